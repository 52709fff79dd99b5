/** Wording that the tagger was not taught, said in words that it knows; what that takes out of the text is given beside it. */
import { type Contributors, takeContributors } from './contributors.ts';
import { findStatus } from './year.ts';

interface Reworded extends Contributors {
  /** "in press", "n.d." and the like: dated, but with no year. */
  readonly status?: string;
}

/** A year for the tagger where a status stands in its place; it never reaches a work. */
const STAND_IN = '(2001)';

/** "[w:]", "[In:]": the work stands in a book. */
const IN_BRACKETS = /[.,;]?\s?\[\s?(?:w|in|en|em|dans)\s?:?\s?\]:?\s/iu;
/** "J. Small (red.)". */
const EDITORS_BEHIND = /\((?:pod\s)?red\.?(?:\snauk\.?)?\)/iu;
/** "2006. 120 f. Tese (Doutorado em Coisas) – ": the degree is no place, and the year comes again at the end. */
const DEGREE =
  /(?<![\p{L}\d])(?:(?:1[5-9]|20)\d\d\.\s(?:\d{1,4}\s?[fp]\.\s)?(?=[^.]{1,200}[\s,](?:1[5-9]|20)\d\d\b))?(?:tese|dissertação|monografia|trabalho de conclusão de curso)\s\([^()]{3,80}\)(?:\s?[-–—.,])?\s?/iu;
/** Where it was read, last: "45-67. Print.", "Web. 5 May 2015." */
const MEDIUM =
  /[.\d]\s(?:JSTOR,?|Project MUSE,?|(?:Print|Web|PDF file|Kindle file)\.(?:\s\d{1,2}\s\p{L}{3,9}\.?\s\d{4}\.?)?)\s?$/u;
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u;

/** The text without it, unless that would leave no year. */
function dropMedium(text: string): string {
  const medium = MEDIUM.exec(text);
  const rest = medium ? text.slice(0, medium.index + 1) : text;
  return YEAR.test(rest) || !YEAR.test(text) ? rest : text;
}

/** Linear in the length of the text. */
export function reword(text: string): Reworded {
  let out = dropMedium(text)
    .replace(IN_BRACKETS, '. In: ')
    .replace(EDITORS_BEHIND, '(eds.)')
    .replace(DEGREE, '');
  const status = findStatus(out);
  if (status) out = `${out.slice(0, status.at)}${STAND_IN}${out.slice(status.end)}`;
  return { ...takeContributors(out), ...(status ? { status: status.status } : {}) };
}
