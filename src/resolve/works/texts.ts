/** How two texts fit: names of sources and titles in full, abbreviated, cut short, or with a letter wrong. */
import { distance } from 'fastest-levenshtein';
import { readRoman, type Title } from './readings.ts';

/** `part`: one is the beginning of the other; `short`: one abbreviates the other; `near`: a few letters or a word differ. */
export type TextFit = 'same' | 'near' | 'part' | 'short' | 'different';

/** Titles are compared by their first letters only: no more is needed, and a page of text in the wrong field costs nothing. */
const LONGEST = 200;
/** Web of Science cuts names of sources at 20 (books) or 29 letters: what is this long may go on. */
const CUT = 14;

/** Whether one letter is wrong, missing, too much, or two have changed places. Short texts have no letter to spare. */
export function isTypo(a: string, b: string, least: number): boolean {
  if (Math.min(a.length, b.length) < least || Math.abs(a.length - b.length) > 1) return false;
  const away = distance(a, b);
  return away === 1 || (away === 2 && a.length === b.length && isSwap(a, b));
}

function isSwap(a: string, b: string): boolean {
  let i = 0;
  while (a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** The fit of two names of journals, series, books. */
export function compareSources(a: Title, b: Title): TextFit {
  if (a.folded === b.folded) return 'same';
  if (abbreviates(a, b) || abbreviates(b, a)) return 'short';
  return a.folded.length >= 10 && isNear(a.folded, b.folded) ? 'near' : 'different';
}

/** The fit of two titles of works. Numbers tell parts and years of a series apart, whatever else is the same. */
export function compareTitles(a: Title, b: Title): TextFit {
  if (a.folded === b.folded) return 'same';
  if (isAnswer(a) !== isAnswer(b)) return 'different';
  const [short, long] = a.folded.length <= b.folded.length ? [a, b] : [b, a];
  const [x, y] = [short.folded.slice(0, LONGEST), long.folded.slice(0, LONGEST)];
  if ((short.words.length >= 3 || x.length >= 16) && isBeginning(short.words, long.words)) return 'part';
  if (numbersOf(a) !== numbersOf(b)) return 'different';
  if (isNear(x, y) || shareWords(short, long)) return 'near';
  return short.words.length >= 2 && abbreviates(short, long) ? 'short' : 'different';
}

/** Word by word; the last may be cut, but not when it is a number. */
const isBeginning = (short: readonly string[], long: readonly string[]): boolean =>
  short.every((word, i) => {
    const other = long[i] ?? '';
    return word === other || (i === short.length - 1 && other.startsWith(word) && !isNumber(other));
  });

/** At most one letter in twelve differs. */
function isNear(a: string, b: string): boolean {
  const most = Math.floor(Math.max(a.length, b.length) / 12) || 1;
  return Math.abs(a.length - b.length) <= most && a.length >= 5 && distance(a, b) <= most;
}

/** A correction of a work, and what answers it, are works of their own. */
const ANSWERS = new Set(
  'addendum comment comments corrigendum correction erratum rejoinder reply retraction'.split(' '),
);
const isAnswer = ({ words }: Title): boolean => words.some(word => ANSWERS.has(word));

const isNumber = (word: string): boolean =>
  /^\d+$/.test(word) || (word.length > 1 && !Number.isNaN(readRoman(word)));
const numbersOf = ({ words }: Title): string => words.filter(isNumber).join(' ');

/** Five words or more, all but one in six of them shared. */
function shareWords(short: Title, long: Title): boolean {
  if (short.words.length < 5 || long.words.length > 60) return false;
  const own = new Set(long.words);
  const shared = new Set(short.words.filter(word => own.has(word))).size;
  return shared / Math.max(own.size, new Set(short.words).size) >= 5 / 6;
}

/** Whether every word of `a` abbreviates the next of `b`: "j int bus stud", "pnas". What is long enough to have been cut may stop early. */
function abbreviates(a: Title, b: Title): boolean {
  const [first, ...more] = a.words;
  if (first === undefined || b.words.length === 0) return false;
  if (more.length === 0 && first.length >= 3 && b.words.length >= 3)
    return b.words
      .map(word => word[0])
      .join('')
      .startsWith(first);
  if (a.words.length > b.words.length) return false;
  // It may leave off what stands behind a dash: "Man World" of "Man and World-An International Philosophical Review".
  if (a.words.length < b.words.length && a.folded.length < CUT && a.words.length !== b.head) return false;
  return a.words.every((word, i) => abbreviatesWord(word, b.words[i]!, i === a.words.length - 1));
}

/** "int" of "international", "natl" of "national", "j" of "journal". */
function abbreviatesWord(a: string, b: string, last: boolean): boolean {
  if (b.startsWith(a) || (a.startsWith(b) && (last || b.length >= 3 || b.length === 1))) return true;
  if (a[0] !== b[0] || a.length < 3 || a.length > b.length) return false;
  let at = 0;
  for (const letter of b) if (letter === a[at]) at++;
  return at === a.length;
}
