/** Works as read -> columns of numbers: what each states of who, when, where, which. Statements in the same words are one row. */
import type { Work } from '../../records/work.ts';
import { yearOf } from '../../records/work.ts';
import { forRuns, Interner, mix } from './intern.ts';
import { familyOf, readFamily, readGiven, readPages, readTitle, readVolume } from './readings.ts';

/** Ids that databases give, the same in every file: Web of Science, Scopus, OpenAlex, Dimensions, Lens, PubMed. */
const DATABASE_ID =
  /^(?:(?:WOS|BCI|MEDLINE|CCC|KJD|SCIELO|INSPEC):[\w-]+|2-s2\.0-\d+|(?:https:\/\/openalex\.org\/)?W\d{6,}|pub\.\d{6,}|\d{3}-\d{3}-\d{3}-\d{3}-\w{3}|\d{7,8})$/;

/** One DOI in several spellings: case, a stop behind it, a slash twice. */
const readDoiKey = (doi: string): string =>
  doi
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/[.,;]$/, '');

/** The words of a statement, each with a code. One set for all columns, so that a text is normalised once. */
export class Vocabulary {
  readonly families = new Interner(readFamily);
  readonly givens = new Interner(readGiven);
  readonly volumes = new Interner(readVolume);
  readonly pages = new Interner(readPages);
  readonly titles = new Interner(readTitle);
  readonly ids = new Interner(readDoiKey);
  readonly others = new Interner(text => text);
}

/** What one row states, as codes of the vocabulary; 0 is nothing. The order of the fields is the order of the columns. */
const FIELDS = [
  'family',
  'given',
  'second',
  'year',
  'suffix',
  'volume',
  'page',
  'title',
  'source',
  'doi',
  'id',
  'type',
  'wording',
] as const;
export type Field = (typeof FIELDS)[number];
export type Columns = { readonly [F in Field]: Int32Array };

export interface Statements extends Columns {
  readonly vocabulary: Vocabulary;
  readonly size: number;
  /** Row of each work. */
  readonly rowOf: Int32Array;
  /** One of the works that state each row. */
  readonly workOf: Int32Array;
}

/** Rows in an order made from content. O(n log n) for n works; no text is compared with another. */
export function tabulate(works: readonly Work[]): Statements {
  const vocabulary = new Vocabulary();
  const width = FIELDS.length;
  const raw = new Int32Array(works.length * width);
  const hashes = new Int32Array(works.length);
  const writer = new RowWriter(vocabulary, raw);
  for (let i = 0; i < works.length; i++) hashes[i] = writer.write(works[i]!, i * width);
  const same = (a: number, b: number): boolean => {
    for (let f = 0; f < width; f++) if (raw[a * width + f] !== raw[b * width + f]) return false;
    return true;
  };
  const rowOf = new Int32Array(works.length);
  const firsts = new Int32Array(works.length);
  let size = 0;
  forRuns(
    hashes,
    (rows, from, to) => {
      const begin = size;
      const run = rows.subarray(from, to);
      // Statements in the same words, or of one hash by chance: ordered by their text, never by which came first.
      if (run.length > 1) run.sort((a, b) => compareText(wordingOf(works[a]!), wordingOf(works[b]!)));
      for (const work of run) {
        let row = begin;
        while (row < size && !same(firsts[row]!, work)) row++;
        if (row === size) firsts[size++] = work;
        rowOf[work] = row;
      }
    },
    1,
  );
  const workOf = firsts.slice(0, size);
  const column = (f: number): Int32Array => workOf.map(work => raw[work * width + f]!);
  const columns = Object.fromEntries(FIELDS.map((field, f) => [field, column(f)])) as unknown as Columns;
  return { ...columns, vocabulary, size, rowOf, workOf };
}

/** Writes what works state into rows of numbers. */
class RowWriter {
  private readonly words: Vocabulary;
  private readonly raw: Int32Array;
  private at = 0;
  private hash = 0;

  constructor(words: Vocabulary, raw: Int32Array) {
    this.words = words;
    this.raw = raw;
  }

  /** Gives a hash of the row, made from the texts, never 0. */
  write(work: Work, at: number): number {
    const { words } = this;
    const [first, second] = work.author.length ? work.author : work.editor;
    this.at = at;
    this.hash = 0;
    const family = this.set(words.families, familyOf(first));
    this.set(words.givens, first?.given);
    this.set(words.families, familyOf(second));
    this.put(yearOf(work) ?? 0, yearOf(work) ?? 0);
    // The letters of a year are those of one list: in another file "2002a" may be another work.
    this.set(words.others, work['year-suffix'] && `${work.sources[0]?.file}\n${work['year-suffix']}`);
    this.set(words.volumes, work.volume);
    // The page of a book is the place that was cited, unless it stands in a volume of something.
    const page = this.set(words.pages, work.type === 'book' && !work.volume ? undefined : work.page);
    const title = this.set(words.titles, work.title);
    const source = this.set(words.titles, work['container-title']);
    const doi = this.set(words.ids, work.DOI);
    const id = this.set(words.ids, DATABASE_ID.test(work.id) ? work.id : undefined);
    this.set(words.others, work.type);
    // Where little is told only the same words are the same work; where nothing is, not even those.
    const isTold = (code: number): boolean => words.titles.values[code]!.folded !== '';
    const told = isTold(title) || doi || id || (isTold(source) && (family || page));
    this.set(
      words.others,
      told ? undefined : `${wordingOf(work)}${words.families.values[family] ? '' : placeOf(work)}`,
    );
    return this.hash || 1;
  }

  private set<T>(table: Interner<T>, text: string | undefined): number {
    const code = table.code(text);
    this.put(code, table.hashes[code]!);
    return code;
  }

  private put(code: number, hash: number): void {
    this.raw[this.at++] = code;
    this.hash = mix(this.hash, hash);
  }
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const wordingOf = (work: Work): string => work.sources[0]?.raw ?? work.id;
/** Where it stands: all that tells two statements apart when neither says what it is. */
const placeOf = (work: Work): string => `\n${work.sources[0]?.file}\n${work.sources[0]?.line}\n${work.id}`;
