/** Reads a reference by the tagger: which stretch of it is which field, then each field by the readers that all parsers share. */
import { readNames } from '../../names/list.ts';
import type { Name } from '../../work.ts';
import { findEdition } from '../imprint.ts';
import { dropNotes } from '../notes.ts';
import { makeParts, type Parts, put, tidyPages, tidyText } from '../parts.ts';
import { type DateFound, dropMonth, findBareYears, findBracketedDate } from '../year.ts';
import { readTaggedNames } from './names.ts';
import { isIn, settleOrder } from './order.ts';
import { cutSegments, type Segment, type SegmentField, sliceNumber, sliceSegment } from './segments.ts';
import { type Model, tag } from './tagger.ts';
import { MOST_TOKENS, makeTokens, tokenize } from './tokens.ts';

export interface Tagged {
  readonly author: readonly Name[];
  readonly authorConfidence: number;
  readonly date?: DateFound;
  readonly parts: Parts;
  /** The least sure of its segments. */
  readonly confidence: number;
}

const tokens = makeTokens();
const labels = new Uint8Array(MOST_TOKENS + 1);
const sure = new Float32Array(MOST_TOKENS + 1);

/** `text` is the reference without its identifiers. Never throws; linear in the length of the text. */
export function readTagged(model: Model, text: string): Tagged {
  tokenize(text, tokens);
  const parts = makeParts();
  if (tokens.count === 0) return { author: [], authorConfidence: 0, parts, confidence: 0 };
  tag(model, tokens, labels, sure);
  const slice = (segment: Segment): string =>
    NUMBERS.has(segment.field)
      ? sliceNumber(text, tokens, segment.from, segment.to)
      : sliceSegment(text, tokens, segment.from, segment.to);
  const before = (segment: Segment): string =>
    text.slice(Math.max(0, tokens.start[segment.from]! - 12), tokens.start[segment.from]);
  const edition = findEdition(text);
  const isEdition = ({ field, from }: Segment): boolean =>
    (field === 'editor' || field === 'volume' || field === 'issue') &&
    edition !== null &&
    tokens.start[from]! >= edition.at &&
    tokens.start[from]! < edition.end;
  const segments = settleOrder(cutSegments(tokens, labels, sure), slice, before).filter(
    segment => !isEdition(segment),
  );
  const best = (field: SegmentField): Segment | undefined => longestOf(segments, field);
  for (const [field, name] of FIELDS) {
    const segment = best(field);
    if (segment) put(parts, name, tidy(field, slice(segment)), segment.confidence);
  }
  splitImprint(parts);
  splitVolume(parts);
  const volume = best('volume');
  if (volume && !parts.fields.has('issue'))
    put(parts, 'issue', BRACKETED_ISSUE.exec(text.slice(tokens.end[volume.to - 1]))?.groups?.issue, 0.8);
  if (volume && !parts.fields.has('page'))
    put(parts, 'page', PAGE_BEHIND.exec(text.slice(tokens.end[volume.to - 1]))?.groups?.page, 0.7);
  const names = segments.filter(segment => segment.field === 'names');
  const body = best('body');
  const author = names.length
    ? readTaggedNames(text, tokens, labels, names[0]!.from, names.at(-1)!.to)
    : body
      ? [{ literal: tidyText(slice(body)) }]
      : [];
  const editor = best('editor');
  if (editor) parts.editor = readNames(slice(editor)).names;
  // "Notes on the second edition" is a title's.
  if (edition && !TEXTS.some(field => findEdition(`: ${parts.fields.get(field) ?? ''}`)))
    put(parts, 'edition', edition.edition, 0.9);
  const container = best('container');
  parts.inBook =
    container !== undefined &&
    !parts.fields.has('volume') &&
    (editor !== undefined || parts.fields.has('publisher') || isIn(before(container)));
  const year = best('year');
  const date = year
    ? dateAt(text, tokens.start[year.from]!)
    : findBareYears(text).findLast(found => !PREPRINT.test(text.slice(Math.max(0, found.at - 8), found.at)));
  if (date?.month) dropMonths(parts);
  return {
    author,
    authorConfidence: mean(body ? [body] : names),
    ...(date ? { date } : {}),
    parts,
    confidence: segments.reduce((least, segment) => Math.min(least, segment.confidence), 1),
  };
}

/** "41 (Supplement 3)", "111(C8)", "199 (issue 2666)": in brackets right behind the volume, and no year. */
const BRACKETED_ISSUE =
  /^\s?\(\s?(?:(?:issue|no\.?|nr\.?|heft)\s?)?(?!(?:1[5-9]|20)\d\d(?!\d))(?<issue>[A-Z]?\d{1,5}(?:\s?[-\u2010-\u2015/]\s?\d{1,5})?|suppl(?:ement|\.)?\s?\d{1,3})\s?\)/iu;

/** "33, 84 (1970)", "10(2):2505": behind the volume stands a page, unless it is so small that it may be an issue. */
const PAGE_BEHIND =
  /^\s?(?:\([^()]{1,20}\)\s?)?[,:]\s?(?!(?:1[5-9]|20)\d\d(?!\d))(?<page>[A-Z]?\d{2,6}(?:\s?[-\u2010-\u2015]\s?\d{1,6})?)(?=$|[\s.,;(])/u;

const TEXTS = ['title', 'container-title'] as const;

/** The date's month was read as the end of what stands before it: "(TINY), Jun. 2016". */
function dropMonths(parts: Parts): void {
  for (const field of ['container-title', 'publisher', 'publisher-place'] as const) {
    const value = parts.fields.get(field) ?? '';
    const shorter = dropMonth(value);
    if (shorter === value) continue;
    parts.fields.delete(field);
    put(parts, field, shorter, parts.confidence.get(field) ?? 0);
  }
}

const NUMBERS: ReadonlySet<SegmentField> = new Set(['issue', 'pages']);

const tidy = (field: SegmentField, text: string): string =>
  field === 'pages'
    ? tidyPages(text)
    : field === 'title' || field === 'container'
      ? dropNotes(text.replace(SAME, ''))
      : text;

/** "Ders.:", "idem,": the editor is the author. "Hrsg.": the authors ahead are editors. */
const SAME = /^(?:ders|dies|idem|eadem|hrsg|hg)\b\s?[.:,)][\s.:]{0,3}/iu;

/** "Town:Small House" was read as one name. */
function splitImprint(parts: Parts): void {
  const both = /^(?<place>\p{Lu}[^:]{2,30}):\s*(?<publisher>\p{Lu}.*)$/u.exec(
    parts.fields.get('publisher') ?? '',
  );
  if (!both || parts.fields.has('publisher-place')) return;
  const confidence = parts.confidence.get('publisher') ?? 0;
  put(parts, 'publisher-place', both.groups!.place, confidence);
  put(parts, 'publisher', both.groups!.publisher, confidence);
}

/** "18,3" and "2005;568" were read as one number: volume and issue, or year and volume. */
function splitVolume({ fields }: Parts): void {
  const volume = fields.get('volume');
  const dated = volume && /^(?:1[5-9]|20)\d\d\s?;\s?(?<volume>\d{1,4})$/u.exec(volume);
  if (dated) fields.set('volume', dated.groups!.volume!);
  const pair =
    volume && !fields.has('issue') && /^(?<volume>\d{1,4})\s?[,(]\s?(?<issue>\d{1,3})$/u.exec(volume);
  if (pair) {
    fields.set('volume', pair.groups!.volume!);
    fields.set('issue', pair.groups!.issue!);
  }
}

const FIELDS = [
  ['title', 'title'],
  ['container', 'container-title'],
  ['publisher', 'publisher'],
  ['place', 'publisher-place'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['pages', 'page'],
] as const;

/** "arXiv:1606.00698" holds no year. */
const PREPRINT = /arxiv\s*:?\s*$/iu;

const mean = (segments: readonly Segment[]): number =>
  segments.length ? segments.reduce((sum, segment) => sum + segment.confidence, 0) / segments.length : 0;

/** The field's segment with the most sure tokens; of equal ones the first. */
function longestOf(segments: readonly Segment[], field: SegmentField): Segment | undefined {
  let best: Segment | undefined;
  let most = 0;
  for (const segment of segments) {
    const weight =
      field === 'title' || field === 'container' || field === 'editor'
        ? (segment.to - segment.from) * segment.confidence
        : segment.confidence;
    if (segment.field === field && weight > most) {
      best = segment;
      most = weight;
    }
  }
  return best;
}

function dateAt(text: string, at: number): DateFound {
  const covers = (date: DateFound): boolean => date.at <= at && at < date.end && date.year !== undefined;
  const bracketed = findBracketedDate(text);
  if (bracketed && covers(bracketed)) return bracketed;
  return (
    findBareYears(text).find(covers) ?? {
      at,
      end: at + 4,
      year: Number(text.slice(at, at + 4)),
      bracketed: false,
    }
  );
}
