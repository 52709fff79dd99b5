/** Words that announce a field: "in" a book, "eds", "pp.", "vol.", "no.", in the languages of the lists. */

/** Hashes of a word in lower case, as tokens.ts makes them. */
const hashWord = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
};
/** By the field they announce: what a work stands in, editors, pages, volume, issue. */
const CUES = [
  'in dans w en em',
  'ed eds editor editors hrsg hg herausgegeben coord coords org orgs dir edited',
  'p pp page pages s seite seiten pgs pag pags str ss',
  'vol volume bd band jg tom t v',
  'no nr num number issue iss heft h z fasc',
];
const cueByWord = new Map(
  CUES.toReversed().flatMap((words, i) =>
    words.split(' ').map(word => [hashWord(word), CUES.length - i] as const),
  ),
);

/** 1 to 5 for a cue, by the field it announces; 0 for other words. `word` is a hash as tokens.ts makes it. */
export const cueOfWord = (word: number): number => cueByWord.get(word) ?? 0;
