/** Who is who in a list: what is one, what stays apart, and that every merge has its reason. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNames } from '../../src/records/names/list.ts';
import type { Work } from '../../src/records/work.ts';
import { resolveAuthors } from '../../src/resolve/authors.ts';

let count = 0;
const work = (authors: string, title = 'A study of nothing', journal = ''): Work => ({
  id: `w${count++}`,
  type: 'article-journal',
  author: readNames(authors).names,
  editor: [],
  title,
  ...(journal ? { 'container-title': journal } : {}),
  sources: [],
});
const groups = (works: readonly Work[], raw = false): string[][] =>
  resolveAuthors(works, raw)
    .map(author => [...author.variants].sort())
    .sort();

describe('authors', () => {
  it('joins the same initials written with other marks', () => {
    expect(groups([work('Vale, J.E.'), work('Vale, J.-E.')])).toEqual([['Vale, J.-E.', 'Vale, J.E.']]);
  });

  it('joins a shorter set of initials when the works speak for it, and says why', () => {
    const works = [
      work('Knot, G., & Fern, A.', 'Early exporters'),
      work('Knot, G.A., & Fern, A.', 'Late exporters'),
    ];
    expect(groups(works)).toEqual([['Fern, A.'], ['Knot, G.', 'Knot, G.A.']]);
    const knot = resolveAuthors(works).find(author => author.variants.length === 2)!;
    expect(knot.evidence[0]!.reason).toContain('shared co-author Fern');
    expect(knot.evidence[0]!.score).toBeGreaterThan(0.7);
  });

  it('leaves them apart when nothing but the name speaks for it', () => {
    expect(groups([work('Knot, G.', 'Early exporters'), work('Knot, G.A.', 'Protein folding')])).toHaveLength(
      2,
    );
  });

  it('keeps other initials apart, however much is shared', () => {
    expect(groups([work('Rial, A., & Fern, B.'), work('Rial, J., & Fern, B.')])).toHaveLength(3);
  });

  it('never joins two who stand on one work', () => {
    expect(
      groups([work('Rial, A., & Rial, A.B.'), work('Rial, A., & Fern, B.'), work('Rial, A.B., & Fern, B.')]),
    ).toHaveLength(3);
  });

  it('does not choose between two who fit the shorter form equally', () => {
    const works = [
      work('Knot, G., & Fern, A.'),
      work('Knot, G.A., & Fern, A.'),
      work('Knot, G.B., & Fern, A.'),
    ];
    expect(groups(works)).toHaveLength(4);
  });

  it('keeps two full given names apart, and does not guess whose an initial is', () => {
    expect(groups([work('Wang, Li'), work('Wang, Lei'), work('Wang, L.')])).toHaveLength(3);
    expect(
      groups([
        work('Smith, J., & Fern, A.'),
        work('Smith, James, & Fern, A.'),
        work('Smith, John, & Fern, A.'),
      ]),
    ).toHaveLength(4);
    expect(groups([work('Smith, J., & Fern, A.'), work('Smith, James, & Fern, A.')])).toHaveLength(2);
  });

  it('joins a family name one letter off only with a shared co-author', () => {
    expect(groups([work('Ovia, B.M., & Fern, A.'), work('Oviat, B.M., & Fern, A.')])).toHaveLength(3);
    expect(groups([work('Oviat, B.M., & Fern, A.'), work('Oviatt, B.M., & Fern, A.')])).toHaveLength(2);
    expect(groups([work('Johnsen, J.'), work('Johansen, J.')])).toHaveLength(2);
  });

  it('compares names as written when asked', () => {
    expect(groups([work('Vale, J.E.'), work('Vale, J.-E.')], true)).toHaveLength(2);
  });

  it('keeps organisations apart from people', () => {
    expect(
      resolveAuthors([work('OECD'), work('Bis, O.')])
        .map(author => author.organisation ?? false)
        .sort(),
    ).toEqual([false, true]);
  });

  it('keeps every mention exactly once, and gives the same authors in any order of works (property)', () => {
    const name = fc.constantFrom(
      'Knot, G.',
      'Knot, G.A.',
      'Knott, G.A.',
      'Fern, A.',
      'Fern, A.B.',
      'Rial, J.',
      'OECD',
      'Vale, J.-E.',
    );
    const list = fc.array(fc.uniqueArray(name, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(list, fc.infiniteStream(fc.nat(1000)), (authors, random) => {
        const works = authors.map((names, i): Work => ({ ...work(names.join(' & ')), id: `p${i}` }));
        const found = resolveAuthors(works);
        const mentions = found.flatMap(author =>
          author.mentions.map(mention => `${mention.work}/${mention.position}`),
        );
        expect(mentions.sort()).toEqual(works.flatMap(w => w.author.map((_, i) => `${w.id}/${i}`)).sort());
        const shuffled = works
          .map(w => [random.next().value!, w] as const)
          .sort(([a], [b]) => a - b)
          .map(([, w]) => w);
        expect(resolveAuthors(shuffled)).toEqual(found);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe('a name that a work lists twice', () => {
  const work = (id: string, ...names: [family: string, given: string][]): Work => ({
    id,
    type: 'article-journal',
    title: id,
    author: names.map(([family, given]) => ({ family, given })),
    editor: [],
    sources: [],
  });

  it('is one person where it is written in full, at both places', () => {
    const authors = resolveAuthors([
      work('a', ['Abbott', 'Quentin'], ['Baranski', 'Ursula'], ['Abbott', 'Quentin']),
    ]);
    expect(authors.map(({ label, mentions }) => [label, mentions.map(({ position }) => position)])).toEqual([
      ['Abbott, Quentin', [0, 2]],
      ['Baranski, Ursula', [1]],
    ]);
  });

  it('is two people where only initials are given', () => {
    const authors = resolveAuthors([work('a', ['Wang', 'L.'], ['Wang', 'L.'])]);
    expect(authors).toHaveLength(2);
  });
});
