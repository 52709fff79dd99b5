/** Which statements to compare: those that share a key of a few fields, so that a million of them take seconds. */
import { forRuns, hashText, mix } from './intern.ts';
import type { Statements } from './statements.ts';

/** Of more statements under one key each is compared with the next few only (the sorted neighbourhood of Hernández & Stolfo 1995). */
const LARGEST = 60;
const WINDOW = 12;

/**
 * Calls `visit` for pairs of rows (the first is the smaller) that may be one work; for some more than once. Each key leaves out what may be
 * missing or wrong: author, year, volume, page, or title. O(n log n): n keys a pass, at most LARGEST pairs a row.
 */
export function forPairs(statements: Statements, visit: (a: number, b: number) => void): void {
  for (const keys of keysOf(statements)) {
    forRuns(keys, (rows, from, to) => {
      const reach = to - from > LARGEST ? WINDOW : LARGEST;
      for (let i = from; i < to; i++)
        for (let j = i + 1; j < to && j <= i + reach; j++) visit(rows[i]!, rows[j]!);
    });
  }
}

/** One column of keys after the other; 0 where the row lacks a field of the key. */
function* keysOf(s: Statements): Generator<Int32Array> {
  const { vocabulary: words, size } = s;
  const family = hashColumn(s.family, words.families.values, value => value);
  const volume = hashColumn(s.volume, words.volumes.values, value => value.split(' ')[0]!);
  const page = hashColumn(s.page, words.pages.values, value =>
    value.from ? String(value.from) : value.first,
  );
  const sign = hashColumn(s.title, words.titles.values, value => value.sign);
  const source = hashColumn(s.source, words.titles.values, value => value.sign);
  const title = hashColumn(s.title, words.titles.values, value =>
    value.words.length >= 3 ? value.folded.slice(0, 30) : '',
  );
  const doi = hashColumn(s.doi, words.ids.values, value => value);
  // What has no title may be known by the source alone: a book, or an article that is not out yet.
  const named = Int32Array.from(s.title, (code, i) =>
    code ? sign[i]! : !s.volume[i] || !s.page[i] ? source[i]! : 0,
  );
  const combined = (...columns: readonly Int32Array[]): Int32Array => {
    const keys = new Int32Array(size);
    for (let i = 0; i < size; i++) {
      let key = 0;
      for (const column of columns) {
        if (column[i] === 0) {
          key = 0;
          break;
        }
        key = mix(key + 1, column[i]!) || 1;
      }
      keys[i] = key;
    }
    return keys;
  };
  yield doi;
  yield s.id;
  yield combined(s.year, volume, page);
  yield combined(family, volume, page);
  yield combined(family, s.year, page);
  yield combined(family, s.year, volume);
  yield combined(family, s.year, named);
  yield title;
}

/** Of each row what its value reads as, hashed; 0 for none. Two values of one hash cost a comparison, no more. */
function hashColumn<T>(column: Int32Array, values: readonly T[], keyOf: (value: T) => string): Int32Array {
  const hashes = Int32Array.from(values, value => {
    const key = keyOf(value);
    return key ? hashText(key) || 1 : 0;
  });
  return column.map(code => hashes[code]!);
}
