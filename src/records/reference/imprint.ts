/** The end of a book's reference: edition, place and publisher. */
import { trimEnd, trimStart } from '../trim.ts';
import { type Parts, put } from './parts.ts';
import { splitSentences } from './sentences.ts';

const EDITION =
  /[\s,.(]{0,4}(?<!\b(?:vol|no|nr|bd|pp?)\.?\s?)(?<![\p{L}\d])(?<edition>(?:\d{1,2}|first|second|third|fourth|fifth|sixth|seventh|revised)(?:st|nd|rd|th|ème|\.?ª|\.?º|er?|a|\.)?)\s?(?:(?:rev|ed|updated|revised|international)\.?\s(?=ed))?(?:,?(?:\s\p{L}{1,20}\.?){0,5}\sAufl(?:age\b|\.)|Aufl(?:age\b|\.)|eds?\b\.?(?!\s(?:by|par|de|von)\b)|edn\b\.?|edition\b|wyd\.|edici[oó]n\b|edizione\b|edição|éd(?:ition\b|\.))\)?/iu;
const PLACE_PUBLISHER =
  /^(?<place>\p{Lu}[\p{L}\p{M}.'’&/ -]{1,40}(?:,\s?\p{Lu}[\p{L}.' ]{1,24}){0,2}):\s*(?<publisher>\S[^:]{1,140})$/u;
const PUBLISHER =
  /\b(?:press|publish(?:er|ers|ing)|publications?|verlag|books|editions?|[ée]ditions|editora|editorial|ediciones|wydawnictwo|universit(?:y|ät)|universidad|wiley|springer|elsevier|routledge|sage|palgrave|elgar|blackwell|macmillan|mcgraw-hill|pearson|prentice hall|harper|penguin|norton|oup|cup|gabler|campus|pwn|institut[eo]?)\b/iu;

/** Where most publishers of lists sit. */
const CITY =
  /^(?:new york|london|oxford|cambridge|chicago|boston|philadelphia|princeton|new haven|san francisco|los angeles|toronto|amsterdam|the hague|dordrecht|leiden|berlin|heidelberg|frankfurt|münchen|munich|stuttgart|hamburg|leipzig|wien|vienna|zürich|zurich|basel|bern|paris|lyon|madrid|barcelona|lisboa|lisbon|roma|rome|milano|milan|bologna|warszawa|kraków|praha|budapest|stockholm|oslo|copenhagen|helsinki|tokyo|singapore|new delhi|delhi|sydney|melbourne|são paulo|rio de janeiro|buenos aires|bogotá|méxico|cheltenham|abingdon|basingstoke|chichester|harlow|dublin|edinburgh)(?:,\s.{2,20})?$/iu;

/** "Small House, New York" -> house and city; null unless the city, and only it, is a known one. */
export function splitHouse(text: string): { publisher: string; place: string } | null {
  const comma = text.indexOf(',');
  const [publisher, place] = [text.slice(0, comma), text.slice(comma + 1).trim()];
  return comma > 2 && CITY.test(place) && !CITY.test(publisher) ? { publisher, place } : null;
}

/** Whether a word in it tells a publisher. */
export const isHouse = (text: string): boolean => PUBLISHER.test(text);

/** What every edition has in it: told quickly of texts that have none. */
const HINT = /eds?\b|edn\b|edi[tczç]|éd|aufl|wyd/i;

/** Where the first edition stands in the text ("5th ed.", "3., überarb. Aufl."), with its number or word. */
export function findEdition(text: string): { at: number; end: number; edition: string } | null {
  const match = HINT.test(text) ? EDITION.exec(text) : null;
  if (!match?.groups || match.index === 0) return null;
  const edition = match.groups.edition!.replace(/(?<=\d)\D+$/u, '');
  return { at: match.index, end: match.index + match[0].length, edition };
}

/** Takes the edition out of the text. */
export function takeEdition(text: string, parts: Parts): string {
  const found = findEdition(text);
  if (!found) return text;
  put(parts, 'edition', found.edition, 0.9);
  return `${text.slice(0, found.at)}. ${trimStart(text.slice(found.end), '.,)')}`.trim();
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
