/** The reading by rules: names, date, then what follows them; surest where a style is kept to the letter. */
import { readNames } from '../names/list.ts';
import type { Name } from '../work.ts';
import { consumeNames } from './authors.ts';
import type { Parts } from './parts.ts';
import { type KnownContainers, readTail } from './tail.ts';
import { type DateFound, findBareYears, findBracketedDate } from './year.ts';

/** Fields as one of the two readings finds them. */
export interface FieldsRead {
  readonly author: readonly Name[];
  /** How sure the names are, 0 to 1. */
  readonly authorConfidence: number;
  readonly date?: DateFound;
  readonly parts: Parts;
}

interface Head {
  readonly author: readonly Name[];
  readonly areEditors: boolean;
  readonly confidence: number;
  readonly date?: DateFound;
  readonly tail: string;
}

const EDITORS = /[\s,]{0,4}\(?\b(?:eds?|editors?|hrsg|hg|coords?|orgs?)\b\.?\)?[\s.,:]{0,6}$/iu;

/** `text` is the reference without its identifiers; `known` are journals proven by the rest of the list. */
export function readByRules(text: string, known: KnownContainers): FieldsRead {
  const head = readAuthorDate(text) ?? readNamesFirst(text);
  const parts = readTail(head.tail, known);
  const date = head.date ?? findBareYears(text).at(-1);
  if (head.areEditors && parts.editor.length === 0) parts.editor = head.author;
  return {
    author: head.areEditors ? [] : head.author,
    authorConfidence: head.confidence,
    parts,
    ...(date ? { date } : {}),
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
