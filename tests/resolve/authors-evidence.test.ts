/** Which mentions of one name are one person: by co-authors, affiliations and identifiers, and by how rare the name is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Name, Work } from '../../src/records/work.ts';
import { identifyAuthors, resolveAuthors } from '../../src/resolve/authors.ts';

const person = (text: string, more: Partial<Name> = {}): Name => {
  const [family, given] = text.split(', ');
  return { family: family!, given: given!, ...more };
};
const work = (id: string, author: readonly (string | Name)[], title = '', year = 2000): Work => ({
  id,
  type: 'article-journal',
  author: author.map(name => (typeof name === 'string' ? person(name) : name)),
  editor: [],
  title,
  issued: { 'date-parts': [[year]] },
  sources: [],
});
/** Works of each author of this label, by id of the author. */
const worksBy = (works: readonly Work[], label: string): Record<string, string[]> =>
  Object.fromEntries(
    resolveAuthors(works)
      .filter(author => author.label === label)
      .map(author => [author.id, author.mentions.map(mention => mention.work)]),
  );

const GIVEN = [
  'Bo',
  'Bin',
  'Chao',
  'Dan',
  'Fei',
  'Gang',
  'Hao',
  'Hui',
  'Jie',
  'Kai',
  'Lan',
  'Min',
  'Na',
  'Ping',
];
/** Many of the family, so that the name is known to be common. */
const CROWD = GIVEN.map((given, i) =>
  work(`crowd${i}`, [`Wu, ${given}`, `Colleague${'abcdefghijklmn'[i]}, Q.R.`]),
);

describe('mentions of a common name', () => {
  const works = [
    ...CROWD,
    work('a1', ['Wu, Li', 'Okonkwo, Ngozi'], 'Kinship in fishing villages'),
    work('a2', ['Wu, Li', 'Okonkwo, Ngozi'], 'Tides and nets'),
    work('a3', ['Wu, Li', 'Okonkwo, Ngozi'], 'Harbours'),
    work('b1', ['Wu, Li', 'Haraldsen, Torbjorn'], 'Spectra of dwarf stars', 1990),
    work('b2', ['Wu, Li', 'Haraldsen, Torbjorn'], 'Photometry of novae', 1991),
    work('c1', ['Wu, Li', 'Ferrante, Ugo'], 'Crystals', 2010),
    work('c2', ['Wu, Li', 'Ferrante, Ugo'], 'Alloys', 2010),
  ];

  it('are three people in three circles of co-authors, numbered by who wrote first', () => {
    expect(worksBy(works, 'Wu, Li')).toEqual({
      'author:wu-li': ['b1', 'b2'],
      'author:wu-li-2': ['a1', 'a2', 'a3'],
      'author:wu-li-3': ['c1', 'c2'],
    });
  });

  it('say which co-author makes them one', () => {
    const [first] = resolveAuthors(works).filter(author => author.label === 'Wu, Li');
    expect(first!.evidence).toEqual([
      {
        a: 'Wu, Li',
        b: 'Wu, Li',
        reason: 'same name; shared co-author Haraldsen',
        score: 0.97,
        works: ['b1', 'b2'],
      },
    ]);
  });

  it('are one person with one ORCID, and two with two, whatever else is shared', () => {
    const orcid = (id: string, of: string, co: string) => work(id, [person('Wu, Li', { ORCID: of }), co]);
    const one = [...CROWD, orcid('x', '0000-1', 'Okonkwo, N.'), orcid('y', '0000-1', 'Haraldsen, T.')];
    expect(Object.values(worksBy(one, 'Wu, Li'))).toEqual([['x', 'y']]);
    const two = [
      work('x', [person('Knot, G.', { ORCID: '0000-1' })]),
      work('y', [person('Knot, G.', { ORCID: '0000-2' })]),
    ];
    expect(Object.values(worksBy(two, 'Knot, G.'))).toHaveLength(2);
  });

  it('keep their ids when others of the family publish', () => {
    const more = [...works, work('new', ['Wu, Xiaoming', 'Marchetti, Q.'], 'Unheard of')];
    expect(worksBy(more, 'Wu, Li')).toEqual(worksBy(works, 'Wu, Li'));
  });
});

describe('mentions of a rare name', () => {
  it('are one person though they share nothing', () => {
    const works = [
      work('x', ['Okonkwo-Brandt, N.'], 'Nets'),
      work('y', ['Okonkwo-Brandt, N.'], 'Stars', 1990),
    ];
    expect(Object.values(worksBy(works, 'Okonkwo-Brandt, N.'))).toEqual([['x', 'y']]);
  });

  it('are one person under two family names with one ORCID', () => {
    const works = [
      work('x', [person('Okonkwo, Ngozi', { ORCID: '0000-1' })]),
      work('y', [person('Haraldsen, Ngozi', { ORCID: '0000-1' })]),
    ];
    const [author] = resolveAuthors(works);
    expect(author!.variants).toHaveLength(2);
    expect(author!.evidence[0]!.reason).toBe('same ORCID, another family name');
  });
});

describe('names with hyphens', () => {
  it('are the same written as one word, apart or joined', () => {
    const works = ['Vale, Yi-Fang', 'Vale, Yifang', 'Vale, Yi Fang', 'Vale, YiFang'].map((name, i) =>
      work(`w${i}`, [name]),
    );
    expect(resolveAuthors(works)).toHaveLength(1);
  });

  it('are not the first half alone', () => {
    expect(resolveAuthors([work('x', ['Vale, Jian']), work('y', ['Vale, Jian-Xiong'])])).toHaveLength(2);
  });
});

describe('doubtful pairs', () => {
  it('are listed with the reason, best first, and name who they were given to', () => {
    const works = [
      work('x', ['Knot, G.', 'Fern, A.']),
      work('y', ['Knot, G.A.', 'Fern, A.']),
      work('z', ['Knot, G.B.', 'Fern, A.']),
    ];
    const { doubtful } = identifyAuthors(works);
    expect(doubtful.map(({ a, b }) => [a, b])).toEqual([
      ['author:knot-g', 'author:knot-g-a'],
      ['author:knot-g', 'author:knot-g-b'],
    ]);
    expect(doubtful[0]!.reason).toBe(
      'initials fit: one is the beginning of the other; shared co-author Fern',
    );
    expect(doubtful[0]!.mentions.map(mention => mention.work)).toEqual(['x', 'y']);
  });

  it('hold what is left apart for want of evidence', () => {
    const { authors, doubtful } = identifyAuthors([
      work('x', ['Knot, G.'], 'Early exporters'),
      work('y', ['Knot, G.A.'], 'Proteins'),
    ]);
    expect(authors).toHaveLength(2);
    expect(doubtful).toHaveLength(1);
    expect(doubtful[0]!.score).toBeLessThan(0.5);
  });
});

describe('any works', () => {
  const name = fc.constantFrom(
    'Wu, Li',
    'Wu, L.',
    'Wu, Lei',
    'Wu, Bo',
    'Okonkwo, N.',
    'Okonkwo, N.A.',
    'Fern, Ada',
    'Fern, A.',
  );
  const list = fc.array(
    fc.record({
      author: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
      title: fc.constantFrom('Nets and tides', 'Dwarf stars', 'Tides', ''),
      year: fc.integer({ min: 1980, max: 2020 }),
    }),
    { minLength: 1, maxLength: 14 },
  );
  const worksOf = (drawn: readonly { author: string[]; title: string; year: number }[]): Work[] =>
    drawn.map(({ author, title, year }, i) => work(`p${i}`, author, title, year));

  it('give the same in any order (property)', () => {
    fc.assert(
      fc.property(list, drawn => {
        const works = worksOf(drawn);
        expect(identifyAuthors([...works].reverse())).toEqual(identifyAuthors(works));
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('give nobody two places on one work, and every id once (property)', () => {
    fc.assert(
      fc.property(list, drawn => {
        const authors = resolveAuthors(worksOf(drawn));
        expect(new Set(authors.map(author => author.id)).size).toBe(authors.length);
        for (const { mentions } of authors)
          expect(new Set(mentions.map(mention => mention.work)).size).toBe(mentions.length);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
