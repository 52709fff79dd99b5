/** Cuts running text at the ends of sentences, and not at the stops of initials and abbreviations. */

const ABBREVIATION = new Set(
  `al approx bd bros ca cf ch chap co corp dept dr ed eds edn est etc ex fig figs gen hrsg ibid inc int jg jr ltd mr mrs ms no nos nr op p pp
  pt prof publ rev s sec ser sr st suppl tab trans univ u.s u.k vol vols vs z.b d.h e.g i.e`.split(/\s+/),
);

const END = /[.?!。？！]+["'”’»)\]]*(?=\s|$)|[。？！]/gu;

/** Pieces with their end marks; ". " inside brackets or quotes, after initials or abbreviations does not end one. */
export function splitSentences(text: string): string[] {
  const out: string[] = [];
  let from = 0;
  for (const end of text.matchAll(END)) {
    const stop = end.index + end[0].length;
    const rest = text.slice(stop, stop + 24).trimStart();
    if (!rest) continue;
    if (end[0].startsWith('.') && !endsSentence(text.slice(Math.max(from, end.index - 40), end.index), rest))
      continue;
    if (depth(text.slice(Math.max(from, stop - 200), stop)) > 0) continue;
    out.push(text.slice(from, stop).trim());
    from = stop;
  }
  const last = text.slice(from).trim();
  if (last) out.push(last);
  return mergeAbbreviated(out);
}

function endsSentence(before: string, after: string): boolean {
  if (/^\p{Ll}/u.test(after) && !/^(?:in|pp?|vol|no|ed|eds|s)\b/u.test(after)) return false;
  const word = /(\S+)$/u.exec(before)?.[1] ?? '';
  const bare = word.replace(/^[("'“‘«[]+/u, '');
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(bare)) return false;
  return !ABBREVIATION.has(bare.toLowerCase());
}

/** How many brackets are open; a list torn in the middle may leave one open for ever, so a long span counts as closed. */
function depth(text: string): number {
  let open = 0;
  for (const char of text) {
    if (char === '(' || char === '[') open++;
    else if ((char === ')' || char === ']') && open > 0) open--;
  }
  return open;
}

/** "J. Int. Bus. Stud." is one name: short capitalised pieces of one word each belong together and to what follows them. */
function mergeAbbreviated(sentences: readonly string[]): string[] {
  const out: string[] = [];
  let run = '';
  sentences.forEach((sentence, i) => {
    const short = i > 0 && /^\p{Lu}\p{L}{0,6}\.$/u.test(sentence) && i < sentences.length - 1;
    if (short) run = run ? `${run} ${sentence}` : sentence;
    else {
      out.push(run ? `${run} ${sentence}` : sentence);
      run = '';
    }
  });
  if (run) out.push(run);
  return out;
}
