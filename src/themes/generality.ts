/** Terms of every subject ("fact", "constant", "applied field"): abstracts are full of them, titles and keywords seldom name them. */
import type { ThemesRead } from './accept.ts';
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

/** In how many works a theme stands, of those that have an abstract. */
interface Presence {
  works: number;
  abstracts: number;
  /** Works with it in title or keywords, and works with it among the keywords. */
  headlines: number;
  keywords: number;
}

/** The numbers of the themes that are of every subject. The passages of a work come one after the other. Near linear in the matches. */
export function findGeneral(passages: readonly Passage[], { themes, matches }: ThemesRead): Set<number> {
  const { presences, rows } = countPresences(passages, { themes, matches });
  const present = [...themes.keys()].filter(theme => presences[theme]!.works > 0);
  const byName = present.sort((a, b) => (themes[a]! < themes[b]! ? -1 : 1));
  const index = new Int32Array(themes.length);
  for (const [at, theme] of byName.entries()) index[theme] = at;
  const relevance = measureRelevance(
    rows.map(held => held.map(theme => index[theme]!)),
    byName.length,
  );
  const general = byName.filter((theme, at) => {
    const { works, abstracts, headlines, keywords } = presences[theme]!;
    if (abstracts < LEAST_ABSTRACTS) return false;
    const phrase = themes[theme]!.includes(' ');
    if (phrase && keywords >= CHOSEN) return false;
    const floor = works > COMMON * rows.length ? 1 : RELEVANCE[0];
    const weight = Math.min(Math.max(relevance[at]!, floor), RELEVANCE[1]);
    return (headlines / works) * weight < (phrase ? LEAST_NAMED_PHRASE : LEAST_NAMED_WORD);
  });
  return new Set(general);
}

/** Where each theme stands, and of each work with an abstract and a theme the themes. */
function countPresences(passages: readonly Passage[], { themes, matches }: ThemesRead) {
  const abstracts = new Set(passages.filter(({ field }) => field === 'abstract').map(({ row }) => row));
  const presences = themes.map((): Presence => ({ works: 0, abstracts: 0, headlines: 0, keywords: 0 }));
  const rows: number[][] = [];
  // The last row that was counted for a theme.
  const newLast = () => new Int32Array(themes.length).fill(-1);
  const last = { works: newLast(), abstracts: newLast(), headlines: newLast(), keywords: newLast() };
  let held: number[] = [];
  let heldRow = -1;
  for (const [at, { row, field, inCollection }] of passages.entries()) {
    if (!inCollection || !abstracts.has(row)) continue;
    const count = (theme: number, where: keyof Presence) => {
      if (last[where][theme] === row) return false;
      last[where][theme] = row;
      presences[theme]![where]++;
      return true;
    };
    for (const { theme } of matches[at]!) {
      count(theme, field === 'abstract' ? 'abstracts' : 'headlines');
      if (field === 'keyword') count(theme, 'keywords');
      if (!count(theme, 'works')) continue;
      if (heldRow !== row) {
        held = [];
        rows.push(held);
        heldRow = row;
      }
      held.push(theme);
    }
  }
  return { presences, rows };
}
