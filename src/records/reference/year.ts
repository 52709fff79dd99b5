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
const NO_YEAR =
  'in press|forthcoming|in preparation|submitted|accepted|n\\.\\s?d\\.|s\\.\\s?d\\.|s\\.\\s?f\\.|o\\.\\s?[JD]\\.|b\\.\\s?[rd]\\.|nd|no date|undated|en prensa|no prelo|im druck|im erscheinen|sous presse|à paraître|in stampa|w druku';
const STATUS = new RegExp(`[([]\\s*(?<status>${NO_YEAR})(?:-?[a-z])?\\s*[)\\]]`, 'iu');
/** Harvard's "Small, B., n.d. Title" and Chicago's "Small, Bea. n.d. “Title”". */
const BARE_STATUS = /(?<=[.,]\s)(?<status>n\.\s?d\.|forthcoming)(?=[,.]?\s)/u;
const BARE = /(?<=[\s.,;:])(?<year>(?:1[5-9]|20)\d\d)(?<suffix>[a-z])?(?=[\s.,;:)]|$)/gu;

/** The words for each month, in the languages of the lists. */
const MONTHS = [
  'january jan janeiro enero ene januar janvier gennaio',
  'february feb fevereiro fev febrero februar février febbraio',
  'march mar mrz märz março marzo mars',
  'april apr abril abr avril avr aprile',
  'may mai maio mayo maggio',
  'june jun junho junio juni juin giugno',
  'july jul julho julio juli juillet luglio',
  'august aug agosto ago août',
  'september sept sep setembro set septiembre septembre settembre',
  'october oct outubro out octubre oktober okt octobre ottobre',
  'november nov novembro noviembre novembre',
  'december dec dezembro dez diciembre dic dezember décembre dicembre',
].map(words => words.split(' '));
const monthByWord = new Map(MONTHS.flatMap((words, i) => words.map(word => [word, i + 1] as const)));
const monthOf = (word: string | undefined): number => monthByWord.get(word?.toLowerCase() ?? '') ?? 0;
/** Any words where months may stand: they are looked up, since a pattern of all months takes long to compile. */
const WORDS = '(?<first>\\p{L}+)\\.?(?:\\s?[-–/]\\s?(?<last>\\p{L}+)\\.?)?';
/** Right ahead of a year: "May 2015", "Jan.–Feb. 2015", "May 4, 2015". */
const MONTH_AHEAD = new RegExp(`(?<![\\p{L}\\d])${WORDS}(?:\\s\\d{1,2}(?:[-–]\\d{1,2})?,)?\\s$`, 'u');
/** A month that stands by itself, or behind a comma, at the end. */
const MONTH_AT_END = new RegExp(`(?:^|[\\s]?[,.(]\\s?)${WORDS}(?:\\s\\d{1,2})?$`, 'u');

/** The month of the words, or of a span of months the first; 0 for other words. */
function monthIn(words: RegExpExecArray | null): number {
  const { first, last } = words?.groups ?? {};
  return last === undefined ? monthOf(first) : monthOf(last) && (monthOf(first) || monthOf(last));
}

/** A field without the month of the date that follows it. */
export function dropMonth(text: string): string {
  const words = MONTH_AT_END.exec(text);
  const { first, last = first } = words?.groups ?? {};
  return words && monthOf(first) && monthOf(last) ? text.slice(0, words.index) : text;
}

/** Where a status stands in the year's place, behind the names: no year comes before it. */
export function findStatus(text: string): { at: number; end: number; status: string } | null {
  const match = STATUS.exec(text) ?? BARE_STATUS.exec(text);
  if (!match?.groups || match.index > 300 || match.index < 2 || YEAR_BEFORE.test(text.slice(0, match.index)))
    return null;
  return { at: match.index, end: match.index + match[0].length, status: match.groups.status! };
}
const YEAR_BEFORE = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u;

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
  const inside = match[0].indexOf(year!);
  const ahead = `${match.input!.slice(Math.max(0, match.index! - 30), match.index!)}${match[0].slice(0, inside)}`;
  const month = detail ? monthOf(detail) : monthIn(MONTH_AHEAD.exec(ahead));
  return {
    at: match.index!,
    end: match.index! + match[0].length,
    year: Number(year),
    bracketed,
    ...(suffix ? { suffix } : {}),
    ...(month > 0 ? { month } : {}),
  };
}
