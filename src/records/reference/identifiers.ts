/** Takes identifiers, addresses and access notes out of a reference, so that the rest reads as a sentence. */
import { trimEnd } from '../trim.ts';

export interface Identifiers {
  readonly rest: string;
  readonly DOI?: string;
  readonly URL?: string;
  /** "Retrieved on 20 July 2017 from:" and the like stood there, with or without an address. */
  readonly retrieved: boolean;
}

const DOI = /(?:https?:\/\/(?:dx\.)?doi\.org\/|\bdoi:?\s*)?\b(10\.\d{4,9}\/[^\s"<>，。]+)/iu;
const URL = /<?\b((?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"，。]+)>?/iu;
/** Also with the commonest slips of the pen ("Retrived"). */
const RETRIEVED =
  /[\s.,;([]{0,4}\b(?:retr(?:ie|ei|i)ved|accessed|available|last (?:accessed|visited|viewed)|viewed|date of access|abgerufen|zugriff|verfügbar|disponible|dispon[ií]vel|recuperado|consult[ée]|dostęp)\b[^.]{0,60}?(?:(?:from|at|de|em|en|unter)\b\s*:?|:)?\s*(?=$|https?:|www\.|\S+\.(?:pdf|html?|docx?)\b)/iu;
const LINK_WORDS =
  /(?:\[?\bCross\s?Ref\]?|\bGoogle Scholar\b|\bPubMed(?: Central)?\b|\[?\bWeb of Science\b\]?|\bMathSciNet\b|\bView Article\b|\bPMC(?:ID)?:?\s*(?:PMC)?\d+|\bPMID:?\s*\d+)/gu;
const FILE_NAME = /\s+\S+\.(?:pdf|html?|docx?)\s*$/iu;

/** Finds them; `rest` is the text without them, tidied at the cuts. */
export function peelIdentifiers(text: string): Identifiers {
  let rest = text.replace(/\s+/gu, ' ').replace(LINK_WORDS, ' ').trim();
  const doi = DOI.exec(rest);
  const DOIvalue = doi ? balance(trimEnd(doi[1]!, ".,;:'’”")).toLowerCase() : undefined;
  if (doi) rest = cut(rest, doi.index, doi[0].length);
  const url = URL.exec(rest);
  const URLvalue = url ? balance(trimEnd(url[1]!, ".,;:'’”")) : undefined;
  if (url) rest = cut(rest, url.index, url[0].length);
  const retrieved = RETRIEVED.exec(rest);
  if (retrieved) {
    rest = `${rest.slice(0, retrieved.index)}. ${rest
      .slice(retrieved.index + retrieved[0].length)
      .replace(FILE_NAME, '')
      .replace(/^\S+\.(?:pdf|html?|docx?)\s*$/iu, '')}`;
  }
  rest = rest
    .replace(/\s*\b(?:doi|url|https?)\s*[:=]?\s*[.,;]*\s*$/iu, '')
    .replace(/\(\s*\)|\[\s*\]|<\s*>/g, ' ');
  rest = rest
    .replace(/\s+/g, ' ')
    .replace(/([.,;:])(?:\s*[.,;:])+\s*$/u, '$1')
    .trim();
  return {
    rest,
    retrieved: retrieved !== null,
    ...(DOIvalue ? { DOI: DOIvalue } : {}),
    ...(URLvalue && !/doi\.org\//i.test(URLvalue) ? { URL: URLvalue } : {}),
  };
}

const cut = (text: string, at: number, length: number): string =>
  `${text.slice(0, at)} ${text.slice(at + length)}`;

/** Drops a closing bracket that was opened before the identifier: "(doi:10.1/x)". */
function balance(value: string): string {
  const open = (value.match(/[([]/g) ?? []).length;
  const close = (value.match(/[)\]]/g) ?? []).length;
  return close > open && /[)\]]$/.test(value) ? value.slice(0, -1) : value;
}
