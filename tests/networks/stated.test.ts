/** Networks of what works state and the graph has no nodes of: keywords, organisations, countries; and two-mode networks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTables } from '../../src/graph/tables.ts';
import { findCountry } from '../../src/networks/countries.ts';
import { evidenceOf, type Network, type ProjectOptions } from '../../src/networks/network.ts';
import { projectNetwork, refusal } from '../../src/networks/registry.ts';
import { keywordKey } from '../../src/networks/stated.ts';
import type { Work } from '../../src/records/work.ts';
import { describeCollection, work } from '../fixtures/collection.ts';

const named = ({ nodes, labels }: Network, i: number): string => labels?.get(nodes[i]!) ?? nodes[i]!;
const linksOf = (network: Network) =>
  Array.from(network.weight, (weight, e) => [
    named(network, network.source[e]!),
    named(network, network.target[e]!),
    weight,
    ...evidenceOf(network, e),
  ]);
const graphOf = (works: readonly Work[]) =>
  buildTables({ works, citing: [], authors: [], journals: [], themes: [] });
const at = (...affiliations: (string | undefined)[]) =>
  affiliations.map((affiliation, i) => ({
    family: `F${i}`,
    ...(affiliation === undefined ? {} : { affiliation }),
  }));

describe('keywords', () => {
  const graph = graphOf([
    { ...work('p', 2000, 1), keyword: 'Born-global firms; SME; born global firm' },
    { ...work('q', 2001, 2), keyword: 'born global firms; SMEs; Internationalisation' },
    { ...work('r', 2002, 3), keyword: 'SMEs; internationalization; C++; C#' },
    work('s', 2003, 4),
  ]);

  it('are one in any case, number, spelling and hyphening, under their most frequent wording', () => {
    const network = projectNetwork(graph, 'keyword-co-occurrence');
    expect(network.nodes.map((_, i) => named(network, i))).toEqual([
      'Born-global firms',
      'C#',
      'C++',
      'Internationalisation',
      'SMEs',
    ]);
    expect(linksOf(network).filter(([, , weight]) => weight === 2)).toEqual([
      ['Born-global firms', 'SMEs', 2, 'p', 'q'],
      ['Internationalisation', 'SMEs', 2, 'q', 'r'],
    ]);
    for (const [a, b] of [
      ['Start-ups', 'startup'],
      ['start up', 'START-UP'],
      ['behaviour', 'Behaviors'],
    ] as const)
      expect(keywordKey(a)).toBe(keywordKey(b));
  });

  it('are refused where no work states any', () => {
    expect(refusal(graphOf([work('p', 2000, 1)]), 'keyword-co-occurrence')).toMatch(/needs author keywords/);
  });
});

describe('affiliations', () => {
  const graph = graphOf([
    {
      ...work('p', 2000, 1),
      author: at(
        'Univ Oxford, Said Business Sch, Oxford, England',
        'Dept Mkt, Florida State Univ, FL 32306 USA.',
      ),
    },
    {
      ...work('q', 2001, 2),
      author: at(
        'Department of Management, University of Oxford, United Kingdom; Nokia, Espoo, Finland',
        undefined,
      ),
    },
  ]);

  it('link organisations and countries by the works of their authors', () => {
    expect(linksOf(projectNetwork(graph, 'organisation-co-authorship'))).toEqual([
      ['Florida State Univ', 'Univ Oxford', 1, 'p'],
      ['Nokia', 'Univ Oxford', 1, 'q'],
    ]);
    expect(linksOf(projectNetwork(graph, 'country-co-authorship'))).toEqual([
      ['Finland', 'United Kingdom', 1, 'q'],
      ['United Kingdom', 'United States', 1, 'p'],
    ]);
  });

  it('end in a country, or say none', () => {
    expect(
      [
        'Espoo, Finland.',
        'Seoul 04763, Republic of Korea',
        'Peoples R China',
        'Sarajevo, Bosnia & Herceg',
        'Atlantis',
        '',
      ].map(findCountry),
    ).toEqual(['Finland', 'South Korea', 'China', 'Bosnia and Herzegovina', null, null]);
  });

  it('are refused in words where works have none', () => {
    const bare = graphOf([work('p', 2000, 1)]);
    for (const kind of ['organisation-co-authorship', 'country-co-authorship'] as const)
      expect(refusal(bare, kind)).toMatch(/^Co-authorship of \S+ needs .*; no work of this collection .*\.$/);
  });
});

describe('two-mode networks', () => {
  const papers = fc.array(
    fc.record({
      authors: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 4 }),
      themes: fc.uniqueArray(fc.constantFrom('T', 'U', 'V'), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const projected = (rows: readonly { authors: string[]; themes: string[] }[], options: ProjectOptions) =>
    projectNetwork(
      buildTables(
        describeCollection([
          ...rows.map((row, i) => ({ id: `p${i}`, ...row })),
          { id: 'z', authors: ['Z'] },
          { id: 'y', themes: ['Y'] },
        ]),
      ),
      'author-theme',
      options,
    );

  it('link authors to themes only, by the works that hold both', () => {
    const network = projected(
      [
        { authors: ['A', 'B'], themes: ['T'] },
        { authors: ['A'], themes: ['T'] },
      ],
      {},
    );
    expect(linksOf(network)).toEqual([
      ['author:A', 'theme:T', 2, 'p0', 'p1'],
      ['author:B', 'theme:T', 1, 'p0'],
    ]);
  });

  it("fractional: an author's links add up to the author's works with themes; refined: all links to the works that have both", () => {
    fc.assert(
      fc.property(papers, rows => {
        const fractional = projected(rows, { counting: 'fractional' });
        fractional.nodes.forEach((id, i) => {
          if (!id.startsWith('author:')) return;
          const sum = fractional.weight.reduce((s, w, e) => s + (fractional.source[e] === i ? w : 0), 0);
          const works = rows.filter(
            row => row.themes.length > 0 && row.authors.some(a => `author:${a}` === id),
          );
          expect(sum).toBeCloseTo(works.length, 9);
        });
        const refined = projected(rows, { counting: 'refined' }).weight.reduce((s, w) => s + w, 0);
        expect(refined).toBeCloseTo(
          rows.filter(row => row.authors.length > 0 && row.themes.length > 0).length,
          9,
        );
      }),
    );
  });

  it('are refused without either side', () => {
    const graph = buildTables(describeCollection([{ id: 'p', authors: ['A'] }]));
    expect(refusal(graph, 'author-theme')).toBe('Authors and themes need themes; this collection has none.');
    expect(refusal(graph, 'journal-theme')).toMatch(/need journals and themes/);
  });
});
