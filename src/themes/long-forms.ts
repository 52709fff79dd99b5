/** Which phrases the acronyms of a collection stand for: told in brackets, "small firms (SFs)", or spelled by initials. */
import { type Phrases, readTold } from './brackets.ts';
import { readInitials } from './initials.ts';
import type { Texts } from './passages.ts';

/** Letters by which two words are held to be alike. */
const STEM = 4;
/** A phrase is compared with so many meanings of its acronym, the commonest. */
const MOST_MEANINGS = 20;

export interface LongForms {
  /** Phrase (keys joined by spaces) -> the one key for it and its acronym. */
  readonly keys: ReadonlyMap<string, string>;
  /** Number of a work -> acronym -> its key, where the work tells another meaning than most works do. */
  readonly own: ReadonlyMap<number, ReadonlyMap<string, string>>;
}

/** What an acronym stands for: phrases in much the same words, the commonest first. */
interface Meaning {
  readonly phrases: string[];
  readonly works: Set<number>;
}

/** The long forms. An acronym told in two meanings is shared only by the one that holds two thirds of the works. Linear in the words. */
export function findLongForms({ passages, vocabulary }: Texts): LongForms {
  const told = readTold(passages, vocabulary);
  const keys = new Map<string, string>();
  const own = new Map<number, Map<string, string>>();
  const claims = new Map<string, number>();
  const claim = (phrase: string, works: number, key: string) => {
    if ((claims.get(phrase) ?? 0) >= works) return;
    claims.set(phrase, works);
    keys.set(phrase, key);
  };
  for (const [acronym, phrases] of sorted(readInitials(passages, told, vocabulary))) {
    const main = findMain(groupMeanings(phrases));
    for (const phrase of main?.phrases ?? []) claim(phrase, 1, acronym);
  }
  for (const [acronym, phrases] of sorted(told)) {
    const meanings = groupMeanings(phrases);
    const main = findMain(meanings);
    for (const meaning of meanings) {
      // A key holds no space.
      const key = meaning === main ? acronym : `${acronym}=${meaning.phrases[0]!.replaceAll(' ', '_')}`;
      for (const phrase of meaning.phrases) claim(phrase, 1 + phrases.get(phrase)!.size, key);
      if (meaning === main) continue;
      for (const work of meaning.works) own.set(work, (own.get(work) ?? new Map()).set(acronym, key));
    }
  }
  return { keys, own };
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Phrases that begin alike and share more than half of their words mean the same: "multiple criteria decision analysis", "multi-criteria decision aid". */
function groupMeanings(phrases: Phrases): Meaning[] {
  const meanings: (Meaning & { readonly stems: readonly string[] })[] = [];
  const byUse = sorted(phrases).sort(([, a], [, b]) => b.size - a.size);
  for (const [phrase, works] of byUse) {
    const stems = phrase.split(' ').map(key => key.slice(0, STEM));
    let meaning = meanings.slice(0, MOST_MEANINGS).find(other => areAlike(other.stems, stems));
    if (meaning === undefined) {
      meaning = { phrases: [], works: new Set(), stems };
      meanings.push(meaning);
    }
    meaning.phrases.push(phrase);
    for (const work of works) meaning.works.add(work);
  }
  return meanings;
}

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const shared = b.filter(stem => a.includes(stem)).length;
  return a[0] === b[0] && 4 * shared > a.length + b.length;
}

/** The meaning of twice as many works as all others have, if there is one. */
function findMain(meanings: readonly Meaning[]): Meaning | undefined {
  const all = meanings.reduce((sum, { works }) => sum + works.size, 0);
  return meanings.find(({ works }) => works.size >= 2 * (all - works.size));
}
