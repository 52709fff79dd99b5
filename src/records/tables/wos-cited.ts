/** Cited references as Web of Science prints them: "Knight GA, 2004, J INT BUS STUD, V35, P124, DOI 10.1000/x". */
import { type CitedWork, isPlaceholder, readDoi } from '../draft.ts';
import type { Known } from '../known.ts';
import type { WorkType } from '../work.ts';
import { readCitedName } from './wos-cited-names.ts';
import { isMeeting, isStatus, readUsual } from './wos-cited-usual.ts';

/** Volumes: "V35", "VA 31", "VXIV"; a title that goes on after a comma ("VALUES", "VOLS 1-3") is none. */
const VOLUME = /^V(?:[A-Z]{0,2}[\s.-]?\d|[IVXLCDM]+$)/u;
/** Pages: "P124", "pR199", "pCH6", "p[37, 42]"; a title ("PHILOSOPHIE") is none. */
const PAGE = /^(?:P[A-Z]{0,2}\d|p[A-Z\d[])/u;
const ARTICLE_NUMBER = /^(?:ARTN?|UNSP|ARTICLE)\s+(?=\S*\d)/iu;

/** Reads one cited reference into the work. Never throws; what cannot be told is left out. */
export function readWosCited(work: CitedWork, raw: string, known: Known): void {
  if (!readUsual(work, raw, known)) readAny(work, raw, known);
}

function readAny(work: CitedWork, raw: string, known: Known): void {
  const at = raw.includes('DOI') ? raw.search(/(?:^|,\s{0,2})DOI\s/u) : -1;
  const DOI = at < 0 ? undefined : firstDoi(raw.slice(at));
  const parts = splitParts(at < 0 ? raw : raw.slice(0, at));
  const yearAt = findYear(parts);
  const names = yearAt < 0 ? Math.min(1, parts.length - 1) : yearAt;
  const author = readCitedName(names === 1 ? parts[0]! : parts.slice(0, names).join(', '));
  const rest = parts.slice(yearAt < 0 ? names : yearAt + 1).filter(part => !isStatus(part));

  const { end, volume, page } = readLocators(rest);
  const printed = end === 1 ? rest[0]! : rest.slice(0, end).join(', ');
  const source = /[\p{L}\p{N}]/u.test(printed) && !isPlaceholder(printed) ? printed : '';
  const type = typeOf(source, volume, DOI, rest);
  if (type) work.type = type;
  if (author) work.author = [author];
  if (yearAt >= 0) work.issued = known.issued(Number(parts[yearAt]!.slice(0, 4)));
  if (DOI) work.DOI = DOI;
  if (volume !== undefined) work.volume = volume;
  // The page of a book is the place that was cited, not a place of the work.
  if (page !== undefined && type !== 'book') work.page = page;
  // What has a volume, an article number or a DOI is part of something; a book is listed under its own title.
  if (source) work[type === 'book' ? 'title' : 'container-title'] = source;
}

/** The parts between commas that white space follows; empty ones left out. */
function splitParts(text: string): string[] {
  const parts: string[] = [];
  for (const cut of /,[^\S ]/u.test(text) ? text.split(/,\s+/u) : text.split(', ')) {
    const part = cut.trim();
    if (part) parts.push(part);
  }
  return parts;
}

/** The year stands first, or behind one or two parts of a name; -1 when it does not. */
function findYear(parts: readonly string[]): number {
  for (let i = 0; i < 3 && i < parts.length; i++) if (/^(?:1\d|20|21)\d\d[a-z]?$/u.test(parts[i]!)) return i;
  return -1;
}

function typeOf(
  source: string,
  volume: string | undefined,
  DOI: string | undefined,
  parts: readonly string[],
): WorkType | undefined {
  // Journals count in figures, the volumes of books in Roman numerals.
  if (volume) return /\d/u.test(volume) ? 'article-journal' : source ? 'book' : undefined;
  if (isMeeting(source)) return 'paper-conference';
  return source && !DOI && !parts.some(part => ARTICLE_NUMBER.test(part)) ? 'book' : undefined;
}

interface Locators {
  /** How many parts the source takes. The first part is always the source. */
  readonly end: number;
  readonly volume?: string | undefined;
  readonly page?: string | undefined;
}

const isLocator = (part: string): boolean =>
  VOLUME.test(part) || PAGE.test(part) || ARTICLE_NUMBER.test(part);

/** Volume, pages and article number, which stand behind the source. */
function readLocators(parts: readonly string[]): Locators {
  const first = parts[0] !== undefined && /^[VP]\d+$/u.test(parts[0]) ? 0 : 1;
  let end = Math.min(first, parts.length);
  while (end < parts.length && !isLocator(parts[end]!)) end++;
  let volume: string | undefined;
  let page: string | undefined;
  for (let i = end; i < parts.length; i++) {
    const part = parts[i]!;
    if (VOLUME.test(part)) volume = part.slice(1).trim();
    else if (ARTICLE_NUMBER.test(part)) page = part.replace(ARTICLE_NUMBER, '');
    else if (PAGE.test(part)) {
      // "p[37, 42]" was cut at its comma.
      const whole = part.startsWith('p[') ? parts.slice(i).join(', ') : part;
      page = whole.replace(/^p\[?/iu, '').replace(/\].*$/u, '');
      break;
    }
  }
  return { end, volume, page };
}

/** "DOI 10.1/a", "DOI DOI 10.1/a", "DOI [10.1/a, DOI 10.1/b]": the first that is one. */
function firstDoi(text: string): string | undefined {
  for (const piece of text.replace(/[[\]]/gu, ' ').split(/,\s*/u)) {
    const doi = readDoi(piece);
    if (doi) return doi;
  }
  return undefined;
}
