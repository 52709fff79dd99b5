/** What the elements of HTML do to text: which make lines, which say nothing to a reader, which end others by beginning. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/u));

/** Elements that begin and end lines. */
const BLOCKS = set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hgroup html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`,
);
/** An element with a name of its own ("app-reference") stands where others have a division. */
export const isBlock = (name: string): boolean => BLOCKS.has(name) || name.includes('-');

/** Blocks that stand apart from what is before and behind them, as paragraphs do. */
export const APART = set('p h1 h2 h3 h4 h5 h6 ul ol dl table section article blockquote pre header footer');

/** Nothing in these is text that a reader sees. */
export const SILENT = set(
  'annotation annotation-xml audio button canvas iframe input noembed noframes noscript object option script select style svg template textarea video',
);
/** Seen, but beside the article. Looked into only when the rest of the page holds no list. */
export const ASIDE = set('nav footer dialog');

export const VOID = set(
  'area base basefont br col embed frame hr img input link meta param source track wbr',
);

/** Elements that the beginning of another closes when it was left open, and those behind which that is not looked for. */
interface Implied {
  readonly closes: readonly string[];
  readonly within: ReadonlySet<string>;
}
const ITEM: Implied = { closes: ['li'], within: set('ul ol menu table') };
const TERM: Implied = { closes: ['dt', 'dd'], within: set('dl table') };
const CELL: Implied = { closes: ['td', 'th'], within: set('tr table') };
const ROW: Implied = { closes: ['tr'], within: set('table') };
const PART: Implied = { closes: ['thead', 'tbody', 'tfoot'], within: set('table') };
const LINK: Implied = { closes: ['a'], within: BLOCKS };
const PARAGRAPH: Implied = { closes: ['p'], within: new Set([...BLOCKS].filter(name => name !== 'p')) };

const IMPLIED: ReadonlyMap<string, Implied> = new Map([
  ['li', ITEM],
  ['dt', TERM],
  ['dd', TERM],
  ['td', CELL],
  ['th', CELL],
  ['tr', ROW],
  ['tbody', PART],
  ['thead', PART],
  ['tfoot', PART],
  ['a', LINK],
]);

/** What an element that begins closes; null for most. */
export const impliedBy = (name: string): Implied | null =>
  IMPLIED.get(name) ?? (BLOCKS.has(name) ? PARAGRAPH : null);

/** 1 to 6 for a heading; 0 for what is none. */
export function headingLevel(name: string, role: string | undefined): number {
  const level = /^h([1-6])$/u.exec(name)?.[1];
  if (level) return Number(level);
  return name === 'summary' || role === 'heading' ? 4 : 0;
}

/** No stray end tag in one of these closes what stands around it; but the end tags of the second list do. */
export const FENCES = set('td th caption');
export const OVER_FENCES = set('table tbody thead tfoot tr td th body html');
