/** The order of names in lists: without accents and capitals, the same on every machine. */
import { fold } from '../records/slug.ts';

/** Orders names by their folded letters, equal ones by their characters. */
export function compareNames(a: string, b: string): number {
  const [x, y] = [fold(a), fold(b)];
  if (x !== y) return x < y ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
