/** The usual cited reference of Web of Science, in one pass, without the rest of the rules: "Knight GA, 2004, J INT BUS STUD, V35, P124, DOI 10.1000/x". */
import { type CitedWork, isPlaceholder } from '../draft.ts';
import type { Known } from '../known.ts';
import { slug } from '../slug.ts';
import type { Name } from '../work.ts';
import { readCitedName, USUAL_NAME } from './wos-cited-names.ts';

const STATUS = /^(?:in press|unpub(?:lished)?|forthcoming)$/iu;
const MEETING = /^P\s|\b(?:CONF|CONFERENCE|PROC|PROCEEDINGS|SYMP|SYMPOSIUM|WORKSH|WORKSHOP|INT C)\b/iu;

export const isStatus = (part: string): boolean => STATUS.test(part);
export const isMeeting = (source: string): boolean => MEETING.test(source);

/** Reads a reference of the usual form into the work; false, and nothing is read, for any other. */
export function readUsual(work: CitedWork, raw: string, known: Known): boolean {
  const parts = cut(raw);
  const year = parts < 3 || to[1]! - from[1]! !== 4 ? -1 : digits(raw, from[1]!, to[1]!);
  if (year < 1000 || year > 2199) return false;
  let at = 3;
  let volume: string | undefined;
  let page: string | undefined;
  if (at < parts && raw.charCodeAt(from[at]!) === 86 && digits(raw, from[at]! + 1, to[at]!) >= 0)
    volume = raw.slice(from[at]! + 1, to[at++]);
  if (at < parts && raw.charCodeAt(from[at]!) === 80 && digits(raw, from[at]! + 1, to[at]!) >= 0)
    page = raw.slice(from[at]! + 1, to[at++]);
  const DOI = at === parts - 1 ? readDoi(raw, from[at++]!) : undefined;
  if (at < parts || DOI === null) return false;
  const author = known.recall(readAuthor, raw.slice(0, to[0]));
  const source = known.recall(readSource, raw.slice(from[2], to[2]));
  if (!author.usual || !source.usual) return false;

  const type = volume !== undefined ? 'article-journal' : source.isMeeting ? 'paper-conference' : 'book';
  const isBook = type === 'book' && DOI === undefined;
  work.type = type === 'book' && !isBook ? undefined : type;
  work.author = author.names;
  work.issued = known.issued(year);
  if (DOI !== undefined) work.DOI = DOI;
  if (volume !== undefined) work.volume = volume;
  if (page !== undefined && !isBook) work.page = page;
  if (isBook) work.title = source.text;
  else work['container-title'] = source.text;
  work.id = idOf(author, year, source, isBook ? undefined : volume, isBook ? undefined : page);
  return true;
}

/** As contentId has it, from what is known of the author and of the source; empty, for contentId to say, where the id must be cut to its length. */
function idOf({ slug: who }: Author, year: number, source: Source, volume?: string, page?: string): string {
  if (source.slug.length > 60) return '';
  let words = source.words;
  let id = `${who}-${year}-${source.slug}`;
  if (volume !== undefined && words++ < 5) id += `-${volume}`;
  if (page !== undefined && words < 5) id += `-${page}`;
  return id;
}

interface Author {
  readonly usual: boolean;
  readonly names: readonly Name[];
  readonly slug: string;
}

interface Source {
  readonly usual: boolean;
  readonly text: string;
  readonly isMeeting: boolean;
  readonly slug: string;
  /** Words of the slug. */
  readonly words: number;
}

function readAuthor(text: string): Author {
  const name = USUAL_NAME.test(text) && !text.startsWith('DOI ') ? readCitedName(text) : null;
  return { usual: name !== null, names: name ? [name] : [], slug: slug(name?.family ?? '', 4) };
}

function readSource(text: string): Source {
  const words = slug(text, 5);
  return {
    usual: !/^(?:[VP]\d+$|DOI\s|[^A-Za-z\d])/u.test(text) && !isStatus(text) && !isPlaceholder(text),
    text,
    isMeeting: isMeeting(text),
    slug: words,
    words: words.split('-').length,
  };
}

/** Where the parts of the reference at hand begin and end. */
const from = new Int32Array(6);
const to = new Int32Array(6);

/** Cuts at ", "; gives the number of parts; 0 for more than six, and where anything but printable ASCII with single blanks stands. */
function cut(raw: string): number {
  let parts = 0;
  let before = 32;
  from[0] = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code < 32 || code > 126 || (before === 44 && code !== 32)) return 0;
    if (code === 32) {
      if (before === 32) return 0;
      if (before === 44) {
        to[parts] = raw.charCodeAt(i - 2) === 32 ? i - 2 : i - 1;
        if (to[parts]! <= from[parts]! || ++parts === 6) return 0;
        from[parts] = i + 1;
      }
    }
    before = code;
  }
  to[parts] = raw.length;
  return before === 32 || before === 44 ? 0 : parts + 1;
}

/** The number that the text prints from `start` to `end`: at most six digits, no zero at the head; -1 when it is something else. */
function digits(text: string, start: number, end: number): number {
  if (start >= end || end - start > 6 || text.charCodeAt(start) === 48) return -1;
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = 10 * number + digit;
  }
  return number;
}

/** "DOI 10.1000/x", from `start` to the end; null for anything else, two DOIs, and marks that might not be of it. */
function readDoi(raw: string, start: number): string | null {
  if (!raw.startsWith('DOI 10.', start)) return null;
  const slash = raw.indexOf('/', start + 7);
  if (slash < start + 11 || slash === raw.length - 1 || digits(raw, start + 7, slash) < 0) return null;
  let capitals = false;
  for (let i = slash + 1; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code >= 65 && code <= 90) capitals = true;
    else if (UNSURE[code] === 1) return null;
  }
  if (raw.charCodeAt(raw.length - 1) === 46) return null;
  const doi = raw.slice(start + 4);
  return capitals ? doi.toLowerCase() : doi;
}

const UNSURE = new Uint8Array(127);
for (const mark of ' "&,;<>[]') UNSURE[mark.charCodeAt(0)] = 1;
