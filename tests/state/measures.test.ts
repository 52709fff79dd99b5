import { describe, expect, it } from 'vitest';
import { indexAtlas, type MapIndex } from '../../src/state/catalogue.ts';
import { colourBy, drawAs } from '../../src/state/looks.ts';
import { askedFor, measuresOf, valuesOf } from '../../src/state/measures.ts';
import { FIRST_VIEW, MEASURES } from '../../src/state/view.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

const catalogue = indexAtlas(TINY_ATLAS);
const index = catalogue.maps.get('co-authorship')!;
const { nodes, edges } = index.map;
const worksOf = (i: number) => catalogue.items.get(nodes.id[i]!)!.works.map(work => TINY_ATLAS.works[work]!);

describe('the measures of a map', () => {
  it('are offered only where nodes differ', () => {
    const offered = measuresOf(catalogue, index);
    for (const measure of MEASURES) {
      if (askedFor(measure) !== null) continue;
      const known = [...valuesOf(catalogue, index, measure)!].filter(value => !Number.isNaN(value));
      expect([measure, offered.includes(measure)]).toEqual([measure, new Set(known).size > 1]);
    }
  });

  it('give the works, the links and their strength as the map has them', () => {
    expect([...valuesOf(catalogue, index, 'works')!]).toEqual(nodes.works);
    const links = valuesOf(catalogue, index, 'links')!;
    const strength = valuesOf(catalogue, index, 'strength')!;
    for (const i of nodes.id.keys()) {
      const own = edges.source.flatMap((source, e) => (source === i || edges.target[e] === i ? [e] : []));
      expect(links[i]).toBe(new Set(own.map(e => edges.source[e]! + edges.target[e]! - i)).size);
      expect(strength[i]).toBeCloseTo(
        own.reduce((sum, e) => sum + edges.weight[e]!, 0),
        9,
      );
    }
  });

  it('give the average year of the dated works, and none without', () => {
    const years = valuesOf(catalogue, index, 'year')!;
    for (const i of nodes.id.keys()) {
      const dated = worksOf(i).flatMap(work => work.issued?.['date-parts'][0]?.[0] ?? []);
      if (dated.length === 0) expect(years[i]).toBeNaN();
      else expect(years[i]).toBeCloseTo(dated.reduce((a, b) => a + b) / dated.length, 9);
    }
  });

  it('count citations by works of the collection, each citing work once', () => {
    const [cited, citing] = [TINY_ATLAS.works[0]!, TINY_ATLAS.works[1]!];
    const again = indexAtlas({
      ...TINY_ATLAS,
      works: TINY_ATLAS.works.map(work =>
        work === citing ? { ...work, references: [cited.id, cited.id] } : { ...work, references: [] },
      ),
    });
    const values = valuesOf(again, again.maps.get('co-authorship')!, 'citations')!;
    for (const i of nodes.id.keys())
      expect(values[i]).toBe(worksOf(i).some(work => work.id === cited.id) ? 1 : 0);
  });

  it('have no number where the sources state none, and wait for the worker', () => {
    const bare = indexAtlas({
      ...TINY_ATLAS,
      works: TINY_ATLAS.works.map(({ timesCited: _, ...work }) => work),
    });
    const at = bare.maps.get('co-authorship') as MapIndex;
    expect([...valuesOf(bare, at, 'cited')!].every(Number.isNaN)).toBe(true);
    expect(valuesOf(catalogue, index, 'pagerank')).toBeNull();
    const certainty = {
      repeats: 4,
      held: new Int32Array(nodes.id.length).fill(4, 1),
      stays: new Int32Array(nodes.id.length).fill(3, 1),
    };
    expect([...valuesOf(catalogue, index, 'certainty', { certainty })!].slice(0, 2)).toEqual([
      Number.NaN,
      0.75,
    ]);
  });
});

describe('the looks of a map', () => {
  const view = { ...FIRST_VIEW, camera: { x: 0.2, y: 0.3, ratio: 0.5 }, cluster: 2 };

  it('keep the camera but for the timeline, where all stands elsewhere', () => {
    expect(drawAs(view, 'density')).toMatchObject({ style: 'density', camera: view.camera });
    expect(drawAs(view, 'timeline')).toMatchObject({ style: 'timeline', camera: null });
  });

  it('let a cluster go when colours come to mean something else', () => {
    expect(colourBy(view, 'year')).toMatchObject({ colour: 'year', cluster: null });
    expect(colourBy({ ...view, colour: 'year' }, null)).toMatchObject({ colour: null, cluster: 2 });
  });
});
