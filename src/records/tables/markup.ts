/** Text with HTML entities and inline markup in it, as databases deliver titles and abstracts -> plain text. */

const NAMED = new Map(
  `amp:& lt:< gt:> quot:" apos:' nbsp:\u00a0 ndash:– mdash:— lsquo:‘ rsquo:’ ldquo:“ rdquo:” hellip:… deg:° times:× plusmn:± micro:µ
  eacute:é egrave:è ecirc:ê euml:ë aacute:á agrave:à acirc:â auml:ä aring:å atilde:ã iacute:í icirc:î iuml:ï oacute:ó ograve:ò ocirc:ô ouml:ö
  otilde:õ oslash:ø uacute:ú ugrave:ù ucirc:û uuml:ü ccedil:ç ntilde:ñ szlig:ß aelig:æ Eacute:É Auml:Ä Ouml:Ö Uuml:Ü Aring:Å Oslash:Ø Ccedil:Ç
  alpha:α beta:β gamma:γ delta:δ epsilon:ε kappa:κ lambda:λ mu:μ pi:π sigma:σ tau:τ omega:ω`
    .split(/[ \n]+/u)
    .map(pair => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)] as const),
);
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/gu;

/** Entities as their characters, once; what is no entity stays as it stands. */
export function decodeEntities(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex!, 16);
    const printable = code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000);
    return printable ? String.fromCodePoint(code) : ' ';
  });
}

const INLINE =
  /<\/?(?:i|b|em|strong|sub|sup|scp|sc|small|span|u|tt|font|mml:[a-z]{1,12}|jats:(?:italic|bold|su[bp]|sc))(?:\s[^<>]{0,200})?\/?>/giu;
const BLOCK = /<\/?(?:p|br|div|li|ul|ol|h[1-6]|title|sec|jats:[a-z-]{1,20})(?:\s[^<>]{0,200})?\/?>/giu;

/** Without markup and entities; entities that were escaped twice ("&amp;amp;") too. Angle brackets that are no tags stay. */
export function readMarkup(value: string): string {
  const text = value.includes('&') ? decodeEntities(decodeEntities(value)) : value;
  return text.includes('<') ? text.replace(INLINE, '').replace(BLOCK, ' ') : text;
}
