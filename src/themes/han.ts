/** Chinese text has no spaces: its words are told by the keywords of the collection. */
import type { Passage } from './passages.ts';
import type { Word } from './words.ts';

const HAN = /^\p{Script=Han}{2,}$/u;

/** Cuts runs of Han characters at the longest keyword that stands there; what is left between keywords is no term. Linear. */
export function cutHan(passages: readonly Passage[]): Passage[] {
  const keywords = new Set<string>();
  for (const { field, words } of passages)
    if (field === 'keyword' && words.length === 1 && HAN.test(words[0]!.key)) keywords.add(words[0]!.key);
  const longest = [...keywords].reduce((most, { length }) => Math.max(most, length), 0);
  return passages.map(passage =>
    passage.field !== 'keyword' && passage.words.some(({ key }) => HAN.test(key))
      ? { ...passage, words: passage.words.flatMap(word => cutWord(word, keywords, longest)) }
      : passage,
  );
}

function cutWord(word: Word, keywords: ReadonlySet<string>, longest: number): Word[] {
  const { key, start } = word;
  if (!HAN.test(key) || keywords.has(key)) return [word];
  const parts: Word[] = [];
  const push = (from: number, to: number, stop: boolean) =>
    parts.push({
      ...word,
      key: key.slice(from, to),
      written: word.written.slice(from, to),
      start: start + from,
      end: start + to,
      gap: parts.length === 0 ? word.gap : 'break',
      stop,
    });
  let rest = 0;
  for (let at = 0; at < key.length; ) {
    let length = Math.min(longest, key.length - at);
    while (length > 1 && !keywords.has(key.slice(at, at + length))) length--;
    if (length < 2) {
      at++;
      continue;
    }
    if (rest < at) push(rest, at, true);
    push(at, at + length, false);
    at += length;
    rest = at;
  }
  if (rest < key.length) push(rest, key.length, true);
  return parts;
}
