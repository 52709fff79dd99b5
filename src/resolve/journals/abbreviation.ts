/** Whether one title of a journal is an abbreviation of another: word by word, as ISO 4 and the databases shorten. */
import type { Title } from './titles.ts';

/** One letter stands for these only. */
const LETTERS = new Map([
  ['j', /^(?:journal|jurnal|jahrbuch)/u],
  ['z', /^zeitschrift/u],
  ['q', /^quarterly/u],
  ['u', /^universi/u],
  ['b', /^bulletin/u],
  ['c', /^comptes/u],
  ['r', /^r(?:eview|evue|endus|oyal)/u],
]);

/** How a word stands to a longer one: the same, its beginning, its first, some middle and last letters ("mgmt", "intl"), or another word. */
type Cut = 'same' | 'prefix' | 'contraction' | 'other';

/**
 * How sure it is, 0 to 1, that `short` abbreviates `long`; 0 when it does not. Both keep their words in order; every word of one answers to
 * a word of the other. "J INT BUS STUD" is "Journal of International Business Studies"; "Journal of Economic Studies" and "Journal of
 * Economics Studies" are two, because neither shows an abbreviation.
 */
export function scoreAbbreviation(short: Title, long: Title): number {
  const n = short.words.length;
  const fits = n === long.words.length || (short.cutOff && n >= 3 && n < long.words.length);
  if (!fits) return 0;
  let cut = 0;
  let contractions = 0;
  let differing = 0;
  for (let i = 0; i < n; i++) {
    const [a, b] = [short.words[i]!, long.words[i]!];
    const last = short.cutOff && i === n - 1;
    const how = last && b.startsWith(a) ? 'prefix' : cutOf(a, b);
    if (how === 'other') return 0;
    if (a === b) continue;
    differing++;
    if (how === 'contraction') contractions++;
    // "innovation" and "innovations" are a plural, "econ" and "economics" a cut.
    if (b.length - a.length >= 3 || how === 'contraction') cut++;
  }
  // Only articles and prepositions are left out: "Integration Trade".
  if (differing === 0 && n === long.words.length) return short.key.length < long.key.length ? 0.8 : 0;
  if (!short.marked && (cut === 0 || cut * 2 < differing)) return 0;
  // One short word alone is the beginning of too many others.
  if (n === 1 && (short.words[0]!.length < 5 || !short.marked)) return 0;
  if (n < long.words.length) return 0.8;
  return contractions > 0 ? 0.85 : 0.93;
}

function cutOf(a: string, b: string): Cut {
  if (a === b) return 'same';
  if (a.length >= b.length) return 'other';
  if (a.length === 1) return LETTERS.get(a)?.test(b) ? 'prefix' : 'other';
  if (b.startsWith(a)) return 'prefix';
  return a.length >= 3 && a[0] === b[0] && a.at(-1) === b.at(-1) && isSubsequence(a, b)
    ? 'contraction'
    : 'other';
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}
