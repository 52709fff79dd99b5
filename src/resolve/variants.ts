/** The ways a thing is written, ordered. */

/** Distinct texts, most frequent first; ties by the longer, then by the alphabet, so that order of input does not matter. */
export function byFrequency(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))
    .map(([text]) => text);
}
