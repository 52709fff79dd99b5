/** What a work is called in a list or on a map: its title; without one, the short citation that can be made of what is known. */
import { printName, type Work, yearOf } from './work.ts';

/** Titles that say only what kind of thing it is, as databases print them of works cited: "THESIS", "THESIS U SMALLTOWN", "UNPUB REPORT". */
const KIND =
  /^(?:(?:unpub\w{0,8}|doctoral|ph\.?\s?d\.?|master'?s?|m\.?sc?\.?|mba)\s){0,3}(?:thesis|diss(?:ertation)?|unpub(?:l(?:ished)?)?|manuscript|mimeo|working paper|report|book|paper)\b/iu;
const MOST_KIND_WORDS = 5;

const isKind = (title: string): boolean => KIND.test(title) && title.split(' ').length <= MOST_KIND_WORDS;

/** "Knight & Cavusgil", "Oviatt et al.": the authors of a work in a word, or its editors; "" when it names neither. */
export function shortNames(work: Work): string {
  const names = work.author.length > 0 ? work.author : work.editor;
  const families = names.slice(0, 2).map(name => name.family ?? printName(name));
  return names.length > 2 ? `${families[0]} et al.` : families.join(' & ');
}

/**
 * The title; else "Knight (1996), Adv Small Things 8, 11", of as much of it as is known, in the words of the source; else the first line of the
 * text that states the work; else its id. Never empty.
 */
export function labelOf(work: Work): string {
  const title = work.title?.trim() ?? '';
  if (title && !isKind(title)) return title;
  return (!work.unparsed && cite(work, title)) || title || firstLine(work) || work.id;
}

/** What stands beside a disc, where a title has no room: "Knight & Cavusgil (1996)"; the label when names or year are not known. */
export function shortLabelOf(work: Work): string {
  const [names, year] = [shortNames(work), yearOf(work)];
  return names && year !== undefined ? `${names} (${year})` : labelOf(work);
}

/** "" when neither names nor title, nor what the work stands in, nor a DOI is known. */
function cite(work: Work, title: string): string {
  const names = shortNames(work);
  const year = yearOf(work);
  const dated = year === undefined ? '' : ` (${year})`;
  const source = title || (work['container-title'] ?? '');
  const place = [source, [work.volume, work.page].filter(Boolean).join(', ')].filter(Boolean).join(' ');
  if (names) return [names + dated, place].filter(Boolean).join(', ');
  if (source) return place + dated;
  return work.DOI ? `doi:${work.DOI}${dated}` : '';
}

const firstLine = ({ sources }: Work): string | undefined =>
  sources[0]?.raw
    .split('\n')
    .find(line => /\p{L}{2}/u.test(line))
    ?.trim();
