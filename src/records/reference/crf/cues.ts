/** Words that announce a field: "in" a book, "eds", "pp.", "vol.", "no.", in the languages of the lists. */

/** Hashes of a word in lower case, as tokens.ts makes them. */
const hashWord = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
};
const hashWords = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashWord));
const IN = hashWords('in dans w en em');
const EDITORS = hashWords('ed eds editor editors hrsg hg herausgegeben coord coords org orgs dir edited');
const PAGE = hashWords('p pp page pages s seite seiten pgs pag pags str ss');
const VOLUME = hashWords('vol volume bd band jg tom t v');
const ISSUE = hashWords('no nr num number issue iss heft h z fasc');

const CUES = [IN, EDITORS, PAGE, VOLUME, ISSUE];

/** 1 to 5 for a cue, by the field it announces; 0 for other words. `word` is a hash as tokens.ts makes it. */
export function cueOfWord(word: number): number {
  return CUES.findIndex(words => words.has(word)) + 1;
}
