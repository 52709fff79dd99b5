/** The table of records is read again as the records that it was written of, whatever they hold and wherever they come from. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeRecordsCsv } from '../../src/export/records-csv.ts';
import { readFile } from '../../src/formats/registry.ts';
import { readRecords } from '../../src/records/read.ts';
import { type Name, WORK_TYPES, type Work, yearOf } from '../../src/records/work.ts';

const read = async (text: string) => {
  const reading = await readFile({ name: 'a.csv', bytes: new TextEncoder().encode(text) });
  return { format: reading.format, ...(await readRecords(reading)) };
};

/** Words that mean something to tables, spreadsheets and lists of names. */
const words = fc
  .array(fc.constantFrom('Trees', 'elms', '"oak"', "'ash'", '=fir', 'a;b', 'x, y', 'é', '木', '-1'), {
    minLength: 1,
    maxLength: 4,
  })
  .map(list => list.join(' '))
  // What begins with an apostrophe before a sign of formulas looks guarded already.
  .filter(text => !/^'[=+@-]/u.test(text));
const person: fc.Arbitrary<Name> = fc.record(
  {
    family: fc.constantFrom('Oak', 'Elm-Ash', "O'Fir", '木'),
    given: fc.constantFrom('Ann', 'A.B.', 'Bo C.'),
    suffix: fc.constantFrom('Jr'),
    'non-dropping-particle': fc.constantFrom('van der', 'de'),
  },
  { requiredKeys: ['family', 'given'] },
);
const name: fc.Arbitrary<Name> = fc.oneof(
  person,
  fc.record({ family: fc.constantFrom('Oak', 'Elm') }),
  fc.record({ literal: fc.constantFrom('OECD', 'Trees, Inc.', 'Elms; Oaks', 'Council of Trees') }),
);
const works: fc.Arbitrary<Work[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom(...WORK_TYPES),
      title: words,
      author: fc.array(name, { maxLength: 4 }),
      editor: fc.array(name, { maxLength: 2 }),
      issued: fc.integer({ min: 1, max: 2199 }).map(year => ({ 'date-parts': [[year]] })),
      'container-title': words,
      DOI: fc.nat(999).map(n => `10.1000/t${n}`),
      raw: fc.constantFrom(
        'PT J\nAU Oak, J\nTI Trees\nER',
        '@article{a, title={T}}',
        'TY  - JOUR\r\nER  - ',
        '1. Oak',
      ),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(list =>
    list.map(({ raw, ...work }, i) => ({
      ...work,
      id: `WOS:${i}`,
      sources: [{ file: 'a.txt', line: i + 1, endLine: i + 4, raw }],
    })),
  );

const told = (work: Work) => ({
  ...{ id: work.id, type: work.type, title: work.title, year: yearOf(work), DOI: work.DOI },
  ...{ author: work.author, editor: work.editor, container: work['container-title'] },
});

it('ids, types, titles, names, years, containers and DOIs come back', async () => {
  await fc.assert(
    fc.asyncProperty(works, async list => {
      const back = await read(writeRecordsCsv(list));
      expect([back.format, back.problems]).toEqual(['records-csv', []]);
      expect(back.works.map(told)).toEqual(list.map(told));
    }),
    { seed: 8, numRuns: 60 },
  );
});

it('what was not understood comes back as such, under its id', async () => {
  const work: Work = {
    id: 'unparsed-1',
    type: 'document',
    author: [],
    editor: [],
    sources: [{ file: 'a.txt', line: 1, endLine: 1, raw: '6. something' }],
    unparsed: true,
  };
  const [back] = (await read(writeRecordsCsv([work]))).works;
  expect(back).toMatchObject({ id: 'unparsed-1', unparsed: true });
});
