/** Cited references as Web of Science prints them: "Knight GA, 2004, J INT BUS STUD, V35, P124, DOI 10.1000/x". */
import { type CitedFields, isPlaceholder, readDoi } from '../draft.ts';
import { makePerson } from '../names/person.ts';
import { isOrganisationName } from '../names/words.ts';
import type { Name, TextField, WorkType } from '../work.ts';
import { remember } from './remember.ts';

/** Volumes: "V35", "VA 31", "VXIV"; a title that goes on after a comma ("VALUES", "VOLS 1-3") is none. */
const VOLUME = /^V(?:[A-Z]{0,2}[\s.-]?\d|[IVXLCDM]+$)/u;
/** Pages: "P124", "pR199", "pCH6", "p[37, 42]"; a title ("PHILOSOPHIE") is none. */
const PAGE = /^(?:P[A-Z]{0,2}\d|p[A-Z\d[])/u;
const ARTICLE_NUMBER = /^(?:ARTN?|UNSP|ARTICLE)\s+(?=\S*\d)/iu;

/** Abbreviations that Web of Science uses in the names of organisations. */
const ORGANISATION =
  /(?:^|\s)(?:agcy|amer|assoc|bur|commiss|comm|confed|conf|corp|dept|eur|fed|govt|hlth|inst|int|intl|minist|natl|org|soc|stat|univ|un|uk|us|usa|world)(?:\s|$)/iu;

/** Reads one cited reference. Never throws; what cannot be told is left out. */
export function readWosCited(raw: string): CitedFields {
  const at = raw.includes('DOI') ? raw.search(/(?:^|,\s{0,2})DOI\s/u) : -1;
  const DOI = at < 0 ? undefined : firstDoi(raw.slice(at));
  const parts = splitParts(at < 0 ? raw : raw.slice(0, at));
  const yearAt = findYear(parts);
  const names = yearAt < 0 ? Math.min(1, parts.length - 1) : yearAt;
  const author = readAuthor(names === 1 ? parts[0]! : parts.slice(0, names).join(', '));
  const rest = parts.slice(yearAt < 0 ? names : yearAt + 1).filter(part => !STATUS.test(part));

  const { end, volume, page } = readLocators(rest);
  const printed = end === 1 ? rest[0]! : rest.slice(0, end).join(', ');
  const source = /[\p{L}\p{N}]/u.test(printed) && !isPlaceholder(printed) ? printed : '';
  const type = typeOf(source, volume, DOI, rest);
  // Set one by one, in the order of every other: a reference is read in two microseconds, and spreads would double that.
  const text: Text = {};
  if (DOI) text.DOI = DOI;
  if (volume !== undefined) text.volume = volume;
  // The page of a book is the place that was cited, not a place of the work.
  if (page !== undefined && type !== 'book') text.page = page;
  // What has a volume, an article number or a DOI is part of something; a book is listed under its own title.
  if (source) text[type === 'book' ? 'title' : 'container-title'] = source;
  const cited: Making = {};
  if (type) cited.type = type;
  if (author.length) cited.author = author;
  if (yearAt >= 0) cited.year = Number(parts[yearAt]!.slice(0, 4));
  cited.text = text;
  return cited;
}

type Text = { -readonly [F in TextField]?: string };
type Making = { -readonly [K in keyof CitedFields]: CitedFields[K] };

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

const STATUS = /^(?:in press|unpub(?:lished)?|forthcoming)$/iu;
const MEETING = /^P\s|\b(?:CONF|CONFERENCE|PROC|PROCEEDINGS|SYMP|SYMPOSIUM|WORKSH|WORKSHOP|INT C)\b/iu;

function typeOf(
  source: string,
  volume: string | undefined,
  DOI: string | undefined,
  parts: readonly string[],
): WorkType | undefined {
  // Journals count in figures, the volumes of books in Roman numerals.
  if (volume) return /\d/u.test(volume) ? 'article-journal' : source ? 'book' : undefined;
  if (MEETING.test(source)) return 'paper-conference';
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

/** Most names, told without the rest of the rules: a word, then initials without stops. */
const USUAL = /^[A-Z][A-Za-z'-]* [A-Z]{1,4}$/;

/** "Knight GA", "HEGEL GWF", "Ricoeur Paul", "VIGOUREU.JM", "*OECD", "[Anonymous]": family first, always. */
export function readCitedName(value: string): Name | null {
  const text = value.trim();
  if (USUAL.test(text)) {
    const blank = text.indexOf(' ');
    return { family: text.slice(0, blank), given: text.slice(blank + 1) };
  }
  if (!/\p{L}/u.test(text) || isPlaceholder(text)) return null;
  if (text.startsWith('*')) return { literal: text.slice(1).trim() };
  // Before 1975 long names are cut at eight letters, and a full stop stands in for the rest.
  const words = text.split(/\s+/u);
  const cut = words.length === 1 ? /^([\p{L}'-]{3,})\.(\p{Lu}{1,3})$/u.exec(text) : null;
  if (cut) return makePerson(cut[1]!, cut[2]);
  let given = words.length;
  while (given > 1 && isInitial(words[given - 1]!, given === words.length)) given--;
  if (given < words.length) return makePerson(words.slice(0, given).join(' '), words.slice(given).join(' '));
  if (isOrganisationName(text) || ORGANISATION.test(text) || words.length > 3) return { literal: text };
  if (words.length > 1) return makePerson(words.slice(0, -1).join(' '), words.at(-1));
  return /^\p{Lu}{2,5}$/u.test(text) ? { literal: text } : { family: text };
}

const readAuthor = remember((value): readonly Name[] => {
  const name = readCitedName(value);
  return name ? [name] : [];
});

/** "GA", "G.A.", "J.-E."; before another initial only with a stop ("F. W. H."). */
const isInitial = (word: string, last: boolean): boolean =>
  /^(?:\p{Lu}\.-?){1,4}\p{Lu}?$/u.test(word) || (last && /^\p{Lu}(?:-?\p{Lu}){0,3}$/u.test(word));
