/** Chapters and papers by the Chinese standard (GB/T 7714), whose marks tell every field: "Names. Title[C]//Names. Book. Place: Publisher, 2010: 1-20." */
import { readNames } from '../names/list.ts';
import { consumeNames } from './authors.ts';
import { makeParts, put, tidyPages } from './parts.ts';
import type { FieldsRead } from './rules.ts';

const PARTED = /^(?<head>[^[\]]{3,600})\[\p{Lu}(?:\/OL)?\]\s?\/\/\s?(?<host>.{2,600})$/u;
const IMPRINT =
  /^[\s.．,，]{0,3}(?<place>[^:：.．]{1,40})[:：]\s?(?<publisher>[^,，:：]{1,80})[,，]\s?(?<year>(?:1[5-9]|20)\d\d)(?:[:：]\s?(?<page>[^\s:：]{1,20}?))?[.．]?$/u;
/** The stop behind names in Chinese letters. */
const CHINESE_NAMES = /^[\p{Script=Han}·,，、\s]{2,80}[.．]/u;

/** The stop, and the words for editors, behind names in Chinese letters; initials keep theirs. */
const NAMES_END = /[,，]?\s?(?:主编|编著|编)?(?<=\p{Script=Han})[.．]\s?$/u;

/** Null for a reference of any other shape. Linear in the length of the text. */
export function readParted(text: string): FieldsRead | null {
  const parted = PARTED.exec(text);
  if (!parted?.groups) return null;
  const [authors, title] = splitNames(parted.groups.head!);
  const [editors, book] = splitNames(parted.groups.host!);
  // The last stop parts the book from its place; one without a stop ("Proceedings of Things, 2010") is left to others.
  const stop = Math.max(book.lastIndexOf('. '), book.lastIndexOf('．'), book.lastIndexOf('。'));
  const imprint = stop > 0 ? IMPRINT.exec(book.slice(stop + 1)) : null;
  const author = readNames(authors.replace(NAMES_END, ''));
  if (!imprint?.groups || author.names.length === 0 || !title) return null;
  const parts = makeParts();
  put(parts, 'title', title, 0.9);
  put(parts, 'container-title', book.slice(0, stop), 0.9);
  put(parts, 'publisher-place', imprint.groups.place, 0.9);
  put(parts, 'publisher', imprint.groups.publisher, 0.9);
  put(parts, 'page', tidyPages(imprint.groups.page ?? ''), 0.9);
  parts.editor = readNames(editors.replace(NAMES_END, '')).names;
  parts.inBook = true;
  const at = text.lastIndexOf(imprint.groups.year!);
  return {
    author: author.names,
    authorConfidence: author.confidence,
    date: { at, end: at + 4, year: Number(imprint.groups.year), bracketed: false },
    parts,
  };
}

/** Names at the beginning, and what follows them. */
function splitNames(text: string): [names: string, rest: string] {
  const end = CHINESE_NAMES.exec(text)?.[0].length ?? consumeNames(text).end;
  const names = text.slice(0, end);
  const isNames = end > 0 && readNames(names.replace(NAMES_END, '')).confidence >= 0.75;
  return isNames ? [names, text.slice(end).replace(/^[\s.．]{1,3}/u, '')] : ['', text];
}
