/** What web pages and Markdown leave in the text of a reference: link labels behind it, emphasis, escapes, tags. */

/** Labels of links to databases that a page sets behind each reference. */
const LABEL =
  '(?:cross\\s?ref|google\\s?scholar|pub\\s?med(?: central)?|web of science(?: ®)?|scopus|medline|mathscinet|math\\s?sci\\s?net|zentralblatt math|zbmath|adsabs|ads|nasa ads|isi|pmc(?: free article)?|free full text|full text|open url|find it(?: @[^\\]]{1,20})?|view (?:article|record in scopus|in article)|article|cas|chemport|infotrieve|abstract|publisher site|medgen|scilit|green version|semantic scholar|researchgate|download citation|links?|doi|ssrn|arxiv)';
/** "[Google Scholar] [CrossRef]", "CrossRefGoogle Scholar", "CrossRef Full Text | Google Scholar" at the end of a line. */
const BRACKETED = new RegExp(
  `(?:\\s{0,4}[\\[(]\\s?${LABEL}\\s?[\\])](?:\\([^()\\s]{0,300}\\))?[,;|]?){1,8}\\s{0,9}\\.?$`,
  'iu',
);
const SURE =
  '(?:Cross\\s?Ref(?: Full Text)?|Google Scholar|PubMed(?: Central| Abstract)?|Web of Science(?: ®)?|MathSciNet|Zentralblatt MATH|Medline|Scopus|View Record in Scopus)';
const GLUED = new RegExp(
  `(?<=^|[\\s\\p{P}\\d\\p{Ll}])(?:\\s{0,4}[|,;]?\\s{0,2}(?:\\[\\d{1,4}\\]\\s?)?${SURE}){1,8}[\\s|.]*$`,
  'u',
);

const DATABASE = /cross\s?ref|scholar|pub\s?med|web of science|zentralblatt|mathscinet|medline/iu;

/** Room for eight labels with their addresses: all that is looked at, as a line may be as long as a file. */
const TAIL = 3000;

/** The line without the labels of links at its end. */
export function stripLinks(text: string): string {
  const from = Math.max(0, text.trimEnd().length - TAIL);
  const tail = text.slice(from).trimEnd();
  if (!/(?:[\])|.]|ref|lar|med|text|tral|ence|net|line|pus|act|ath|®)$/iu.test(tail)) return text;
  // "(abstract)" alone may be said by the reference itself.
  const unlabelled = (part: string) =>
    part.replace(BRACKETED, labels => (DATABASE.test(labels) ? '' : labels));
  const plain = unlabelled(tail).replace(GLUED, '').trimEnd();
  return plain === tail ? text : text.slice(0, from) + unlabelled(plain).trimEnd();
}

/** Whether links were taken off that close an entry. */
export const endsInLinks = (whole: string, stripped: string): boolean =>
  stripped.length < whole.trimEnd().length;

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
