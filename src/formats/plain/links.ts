/** Labels of links to databases that a page sets behind each reference ("CrossrefView in ScopusGoogle Scholar"), on its line or below it. */
import { isEnd } from './headings.ts';
import { startsLikeReference } from './likeness.ts';
import { stripMark } from './markers.ts';

const LABEL =
  '(?:cross\\s?ref|(?:search in |view (?:at|in) )?google\\s?scholar|google preview|pub\\s?med(?: central| abstract)?|web of science(?: ?®)?|(?:view (?:record )?(?:in|at) )?scopus|medline|mathscinet|math\\s?sci\\s?net|zentralblatt math|zbmath|adsabs|(?:search |nasa )?ads|isi|pmc(?: free article)?|(?:free )?full text(?: pdf)?|open ?url(?: placeholder text)?|open in (?:a )?new (?:window|tab)|worldcat|digital library|find it(?: @[^\\]]{1,20})?|view (?:article|pdf|in article|abstract|at(?: publisher)?:?)|go to citation|article|pdf|cas|chemport|infotrieve|abstract|publisher site|medgen|scilit|green version|semantic scholar|researchgate|download (?:citations?|references?|pdf)|links?|doi|ssrn|arxiv)';
/** "[Google Scholar] [CrossRef]", "CrossRef Full Text | Google Scholar" at the end of a line. */
const BRACKETED = new RegExp(
  `(?:\\s{0,4}[\\[(]\\s?${LABEL}\\s?[\\])](?:\\([^()\\s]{0,300}\\))?[,;|]?){1,8}\\s{0,9}\\.?$`,
  'iu',
);
const SURE =
  '(?:Cross\\s?[Rr]ef(?: Full Text)?|(?:Search in )?Google Scholar|PubMed(?: Central| Abstract)?|Web of Science(?: ?®)?|MathSciNet|Zentralblatt MATH|Medline|(?:View (?:Record )?in )?Scopus|View (?:article|Article|PDF))';
const GLUED = new RegExp(
  `(?<=^|[\\s\\p{P}\\d\\p{Ll}])(?:\\s{0,4}[|,;]?\\s{0,2}(?:\\[\\d{1,4}\\]\\s?)?${SURE}){1,8}[\\s|.]*$`,
  'u',
);
/** Nothing but labels. */
const ONLY = new RegExp(`^[\\s|,;.·•[\\]()]{0,8}(?:${LABEL}[\\s|,;.·•[\\]()]{0,8}){1,8}$`, 'iu');
/** One word that may also be a heading, the kind of a paper, or the wrapped end of a reference ("Digital Library", "(CAS)", "Scopus."). */
const DOUBTFUL =
  /^\s*\(?(?:article|abstract|full text|pdf|doi|links?|ads|cas|isi|digital library|medline|ssrn|arxiv|worldcat|researchgate|publisher site|\S[^[\]]{0,30}[.)])[\s.:)]*$/iu;

const DATABASE = /cross\s?ref|scholar|pub\s?med|web of science|zentralblatt|mathscinet|medline/iu;

/** Room for eight labels with their addresses: all that is looked at, as a line may be as long as a file. */
const TAIL = 3000;
/** Lines of labels are shorter than this. */
const LINE = 240;

/** The line without the labels of links at its end. */
export function stripLinks(text: string): string {
  const from = Math.max(0, text.trimEnd().length - TAIL);
  const tail = text.slice(from).trimEnd();
  if (!/(?:[\])|.]|ref|lar|med|text|tral|ence|net|line|pus|act|ath|icle|pdf|®)$/iu.test(tail)) return text;
  // "(abstract)" alone may be said by the reference itself.
  const unlabelled = (part: string) =>
    part.replace(BRACKETED, labels => (DATABASE.test(labels) ? '' : labels));
  const plain = unlabelled(tail).replace(GLUED, '').trimEnd();
  return plain === tail ? text : text.slice(0, from) + unlabelled(plain).trimEnd();
}

/** Whether links were taken off that close an entry. */
export const endsInLinks = (whole: string, stripped: string): boolean =>
  stripped.length < whole.trimEnd().length;

/**
 * The indexes of lines that hold nothing but labels. "Article" or "DOI" alone is one beside another such line, or between the end of a text
 * and the beginning of a reference or the end of the list. Linear.
 */
export function findLinkLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const doubtful: number[] = [];
  const filled = lines.flatMap((text, line) => (text.trim() ? [line] : []));
  filled.forEach((line, k) => {
    const text = lines[line]!;
    if (text.length > LINE || !ONLY.test(text)) return;
    if (DOUBTFUL.test(text)) doubtful.push(k);
    else found.add(line);
  });
  const accept = (k: number) => {
    const before = filled[k - 1];
    const after = filled[k + 1];
    if (before === undefined) return;
    const beside = found.has(before) || (after !== undefined && found.has(after));
    const next = after === undefined ? '' : lines[after]!.slice(0, 400);
    const opens = next ? startsLikeReference(stripMark(next)) || isEnd(next) : found.size > 0;
    const between = opens && /[.)\d\]/]\s*$/u.test(lines[before]!.slice(-LINE));
    if (beside || between) found.add(filled[k]!);
  };
  doubtful.forEach(accept);
  doubtful.reverse().forEach(accept);
  return found;
}
