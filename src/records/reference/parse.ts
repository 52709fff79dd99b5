/** One reference as running text -> the fields of a work, each with its confidence; or null when it cannot be understood. */
import { readNames } from '../names/list.ts';
import type { Name, WorkText, WorkType } from '../work.ts';
import { consumeNames } from './authors.ts';
import { peelIdentifiers } from './identifiers.ts';
import { type KnownContainers, readTail } from './tail.ts';
import { classify } from './type.ts';
import { type DateFound, findBareYears, findBracketedDate } from './year.ts';

export interface ParsedReference {
  readonly type: WorkType;
  readonly author: readonly Name[];
  readonly editor: readonly Name[];
  readonly date?: DateFound;
  readonly text: WorkText;
  readonly confidence: Readonly<Record<string, number>>;
}

interface Head {
  readonly author: readonly Name[];
  readonly areEditors: boolean;
  readonly confidence: number;
  readonly date?: DateFound;
  readonly tail: string;
}

const EDITORS = /[\s,]{0,4}\(?\b(?:eds?|editors?|hrsg|hg|coords?|orgs?)\b\.?\)?[\s.,:]{0,6}$/iu;
const LONGEST = 20_000;

/** `known` are journals proven by the rest of the list. Never throws; linear in the length of the text. */
export function parseReference(text: string, known: KnownContainers = new Set()): ParsedReference | null {
  if (text.length > LONGEST) return null;
  const identifiers = peelIdentifiers(text);
  const head = readAuthorDate(identifiers.rest) ?? readNamesFirst(identifiers.rest);
  const parts = readTail(head.tail, known);
  const date = head.date ?? findBareYears(identifiers.rest).at(-1);
  const author = head.areEditors ? [] : head.author;
  if (head.areEditors && parts.editor.length === 0) parts.editor = head.author;
  const title = parts.fields.get('title');
  const located =
    parts.fields.has('volume') ||
    parts.fields.has('page') ||
    parts.fields.has('publisher') ||
    identifiers.DOI;
  // A line of which only "some words" is known is no reference: it needs two of three signs besides the words themselves.
  const signs =
    Number(head.author.length > 0 && head.confidence >= 0.5) +
    Number(date !== undefined) +
    Number(Boolean(located));
  const readable = /\p{L}{2}/u.test(title ?? parts.fields.get('container-title') ?? '');
  if (!readable || signs < 2) return null;
  const confidence = Object.fromEntries(parts.confidence);
  if (author.length) confidence.author = round(head.confidence);
  if (date?.year) confidence.issued = date.bracketed ? 0.98 : 0.85;
  return {
    type: classify(
      identifiers.rest,
      parts,
      head.author,
      identifiers.retrieved || identifiers.URL !== undefined,
    ),
    author,
    editor: parts.editor,
    ...(date ? { date } : {}),
    text: {
      ...Object.fromEntries(parts.fields),
      ...(identifiers.DOI ? { DOI: identifiers.DOI } : {}),
      ...(identifiers.URL ? { URL: identifiers.URL } : {}),
    },
    confidence,
  };
}

/** "Names (2003). Title ..." and "Names, 2003. Title ..." */
function readAuthorDate(text: string): Head | null {
  const bracketed = findBracketedDate(text);
  if (bracketed && bracketed.at <= 1500) {
    const head = makeHead(text.slice(0, bracketed.at), text.slice(bracketed.end), bracketed);
    // A date at the very end closes a reference that began otherwise: "J. Bell, On things, Tiny Rev. 44 (2011)".
    const opens = /\p{L}{3}/u.test(text.slice(bracketed.end, bracketed.end + 40)) || bracketed.at < 40;
    if (head && opens && (head.confidence >= 0.5 || bracketed.at < 60)) return head;
  }
  const bare = findBareYears(text)[0];
  if (!bare) return null;
  const names = consumeNames(text);
  if (names.count > 0 && bare.at >= names.end - 1 && bare.at - names.end <= 4)
    return makeHead(text.slice(0, names.end), text.slice(bare.end), bare);
  if (bare.at > 160 || /["“„«]/u.test(text.slice(0, bare.at))) return null;
  const head = makeHead(text.slice(0, bare.at), text.slice(bare.end), bare);
  return head && head.confidence >= 0.9 && head.author.every(name => name.family !== undefined) ? head : null;
}

/** "Names. Title ... 2003": the year stands later; names end where the next word is none, or at a quoted title. */
function readNamesFirst(text: string): Head {
  const quote = /^(?<head>[^"“„«]{3,300}?)[\s.,]{1,6}(?=["“„«])/u.exec(text);
  if (quote) {
    const head = makeHead(quote.groups!.head!, text.slice(quote[0].length));
    if (head && head.confidence >= 0.75) return head;
  }
  const { end, count } = consumeNames(text);
  const head = count > 0 ? makeHead(text.slice(0, end), text.slice(end)) : null;
  if (head && head.confidence >= 0.5) return head;
  const stop = /[.:]\s+/u.exec(text);
  const first =
    stop && stop.index < 200
      ? makeHead(text.slice(0, stop.index), text.slice(stop.index + stop[0].length))
      : null;
  if (first && first.confidence >= 0.9 && (first.author.length > 1 || first.author[0]?.family !== undefined))
    return first;
  return { author: [], areEditors: false, confidence: 0, tail: text };
}

function makeHead(head: string, tail: string, date?: DateFound): Head | null {
  const areEditors = EDITORS.test(head);
  const names = readNames(head.replace(EDITORS, ''));
  if (names.names.length === 0) return null;
  return { author: names.names, areEditors, confidence: names.confidence, tail, ...(date ? { date } : {}) };
}

const round = (value: number): number => Math.round(value * 100) / 100;
