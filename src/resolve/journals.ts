/** Containers of articles and proceedings -> journals: one for all ways in which its title is written. */
import { slug } from '../records/slug.ts';
import type { Work } from '../records/work.ts';
import type { Entity, Evidence, Mention } from './entity.ts';
import { joinTitles, type Stated } from './journals/join.ts';
import { readTitle, titleKey } from './journals/titles.ts';
import { byFrequency, withDistinctIds } from './variants.ts';

const SERIAL = new Set(['article-journal', 'article-magazine', 'article-newspaper', 'paper-conference']);

export interface Journals {
  readonly journals: readonly Entity[];
  /** Titles that may be one journal and were left apart, best first. */
  readonly doubtful: readonly Evidence[];
}

interface Seen {
  readonly mentions: Mention[];
  readonly issns: Set<string>;
  readonly shorts: Set<string>;
}

/** The journals of works, by id. `raw`: titles are compared as written. Near linear. */
export function resolveJournals(works: readonly Work[], raw = false): Entity[] {
  return [...findJournals(works, raw).journals];
}

/** The journals of works, by id, and the pairs of titles that were left undecided. */
export function findJournals(works: readonly Work[], raw = false): Journals {
  const seen = new Map<string, Seen>();
  for (const work of works) {
    const container = work['container-title'];
    if (!container || !SERIAL.has(work.type)) continue;
    const key = raw ? container : titleKey(container);
    const known = seen.get(key) ?? { mentions: [], issns: new Set(), shorts: new Set() };
    seen.set(key, known);
    known.mentions.push({ work: work.id, position: 0, as: container });
    if (work.ISSN) known.issns.add(work.ISSN.toUpperCase());
    const short = work['container-title-short'];
    if (short) known.shorts.add(short);
  }
  const keys = [...seen.keys()].sort();
  const groups = raw ? null : joinTitles(keys.map(key => stateTitle(seen.get(key)!)));
  const members = groups ? groups.groups.all() : keys.map((_, i) => [i]);
  const journals = members.map(group => {
    const root = groups?.groups.find(group[0]!);
    const mentions = group.flatMap(i => seen.get(keys[i]!)!.mentions);
    const evidence = groups?.evidence.filter(({ of }) => groups.groups.find(of) === root) ?? [];
    return makeJournal(
      mentions.sort((a, b) => (a.work < b.work ? -1 : 1)),
      evidence.map(each => each.evidence),
    );
  });
  return { journals: withDistinctIds(journals), doubtful: groups?.doubtful ?? [] };
}

const stateTitle = ({ mentions, issns, shorts }: Seen): Stated => ({
  title: readTitle(byFrequency(mentions.map(mention => mention.as))[0]!),
  issns,
  shorts,
});

function makeJournal(mentions: readonly Mention[], joins: readonly Evidence[]): Entity {
  const variants = byFrequency(mentions.map(mention => mention.as));
  const label = chooseLabel(variants);
  const told = new Set(joins.flatMap(({ a, b }) => [a, b]));
  const spellings = variants
    .filter(variant => variant !== label && !told.has(variant))
    .map((variant): Evidence => ({ a: label, b: variant, reason: reasonOf(label, variant), score: 0.98 }));
  return {
    id: `journal:${slug(titleKey(label) || label)}`,
    kind: 'journal',
    label,
    variants,
    mentions,
    evidence: [...joins, ...spellings],
  };
}

/** A title in full before an abbreviation, in ordinary letters before capitals, the most frequent of those. */
function chooseLabel(variants: readonly string[]): string {
  const rank = (variant: string): number => {
    const { marked, words } = readTitle(variant);
    const capitals = variant === variant.toUpperCase() && words.length > 1;
    return (marked ? 2 : 0) + (capitals ? 1 : 0);
  };
  return variants.reduce((best, variant) => (rank(variant) < rank(best) ? variant : best));
}

function reasonOf(a: string, b: string): string {
  const the = (text: string) => /^the /iu.test(text);
  if (the(a) !== the(b)) return 'same title but for a leading “The”';
  if (a.includes('&') !== b.includes('&')) return 'same title but for “&” and “and”';
  if (a.toLowerCase() === b.toLowerCase()) return 'same title but for capitals';
  return /[/=|]/u.test(a + b) ? 'same title, one with its translation' : 'same title but for punctuation';
}
