/** What follows authors and year: title, then journal with volume and pages, or "In" a book, or place and publisher. */
import { readNames } from '../names/list.ts';
import { trimEnd, trimStart } from '../trim.ts';
import { readBook, readImprint, takeEdition } from './imprint.ts';
import { findLocator, type Locator } from './locator.ts';
import { makeParts, type Parts, put, tidyText } from './parts.ts';
import { splitSentences } from './sentences.ts';

/** Folded names of journals that the rest of the list shows beyond doubt. */
export type KnownContainers = ReadonlySet<string>;

export const foldContainer = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
  ["''", "''"],
]);
const EDITOR_MARK =
  /\s*[,(]?\s*\(?\b(?:eds?|editors?|hrsg|hg|coords?|orgs?|red|dir)\b\.?\s*\)?\s*[.,:;]?\s*/iu;
const IN_BOOK = /(?:^|[.?!,;”"’»)]\s*)\b(?:In|in|W|w)\b\s*(?::\s*|\s)(?=[\p{Lu}"“„])/gu;

export function readTail(text: string, known: KnownContainers): Parts {
  const parts = makeParts();
  const body = trimStart(text, '.,;:)]');
  const quoted = takeQuotedTitle(body);
  if (quoted) {
    put(parts, 'title', quoted.title, 0.95);
    readSource(quoted.rest, parts, known);
    return parts;
  }
  if (readChapter(body, parts)) return parts;
  const locator = findLocator(body);
  if (locator && (locator.volume !== undefined || locator.confidence > 0.6))
    readArticle(body, locator, parts, known);
  else readBook(body, parts);
  return parts;
}

/** “Title,” or "Title". — but not “Born Globals”: Old wine, where the quotes are part of the title. */
function takeQuotedTitle(text: string): { title: string; rest: string } | null {
  const closers = QUOTES.get(text.slice(0, 2)) ?? QUOTES.get(text[0] ?? '');
  if (!closers) return null;
  for (let at = 1; at < text.length; at++) {
    if (!closers.includes(text[at]!)) continue;
    if (text[at] === '’' && /^\p{L}/u.test(text.slice(at + 1))) continue;
    const inside = text.slice(1, at);
    const after = text.slice(at + 1);
    if (/[.,?!]$/.test(inside) || /^\s*(?:[.,;]|\(|[Ii]n\b|$)/u.test(after)) {
      return inside.length > 3 ? { title: inside.replace(/[,.]$/, ''), rest: trimStart(after, '.,;') } : null;
    }
    return null;
  }
  return null;
}

/** The part behind a quoted title: a journal with its locator, or a book. */
function readSource(text: string, parts: Parts, known: KnownContainers): void {
  if (readChapter(text, parts)) return;
  const locator = findLocator(text);
  if (locator) {
    put(parts, 'container-title', cutYear(text.slice(0, locator.at)), known.size ? 0.95 : 0.92);
    putLocator(locator, parts);
    readImprint(locator.rest, parts);
  } else if (!readImprint(text, parts) && text) put(parts, 'container-title', cutYear(text), 0.6);
}

function readChapter(text: string, parts: Parts): boolean {
  for (const mark of text.matchAll(IN_BOOK)) {
    const title = text.slice(0, mark.index + (/[?!”"’»)]/u.test(mark[0][0]!) ? 1 : 0));
    if (title.trim().length < 4 && !parts.fields.has('title')) continue;
    const book = text.slice(mark.index + mark[0].length);
    const editors = EDITOR_MARK.exec(book.slice(0, 240));
    const lower = /\b[iw]n?\b\s*:?\s*$/u.test(mark[0]) && !/\bI|W/u.test(mark[0]);
    const pages = /\bpp?\.|\bS\.\s*\d|\bpages?\b/u.test(book);
    if (lower && !editors && !pages) continue;
    let rest = book;
    if (editors) {
      const names = readNames(book.slice(0, editors.index));
      if (names.confidence >= 0.5) parts.editor = names.names;
      rest = book.slice(editors.index + editors[0].length);
      if (names.confidence < 0.5) rest = `${book.slice(0, editors.index)}. ${rest}`;
    }
    if (!parts.fields.has('title')) put(parts, 'title', title, 0.92);
    readBookOfChapter(rest, parts);
    parts.inBook = true;
    return true;
  }
  return false;
}

function readBookOfChapter(text: string, parts: Parts): void {
  const body = takeEdition(text, parts);
  const locator = findLocator(body);
  if (locator) {
    putLocator(locator, parts);
    const before = splitSentences(trimEnd(body.slice(0, locator.at), '.,;('));
    const after = trimStart(locator.rest, ').,;:');
    if (
      !readImprint(after, parts, after.length > 2) &&
      before.length > 1 &&
      readImprint(before.at(-1)!, parts)
    )
      before.pop();
    put(parts, 'container-title', before.join(' '), 0.88);
    return;
  }
  const sentences = splitSentences(body);
  if (sentences.length > 1 && readImprint(sentences.at(-1)!, parts)) sentences.pop();
  put(parts, 'container-title', sentences.join(' '), 0.75);
}

function readArticle(text: string, locator: Locator, parts: Parts, known: KnownContainers): void {
  const before = cutYear(trimEnd(text.slice(0, locator.at), ',;:('));
  const split = splitTitle(before, known);
  if (split) {
    put(parts, 'title', split.title, split.confidence);
    put(parts, 'container-title', split.container, split.confidence);
    putLocator(locator, parts);
    if (locator.rest) readImprint(locator.rest, parts);
  } else if (locator.volume === undefined) {
    putLocator(locator, parts);
    readBook(`${before}. ${locator.rest}`, parts);
  } else {
    // Physics and chemistry name no title: "Tiny Rev. Lett. 47 (1993) R2470".
    put(parts, isAbbreviatedName(before) ? 'container-title' : 'title', before, 0.5);
    putLocator(locator, parts);
  }
}

/** Where the title ends and the journal begins: a journal the list knows, the last sentence, or a comma before a run of capitals. */
function splitTitle(
  text: string,
  known: KnownContainers,
): { title: string; container: string; confidence: number } | null {
  for (const cut of text.matchAll(/[.,?!”"’]\s+/gu)) {
    const container = text.slice(cut.index + cut[0].length);
    if (known.has(foldContainer(container)))
      return { title: text.slice(0, cut.index + 1).replace(/[.,]$/, ''), container, confidence: 0.96 };
  }
  const sentences = splitSentences(text);
  if (sentences.length > 1) {
    const container = sentences.at(-1)!;
    const title = sentences.slice(0, -1).join(' ');
    return { title, container, confidence: sentences.length === 2 ? 0.93 : 0.85 };
  }
  for (const cut of [...text.matchAll(/,\s+/g)].reverse()) {
    const container = text.slice(cut.index + cut[0].length);
    if (isTitleCase(container) && cut.index > 8)
      return { title: text.slice(0, cut.index), container, confidence: 0.7 };
  }
  return null;
}

/** Every word that is not a small one begins with a capital: how journals are written in lists that write titles in sentence case. */
function isTitleCase(text: string): boolean {
  const words = text
    .split(/\s+/)
    .filter(word => !/^(?:of|and|the|for|in|on|to|de|la|des|du|et|und|für|der|&|y|e|do|da)$/iu.test(word));
  return words.length > 0 && text.length > 3 && words.every(word => /^[\p{Lu}\p{Lo}(]/u.test(word));
}

/** Six words at most, capitals all, one cut short by a stop. */
const isAbbreviatedName = (text: string): boolean =>
  /\p{L}\.(?:\s|$|\p{Lu})/u.test(text) && text.split(/\s+/).length <= 6 && isTitleCase(text);

function putLocator(locator: Locator, parts: Parts): void {
  for (const field of ['volume', 'issue', 'page'] as const)
    put(parts, field, locator[field], locator.confidence);
}

/** A year that stands between journal and volume ("Journal. 2004;12(3)") belongs to neither. */
const cutYear = (text: string): string =>
  tidyText(trimEnd(text.replace(/[\s,;.(](?:1[5-9]|20)\d\d[a-z]?\)?[\s,;.:]{0,4}$/u, ''), ',;:('));
