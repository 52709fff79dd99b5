/** The ways a thing is written, ordered; and ids that differ where labels do. */
import type { Entity } from './entity.ts';

/** Distinct texts, most frequent first; ties by the longer, then by the alphabet, so that order of input does not matter. */
export function byFrequency(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))
    .map(([text]) => text);
}

/** Entities sorted by id. Labels that slug alike ("Li, B." and "Lǐ, B.") get ids with a number, in the order of the labels. */
export function withDistinctIds(entities: readonly Entity[]): Entity[] {
  const seen = new Map<string, number>();
  return [...entities]
    .sort((a, b) => (a.label < b.label ? -1 : 1))
    .map(entity => {
      const count = (seen.get(entity.id) ?? 0) + 1;
      seen.set(entity.id, count);
      return count === 1 ? entity : { ...entity, id: `${entity.id}-${count}` };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
