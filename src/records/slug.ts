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

/** Lower case, no diacritics, no marks but single spaces between words: "Journal of Euro-Marketing" -> "journal of euro marketing". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœıħŋ]/gu, letter => PLAIN.get(letter)!)
    .replace(/['’‘`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** For ids: folded words joined by hyphens, at most `words` of them; "x" when nothing is left. */
export function slug(text: string, words = 12): string {
  return fold(text).split(' ').slice(0, words).join('-').slice(0, 80).replace(/-+$/, '') || 'x';
}

/** Seven base-36 digits of a 32-bit FNV-1a hash: to tell apart what a slug does not. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
