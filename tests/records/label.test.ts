/** What works are called where one line names them. */
import { describe, expect, it } from 'vitest';
import { labelOf } from '../../src/records/label.ts';
import type { Work } from '../../src/records/work.ts';

const raw = '  \nALDER B, 1996, ADV SMALL THINGS, V8, P11\nmore';
const make = (fields: Partial<Work>): Work => ({
  id: 'w1',
  type: 'article-journal',
  author: [],
  editor: [],
  sources: [{ file: 'a.txt', line: 1, endLine: 3, raw }],
  ...fields,
});
const alder = { family: 'Alder', given: 'B' };
const cole = { family: 'Cole', given: 'D' };
const issued = { 'date-parts': [[1996]] };
const where = { 'container-title': 'ADV SMALL THINGS', volume: '8', page: '11' };

describe('the label of a work', () => {
  it.each<[Partial<Work>, string]>([
    [{ title: 'Small things', author: [alder], issued }, 'Small things'],
    [{ author: [alder], issued, ...where }, 'Alder (1996), ADV SMALL THINGS 8, 11'],
    [{ author: [alder, cole], issued, page: '11' }, 'Alder & Cole (1996), 11'],
    [{ author: [alder, cole, { literal: 'OECD' }], issued }, 'Alder et al. (1996)'],
    [{ editor: [cole], 'container-title': 'Small Things' }, 'Cole, Small Things'],
    [{ issued, ...where }, 'ADV SMALL THINGS 8, 11 (1996)'],
    [{ author: [alder], issued, title: 'THESIS' }, 'Alder (1996), THESIS'],
    [
      { author: [alder], issued, title: 'UNPUB THESIS U SMALLTOWN' },
      'Alder (1996), UNPUB THESIS U SMALLTOWN',
    ],
    [{ title: 'THESIS', issued }, 'THESIS (1996)'],
    [
      { title: 'Thesis writing for people who have no time', author: [alder], issued },
      'Thesis writing for people who have no time',
    ],
    [{ DOI: '10.1000/a', issued }, 'doi:10.1000/a (1996)'],
    [{ issued }, 'ALDER B, 1996, ADV SMALL THINGS, V8, P11'],
    [{ unparsed: true, DOI: '10.1000/a' }, 'ALDER B, 1996, ADV SMALL THINGS, V8, P11'],
    [{ sources: [] }, 'w1'],
    [{ title: ' ', sources: [{ file: 'a', line: 1, endLine: 1, raw: '{\n}' }] }, 'w1'],
  ])('of %o', (fields, label) => {
    expect(labelOf(make(fields))).toBe(label);
  });
});
