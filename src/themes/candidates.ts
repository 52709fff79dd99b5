/** Candidate terms: phrases of one to four words that enough works use, that name something, and that hold together. */
import { findLinked } from './linked.ts';
import type { Texts } from './passages.ts';
import { PhraseTree } from './phrase-tree.ts';
import { LONGEST, visitKnown, visitPhrases } from './phrases.ts';
import { newTally, type Tally, tallyPhrase } from './tally.ts';
import { measureTermhood, measureUnithood } from './termhood.ts';
import { canBeTerm, looksAdjectival } from './terms.ts';
import type { WordUsage } from './usage.ts';

/** Words that stand together no more than this above chance are no unit ("firm innovation" where every firm innovates). */
const LEAST_UNITHOOD = 0.1;

/**
 * The phrases (keys joined by spaces) that can be terms and stand in at least `support` works. An author names a subject in the title or
 * among the keywords, so candidates come from there, one word only if `support` works have it there; abstracts add to their support.
 * Chunks between stop words are those of RAKE (Rose et al. 2010). Linear in the text.
 */
export function findCandidates(
  texts: Texts,
  usage: ReadonlyMap<string, WordUsage>,
  support: number,
): Set<string> {
  const tallies = new Map<string, Tally>();
  const headlines = texts.passages.filter(passage => passage.field !== 'abstract');
  for (const passage of headlines)
    visitPhrases(passage, phrase => {
      const tally = tallies.get(phrase.text) ?? newTally([...phrase.cuts]);
      if (tally.count === 0) tallies.set(phrase.text, tally);
      tallyPhrase(tally, passage, phrase);
    });
  const total = headlines.reduce((sum, { words }) => sum + words.length, 0);
  const termhood = measureTermhood(tallies, support);
  for (const [text, tally] of findLinked(headlines, tallies, support)) tallies.set(text, tally);
  addAbstracts(texts, tallies, support);
  const found = new Set<string>();
  for (const [text, tally] of tallies) {
    const keys = text.split(' ');
    const enough = keys.length === 1 ? support : support / 2;
    if (tally.works < support || tally.headlines < enough || tally.cuts.length >= LONGEST) continue;
    if (!tally.inside) continue;
    // A term ends its phrase now and then; what never does is an attribute ("high-tech").
    if (tally.finals * 4 < tally.count) continue;
    if (keys.length === 1 && looksAdjectival(text) && tally.alone * 2 < tally.headlines) continue;
    if ((termhood.get(text) ?? support) < support / 2 || !canBeTerm(keys, usage, tally)) continue;
    if (measureUnithood(text, tallies, total) > LEAST_UNITHOOD) found.add(text);
  }
  return found;
}

/** Adds the abstracts to the works of the phrases that are near enough to be candidates. */
function addAbstracts(
  { passages, vocabulary }: Texts,
  tallies: ReadonlyMap<string, Tally>,
  support: number,
): void {
  const tree = new PhraseTree<Tally>(vocabulary);
  for (const [text, tally] of tallies) if (tally.headlines >= support / 2) tree.grow(text).value = tally;
  for (const passage of passages) {
    if (passage.field !== 'abstract' || !passage.inCollection) continue;
    visitKnown(passage, tree, tally => {
      if (tally.lastWork === passage.work) return;
      tally.works++;
      tally.lastWork = passage.work;
    });
  }
}
