/** Text -> keys: folded for comparing, slugged for ids, hashed when two must be told apart. */

/** Letters that do not decompose into a base letter and a mark. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ı: 'i',
    ħ: 'h',
    ŋ: 'n',
  }),
);

/** Characters that folding leaves alone or lowers: most texts hold no others, and need none of the tables of Unicode. */
const BASIC = /^[ -~]*$/;

/** Lower case, no diacritics, no marks but single spaces between words: "Journal of Euro-Marketing" -> "journal of euro marketing". */
export function fold(text: string): string {
  if (BASIC.test(text))
    return text
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœıħŋ]/gu, letter => PLAIN.get(letter)!)
    .replace(/['’‘`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const LONGEST = 80;

/** For ids: folded words joined by hyphens, at most `words` of them; "x" when nothing is left. */
export function slug(text: string, words = 12): string {
  return slugBasic(text, words) ?? slugFolded(text, words);
}

const slugFolded = (text: string, words: number): string =>
  fold(text).split(' ').slice(0, words).join('-').slice(0, LONGEST).replace(/-+$/, '') || 'x';

/** The same from the head of the text, when that is all it takes and it needs no table of Unicode; else null. */
function slugBasic(text: string, words: number): string | null {
  let out = '';
  let word = 0;
  for (let i = 0; i < text.length; i++) {
    const start = i;
    while (i < text.length && isPlain(text.charCodeAt(i))) i++;
    const stop = i < text.length ? text.charCodeAt(i) : 32;
    if (stop > 126 || stop === 39 || stop === 96) return null;
    if (i === start) continue;
    out += out ? `-${text.slice(start, i)}` : text.slice(start, i);
    if (++word === words || out.length >= LONGEST) break;
  }
  return out ? out.slice(0, LONGEST).toLowerCase().replace(/-$/, '') : 'x';
}

/** A letter or digit of ASCII. */
const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Seven base-36 digits of a 32-bit FNV-1a hash: to tell apart what a slug does not. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
