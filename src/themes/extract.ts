/** Themes: the terms in which a field's titles, keywords and abstracts speak of its subjects, each with the works that use it. */
import { slug } from '../records/slug.ts';
import type { Work } from '../records/work.ts';
import type { Entity, Evidence, Mention } from '../resolve/entity.ts';
import { acceptTerms } from './accept.ts';
import { joinAcronyms } from './acronyms.ts';
import { findNames, setCase } from './casing.ts';
import { joinCompounds } from './compounds.ts';
import { explainMerge } from './evidence.ts';
import { chooseLabel, type Form } from './label.ts';
import { matchTerms, plantTree } from './match.ts';
import { readPassages } from './passages.ts';
import { findRespelling, respell } from './style.ts';
import { endsPhrase } from './usage.ts';

/** Quotation marks and soft hyphens; an apostrophe between letters stays. */
const QUOTATION_MARKS = /[‘"“”«»„‚`´\u00AD]|(?<!\p{L})['’]|['’](?!\p{L})/gu;

interface Found {
  readonly mentions: Mention[];
  readonly variants: Map<string, number>;
  /** Its forms in label case and spelling. */
  readonly forms: Map<string, Form>;
  /** Its forms in label case, spelled as written. */
  readonly written: Set<string>;
}

function emptyFound(): Found {
  return { mentions: [], variants: new Map(), forms: new Map(), written: new Set() };
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
  const names = findNames(read);
  const respelling = findRespelling(read);
  const tree = plantTree(acceptTerms(passages));
  const found = new Map<string, Found>();
  const positions = new Map<string, Set<string>>();
  for (const passage of passages)
    for (const { theme, from, to } of matchTerms(passage, tree)) {
      const { mentions, variants, forms, written } = found.get(theme) ?? emptyFound();
      found.set(theme, { mentions, variants, forms, written });
      const [first, last] = [passage.words[from]!, passage.words[to - 1]!];
      const as = sliceQuoted(passage.text, first.start, last.end);
      const seen = positions.get(passage.work) ?? new Set();
      if (!seen.has(theme)) mentions.push({ work: passage.work, position: seen.size, as });
      positions.set(passage.work, seen.add(theme));
      variants.set(as, (variants.get(as) ?? 0) + 1);
      const plain = as.replace(QUOTATION_MARKS, '').replace(/\s+/g, ' ');
      const cased = passage.language === 'en' ? setCase(plain, names) : plain;
      written.add(cased);
      const text = respell(cased, respelling);
      const form = forms.get(text) ?? { text, count: 0, heads: 0, keywords: 0, plural: last.plural };
      form.count++;
      if (endsPhrase(passage.words[to])) form.heads++;
      if (passage.field === 'keyword') form.keywords++;
      forms.set(text, form);
    }
  return nameThemes(found);
}

/** The text from `start` to `end`, with the quotation mark before it when its partner is inside: "‘digital native’ firms". */
function sliceQuoted(text: string, start: number, end: number): string {
  const closing = /[’”"»](?=\s)/.test(text.slice(start, end));
  return text.slice(closing && /[‘“"«]/.test(text[start - 1] ?? '') ? start - 1 : start, end);
}

function nameThemes(found: ReadonlyMap<string, Found>): Entity[] {
  const ids = new Map<string, number>();
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  const entities = sorted.map(([, { mentions, variants, forms, written }]): Entity => {
    const label = chooseLabel([...forms.values()]).text;
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

function explainForms(label: string, forms: readonly string[]): Evidence[] {
  return forms
    .filter(form => form !== label)
    .sort()
    .flatMap(form => explainMerge(label, form) ?? []);
}
