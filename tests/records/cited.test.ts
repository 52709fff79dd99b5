/** Works that are cited: read once a wording, by a short way for the usual form that must not differ from the long one. */
import { expect, it } from 'vitest';
import { CitedWorks, workOfReference } from '../../src/records/cited.ts';
import { contentId } from '../../src/records/from-draft.ts';
import { readWosCited } from '../../src/records/tables/wos-cited.ts';
import { yearOf } from '../../src/records/work.ts';

const place = (line: number) => ({ file: 'a.txt', line, endLine: line + 9, raw: 'a record' });

it('a wording that comes again is the same work, with a place more', () => {
  const cited = new CitedWorks();
  const read = readWosCited;
  const [one, other] = ['Alder AB, 2004, J TREES, V35, P124', 'Elm C, 2004, J TREES, V35, P124'];
  expect([one, other, one].map((raw, i) => cited.add({ raw, read }, place(10 * i)))).toEqual([0, 1, 0]);
  expect(cited.works).toHaveLength(2);
  expect(cited.works[0]!.sources).toEqual([
    { file: 'a.txt', line: 0, endLine: 9, raw: one },
    { file: 'a.txt', line: 20, endLine: 29, raw: one },
  ]);
  expect(structuredClone(cited.works)).toEqual(cited.works);
  expect(Object.getPrototypeOf(cited.works[0])).toBe(Object.prototype);
});

const NAMES = [
  'Alder AB',
  "O'Elm C",
  'Alder-Elm ABCD',
  '*TREE COUNC',
  '[Anonymous]',
  'Alder',
  'van den Elm J',
];
const YEARS = ['2004', '1899', '2004b', '204', 'in press'];
const SOURCES = [
  'J TREES',
  'P INT C WOODS',
  'A LONG STORY OF ALL THE TREES IN WOODS',
  'NO TITLE CAPTURED',
  'V12',
  "ELM'S ART",
];
const PLACES = [
  '',
  ', V35',
  ', V35, P124',
  ', P124',
  ', V05, P1',
  ', VXII',
  ', ARTN 123',
  ', V1, P2, UNSP 3',
  ', V35 , P1',
];
const DOIS = [
  '',
  ', DOI 10.1000/Tree.35',
  ', DOI 10.1000/x.',
  ', DOI [10.1000/a, DOI 10.1000/b]',
  ', DOI DOI 10.1000/a;b',
];
const ALL = NAMES.flatMap(name =>
  YEARS.flatMap(year =>
    SOURCES.flatMap(source =>
      PLACES.flatMap(at => DOIS.map(doi => `${name}, ${year}, ${source}${at}${doi}`)),
    ),
  ),
);

it('the short way and the long one read the same', () => {
  for (const raw of ALL) {
    const { sources: _, ...short } = workOfReference({ raw, read: readWosCited }, place(1));
    // A second blank behind a comma changes nothing, and only the long way reads it.
    const spaced = raw.replace(', ', ',  ');
    const { sources: __, ...long } = workOfReference({ raw: spaced, read: readWosCited }, place(1));
    if (short.unparsed) continue;
    expect(short, raw).toEqual(long);
  }
});

it('ids are those that the fields give', () => {
  for (const raw of ALL) {
    const work = workOfReference({ raw, read: readWosCited }, place(1));
    const { author, title, volume, page } = work;
    const stated = title ?? [work['container-title'], volume, page].filter(Boolean).join(' ');
    if (author.length > 0)
      expect(work.id, raw).toBe(contentId({ author, year: yearOf(work), title: stated }));
  }
});

it.each([
  '*NO TITLE CAPTURED',
  'ANON, 1999, *NO TITLE CAPTURED',
  '[Anonymous], 1999, NO TITLE CAPTURED',
  'ANONYMOUS, 1980, THESIS',
  '[Anonymous], 1980, PHD THESIS',
  'ANONYMOUS, 1980, UNPUBLISHED MANUSCRIPT',
])('%s tells of no work', raw => {
  expect(workOfReference({ raw, read: readWosCited }, place(1)).unparsed).toBe(true);
});

it.each([
  'Alder AB, 1980, THESIS',
  '[Anonymous], 1980, THESIS ON TREES',
  '*TREE COUNC, 1980, REPORT',
  'ANONYMOUS, 1980, THESIS, DOI 10.1000/trees',
])('%s tells of a work', raw => {
  expect('unparsed' in workOfReference({ raw, read: readWosCited }, place(1))).toBe(false);
});
