/** A comparison in words: why two statements are, or may be, of one work. */
import type { Comparison } from './compare.ts';

const WORDS: readonly (readonly [keyof Comparison, ReadonlyMap<unknown, string>])[] = [
  [
    'id',
    new Map([
      ['known', 'same id'],
      ['same', 'same DOI'],
      ['near', 'DOI but for a character'],
    ]),
  ],
  [
    'author',
    new Map([
      ['same', 'same first author'],
      ['family', 'same family name'],
      ['namesake', 'same family name, another initial'],
      ['near', 'nearly the same first author'],
    ]),
  ],
  ['second', new Map([['same', 'same second author']])],
  [
    'year',
    new Map([
      ['same', 'same year'],
      ['next', 'the year before or after'],
      ['near', 'year but for a digit'],
    ]),
  ],
  [
    'title',
    new Map([
      ['same', 'same title'],
      ['near', 'nearly the same title'],
      ['part', 'title cut short'],
      ['short', 'title abbreviated'],
    ]),
  ],
  [
    'source',
    new Map([
      ['same', 'same source'],
      ['near', 'nearly the same source'],
      ['short', 'source abbreviated'],
    ]),
  ],
  [
    'volume',
    new Map([
      ['same', 'same volume'],
      ['near', 'volume but for a digit'],
    ]),
  ],
  [
    'page',
    new Map([
      ['same', 'same first page'],
      ['weak', 'same first page'],
      ['letter', 'same first page but for its letter'],
      ['inside', 'a page of its range'],
      ['near', 'first page but for a character'],
    ]),
  ],
];
const DIFFERENT: ReadonlyMap<keyof Comparison, string> = new Map([
  ['id', 'DOI'],
  ['author', 'first author'],
  ['second', 'second author'],
  ['year', 'year'],
  ['title', 'title'],
  ['source', 'source'],
  ['volume', 'volume'],
  ['page', 'first page'],
  ['kind', 'kind'],
]);

/** "same first author, same year, same first page; another source". */
export function explain(c: Comparison): string {
  const agreeing = WORDS.flatMap(([field, words]) => words.get(c[field]) ?? []);
  const differing = [...DIFFERENT].flatMap(([field, name]) => (c[field] === 'different' ? name : []));
  return [agreeing.join(', '), ...differing.map(name => `another ${name}`)].filter(Boolean).join('; ');
}
