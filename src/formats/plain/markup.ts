/** What web pages and Markdown leave in the text of a reference: emphasis, escapes, tags. */
export { stripLinks } from './links.ts';

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
]);
const LIGATURES = new Map([
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'st'],
  ['ﬆ', 'st'],
]);

/** Running text: Markdown links, emphasis and escapes, HTML tags and entities, ligatures and invisible marks are taken away. Linear. */
export function cleanText(text: string): string {
  let out = text.normalize('NFC').replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '');
  if (/[\ufb00-\ufb06]/u.test(out))
    out = out.replace(/[\ufb00-\ufb06]/gu, char => LIGATURES.get(char) ?? char);
  if (out.includes('&'))
    out = out.replace(
      /&(amp|lt|gt|quot|apos|nbsp|ndash|mdash);/giu,
      (_, name: string) => ENTITIES.get(name.toLowerCase())!,
    );
  if (out.includes('<'))
    out = out
      .replace(/<\/?(?:i|b|em|strong|u|sup|sub|span|small|p|li|a|cite|font|div)(?:\s[^<>]{0,300})?>/giu, '')
      .replace(/<((?:https?:\/\/|doi:|www\.|mailto:)[^\s<>]{1,2000})>/giu, '$1');
  if (out.includes(']('))
    out = out.replace(
      /\[([^[\]]{0,500})\]\(((?:https?:)?[^\s()]{1,1000}(?:\([^\s()]{0,200}\)[^\s()]{0,500})?)\)/gu,
      (_, label: string, url: string) =>
        /^(?:https?:|www\.|10\.)/iu.test(label.trim())
          ? label
          : /^https?:/iu.test(url) && /doi\.org/iu.test(url)
            ? `${label} ${url}`
            : label,
    );
  if (/[*_]/u.test(out)) out = dropEmphasis(out);
  if (out.includes('\\')) out = out.replace(/\\([\\`*_{}[\]()#+.!&<>~|$%^'"-])/gu, '$1');
  return out
    .replace(/(?<=\d)---?(?=\d)/gu, '–')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** `*so*`, `**so**`, `_so_`: pairs of marks around words; a star left over at the edge of a word goes too, "A*" in a title stays. */
function dropEmphasis(text: string): string {
  return text
    .replace(/(?<![\\\p{L}\p{N}*])(\*{1,3})(?=[^\s*])([^*]{1,400})(?<![\s\\])\1(?!\*)/gu, '$2')
    .replace(/(?<![\\\p{L}\p{N}*_/])(_{1,3})(?=[^\s_])([^_]{1,400})(?<![\s\\])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(
      /(?<![\\\p{L}\p{N}])\*{1,3}(?=[\p{L}\p{N}"“‘'([])|(?<=[.,;:?!)\]"”])\*{1,3}(?=\s|$|[.,;:])/gu,
      '',
    );
}
