/**
 * Adjective phrases used as nouns. Where a collection speaks of "digital natives", "digital native firms" says the same: the noun
 * for the organisation adds nothing, and both are one theme.
 */
import { type Texts, visitRuns } from './passages.ts';
import { phraseOf } from './phrases.ts';
import { isOrganisation, looksAdjectival } from './terms.ts';

/** The phrases (two words or more, keys joined by spaces) that end in an adjective and are seen in the plural, as only a noun can be. */
export function findNounUses({ passages, vocabulary }: Texts): Set<string> {
  const tell = vocabulary.mark(({ plural, acronym, key }) => plural && !acronym && looksAdjectival(key));
  const nouns = new Set<string>();
  for (const { words, language } of passages) {
    if (language !== 'en') continue;
    visitRuns(words, (from, to) => {
      for (let at = from + 1; at < to; at++) {
        if (tell[words[at]!.id] === 0) continue;
        for (let start = at - 1; start >= from && at - start <= 2; start--)
          nouns.add(phraseOf(words, start, at + 1));
      }
    });
  }
  return nouns;
}

/** The phrase that a term comes to when its last word only says "organisation" after a noun use; the term itself otherwise. */
export function reduceToNoun(phrase: string, nouns: ReadonlySet<string>): string {
  const cut = phrase.lastIndexOf(' ');
  if (cut < 0 || !isOrganisation(phrase.slice(cut + 1))) return phrase;
  const head = phrase.slice(0, cut);
  return nouns.has(head) ? head : phrase;
}
