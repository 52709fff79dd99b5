/** Themes: the terms in which a field's titles, keywords and abstracts speak of its subjects, each with the works that use it. */
import { slug } from '../records/slug.ts';
import type { Work } from '../records/work.ts';
import type { Entity, Evidence, Mention } from '../resolve/entity.ts';
import { readThemes } from './accept.ts';
import { joinAcronyms } from './acronyms.ts';
import { type Casing, findCasing, isSentenceCase, keepCase, setCase } from './casing.ts';
import { joinCompounds } from './compounds.ts';
import { explainMerge } from './evidence.ts';
import { chooseLabel, type Form } from './label.ts';
import { type Passage, readPassages } from './passages.ts';
import { findRespelling, respell } from './style.ts';
import { endsPhrase } from './usage.ts';
import type { Word } from './words.ts';

/** Quotation marks and soft hyphens; an apostrophe between letters stays. */
const QUOTATION_MARKS = /[‘"“”«»„‚`´\u00AD]|(?<!\p{L})['’]|['’](?!\p{L})/gu;

interface Found {
  readonly mentions: Mention[];
  readonly variants: Map<string, number>;
  /** Its forms in label case and spelling. */
  readonly forms: Map<string, Form>;
  /** Its forms in label case, spelled as written. */
  readonly written: Set<string>;
  /** Of the forms, those of texts whose capitals mean something. */
  readonly sure: Map<string, number>;
}

function emptyFound(): Found {
  return { mentions: [], variants: new Map(), forms: new Map(), written: new Set(), sure: new Map() };
}

/**
 * The themes of a collection, by id. Citing documents are evidence for terms and are mentioned like works, but do not count as support.
 * No order of the works changes the result. Near linear: 20,000 titles take seconds.
 */
export function extractThemes(works: readonly Work[], citing: readonly Work[]): Entity[] {
  const byId = (a: Work, b: Work) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  // A citing document that is itself of the collection is read once, as a work.
  const ids = new Set(works.map(work => work.id));
  const outside = citing.filter(work => !ids.has(work.id));
  const read = readPassages([...works].sort(byId), outside.sort(byId));
  const passages = joinAcronyms(joinCompounds(read));
  const casing = findCasing(read);
  const respelling = findRespelling(read);
  const matches = readThemes(passages);
  const found = new Map<string, Found>();
  // The same words stand in thousands of texts: each way to write them is worked out once.
  const casedForms = new Map<string, string>();
  const respelled = new Map<string, string>();
  const positions = new Map<string, Set<string>>();
  for (const [at, passage] of passages.entries()) {
    if (matches[at]!.length === 0) continue;
    const writing = writingOf(passage);
    for (const { theme, from, to } of matches[at]!) {
      const seenSoFar = found.get(theme) ?? emptyFound();
      const { mentions, variants, forms, written, sure } = seenSoFar;
      found.set(theme, seenSoFar);
      const [first, last] = [passage.words[from]!, passage.words[to - 1]!];
      const as = sliceQuoted(passage.text, first.start, last.end);
      const seen = positions.get(passage.work) ?? new Set();
      if (!seen.has(theme)) mentions.push({ work: passage.work, position: seen.size, as });
      positions.set(passage.work, seen.add(theme));
      variants.set(as, (variants.get(as) ?? 0) + 1);
      const begins = first.gap === 'break' && !first.acronym ? first.written.length : 0;
      const way = `${writing} ${begins} ${as}`;
      const cased = casedForms.get(way) ?? caseForm(as, first, writing, casing);
      casedForms.set(way, cased);
      written.add(cased);
      const text = respelled.get(cased) ?? respell(cased, respelling);
      respelled.set(cased, text);
      if (writing === 'sentence') sure.set(text, (sure.get(text) ?? 0) + 1);
      const form = forms.get(text) ?? { text, count: 0, heads: 0, keywords: 0, plural: last.plural };
      form.count++;
      if (endsPhrase(passage.words[to])) form.heads++;
      if (passage.field === 'keyword') form.keywords++;
      forms.set(text, form);
    }
  }
  return nameThemes(found);
}

/** How a text writes: what its capitals mean. */
type Writing = 'foreign' | 'sentence' | 'title' | 'capitals';

function writingOf(passage: Passage): Writing {
  if (passage.language !== 'en') return 'foreign';
  if (passage.text === passage.text.toUpperCase()) return 'capitals';
  return isSentenceCase(passage) ? 'sentence' : 'title';
}

function caseForm(as: string, first: Word, writing: Writing, casing: Casing): string {
  const plain = as.replace(QUOTATION_MARKS, '').replace(/\s+/g, ' ');
  if (writing === 'foreign') return plain;
  return writing === 'sentence'
    ? keepCase(plain, first, casing)
    : setCase(plain, casing, writing === 'capitals');
}

/** The text from `start` to `end`, with the quotation mark before it when its partner is inside: "‘digital native’ firms". */
function sliceQuoted(text: string, start: number, end: number): string {
  const closing = /[’”"»](?=\s)/.test(text.slice(start, end));
  return text.slice(closing && /[‘“"«]/.test(text[start - 1] ?? '') ? start - 1 : start, end);
}

function nameThemes(found: ReadonlyMap<string, Found>): Entity[] {
  const ids = new Map<string, number>();
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  const entities = sorted.map(([, { mentions, variants, forms, written, sure }]): Entity => {
    const label = settleCase(chooseLabel([...forms.values()]).text, sure);
    const name = slug(label);
    const taken = ids.get(name) ?? 0;
    ids.set(name, taken + 1);
    return {
      id: taken === 0 ? `theme:${name}` : `theme:${name}-${taken + 1}`,
      kind: 'theme',
      label,
      variants: [...variants].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([variant]) => variant),
      mentions,
      evidence: explainForms(label, [...written]),
    };
  });
  return entities.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The label as sentences write it, where they do: small and capital are read best there. One sentence alone puts no capitals. */
function settleCase(label: string, sure: ReadonlyMap<string, number>): string {
  const lower = label.toLowerCase();
  const same = [...sure].filter(([text]) => text.toLowerCase() === lower);
  const [usual] = same.sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1));
  return usual === undefined || (usual[1] === 1 && label === lower) ? label : usual[0];
}

/** Why each other form is the label's; of forms that differ in case only, one. */
function explainForms(label: string, forms: readonly string[]): Evidence[] {
  const folded = new Map([...forms].sort().map(form => [form.toLowerCase(), form]));
  folded.delete(label.toLowerCase());
  return [...folded.values()].sort().flatMap(form => explainMerge(label, form) ?? []);
}
