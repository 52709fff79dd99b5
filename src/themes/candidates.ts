/**
 * Candidate terms: phrases of one to four words that enough works use. A nested phrase has to earn its place by itself, which is the idea
 * of the C-value (Frantzi, Ananiadou & Mima 2000); chunks between stop words are those of RAKE (Rose et al. 2010).
 */
import { LINKING_WORDS } from './function-words.ts';
import { type Passage, visitRuns } from './passages.ts';
import { canBeTerm, looksAdjectival } from './terms.ts';
import { countUsage, endsPhrase, type Usage } from './usage.ts';
import type { Word } from './words.ts';

const LONGEST = 4;
/** A compound counts as one word, but has no more parts than this in a term. */
const MOST_PARTS = 8;

/** Uses of a phrase in titles and keywords, and how many works of the collection have it there, or anywhere. */
interface Tally extends Usage {
  works: number;
  headlines: number;
  /** Works that have it as a whole chunk: nothing but it between two boundaries. */
  alone: number;
  lastWork: string;
  lastHeadline: string;
  lastAlone: string;
}

/**
 * The phrases (keys joined by spaces) that can be terms and stand in at least `support` works. An author names a subject in the title or
 * among the keywords, so candidates come from there, one word only if `support` works have it there; abstracts add to their support.
 * Linear in the text.
 */
export function findCandidates(passages: readonly Passage[], support: number): Set<string> {
  const usage = countUsage(passages);
  const tallies = new Map<string, Tally>();
  const headlines = passages.filter(passage => passage.field !== 'abstract');
  for (const passage of headlines)
    visitPhrases(passage.words, (phrase, to, alone) => tally(tallies, phrase, passage, to, alone));
  const linked = findLinked(headlines, tallies, support);
  for (const [phrase, count] of linked) tallies.set(phrase, count);
  for (const passage of passages)
    if (passage.field === 'abstract' && passage.inCollection)
      visitPhrases(passage.words, phrase => {
        const count = tallies.get(phrase);
        if (count === undefined || count.lastWork === passage.work) return;
        count.works++;
        count.lastWork = passage.work;
      });
  const found = new Set<string>();
  for (const [phrase, count] of tallies) {
    const keys = phrase.split(' ');
    if (count.works < support || count.headlines < (keys.length === 1 ? support : support / 2)) continue;
    // A term ends its phrase now and then; what never does is an attribute ("high-tech").
    if (count.finals * 4 < count.count) continue;
    if (keys.length === 1 && looksAdjectival(phrase) && count.alone * 2 < count.headlines) continue;
    if (canBeTerm(keys, usage, count)) found.add(phrase);
  }
  return found;
}

/** Calls `visit` with each phrase of one to four words that no boundary parts and no hyphen ties to its neighbours. */
function visitPhrases(
  words: readonly Word[],
  visit: (phrase: string, to: number, alone: boolean) => void,
): void {
  visitRuns(words, (from, to) => {
    const units = unitsOf(words, from, to);
    for (let unit = 0; unit + 1 < units.length; unit++)
      for (let length = 1; length <= LONGEST && unit + length < units.length; length++) {
        const [start, end] = [units[unit]!, units[unit + length]!];
        if (end - start > MOST_PARTS) break;
        visit(phraseOf(words, start, end), end, start === from && end === to);
      }
  });
}

/** Where a run can be cut: before each word that no hyphen ties to the one before, and at the end. */
function unitsOf(words: readonly Word[], from: number, to: number): number[] {
  const units: number[] = [];
  for (let at = from; at < to; at++) if (at === from || words[at]!.gap !== 'hyphen') units.push(at);
  return [...units, to];
}

function phraseOf(words: readonly Word[], from: number, to: number): string {
  let phrase = words[from]!.key;
  for (let at = from + 1; at < to; at++) phrase += ` ${words[at]!.key}`;
  return phrase;
}

function tally(
  tallies: Map<string, Tally>,
  phrase: string,
  passage: Passage,
  to: number,
  alone: boolean,
): void {
  let count = tallies.get(phrase);
  if (count === undefined) {
    count = {
      works: 0,
      headlines: 0,
      alone: 0,
      count: 0,
      plurals: 0,
      finals: 0,
      verbs: 0,
      lastWork: '',
      lastHeadline: '',
      lastAlone: '',
    };
    tallies.set(phrase, count);
  }
  count.count++;
  if (passage.words[to - 1]!.plural) count.plurals++;
  const final = endsPhrase(passage.words[to]);
  if (final) count.finals++;
  if (!passage.inCollection) return;
  if (count.lastHeadline !== passage.work) {
    count.headlines++;
    count.works++;
  }
  count.lastHeadline = passage.work;
  count.lastWork = passage.work;
  if (alone && final && count.lastAlone !== passage.work) {
    count.alone++;
    count.lastAlone = passage.work;
  }
}

/**
 * Terms with a linking word inside: "theory of planned behaviour", "mergers and acquisitions". Told from chance by cohesion: half of all
 * works that use the rarer side use it in this phrase.
 */
function findLinked(
  passages: readonly Passage[],
  tallies: ReadonlyMap<string, Tally>,
  support: number,
): Map<string, Tally> {
  const linked = new Map<string, Tally>();
  const halves = new Map<string, number>();
  for (const passage of passages) {
    const { words } = passage;
    for (let link = 1; link + 1 < words.length; link++) {
      if (
        !LINKING_WORDS.has(words[link]!.key) ||
        words[link]!.gap === 'break' ||
        words[link + 1]!.gap === 'break'
      )
        continue;
      for (let from = link - 1; from >= 0 && link - from < LONGEST && !words[from]!.stop; from--) {
        if (words[from]!.gap === 'hyphen') continue;
        const left = tallies.get(phraseOf(words, from, link))?.headlines ?? 0;
        if (left < support) break;
        for (
          let to = link + 2;
          to <= words.length && to - from <= LONGEST + 2 && !words[to - 1]!.stop;
          to++
        ) {
          if (words[to - 1]!.gap === 'break') break;
          if (words[to]?.gap === 'hyphen') continue;
          const right = tallies.get(phraseOf(words, link + 1, to))?.headlines ?? 0;
          if (right < support) break;
          const phrase = phraseOf(words, from, to);
          halves.set(phrase, Math.min(left, right));
          tally(linked, phrase, passage, to, false);
        }
        if (words[from]!.gap === 'break') break;
      }
    }
  }
  for (const [phrase, count] of linked) if (count.headlines * 2 < halves.get(phrase)!) linked.delete(phrase);
  return linked;
}
