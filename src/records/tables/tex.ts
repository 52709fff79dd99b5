/** TeX as it occurs in bibliographies -> plain text, without a parser: for fields that citation-js does not map, and for entries it refuses. */
import { foldSpace } from '../draft.ts';

/** Accent commands and the combining mark each stands for (Knuth, The TeXbook, chapter 9). */
const ACCENTS = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
]);

const LETTERS = new Map(
  `ss:ß ae:æ AE:Æ oe:œ OE:Œ o:ø O:Ø l:ł L:Ł aa:å AA:Å i:ı j:ȷ dh:ð DH:Ð th:þ TH:Þ dj:đ DJ:Đ textendash:– textemdash:— textquoteright:’
  textquoteleft:‘ textquotedblleft:“ textquotedblright:” ldots:… dots:… textellipsis:… S:§ P:¶ pounds:£ texteuro:€ euro:€ copyright:©
  textregistered:® texttrademark:™ textdegree:° alpha:α beta:β gamma:γ delta:δ epsilon:ε lambda:λ mu:μ pi:π sigma:σ omega:ω Delta:Δ
  slash:/ hyphen:- cdot:· rightarrow:→ to:→ times:× pm:± leq:≤ geq:≥ sim:∼ textbackslash:\\ textasciitilde:~ textasciicircum:^ textunderscore:_ guillemotleft:« guillemotright:»`
    .split(/\s+/u)
    .map(pair => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)] as const),
);

/** A command that prints a letter, with the blanks or the empty group that end it; alone in braces they go with it. */
const NAMES = 'ss|ae|AE|oe|OE|aa|AA|dh|DH|th|TH|dj|DJ|o|O|l|L|i|j';
const LETTER = new RegExp(
  String.raw`\{\s{0,3}\\(${NAMES})\s{0,3}\}|(?<!\\)\\(${NAMES})(?![A-Za-z])(?:\s{0,3}\{\}|\s{0,3})`,
  'gu',
);
/** An accent and its letter: \'e, \'{e}, \v{s}, \v s; likewise. */
const ACCENTED = String.raw`\\([\x60'^"~=.]|[uvHcdbrk](?=[^A-Za-z]))\s{0,3}(?:\{\s{0,3}(\p{L})\s{0,3}\}|(\p{L}))`;
const ACCENT = new RegExp(String.raw`\{\s{0,3}${ACCENTED}\s{0,3}\}|(?<!\\)${ACCENTED}`, 'gu');
const COMMAND = /\\([A-Za-z]+)[ \t]{0,8}(?:\{\})?/gu;

/**
 * Letters and accents as characters, all other TeX as it stands: "{\O}sterg{\aa}rd" -> "Østergård", "Garc{\'\i}a" -> "García". The braces
 * around a single letter go: they would protect it, or make a name literal. Linear in the length.
 */
export function composeTex(value: string): string {
  if (!value.includes('\\')) return value;
  const letters = value.replace(LETTER, (_, braced?: string, bare?: string) => LETTERS.get(braced ?? bare!)!);
  // Twice, for a letter with two accents: \'{\^e}.
  return letters.replace(ACCENT, accent).replace(ACCENT, accent);
}

/** Whether a value holds anything that TeX would not print as it stands. */
export const hasTex = (value: string): boolean => /[\\{}$~]|--|``|''/u.test(value);

/**
 * "Caract{\'e}risation \& {DNA}" -> "Caractérisation & DNA". White space is folded; unknown commands go (their arguments stay), but for
 * those with capitals, which print their names (\TeX).
 */
export function readTex(value: string): string {
  const text = foldSpace(value);
  if (!hasTex(text)) return text;
  return composeTex(text)
    .replace(/\\([&%$#_{}])/gu, (_, sign: string) => (sign === '{' || sign === '}' ? '' : sign))
    .replace(COMMAND, (_, name: string) => LETTERS.get(name) ?? (/\p{Lu}/u.test(name) ? `${name} ` : ''))
    .replace(/(?<!\\)~/gu, ' ')
    .replace(/---/gu, '—')
    .replace(/--/gu, '–')
    .replace(/``|''/gu, '"')
    .replace(/\\[-/,;:! ]?|[{}]|\$(?=\S)|(?<=\S)\$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function accent(whole: string, ...parts: (string | undefined)[]): string {
  const [command, letter] = parts.slice(0, 6).filter(part => part !== undefined);
  const mark = ACCENTS.get(command!);
  // An accent stands in the place of the dot.
  const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter!;
  return mark ? (base + mark).normalize('NFC') : whole;
}
