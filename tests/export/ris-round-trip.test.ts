/** RIS is read and written by one table: what goes out comes back. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeRis } from '../../src/export/ris.ts';
import { ris } from '../../src/formats/ris.ts';
import { workOfDraft } from '../../src/records/from-draft.ts';
import { risTable } from '../../src/records/tables/ris.ts';
import { readByTable } from '../../src/records/tables/table.ts';
import type { Work } from '../../src/records/work.ts';

const readBack = (text: string) =>
  ris
    .read({ name: 'a.ris', encoding: 'utf-8', lines: text.split('\n') }, {})
    .records.map(record => workOfDraft(readByTable(record, risTable), record, id => id));

const word = fc.constantFrom(
  'small',
  'firms',
  'of',
  'trade:',
  'a—b',
  '“quoted”',
  'Ümlaut',
  '世界',
  'R&D',
  '50%',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map(words => words.join(' '));
const name = fc.constantFrom(
  { family: 'Adams', given: 'A.B.' },
  { family: 'Boer', given: 'C.', 'non-dropping-particle': 'de' },
  { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
  { literal: 'World Bank' },
  { literal: 'OECD' },
);
const type = fc.constantFrom(
  ...(['article-journal', 'chapter', 'paper-conference', 'report', 'thesis', 'webpage'] as const),
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const work = fc.record({
  type,
  title: phrase,
  'container-title': optional(phrase),
  volume: optional(fc.constantFrom('12', 'XI')),
  issue: optional(fc.constantFrom('3', '1-2')),
  page: optional(fc.constantFrom('10-21', '5', 'e1234')),
  publisher: optional(phrase),
  DOI: optional(fc.constant('10.1000/small.2004')),
  keyword: optional(fc.constantFrom('trade', 'small firms; trade, foreign')),
  author: fc.uniqueArray(name, { maxLength: 3 }),
  year: fc.integer({ min: 1900, max: 2030 }),
});

it('gives back the same works (property)', () => {
  fc.assert(
    fc.property(fc.array(work, { minLength: 1, maxLength: 4 }), drawn => {
      const works = drawn.map(
        ({ year, ...fields }, i) =>
          ({
            ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
            id: `w${i}`,
            editor: [],
            issued: { 'date-parts': [[year]] },
          }) as unknown as Work,
      );
      const read = readBack(writeRis(works)).map(({ sources: _sources, ...fields }) => fields);
      expect(read).toEqual(works);
    }),
    { seed: 5, numRuns: 300 },
  );
});
