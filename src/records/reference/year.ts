/** When a work appeared, and whether that stands behind the authors (author-date styles) or at the end. */

export interface DateFound {
  readonly at: number;
  readonly end: number;
  readonly year?: number;
  readonly month?: number;
  readonly suffix?: string;
  /** "in press", "n.d." and the like: dated, but with no year. */
  readonly status?: string;
  readonly bracketed: boolean;
}

const BRACKETED =
  /[([（]\s*(?:[^()[\]（）]{0,24}?\b)?(?<year>(?:1[5-9]|20)\d\d)(?<suffix>[a-z])?(?:\s*[/–-]\s*\d{2,4})?(?:\s*\[\d{4}\])?(?:,?\s*(?<detail>\p{L}{3,12})\.?(?:\s+\d{1,2})?(?:\s?[-–]\s?\d{1,2})?)?\s*[)\]）]/u;
const STATUS =
  /[([]\s*(?<status>in press|forthcoming|in preparation|submitted|n\.?\s?d\.?|s\.?\s?d\.?|s\.?\s?f\.?|o\.\s?J\.|no date|en prensa|im druck)\s*[)\]]/iu;
const BARE = /(?<=[\s.,;:])(?<year>(?:1[5-9]|20)\d\d)(?<suffix>[a-z])?(?=[\s.,;:)]|$)/gu;

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The first bracketed date, as in "Bell, J. (1995)". */
export function findBracketedDate(text: string): DateFound | null {
  const dated = BRACKETED.exec(text);
  const status = STATUS.exec(text);
  if (status && (!dated || status.index < dated.index)) {
    return {
      at: status.index,
      end: status.index + status[0].length,
      status: status.groups!.status!,
      bracketed: true,
    };
  }
  return dated ? found(dated, true) : null;
}

/** Every year standing bare in the text, in order. */
export function findBareYears(text: string): DateFound[] {
  return [...text.matchAll(BARE)].map(match => found(match, false));
}

function found(match: RegExpExecArray | RegExpMatchArray, bracketed: boolean): DateFound {
  const { year, suffix, detail } = match.groups!;
  const month = detail ? MONTHS.findIndex(name => name.startsWith(detail.slice(0, 3).toLowerCase())) + 1 : 0;
  return {
    at: match.index!,
    end: match.index! + match[0].length,
    year: Number(year),
    bracketed,
    ...(suffix ? { suffix } : {}),
    ...(month > 0 ? { month } : {}),
  };
}
