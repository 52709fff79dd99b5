/** Terms with a linking word inside: "theory of planned behaviour", "mergers and acquisitions". */
import { LINKING_WORDS } from './function-words.ts';
import type { Passage } from './passages.ts';
import { LONGEST, phraseOf } from './phrases.ts';
import { newTally, type Tally, tallyPhrase } from './tally.ts';

/** Told from chance by cohesion: half of all works that use the rarer side use it in this phrase. Linear. */
export function findLinked(
  passages: readonly Passage[],
  tallies: ReadonlyMap<string, Tally>,
  support: number,
): Map<string, Tally> {
  const linked = new Map<string, Tally>();
  const halves = new Map<string, number>();
  for (const passage of passages) {
    const { words } = passage;
    for (let link = 1; link + 1 < words.length; link++) {
      const [word, next] = [words[link]!, words[link + 1]!];
      if (!LINKING_WORDS.has(word.key) || word.gap === 'break' || next.gap === 'break') continue;
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
          const text = phraseOf(words, from, to);
          halves.set(text, Math.min(left, right));
          const tally = linked.get(text) ?? newTally([]);
          linked.set(text, tally);
          tallyPhrase(tally, passage, { from, to, alone: false });
        }
        if (words[from]!.gap === 'break') break;
      }
    }
  }
  for (const [text, { headlines }] of linked) if (headlines * 2 < halves.get(text)!) linked.delete(text);
  return linked;
}
