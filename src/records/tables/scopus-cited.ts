/** The "References" of a Scopus record: cut into references, and each read as far as its layout tells. */
import { type CitedWork, isFolded, readDoi } from '../draft.ts';
import type { Known } from '../known.ts';
import { makePerson } from '../names/person.ts';
import { isParticle, isSuffix } from '../names/words.ts';
import { trimBoth } from '../trim.ts';
import type { Name, WorkType } from '../work.ts';
import {
  isDottedInitials,
  isFamilyName,
  isUsualFamily,
  isUsualInitials,
  readNameWithInitials,
} from './scopus-names.ts';

/**
 * Cuts the field at "; ", the only separator there is, and puts together again what the cut has torn: authors that newer exports
 * join by "; " too ("Liu F.; Li C., Title"), a parenthesis left open, and a piece that goes on in lower case.
 */
export function splitScopusReferences(text: string): string[] {
  const references: string[] = [];
  let authors = '';
  const folded = isFolded(text) ? text : text.replace(/[^\S ]+| {2,}/gu, ' ');
  for (const cut of folded.split('; ')) {
    const piece = trimBoth(cut, ' ;');
    if (!piece) continue;
    const last = references.at(-1);
    if (
      !authors &&
      last !== undefined &&
      last.length < LONGEST &&
      (isContinuation(piece) || closes(last, piece))
    )
      references[references.length - 1] = `${last}; ${piece}`;
    else if (!piece.includes(',') && readNameWithInitials(piece)) authors += `${piece}; `;
    else {
      references.push(authors + piece);
      authors = '';
    }
  }
  if (authors) references.push(authors.slice(0, -2));
  return references;
}

/** No reference is longer; what goes on beyond is not put together, so that the time stays linear. */
const LONGEST = 3000;

/** A small letter at the head that begins no name ("van Eck N.J.", "d'Amico G."). */
function isContinuation(piece: string): boolean {
  if (!/^\p{Ll}/u.test(piece)) return false;
  const end = piece.search(/[\s,]/u);
  const word = end < 0 ? piece : piece.slice(0, end);
  return !isParticle(word) && !/\p{Lu}/u.test(word) && !/^(?:http|www|doi)/u.test(word);
}

/** Whether `before` leaves a parenthesis open that `after` closes. */
function closes(before: string, after: string): boolean {
  const close = after.indexOf(')');
  if (close < 0 || before.lastIndexOf('(') <= before.lastIndexOf(')')) return false;
  const open = after.indexOf('(');
  return open < 0 || close < open;
}

const VOLUME =
  /^((?:vol\.? )?[A-Z]{0,3}-?\d{1,5}[A-Za-z]?(?:[-–/]\d{1,4})?)(?: (?:PART|SUPPL|SPEC)[^()]{0,30})?(?: ?\(([^()]{1,40})\))?$/iu;
const LONE_ISSUE = /^\(([^()]{1,40})\)$/u;
const PAGES = /^pp?\.? ?(\S.{0,40})$/u;
const MEETING = /\b(?:conference|conf\.|symposium|symp\.|workshop|congress)/iu;
const PROCEEDINGS = /\bproc(?:eedings|\.)/iu;

/** Reads one reference: "Authors, Title (2004) Journal, 3 (2), pp. 1-9", "Authors, (2004) Book, , Publisher" or "Authors, Title, Journal, 3, 2, pp. 1-9, (2004)". */
export function readScopusReference(fields: CitedWork, raw: string, known: Known): void {
  const year = findYear(raw);
  const doi = raw.includes('10.') ? readDoi(raw) : undefined;
  if (doi) fields.DOI = doi;
  const before = year ? raw.slice(0, year.start) : raw;
  const after = year ? raw.slice(year.end).replace(/^[\s,.;:]+/u, '') : '';
  const { names, rest } = takeAuthors(before, after !== '');
  if (names.length) fields.author = names;
  if (year) fields.issued = known.issued(year.value);
  fields.type = after ? readAfterYear(rest.join(', '), after, fields) : readTokens(rest, fields);
}

/** The year in parentheses: at the end, or else the last one that is no issue behind a volume. */
function findYear(raw: string): { value: number; start: number; end: number } | null {
  let found: { value: number; start: number; end: number } | null = null;
  for (let close = raw.lastIndexOf(')'); close > 0; close = raw.lastIndexOf(')', close - 1)) {
    const open = /\((?:1[5-9]|20)\d\d[a-z]?\)$/u.exec(raw.slice(Math.max(0, close - 6), close + 1));
    if (!open) continue;
    const start = close + 1 - open[0].length;
    const year = { value: Number(open[0].slice(1, 5)), start, end: close + 1 };
    if (!/\d\s?$/u.test(raw.slice(Math.max(0, start - 2), start))) return year;
    found ??= year;
  }
  return found;
}

/** The names at the head, and what stands behind them cut at the commas. With `dated`, a head that ends in a comma is all authors. */
function takeAuthors(text: string, dated: boolean): { names: Name[]; rest: string[] } {
  const names: Name[] = [];
  let head = text.trim();
  for (let cut = head.indexOf('; '); cut > 0; cut = head.indexOf('; ')) {
    const name = readNameWithInitials(head.slice(0, cut));
    if (!name) break;
    names.push(name);
    head = head.slice(cut + 2);
  }
  const tokens = head.split(/,\s+|,$/).filter(token => token.trim());
  let at = 0;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!.trim();
    if (names.length && /^et al\.?$/iu.test(token)) continue;
    const next = tokens[at + 1]?.trim() ?? '';
    if (isUsualFamily(token) && isUsualInitials(next)) {
      names.push({ family: token, given: next });
      at++;
      continue;
    }
    const name = readNameWithInitials(token);
    // "Berger L., Physica A": where initials have stops, a lone capital is no initial.
    if (name && (token.endsWith('.') || !names.some(hasStops))) names.push(name);
    else if (isDottedInitials(next) && isFamilyName(token)) {
      names.push(makePerson(token, next));
      at++;
    } else if (names.length && isSuffix(token)) names.push({ ...names.pop()!, suffix: token });
    else if (at === 0 && /^(?:anon|anonymous)\.?$/iu.test(token)) continue;
    else break;
  }
  const rest = tokens.slice(at);
  // "Foldy L, Physica A, 78": what stands last before the volume is the journal.
  if (names.length > 1 && rest.length && isLocator(rest[0]!.trim()) && !hasStops(names.at(-1)!)) {
    names.pop();
    rest.unshift(tokens[at - 1]!);
  }
  // "World Bank, (2004) Title": a title would stand before its year without a comma.
  if (dated && names.length === 0 && rest.length === 1 && head.endsWith(','))
    return { names: [{ literal: rest[0]!.trim() }], rest: [] };
  return { names, rest };
}

const hasStops = (name: Name): boolean => name.given?.includes('.') ?? false;

/** "Title (2004) Journal, 3 (2), pp. 1-9. , notes" and "(2004) Book, , Publisher". */
function readAfterYear(title: string, after: string, fields: CitedWork): WorkType | undefined {
  const gap = after.includes(' ,') ? after.search(/\.? ?, , ?|\. , ?/u) : -1;
  const head = gap < 0 ? after : after.slice(0, gap);
  const note = gap < 0 ? '' : after.slice(gap).replace(/^[\s.,]+/u, '');
  const tokens = head.split(/,\s+/);
  const named = tokens.length - readLocator(tokens, fields);
  const name = tokens.slice(0, Math.max(named, 1)).join(', ').trim();
  if (title) {
    fields.title = title.replace(/^[“"]([^“”"]*?)[,.]?[”"]$/u, '$1');
    if (named > 0) fields['container-title'] = name;
    return typeOf(fields, note ? 'chapter' : undefined);
  }
  // No title before the year: a book, or an article of which only the journal is told.
  if (fields.volume && !note) {
    fields['container-title'] = name;
    return typeOf(fields, undefined);
  }
  fields.title = name;
  if (!note) return undefined;
  fields.publisher = note.replaceAll(':,', ':');
  return 'book';
}

/** "Title, Journal, 3, 2, pp. 1-9": the locator from the end, the journal before it, the rest is the title. */
function readTokens(rest: readonly string[], fields: CitedWork): WorkType | undefined {
  const tokens = rest.map(token => token.trim()).filter(token => !token.includes('10.') || !readDoi(token));
  const named = tokens.length - readLocator(tokens, fields);
  const located = fields.volume !== undefined || fields.page !== undefined;
  const last = named > 0 ? tokens[named - 1]! : '';
  const isJournal = located || (named > 1 && isTitleCase(last) && !isTitleCase(tokens[0]!));
  const title = tokens.slice(0, isJournal ? named - 1 : named).join(', ');
  if (title) fields.title = title.replace(/(?<=\p{L})\.$/u, '');
  if (isJournal && last) fields['container-title'] = last;
  return typeOf(fields, undefined);
}

/** Every long word has a capital: the name of a journal rather than the title of an article. */
const isTitleCase = (text: string): boolean =>
  text.split(' ').every(word => word.length < 5 || !/^\p{Ll}/u.test(word));

/** Reads volume, issue and pages off the tokens behind the name; gives how many tokens from the end they take. */
function readLocator(tokens: readonly string[], fields: CitedWork): number {
  let from = tokens.length;
  while (from > 0 && (from > 1 || tokens.length === 1) && isLocator(tokens[from - 1]!.trim())) from--;
  for (const each of tokens.slice(from)) {
    const token = each.trim();
    const pages = PAGES.exec(token);
    const [, volume, issue] = VOLUME.exec(token) ?? [];
    if (pages) fields.page ??= pages[1]!.replace(/\.$/u, '');
    else if (LONE_ISSUE.test(token)) fields.issue ??= LONE_ISSUE.exec(token)![1]!;
    else if (volume && fields.volume === undefined) {
      fields.volume = volume.replace(/^vol\.? /iu, '');
      if (issue) fields.issue = issue;
    } else if (volume) fields.issue ??= volume;
  }
  return tokens.length - from;
}

const isLocator = (token: string): boolean =>
  token.length <= 60 &&
  (VOLUME.test(token) || PAGES.test(token) || LONE_ISSUE.test(token) || /^art(?:icle|\.)\b/iu.test(token));

function typeOf(fields: CitedWork, otherwise: WorkType | undefined): WorkType | undefined {
  const container = fields['container-title'];
  if (!container) return otherwise;
  // "Proc. Natl. Acad. Sci., 102" is a journal; proceedings without a volume, and whatever names its meeting, are not.
  if (MEETING.test(container) || (!fields.volume && PROCEEDINGS.test(container))) return 'paper-conference';
  return fields.volume ? 'article-journal' : otherwise;
}
