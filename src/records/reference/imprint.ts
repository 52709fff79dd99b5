/** The end of a book's reference: edition, place and publisher. */
import { trimEnd, trimStart } from '../trim.ts';
import { type Parts, put } from './parts.ts';
import { splitSentences } from './sentences.ts';

const EDITION =
  /[\s,.(]{0,4}\b(?<edition>(?:\d{1,2}|first|second|third|fourth|fifth|revised)(?:st|nd|rd|th|\.|ª|a|e)?)\s*(?:rev\.\s*)?(?:ed\b\.?|edn\b\.?|edition\b|Aufl(?:age|\.)|wyd\.|edici[oó]n|edição|éd\.)\)?/iu;
const PLACE_PUBLISHER =
  /^(?<place>\p{Lu}[\p{L}\p{M}.'’&/ -]{1,40}(?:,\s?\p{Lu}[\p{L}.' ]{1,24}){0,2}):\s*(?<publisher>\S[^:]{1,140})$/u;
const PUBLISHER =
  /\b(?:press|publish(?:er|ers|ing)|publications?|verlag|books|editions?|[ée]ditions|editora|editorial|ediciones|wydawnictwo|universit(?:y|ät)|universidad|wiley|springer|elsevier|routledge|sage|palgrave|elgar|blackwell|macmillan|mcgraw-hill|pearson|prentice hall|harper|penguin|norton|oup|cup|gabler|campus|pwn|institut[eo]?)\b/iu;

/** Whether a word in it tells a publisher. */
export const isHouse = (text: string): boolean => PUBLISHER.test(text);

/** Takes the edition out of the text. */
export function takeEdition(text: string, parts: Parts): string {
  const match = EDITION.exec(text);
  if (!match?.groups || match.index === 0) return text;
  put(parts, 'edition', match.groups.edition!.replace(/(?<=\d)\D+$/u, ''), 0.9);
  return `${text.slice(0, match.index)}. ${trimStart(text.slice(match.index + match[0].length), '.,)')}`.trim();
}

/** Reads "Place: Publisher", "Publisher, Place" or "Publisher"; gives whether the text was that. */
export function readImprint(text: string, parts: Parts, certain = false): boolean {
  const clean = trimEnd(trimStart(text, '.,;:()'), '.,;:');
  const colon = PLACE_PUBLISHER.exec(clean);
  if (colon?.groups && colon.groups.place!.split(' ').length <= 6) {
    if (/\b(?:conference|congress|symposium|workshop|meeting)\b/iu.test(colon.groups.publisher!)) {
      put(parts, 'event-title', colon.groups.publisher, 0.8);
    } else put(parts, 'publisher', colon.groups.publisher, 0.92);
    put(parts, 'publisher-place', colon.groups.place, 0.92);
    return true;
  }
  if (!clean || clean.length > 100 || clean.split(' ').length > 9 || !/^\p{Lu}/u.test(clean)) return false;
  if (!certain && !PUBLISHER.test(clean)) return false;
  const comma = /^(?<publisher>[^,]{2,80}),\s*(?<place>\p{Lu}[^,]{1,40}(?:,\s?\p{Lu}[^,]{1,24})?)$/u.exec(
    clean,
  );
  const flipped =
    comma?.groups && PUBLISHER.test(comma.groups.place!) && !PUBLISHER.test(comma.groups.publisher!);
  if (comma?.groups) {
    put(parts, 'publisher', flipped ? comma.groups.place : comma.groups.publisher, 0.75);
    put(parts, 'publisher-place', flipped ? comma.groups.publisher : comma.groups.place, 0.7);
  } else put(parts, 'publisher', clean, 0.7);
  return true;
}

/** A book, report or thesis: what is behind the last imprint-like sentence is imprint, what is before it is title. */
export function readBook(text: string, parts: Parts): void {
  const sentences = splitSentences(takeEdition(text, parts));
  const last = sentences.at(-1);
  if (sentences.length > 1 && last !== undefined && readImprint(last, parts)) {
    put(parts, 'title', sentences.slice(0, -1).join(' '), 0.85);
    return;
  }
  const comma = text.lastIndexOf(',');
  const colon = /^(?<title>.{8,}?)[,.]\s+(?<imprint>\p{Lu}[\p{L} ]{1,30}:\s*[^:]{2,80})$/u.exec(
    sentences.join(' '),
  );
  if (colon?.groups && readImprint(colon.groups.imprint!, parts))
    put(parts, 'title', colon.groups.title, 0.7);
  else if (
    sentences.length === 1 &&
    comma > 12 &&
    PUBLISHER.test(text.slice(comma)) &&
    readImprint(text.slice(comma + 1), parts)
  ) {
    put(parts, 'title', text.slice(0, comma), 0.65);
  } else put(parts, 'title', sentences.join(' '), sentences.length === 1 ? 0.75 : 0.6);
}
