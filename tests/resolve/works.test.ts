/** What several files state alike is one work; what contradicts itself is two; and why is said. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/formats/plain/plain.ts';
import { readReferences } from '../../src/records/references.ts';
import { mergeWorks } from '../../src/resolve/works.ts';
import { cite, state } from './statements.ts';

const read = (...lines: string[]) =>
  readReferences(plainText.read({ name: 'l', encoding: 'utf-8', lines }, { lines: true })).works;
const count = (...lines: string[]): number => mergeWorks(read(...lines)).works.length;
const cited = (...wordings: string[]): number => mergeWorks([], wordings.map(cite)).works.length;

describe('works of reference lists', () => {
  it('joins the same place in the same volume, and the same title, author and year', () => {
    const full =
      'Alder, B. M., & Cole, P. (1994). Toward a theory of things. Journal of Small Things, 25(1), 45-64.';
    expect(
      count(full, 'Alder, B., & Cole, P. (1994). Towards a theory of things. J. Small Things, 25, 45–64.'),
    ).toBe(1);
    expect(count(full, 'Alder, B. (1994). Toward a theory of things. London: Tiny Press.')).toBe(1);
  });

  it('keeps apart another year, another first page, another DOI', () => {
    const text = (year: number, page: string, doi: string) =>
      `Alder, B. (${year}). A theory of things. Journal of Small Things, 25(1), ${page}. https://doi.org/10.1000/${doi}`;
    expect(count(text(1994, '45-64', 'a'), text(1995, '45-64', 'b'))).toBe(2);
    expect(count(text(1994, '45-64', 'a'), text(1994, '45-64', 'c'))).toBe(2);
    expect(
      count(
        'Alder, B. (1994). A theory of things. Journal of Small Things, 25(1), 45-64.',
        'Alder, B. (1994). A theory of things. Journal of Small Things, 25(1), 99-120.',
      ),
    ).toBe(2);
  });

  it('keeps every source, and takes the fullest statement in any order', () => {
    const lines = [
      'Alder, B. (1994). A theory of things. Tiny Press.',
      'Alder, B. (1994). A theory of things. Journal of Small Things, 25(1), 45-64.',
    ];
    const [one, other] = [mergeWorks(read(...lines)).works, mergeWorks(read(...[...lines].reverse())).works];
    expect(one[0]!.sources).toHaveLength(2);
    expect(one[0]).toMatchObject({ volume: '25', 'container-title': 'Journal of Small Things' });
    const bare = { sources: [], confidence: {} };
    expect({ ...other[0]!, ...bare }).toEqual({ ...one[0]!, ...bare });
  });
});

it('a work of several statements has the largest count of citations that one of them states', () => {
  const count = (timesCited?: number) => ({
    ...read('Alder, B. (1994). A theory of things. Journal of Small Things, 25(1), 45-64.')[0]!,
    ...(timesCited === undefined ? {} : { timesCited }),
  });
  expect(mergeWorks([count(), count(3), count(9), count(4)]).works.map(work => work.timesCited)).toEqual([9]);
});

describe('works that databases cite', () => {
  it('are one when the author and the place are one, however the journal is written', () => {
    expect(
      cited('Alder BM, 1994, J SMALL THINGS, V25, P45', 'Alder B., 1994, Journal of Small Things, V25, P45'),
    ).toBe(1);
    expect(
      cited('Alder BM, 1994, J SMALL THINGS, V25, P45', 'Alder BM, 1994, SMALL THINGS J, V25, P45'),
    ).toBe(1);
  });

  it('are one for a letter wrong in a name, half a double name, names the other way round', () => {
    const place = '1994, J SMALL THINGS, V25, P145';
    expect(cited(`Alderbrook B, ${place}`, `Alderbrok B, ${place}`)).toBe(1);
    expect(cited(`Alder-Brookson B, ${place}`, `Brookson BA, ${place}`)).toBe(1);
    expect(cited(`Brook Alder, ${place}`, `Alder B, ${place}`)).toBe(1);
    expect(cited(`[Anonymous], ${place}`, `Alder B, ${place}`)).toBe(1);
    expect(cited(`Cole P, ${place}`, `Alder B, ${place}`)).toBe(2);
  });

  it('are one for a year missing or one off, or a volume wrong, when all else agrees', () => {
    expect(
      cited('Alder B, 1994, J SMALL THINGS, V25, P145', 'Alder B, 1995, J SMALL THINGS, V25, P145'),
    ).toBe(1);
    expect(cited('Alder B, 1994, J SMALL THINGS, V25, P145', 'Alder B, J SMALL THINGS, V25, P145')).toBe(1);
    expect(
      cited('Alder B, 1994, J SMALL THINGS, V25, P145', 'Alder B, 1994, J SMALL THINGS, V52, P145'),
    ).toBe(1);
  });

  it('stay apart with other initials, another page, or nothing but author, journal and year', () => {
    expect(cited('Alder BM, 1994, J SMALL THINGS, V25', 'Alder BP, 1994, J SMALL THINGS, V25')).toBe(2);
    expect(cited('Alder B, 1994, J SMALL THINGS, V25, P45', 'Alder B, 1994, J SMALL THINGS, V25, P99')).toBe(
      2,
    );
    expect(cited('Alder B, 1994, J SMALL THINGS, V25, P45', 'Alder B, 1994, J SMALL THINGS, V52, P99')).toBe(
      2,
    );
  });

  it('without a page are the one work that fits, and none when two fit', () => {
    const bare = 'Alder B, 2016, J SMALL THINGS, V25';
    const [one, two] = ['P1045', 'P2099'].map(page => `${bare}, ${page}`) as [string, string];
    expect(cited(bare, one)).toBe(1);
    expect(cited(bare, one, two)).toBe(3);
  });

  it('are never known by a placeholder', () => {
    const nothing = [
      cite('[Anonymous], 2010, [No title captured]'),
      cite('[Anonymous], 2010, [No title captured]'),
    ];
    const merged = mergeWorks([], nothing);
    expect(merged.works).toHaveLength(2);
    expect(new Set(merged.works.map(work => work.id)).size).toBe(2);
    expect(
      mergeWorks([state({ title: 'NO TITLE CAPTURED' }), state({ title: 'NO TITLE CAPTURED' })]).works,
    ).toHaveLength(2);
  });
});

describe('very many statements that are alike', () => {
  it('are merged without comparing each with each', () => {
    const variants = Array.from({ length: 2000 }, (_, i) =>
      state({
        DOI: '10.1000/dust',
        family: 'Alder',
        given: 'B.',
        year: 1994,
        title: `A theory of small things ${'x'.repeat(i % 70)}${i}`,
      }),
    );
    expect(mergeWorks(variants).idOf.size).toBe(2000);
    // Pages 1000 and 1001 are one digit apart: doubtful, never joined.
    const pages = Array.from({ length: 2000 }, (_, i) =>
      cite(`Alder B, 1994, J SMALL THINGS, V25, P${i + 1000}`),
    );
    expect(mergeWorks([], pages).works.length).toBe(2000);
  });
});

describe('records of several databases', () => {
  const title = 'A theory of things that are small';
  const record = state({
    id: 'WOS:1',
    title,
    family: 'Alder',
    given: 'Bo M.',
    year: 1994,
    volume: '25',
    page: '145-164',
    source: 'Journal of Small Things',
  });

  it('are one by the DOI, and by the id that the database gives', () => {
    const doi = { DOI: '10.1000/X', family: 'Alder', year: 1994 };
    expect(mergeWorks([state({ ...doi, title }), state({ ...doi, DOI: '10.1000/x' })]).works).toHaveLength(1);
    const id = { id: 'WOS:000123456700001', family: 'Alder' };
    expect(
      mergeWorks([state({ ...id, title }), state({ ...id, title: 'Theory of small things' })]).works,
    ).toHaveLength(1);
  });

  it('are one for a typing error in title or page, a title cut short, an untitled reference', () => {
    const same = (change: object) => mergeWorks([record, state({ ...STATED, ...change })]).works.length;
    const STATED = {
      title,
      family: 'Alder',
      given: 'B.',
      year: 1994,
      volume: '25',
      page: '145',
      source: 'J. Small Things',
    };
    expect(same({})).toBe(1);
    expect(same({ title: 'A theory of thigns that are small' })).toBe(1);
    expect(same({ page: '154' })).toBe(1);
    expect(same({ title: `${title}: the case of dust`, volume: '' })).toBe(1);
    expect(same({ title: '' })).toBe(1);
    expect(same({ page: '45', title: '' })).toBe(2);
    expect(same({ title: 'Another matter altogether, of no size', page: '' })).toBe(2);
  });

  it('keep the parts of a series apart', () => {
    const part = (number: string) =>
      state({ title: `Things that are small, part ${number}`, family: 'Alder', given: 'B.', year: 1994 });
    expect(mergeWorks([part('1'), part('2')]).works).toHaveLength(2);
    expect(mergeWorks([part('II'), part('III')]).works).toHaveLength(2);
  });

  it('keep a correction and a reply apart from what they speak of', () => {
    const about = { family: 'Alder', given: 'B.', year: 1994, source: 'Journal of Small Things' };
    const answer = (words: string) =>
      mergeWorks([state({ ...about, title }), state({ ...about, title: `${title}${words}` })]);
    expect(answer(' (Correction)').works).toHaveLength(2);
    expect(answer(': Reply').works).toHaveLength(2);
    expect(answer(' indeed').works).toHaveLength(1);
  });

  it('are trusted over what cites them, and each field remembers its source', () => {
    const { works } = mergeWorks(
      [record],
      [cite('Alder BM, 1994, J SMALL THINGS, V25, P145, DOI 10.1000/x')],
    );
    expect(works).toHaveLength(1);
    expect(works[0]).toMatchObject({ title, 'container-title': 'Journal of Small Things', DOI: '10.1000/x' });
    expect(works[0]!.fieldSources).toEqual({ DOI: 1 });
    expect(works[0]!.sources.map(place => place.file)).toEqual(['records', 'cited']);
  });

  it('do not become one by a third that fits both', () => {
    const base = { family: 'Alder', given: 'B.', year: 1994, title };
    const [a, b] = ['10.1000/a', '10.1000/b'].map(DOI => state({ ...base, DOI, id: DOI })) as [never, never];
    expect(mergeWorks([a, b, state(base)]).works).toHaveLength(2);
  });

  it('say why they are one, and which pairs were left open', () => {
    const { evidence, doubtful, works } = mergeWorks(
      [record],
      ['Alder B, 1994, J SMALL THINGS, V25, P145', 'Alder B, 1994, J SMALL THINGS, V25, P345'].map(cite),
    );
    expect(evidence).toEqual(
      [
        {
          a: expect.any(String),
          b: expect.any(String),
          reason: 'same first author, same year, source abbreviated, same volume, same first page',
          score: 1,
          works: ['WOS:1'],
        },
      ].map(expected => ({ ...expected, works: [works[0]!.id] })),
    );
    expect(doubtful).toMatchObject([{ reason: expect.stringContaining('first page but for a character') }]);
    expect(doubtful.every(pair => new Set(pair.works).size === 2)).toBe(true);
  });
});
