/** "Did you mean": the nearest of some valid words. */
import { distance } from 'fastest-levenshtein';

/** The valid word nearest to what was written, if it is near enough to be a slip of the finger. */
export function findNearest(word: string, valid: readonly string[]): string | undefined {
  const near = (candidate: string) =>
    word.length > 1 && candidate.startsWith(word) ? 0 : distance(word, candidate);
  const best = valid.reduce<string | undefined>(
    (nearest, candidate) => (nearest === undefined || near(candidate) < near(nearest) ? candidate : nearest),
    undefined,
  );
  return best !== undefined && near(best) <= Math.max(2, Math.floor(best.length / 3)) ? best : undefined;
}

/** The end of a message about a wrong word: the nearest valid one, or all when there are few. */
export function suggest(word: string, valid: readonly string[]): string {
  const nearest = findNearest(word, valid);
  if (nearest !== undefined) return `did you mean ${nearest}?`;
  return valid.length <= 16 ? `it is one of ${valid.join(', ')}.` : 'see --help.';
}
