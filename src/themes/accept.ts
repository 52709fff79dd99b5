/** Which terms are themes: author keywords, and candidates that keep their support when every text is read by the longest term. */
import { findCandidates } from './candidates.ts';
import { findGeneral } from './generality.ts';
import { findKeywords } from './keywords.ts';
import { type Match, matchTerms, plantTree, type Terms } from './match.ts';
import { findNounUses, reduceToNoun } from './noun-use.ts';
import type { Passage } from './passages.ts';
import { isGeneral, isOrganisationKind, isUsedAsNoun, looksAdjectival, looksAttributive } from './terms.ts';
import { countUsage } from './usage.ts';

/**
 * The themes of each passage, where they stand. A theme needs two works, in large collections an eighth of the square root of their number,
 * so that the list stays readable; author keywords need half of that. What is of every subject counts only as a keyword.
 */
export function readThemes(passages: readonly Passage[]): Match[][] {
  const works = new Set(passages.filter(passage => passage.inCollection).map(passage => passage.work)).size;
  const support = Math.max(2, Math.round(Math.sqrt(works) / 8));
  const { terms, keywordOnly, keywords } = gatherTerms(passages, support);
  const least = (theme: string) => (keywords.has(theme) ? Math.ceil(support / 2) : support);
  const lengthOf = (theme: string) => theme.split(' ').length;
  const themes = new Set(terms.values());

  let tree = plantTree({ terms, keywordOnly });
  const matches = passages.map(passage => matchTerms(passage, tree));
  const readAgain = (changed: ReadonlySet<string>) => {
    tree = plantTree({ terms, keywordOnly });
    for (const [at, passage] of passages.entries())
      if (matches[at]!.some(({ theme }) => changed.has(theme))) matches[at] = matchTerms(passage, tree);
  };
  const drop = (weak: ReadonlySet<string>) => {
    if (weak.size === 0) return;
    for (const [phrase, theme] of terms) if (weak.has(theme)) terms.delete(phrase);
    for (const theme of weak) themes.delete(theme);
    readAgain(weak);
  };
  const dropWeak = (isOfInterest: (theme: string) => boolean) => {
    const supports = countWorks(passages, matches);
    drop(
      new Set([...themes].filter(theme => isOfInterest(theme) && (supports.get(theme) ?? 0) < least(theme))),
    );
  };
  // The longest go first: what stood inside them is then free to support a shorter term.
  const longest = [...themes].reduce((most, theme) => Math.max(most, lengthOf(theme)), 0);
  for (let length = longest; length > 0; length--) dropWeak(theme => lengthOf(theme) === length);
  const general = findGeneral(passages, matches);
  for (const [phrase, theme] of terms) if (general.has(theme)) keywordOnly.add(phrase);
  readAgain(general);
  dropWeak(theme => general.has(theme));
  return matches;
}

/** Keywords and candidates: phrase -> theme. */
function gatherTerms(passages: readonly Passage[], support: number) {
  const nouns = findNounUses(passages);
  const keywords = findKeywords(passages, nouns);
  const usage = countUsage(passages);
  const candidates = findCandidates(passages, usage, support);
  const isWeak = (phrase: string) =>
    phrase.includes(' ')
      ? looksAttributive(phrase.split(' '))
      : isGeneral(phrase) || looksAdjectival(phrase) || !isUsedAsNoun(phrase, usage);
  const keywordOnly = new Set(
    [...keywords.phrases].filter(phrase => isWeak(phrase) && !candidates.has(phrase)),
  );
  const terms = new Map<string, string>();
  for (const phrase of [...keywords.phrases, ...candidates]) {
    const theme = reduceToNoun(phrase, nouns);
    const cut = phrase.lastIndexOf(' ');
    // "digital native start-ups" are two themes, not one of their own.
    const composed = nouns.has(phrase.slice(0, cut)) && isOrganisationKind(phrase.slice(cut + 1));
    if (!composed || keywords.phrases.has(phrase)) terms.set(phrase, theme).set(theme, theme);
  }
  return { terms, keywordOnly, keywords: keywords.themes } satisfies Terms & { keywords: unknown };
}

/** Theme -> how many works of the collection have it. The passages of a work come one after the other. */
function countWorks(passages: readonly Passage[], matches: readonly (readonly Match[])[]) {
  const works = new Map<string, number>();
  const last = new Map<string, string>();
  for (const [at, { inCollection, work }] of passages.entries())
    if (inCollection)
      for (const { theme } of matches[at]!)
        if (last.get(theme) !== work) {
          works.set(theme, (works.get(theme) ?? 0) + 1);
          last.set(theme, work);
        }
  return works;
}
