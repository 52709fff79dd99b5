/** Which terms are themes: author keywords, and candidates that keep their support when every text is read by the longest term. */
import { findCandidates } from './candidates.ts';
import { findGeneral } from './generality.ts';
import { findKeywords } from './keywords.ts';
import { type Match, matchTerms, plantTree, type Term } from './match.ts';
import { findNounUses, reduceToNoun } from './noun-use.ts';
import type { Passage, Texts } from './passages.ts';
import { isGeneral, isOrganisationKind, isUsedAsNoun, looksAdjectival, looksAttributive } from './terms.ts';
import { countUsage } from './usage.ts';

/** The texts read for their themes. */
export interface ThemesRead {
  /** Name of each theme: its shortest phrase. */
  readonly themes: readonly string[];
  /** Of each passage, from left to right. */
  readonly matches: readonly (readonly Match[])[];
}

/**
 * The themes of each passage, where they stand. A theme needs two works, in large collections an eighth of the square root of their number,
 * so that the list stays readable; author keywords need half of that. What is of every subject counts only as a keyword.
 */
export function readThemes(texts: Texts): ThemesRead {
  const { passages, vocabulary } = texts;
  const works = new Set(passages.filter(passage => passage.inCollection).map(passage => passage.work)).size;
  const support = Math.max(2, Math.round(Math.sqrt(works) / 8));
  const { themes, terms, keywords } = gatherTerms(texts, support);
  const least = themes.map(theme => (keywords.has(theme) ? Math.ceil(support / 2) : support));
  const lengths = themes.map(theme => theme.split(' ').length);

  const tree = plantTree(terms, vocabulary);
  const matches = passages.map(passage => matchTerms(passage, tree));
  const readAgain = (changed: ReadonlySet<number>) => {
    if (changed.size === 0) return;
    for (const [at, passage] of passages.entries())
      if (matches[at]!.some(({ theme }) => changed.has(theme))) matches[at] = matchTerms(passage, tree);
  };
  const dropWeak = (isOfInterest: (theme: number) => boolean) => {
    const supports = countWorks(passages, matches, themes.length);
    const weak = new Set([...themes.keys()].filter(at => isOfInterest(at) && supports[at]! < least[at]!));
    for (const term of terms) if (weak.has(term.theme)) term.dropped = true;
    readAgain(weak);
  };
  // The longest go first: what stood inside them is then free to support a shorter term.
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  for (let length = longest; length > 0; length--) dropWeak(theme => lengths[theme] === length);
  const general = findGeneral(passages, { themes, matches });
  for (const term of terms) if (general.has(term.theme)) term.keywordOnly = true;
  readAgain(general);
  dropWeak(theme => general.has(theme));
  return { themes, matches };
}

/** Keywords and candidates, and the themes that they come to. */
function gatherTerms(texts: Texts, support: number) {
  const nouns = findNounUses(texts);
  const keywords = findKeywords(texts.passages, nouns);
  const usage = countUsage(texts);
  const candidates = findCandidates(texts, usage, support);
  const isWeak = (phrase: string) =>
    phrase.includes(' ')
      ? looksAttributive(phrase.split(' '))
      : isGeneral(phrase) || looksAdjectival(phrase) || !isUsedAsNoun(phrase, usage);
  const themes = new Map<string, number>();
  const terms = new Map<string, Term>();
  const add = (phrase: string, theme: number) => {
    const keywordOnly = keywords.phrases.has(phrase) && !candidates.has(phrase) && isWeak(phrase);
    terms.set(phrase, { phrase, theme, keywordOnly, dropped: false });
  };
  for (const phrase of [...keywords.phrases, ...candidates]) {
    const theme = reduceToNoun(phrase, nouns);
    const cut = phrase.lastIndexOf(' ');
    // "digital native start-ups" are two themes, not one of their own.
    const composed = nouns.has(phrase.slice(0, cut)) && isOrganisationKind(phrase.slice(cut + 1));
    if (composed && !keywords.phrases.has(phrase)) continue;
    const number = themes.get(theme) ?? themes.size;
    themes.set(theme, number);
    add(phrase, number);
    add(theme, number);
  }
  return { themes: [...themes.keys()], terms: [...terms.values()], keywords: keywords.themes };
}

/** By theme, how many works of the collection have it. The passages of a work come one after the other. */
function countWorks(
  passages: readonly Passage[],
  matches: readonly (readonly Match[])[],
  themes: number,
): Int32Array {
  const works = new Int32Array(themes);
  const last = new Int32Array(themes).fill(-1);
  for (const [at, { inCollection, row }] of passages.entries())
    if (inCollection)
      for (const { theme } of matches[at]!)
        if (last[theme] !== row) {
          works[theme]!++;
          last[theme] = row;
        }
  return works;
}
