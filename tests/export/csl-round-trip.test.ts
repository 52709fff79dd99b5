/** CSL-JSON that is read and written again: every variable of CSL 1.0.2 is what it was. */
import { expect, it } from 'vitest';
import { writeBibtex } from '../../src/export/bibtex.ts';
import { writeCslJson } from '../../src/export/csl.ts';
import { cslJson } from '../../src/formats/csl-json.ts';
import { FURTHER_DATES, FURTHER_NAMES, FURTHER_TEXTS } from '../../src/records/csl-variables.ts';
import { idsOfFile, workOfDraft } from '../../src/records/from-draft.ts';
import { cslJsonTable } from '../../src/records/tables/csl-json.ts';
import { readByTable } from '../../src/records/tables/table.ts';
import { TEXT_FIELDS } from '../../src/records/work.ts';

const read = (items: readonly unknown[]) => {
  const file = { name: 'a.json', encoding: 'utf-8', lines: [JSON.stringify(items)] } as never;
  return cslJson
    .read(file, {})
    .records.map(record => workOfDraft(readByTable(record, cslJsonTable), record, idsOfFile()));
};
const writeAgain = (items: readonly unknown[]) => JSON.parse(writeCslJson(read(items)));

/** A value of its own for each text; those with a shape keep to it. */
const SHAPED: Readonly<Record<string, string>> = { DOI: '10.1000/a', page: '1-9', keyword: 'b; c' };
const FULL = {
  id: 'alder-2004',
  type: 'book',
  author: [{ family: 'Alder', given: 'Bea' }],
  editor: [{ literal: 'Small Things Society' }],
  issued: { 'date-parts': [[2004, 3], [2005]], season: 2, circa: true },
  ...Object.fromEntries(TEXT_FIELDS.map(field => [field, SHAPED[field] ?? `Small ${field}`])),
  ...Object.fromEntries(FURTHER_TEXTS.map(field => [field, `Tiny ${field}`])),
  ...Object.fromEntries(FURTHER_NAMES.map((field, i) => [field, [{ family: `Cole${i}`, given: 'Dan' }]])),
  ...Object.fromEntries(FURTHER_DATES.map((field, i) => [field, { 'date-parts': [[2010 + i, 5, 17]] }])),
};

it('comes back whole', () => {
  const item = { ...FULL, 'citation-key': 'alder-2004' };
  expect(writeAgain([item])).toEqual([item]);
});

it('keeps the types that works do not have', () => {
  const types = ['song', 'dataset', 'review-book', 'entry-encyclopedia', 'legal_case', 'article-journal'];
  const items = types.map((type, i) => ({ id: `w${i}`, type, title: 'Small things' }));
  expect(writeAgain(items)).toEqual(items);
});

it('says a season one way, however it was said', () => {
  const seasonOf = (issued: unknown) => writeAgain([{ id: 'a', type: 'book', title: 'T', issued }])[0].issued;
  for (const issued of [
    { 'date-parts': [[2004]], season: 3 },
    { 'date-parts': [['2004']], season: '3' },
    { 'date-parts': [[2004]], season: 'Fall' },
    { 'date-parts': [[2004, 15]] },
    { 'date-parts': [[2004, 23]] },
  ])
    expect(seasonOf(issued)).toEqual({ 'date-parts': [[2004]], season: 3 });
  expect(seasonOf({ 'date-parts': [[2004]], season: 'Michaelmas' })).toEqual({
    'date-parts': [[2004]],
    season: 'Michaelmas',
  });
});

it('takes no key that is not CSL’s, and no date or name that is none', () => {
  const [work] = read([
    JSON.parse(
      '{"id":"a","title":"T","__proto__":{"genre":"x"},"other":"y","accessed":"soon","translator":[null]}',
    ),
  ]);
  expect(work).not.toHaveProperty('further');
});

it('leaves BibTeX as it is without them', () => {
  const [work] = read([FULL]);
  const { further: _, ...plain } = work!;
  expect(writeBibtex([work!])).toBe(writeBibtex([plain]));
});
