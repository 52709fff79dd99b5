/** Takes identifiers, addresses and access notes out of a reference, so that the rest reads as a sentence. */
import { trimEnd } from '../trim.ts';

export interface Identifiers {
  readonly rest: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly ISSN?: string;
  readonly ISBN?: string;
  /** "Retrieved on 20 July 2017 from:" and the like stood there, with or without an address. */
  readonly retrieved: boolean;
}

const DOI =
  /(?:https?:\/\/(?:dx\.)?doi\.org\/|\bdoi:?\s*)?\b(10\.\d{4,9}\/[^\s"<>，。]+(?:<\d{1,6}:[^\s"<>]{1,40}>[^\s"<>，。]+)?)/iu;
/** "10.1000/a(2019)": the year of the work. */
const GLUED_YEAR = /\((?:19|20)\d\d\)[.,;]?$/u;
const HAS_NUMBERS = /\b(?:ISSN|ISBN|UCI)\b/u;
const ISSN = /[\s.,;([]{0,4}\b[ep]?-?ISSN\b\s?:?\s?(?<number>\d{4}-\d{3}[\dXx])\b[)\]]?/u;
const ISBN = /[\s.,;([]{0,4}\bISBN(?:-?1[03])?\b\s?:?\s?(?<number>\d[\d -]{8,15}[\dXx])\b[)\]]?/u;
/** Korea's own identifier of articles. */
const UCI = /[\s.,;]{0,4}\bUCI\s?:\s?\S{4,60}$/u;
const URL = /<?\b((?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"，。]+)>?/iu;
/** Also with the commonest slips of the pen ("Retrived"). */
const RETRIEVED =
  /[\s.,;([]{0,4}\b(?:retr(?:ie|ei|i)ved|accessed|available|last (?:accessed|visited|viewed)|viewed|date of access|abgerufen|zugriff|verfügbar|disponible|dispon[ií]vel|recuperado|consult[ée]|dostęp)\b[^.]{0,60}?(?:(?:from|at|de|em|en|unter)\b\s*:?|:)?\s*(?=$|https?:|www\.|\S+\.(?:pdf|html?|docx?)\b)/iu;
const LINK_WORDS =
  /(?:\[?\bCross\s?Ref\]?|\bGoogle Scholar\b|\bPubMed(?: Central)?\b|\[?\bWeb of Science\b\]?|\bMathSciNet\b|\bView Article\b|\bPMC(?:ID)?:?\s*(?:PMC)?\d+|\bPMID:?\s*\d+)/gu;
/** "[Internet]", "[citado 16 março 2012]": remarks on how it was read. */
const READ_WHERE =
  /\s?\[\s?(?:on[\s-]?line|internet|en l[ií]nea|em linha|en ligne|electronic resource|document électronique|(?:cited|cita[dt]o|cit[ée]|consultad[oa]|consulté|accessed|acess[oa]|acessado|updated|abgerufen|date of access)\b[^[\]]{0,48})\s?\]/giu;
/** What leads up to an address: "online:", "in:", "Available from: [". */
const LEAD =
  /[\s,.;:([<]{0,4}\b(?:online|in|url|see|vgl\.|siehe|unter|available at|available from)\s?:\s?[[<(]?\s?$/iu;
/** What follows an address: the rest of one that a space has cut in two, and the day it was read. */
const BROKEN = /^ ?[^\s()[\],]{0,200}(?:\/|_|\.(?:html?|pdf|php|aspx?|rtf)\b)[^\s()[\],]{0,200}/u;
const DAY =
  /^[\s.,;>\])]{0,4}(?:[([][^()[\]]{4,60}[)\]]|(?:stand|date|accessed|aufruf|zugriff|abruf(?:datum)?|letzter zugriff|retrieved|downloaded|consulted|acesso em|consulta)\b:?[^()[\]]{4,40}$)/iu;
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u;
/** The number in the list. */
const NUMBER = /^[[(]?\d{1,3}\s?[.)\]]{1,2}\s?(?=["“„«‘\p{Lu}\p{Lo}])/u;
/** What texts without these need not be searched for. */
const HAS_LINK_WORDS = ['Cross', 'Scholar', 'PubMed', 'Web of', 'MathSci', 'View A', 'PM'];
const HAS_RETRIEVED =
  'retr accessed available last viewed date abgerufen zugriff verfügbar dispon recuperado consult dostęp'.split(
    ' ',
  );
const WIDE_SPACE = /[^\S ]| {2}/u;
/** Marks left over at the end, of which one stays. */
const STOPS = /([.,;:])[\s.,;:]{1,16}$/u;
const FILE_NAME = /\s+\S+\.(?:pdf|html?|docx?)\s*$/iu;

/** Finds them; `rest` is the text without them, tidied at the cuts. */
export function peelIdentifiers(text: string): Identifiers {
  let rest = WIDE_SPACE.test(text) ? text.replace(/\s+/gu, ' ') : text;
  if (HAS_LINK_WORDS.some(word => text.includes(word))) rest = rest.replace(LINK_WORDS, ' ');
  rest = rest.trim().replace(NUMBER, '');
  if (rest.includes('[')) rest = rest.replace(READ_WHERE, '').replace(/\. ?\.(?= )/gu, '.');
  const doi = rest.includes('10.') ? DOI.exec(rest) : null;
  const dated = doi ? (GLUED_YEAR.exec(doi[1]!)?.[0].length ?? 0) : 0;
  const DOIvalue = doi
    ? balance(trimEnd(doi[1]!.slice(0, doi[1]!.length - dated), ".,;:'’”")).toLowerCase()
    : undefined;
  if (doi) rest = cut(rest, doi.index, doi[0].length - dated);
  const numbers = HAS_NUMBERS.test(rest) ? takeNumbers(rest) : undefined;
  if (numbers) rest = numbers.rest;
  const low = rest.toLowerCase();
  const url = low.includes('://') || low.includes('www.') ? URL.exec(rest) : null;
  const URLvalue = url ? balance(trimEnd(url[1]!, ".,;:'’”")) : undefined;
  if (url) rest = cutAddress(rest, url.index, url[0].length);
  const retrieved = HAS_RETRIEVED.some(word => low.includes(word)) ? RETRIEVED.exec(rest) : null;
  if (retrieved) {
    rest = `${rest.slice(0, retrieved.index)}. ${rest
      .slice(retrieved.index + retrieved[0].length)
      .replace(FILE_NAME, '')
      .replace(/^\S+\.(?:pdf|html?|docx?)\s*$/iu, '')}`;
  }
  if (doi || url || retrieved || low.includes('doi') || low.includes('url'))
    rest = rest
      .replace(/\s{0,4}\b(?:doi|url|https?)\s{0,4}[:=]?[\s.,;]{0,8}$/iu, '')
      .replace(/\(\s*\)|\[\s*\]|<\s*>/g, ' ')
      .replace(/\s+/g, ' ');
  rest = rest.trim().replace(STOPS, '$1');
  return {
    rest,
    retrieved: retrieved !== null,
    ...(DOIvalue ? { DOI: DOIvalue } : {}),
    ...(numbers?.ISSN ? { ISSN: numbers.ISSN } : {}),
    ...(numbers?.ISBN ? { ISBN: numbers.ISBN } : {}),
    ...(URLvalue && !/doi\.org\//i.test(URLvalue) ? { URL: URLvalue } : {}),
  };
}

/** The numbers of journals and books, and the text without them. */
function takeNumbers(text: string): { rest: string; ISSN?: string | undefined; ISBN?: string | undefined } {
  return {
    rest: text.replace(ISSN, '').replace(ISBN, '').replace(UCI, ''),
    ISSN: ISSN.exec(text)?.groups?.number?.toUpperCase(),
    ISBN: ISBN.exec(text)?.groups?.number,
  };
}

const cut = (text: string, at: number, length: number): string =>
  `${text.slice(0, at)} ${text.slice(at + length)}`;

/** Cuts an address with what leads up to it and what says when it was read. */
function cutAddress(text: string, at: number, length: number): string {
  let behind = text.slice(at + length);
  for (let time = 0; time < 3 && BROKEN.test(behind); time++) behind = behind.replace(BROKEN, '');
  const before = text.slice(0, at).replace(LEAD, ' ');
  const day = DAY.exec(behind);
  // The only year there is dates the work.
  if (day && (YEAR.test(before) || !YEAR.test(day[0]))) behind = behind.slice(day[0].length);
  return `${before} ${behind}`;
}

/** Drops a closing bracket that was opened before the identifier: "(doi:10.1/x)". */
function balance(value: string): string {
  const open = (value.match(/[([]/g) ?? []).length;
  const close = (value.match(/[)\]]/g) ?? []).length;
  return close > open && /[)\]]$/.test(value) ? value.slice(0, -1) : value;
}
