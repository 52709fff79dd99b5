/** Terms of every subject ("fact", "constant", "applied field"): abstracts are full of them, titles and keywords seldom name them. */
import type { Match } from './match.ts';
import type { Passage } from './passages.ts';
import { measureRelevance } from './relevance.ts';

/** In fewer abstracts nothing can be told. */
const LEAST_ABSTRACTS = 8;
/** What a work is about stands in its title or keywords: with the works that have it in the abstract, in at least this share. */
const LEAST_NAMED_WORD = 0.2;
/** A phrase of several words is seldom of every subject. */
const LEAST_NAMED_PHRASE = 0.08;
/** As many works as this chose the phrase as a keyword: a subject, though seldom in titles ("structural equation modelling"). */
const CHOSEN = 2;
/** Relevance weighs the share, but no more than this. */
const RELEVANCE = [0.75, 1.5] as const;
/** What a collection is about co-occurs with everything: relevance does not tell against a theme of more than this share of the works. */
const COMMON = 0.2;

/** Where a theme stands, by works that have an abstract. */
interface Presence {
  readonly abstract: Set<string>;
  readonly headline: Set<string>;
  readonly keyword: Set<string>;
}

/** The themes that are of every subject. `matches`: of each passage. Near linear in the matches. */
export function findGeneral(
  passages: readonly Passage[],
  matches: readonly (readonly Match[])[],
): Set<string> {
  const abstracts = new Set(passages.filter(({ field }) => field === 'abstract').map(({ work }) => work));
  const presences = new Map<string, Presence>();
  const rows = new Map<string, Set<string>>();
  for (const [at, { work, field, inCollection }] of passages.entries()) {
    if (!inCollection || !abstracts.has(work)) continue;
    for (const { theme } of matches[at]!) {
      let presence = presences.get(theme);
      if (presence === undefined) {
        presence = { abstract: new Set(), headline: new Set(), keyword: new Set() };
        presences.set(theme, presence);
      }
      presence[field === 'abstract' ? 'abstract' : 'headline'].add(work);
      if (field === 'keyword') presence.keyword.add(work);
      rows.set(work, (rows.get(work) ?? new Set()).add(theme));
    }
  }
  const themes = [...presences.keys()].sort();
  const index = new Map(themes.map((theme, at) => [theme, at]));
  const relevance = measureRelevance(
    [...rows.values()].map(held => [...held].map(theme => index.get(theme)!)),
    themes.length,
  );
  const general = themes.filter((theme, at) => {
    const { abstract, headline, keyword } = presences.get(theme)!;
    if (abstract.size < LEAST_ABSTRACTS) return false;
    const phrase = theme.includes(' ');
    if (phrase && keyword.size >= CHOSEN) return false;
    const works = new Set([...abstract, ...headline]).size;
    const floor = works > COMMON * rows.size ? 1 : RELEVANCE[0];
    const weight = Math.min(Math.max(relevance[at]!, floor), RELEVANCE[1]);
    const named = headline.size / works;
    return named * weight < (phrase ? LEAST_NAMED_PHRASE : LEAST_NAMED_WORD);
  });
  return new Set(general);
}
