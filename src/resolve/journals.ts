/** Containers of articles and proceedings -> journals: one for all spellings that differ in case, marks, "The", "&" or a translated half. */
import { fold, slug } from '../records/slug.ts';
import type { Work } from '../records/work.ts';
import type { Entity, Evidence, Mention } from './entity.ts';
import { byFrequency, withDistinctIds } from './variants.ts';

const SERIAL = new Set(['article-journal', 'article-magazine', 'article-newspaper', 'paper-conference']);

export function resolveJournals(works: readonly Work[], raw = false): Entity[] {
  const mentions = new Map<string, Mention[]>();
  for (const work of works) {
    const container = work['container-title'];
    if (!container || !SERIAL.has(work.type)) continue;
    const key = raw ? container : journalKey(container);
    const list = mentions.get(key) ?? [];
    if (!mentions.has(key)) mentions.set(key, list);
    list.push({ work: work.id, position: 0, as: container });
  }
  return withDistinctIds(
    [...mentions.values()].map(list => makeJournal(list.sort((a, b) => (a.work < b.work ? -1 : 1)))),
  );
}

/** What two spellings of one journal share. A bilingual title ("X / Revue Y") is known by its first half. */
function journalKey(container: string): string {
  const first = container.split(/\s+[/=|]\s+/u)[0]!;
  return fold(first.replace(/\s*&\s*/gu, ' and ')).replace(/^the /u, '') || container;
}

function makeJournal(mentions: readonly Mention[]): Entity {
  const variants = byFrequency(mentions.map(mention => mention.as));
  const label = variants[0]!;
  const evidence = variants
    .slice(1)
    .map((variant): Evidence => ({ a: label, b: variant, reason: reasonOf(label, variant), score: 0.98 }));
  return {
    id: `journal:${slug(journalKey(label) || label)}`,
    kind: 'journal',
    label,
    variants,
    mentions,
    evidence,
  };
}

function reasonOf(a: string, b: string): string {
  const the = (text: string) => /^the /iu.test(text);
  if (the(a) !== the(b)) return 'same title but for a leading “The”';
  if (a.includes('&') !== b.includes('&')) return 'same title but for “&” and “and”';
  if (a.toLowerCase() === b.toLowerCase()) return 'same title but for capitals';
  return /[/=|]/u.test(a + b) ? 'same title, one with its translation' : 'same title but for punctuation';
}
