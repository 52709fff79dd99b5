/** Chinese text has no spaces: its words are told by the keywords of the collection. */
import type { Passage, Texts } from './passages.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

const HAN = /^\p{Script=Han}{2,}$/u;

/** Cuts runs of Han characters at the longest keyword that stands there; what is left between keywords is no term. Linear. */
export function cutHan({ passages, vocabulary }: Texts): Texts {
  const isHan = vocabulary.mark(({ key }) => HAN.test(key));
  const keywords = new Set<string>();
  for (const { field, words } of passages)
    if (field === 'keyword' && words.length === 1 && isHan[words[0]!.id] === 1) keywords.add(words[0]!.key);
  const longest = [...keywords].reduce((most, { length }) => Math.max(most, length), 0);
  const cut = passages.map(passage =>
    passage.field !== 'keyword' && passage.words.some(({ id }) => isHan[id] === 1)
      ? cutWords(passage, keywords, longest, vocabulary)
      : passage,
  );
  return { passages: cut, vocabulary };
}

function cutWords(
  passage: Passage,
  keywords: ReadonlySet<string>,
  longest: number,
  vocabulary: Vocabulary,
): Passage {
  const words: Word[] = [];
  const starts: number[] = [];
  for (const [at, word] of passage.words.entries()) {
    const parts = HAN.test(word.key) && !keywords.has(word.key) ? cutKey(word.key, keywords, longest) : null;
    for (const { from, to, stop } of parts ?? []) {
      const gap = from === 0 ? word.gap : 'break';
      const written = word.written.slice(from, to);
      words.push(vocabulary.intern({ ...word, key: word.key.slice(from, to), written, gap, stop }));
      starts.push(passage.starts[at]! + from);
    }
    if (parts !== null) continue;
    words.push(word);
    starts.push(passage.starts[at]!);
  }
  return { ...passage, words, starts };
}

/** The pieces of a run: keywords, and what stands between them. */
function cutKey(key: string, keywords: ReadonlySet<string>, longest: number) {
  const parts: { from: number; to: number; stop: boolean }[] = [];
  let rest = 0;
  for (let at = 0; at < key.length; ) {
    let length = Math.min(longest, key.length - at);
    while (length > 1 && !keywords.has(key.slice(at, at + length))) length--;
    if (length < 2) {
      at++;
      continue;
    }
    if (rest < at) parts.push({ from: rest, to: at, stop: true });
    parts.push({ from: at, to: at + length, stop: false });
    at += length;
    rest = at;
  }
  if (rest < key.length) parts.push({ from: rest, to: key.length, stop: true });
  return parts;
}
