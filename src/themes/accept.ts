/** Which terms are themes: author keywords, and candidates that keep their support when every text is read by the longest term. */
import { findCandidates } from './candidates.ts';
import { LINKING_WORDS } from './function-words.ts';
import { matchTerms, plantTree, type Terms } from './match.ts';
import { findNounUses, reduceToNoun } from './noun-use.ts';
import type { Passage } from './passages.ts';
import { isGeneral, isOrganisationKind, looksAdjectival } from './terms.ts';

/** A keyword of more words is a sentence. */
const LONGEST_KEYWORD = 8;

/**
 * The accepted terms. A theme needs two works, in large collections an eighth of the square root of their number, so that the list stays
 * readable; author keywords need half of that.
 */
export function acceptTerms(passages: readonly Passage[]): Terms {
  const works = new Set(passages.filter(passage => passage.inCollection).map(passage => passage.work)).size;
  const support = Math.max(2, Math.round(Math.sqrt(works) / 8));
  const nouns = findNounUses(passages);
  const keywords = findKeywords(passages, nouns);
  let terms = new Map<string, string>();
  const candidates = findCandidates(passages, support);
  const isWeak = (phrase: string) => !phrase.includes(' ') && (isGeneral(phrase) || looksAdjectival(phrase));
  const keywordOnly = new Set(
    [...keywords.phrases].filter(phrase => isWeak(phrase) && !candidates.has(phrase)),
  );
  for (const phrase of [...keywords.phrases, ...candidates]) {
    const theme = reduceToNoun(phrase, nouns);
    const cut = phrase.lastIndexOf(' ');
    // "digital native start-ups" are two themes, not one of their own.
    const composed = nouns.has(phrase.slice(0, cut)) && isOrganisationKind(phrase.slice(cut + 1));
    if (!composed || keywords.phrases.has(phrase)) terms.set(phrase, theme).set(theme, theme);
  }
  const least = (theme: string) => (keywords.themes.has(theme) ? Math.ceil(support / 2) : support);
  const lengthOf = (theme: string) => theme.split(' ').length;
  // The longest go first: what stood inside them is then free to support a shorter term.
  for (let length = Math.max(0, ...[...terms.values()].map(lengthOf)); length > 0; length--) {
    if (![...terms.values()].some(theme => lengthOf(theme) === length)) continue;
    const supports = countWorks(passages, { terms, keywordOnly });
    terms = new Map(
      [...terms].filter(
        ([, theme]) => lengthOf(theme) !== length || (supports.get(theme)?.size ?? 0) >= least(theme),
      ),
    );
  }
  return { terms, keywordOnly };
}

/** Author keywords that name one thing: as phrases, and as the themes they come to. */
function findKeywords(passages: readonly Passage[], nouns: ReadonlySet<string>) {
  const phrases = new Set<string>();
  for (const { field, words } of passages) {
    if (field !== 'keyword') continue;
    const end = words.findIndex((word, at) => at > 0 && word.gap === 'break');
    const piece = end < 0 ? words : words.slice(0, end);
    const bounds = piece.flatMap((word, at) => (LINKING_WORDS.has(word.key) ? [] : [at]));
    const phrase = piece.slice(bounds[0], (bounds.at(-1) ?? -1) + 1);
    const named = phrase.some(word => !word.stop && /\p{L}/u.test(word.key));
    if (named && phrase.length <= LONGEST_KEYWORD) phrases.add(phrase.map(word => word.key).join(' '));
  }
  return { phrases, themes: new Set([...phrases].map(phrase => reduceToNoun(phrase, nouns))) };
}

function countWorks(passages: readonly Passage[], terms: Terms): Map<string, Set<string>> {
  const tree = plantTree(terms);
  const works = new Map<string, Set<string>>();
  for (const passage of passages)
    if (passage.inCollection)
      for (const { theme } of matchTerms(passage, tree))
        works.set(theme, (works.get(theme) ?? new Set()).add(passage.work));
  return works;
}
