/** TeX as it occurs in bibliographies -> plain text, without a parser: for fields that citation-js does not map, and for entries it refuses. */

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

const ACCENT_SIGN = /\\([`'^"~=.])\s{0,3}(?:\{\s{0,3}(\\?\p{L})\s{0,3}\}|(\\?\p{L}))/gu;
const ACCENT_LETTER = /\\([uvHcdbrk])(?:\s{0,3}\{\s{0,3}(\\?\p{L})\s{0,3}\}|\s{1,3}(\\?\p{L}))/gu;
const COMMAND = /\\([A-Za-z]+)[ \t]{0,8}(?:\{\})?/gu;

/** Whether a value holds anything that TeX would not print as it stands. */
export const hasTex = (value: string): boolean => /[\\{}$~]|--|``|''/u.test(value);

/**
 * "Caract{\'e}risation \& {DNA}" -> "Caractérisation & DNA". White space is folded; unknown commands go (their arguments stay), but for
 * those with capitals, which print their names (\TeX).
 */
export function readTex(value: string): string {
  const text = value.replace(/\s+/gu, ' ').trim();
  if (!hasTex(text)) return text;
  return text
    .replace(ACCENT_SIGN, accent)
    .replace(ACCENT_LETTER, accent)
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

function accent(whole: string, command: string, braced?: string, plain?: string): string {
  const letter = (braced ?? plain ?? '').replace('\\', '');
  const mark = ACCENTS.get(command);
  return mark && letter ? (letter + mark).normalize('NFC') : whole;
}
