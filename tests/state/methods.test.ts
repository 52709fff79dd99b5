/** The methods paragraph: every count and parameter of what is in view, and the literature that it names. */
import { describe, expect, it } from 'vitest';
import { ANALYSE_DEFAULTS } from '../../src/atlas/analyse-options.ts';
import { buildAtlas } from '../../src/atlas/build.ts';
import { describeChosen } from '../../src/atlas/maps/method.ts';
import { COUNTINGS } from '../../src/networks/network.ts';
import { NETWORKS } from '../../src/networks/registry.ts';
import { listLiterature } from '../../src/state/literature.ts';
import { writeMethods } from '../../src/state/methods.ts';
import { FIRST_VIEW, MEASURES, NO_FILTERS } from '../../src/state/view.ts';
import { LIST } from '../cli/fake-io.ts';
import { TINY_ATLAS, TINY_MAP } from '../fixtures/tiny-atlas.ts';

/** What a text names in brackets as (Author Year). */
const marksOf = (text: string) => [...text.matchAll(/\(([^()]*? (?:19|20)\d\d)\)/g)].map(match => match[1]!);

describe('the methods paragraph', () => {
  it('tells the data, the counts, the map and its method', () => {
    const text = writeMethods(TINY_ATLAS, TINY_MAP, FIRST_VIEW);
    expect(text).toContain('read from 1 file: tiny.txt (plain-references, 7 records).');
    expect(text).toContain('7 works (2001–2010), 5 authors, 2 journals and 1 theme.');
    expect(text).toContain('Of the works, 1 without authors, 1 without a year');
    expect(text).toContain('1 entry could not be understood.');
    expect(text).toContain('5 nodes (1 without a link) and 2 links in 3 components');
    for (const sentence of TINY_MAP.method) expect(text).toContain(sentence);
    expect(text).toContain('Made with Invisible College 0.1.0.');
    expect(text).not.toContain('In view');
    expect(text).not.toContain('References');
    expect(writeMethods(TINY_ATLAS, TINY_MAP, FIRST_VIEW)).toBe(text);
  });

  it('tells what of it is in view, and by what it is coloured', () => {
    const text = writeMethods(TINY_ATLAS, TINY_MAP, {
      ...FIRST_VIEW,
      years: [2001, 2005],
      filters: { ...NO_FILTERS, types: ['book'], minWorks: 2 },
      colour: 'betweenness',
      style: 'density',
    });
    expect(text).toContain(
      'In view are only works of 2001–2005, works of the types book, nodes of at least 2 works; places and weights are those of all 7 works.',
    );
    expect(text).toContain('coloured by betweenness (Brandes 2001)');
    expect(text).toContain('density map');
    expect(text).toContain('https://doi.org/10.1080/0022250X.2001.9990249');
  });

  it('tells a network file as what it is', () => {
    const item = {
      id: 'a',
      label: 'A',
      attributes: [],
      place: { file: 'a.gml', line: 1, endLine: 1, raw: '' },
    };
    const text = writeMethods({ ...TINY_ATLAS, works: [], items: [item] }, TINY_MAP, FIRST_VIEW);
    expect(text).toContain('The file states 1 node.');
    expect(text).not.toContain('0 works');
  });
});

describe('the literature', () => {
  it('has an entry for whatever a map or a network of one’s own names', async () => {
    const { maps } = await buildAtlas([{ name: 'list.txt', bytes: new TextEncoder().encode(LIST) }]);
    const chosen = NETWORKS.flatMap(definition =>
      COUNTINGS.flatMap(counting =>
        (['vos', 'forceatlas2'] as const).flatMap(layout =>
          (['leiden', 'louvain'] as const).flatMap(cluster =>
            (['association-strength', 'equivalence'] as const).flatMap(normalise =>
              describeChosen(
                definition,
                { ...ANALYSE_DEFAULTS, counting, layout, cluster, normalise },
                { nodes: [], source: new Int32Array() } as never,
                [],
              ),
            ),
          ),
        ),
      ),
    );
    const views = MEASURES.map(colour => writeMethods(TINY_ATLAS, TINY_MAP, { ...FIRST_VIEW, colour }));
    const marks = new Set([...maps.flatMap(map => map.method), ...chosen, ...views].flatMap(marksOf));
    expect(marks.size).toBeGreaterThan(8);
    for (const mark of marks) expect([mark, listLiterature(`(${mark})`).length]).toEqual([mark, 1]);
  });

  it('gives a DOI only as one, and is in the order of the alphabet', () => {
    const entries = listLiterature(
      '(Barnes & Hut 1986) (van Eck & Waltman 2009) (Leydesdorff & Park 2017) (Salton & Buckley 1988)',
    );
    expect(entries.map(entry => entry.split(',')[0])).toEqual(['Barnes', 'Leydesdorff', 'Salton', 'van Eck']);
    for (const entry of entries) expect(entry).not.toMatch(/doi\.org\/(?!10\.\d{4,}\/\S+$)/);
  });
});
