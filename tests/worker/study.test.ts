/** Questions to an open atlas: networks by a person's own settings, what cannot be drawn, numbers; the same answer whatever was asked before. */
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../src/atlas/build.ts';
import type { ChosenNetwork } from '../../src/atlas/maps/chosen.ts';
import { exportMap } from '../../src/export/network.ts';
import { NETWORK_KINDS } from '../../src/networks/network.ts';
import { Study } from '../../src/worker/study.ts';

const RECORDS = Array.from({ length: 12 }, (_, i) => {
  const cites = [i % 3, (i + 1) % 3, 3 + (i % 4)].map(
    k => `Old ${'ABCDEFG'[k]}, ${1980 + k}, J ${k % 2 ? 'EDGES' : 'NODES'}, V${k + 1}, P1`,
  );
  return `PT J
AU Adams, A${'ABCD'[i % 4]}
   Boer, B${'ABC'[i % 3]}
TI Networks of small firms number ${i}
SO JOURNAL OF SMALL THINGS ${i % 2 ? 'AND EDGES' : ''}
DE alliances; networks; ${['growth', 'trust', 'trade'][i % 3]}
C1 [Adams, A${'ABCD'[i % 4]}] Univ Utrecht, Utrecht, Netherlands.
   [Boer, B${'ABC'[i % 3]}] Univ Ghent, Ghent, Belgium.
CR ${cites.join('\n   ')}
PY ${2000 + i}
UT WOS:00000000000001${String(i).padStart(2, '0')}
ER
`;
});
const SOURCE = `FN Clarivate Analytics Web of Science\nVR 1.0\n${RECORDS.join('\n')}\nEF\n`;
const atlas = await buildAtlas([{ name: 'export.txt', bytes: new TextEncoder().encode(SOURCE) }]);
const draw = (network: ChosenNetwork, study = new Study(atlas)) => study.draw(network);

describe('an atlas of an export', () => {
  it('keeps what its works cite', () => {
    expect(atlas.cited).toHaveLength(7);
  });

  it('gives every network that it does not refuse, with its evidence', () => {
    const study = new Study(atlas);
    const refusals = study.refusals();
    expect(refusals.map(({ kind }) => kind)).toEqual([...NETWORK_KINDS]);
    for (const { kind, reason } of refusals) {
      if (reason !== null) {
        expect(() => study.draw({ of: kind })).toThrow(reason);
        continue;
      }
      const { map } = study.draw({ of: kind });
      expect(map.nodes.id.length, kind).toBeGreaterThan(1);
      expect(
        map.edges.evidence.every((list, e) => list.length + (map.edges.others?.[e]?.length ?? 0) > 0),
        kind,
      ).toBe(true);
    }
    expect(refusals.filter(({ reason }) => reason !== null).map(({ kind }) => kind)).toEqual(['citation']);
  });

  it('shows cited works by their citations, and lists them as things', () => {
    const { map, things } = draw({ of: 'reference-co-citation' });
    expect(things.map(({ kind }) => kind)).toEqual(Array(7).fill('cited'));
    expect(map.nodes.size).toHaveLength(7);
    expect(Math.max(...map.nodes.size!)).toBe(8);
    expect(map.nodes.works).toEqual(Array(7).fill(0));
  });

  it('leaves works of many authors out of the works that it shows', () => {
    const { map, problems } = draw({ of: 'co-authorship', maxAuthors: 1 });
    expect([map.nodes.id, problems.map(({ code }) => code)]).toEqual([[], ['nothing-left']]);
    const all = draw({ of: 'country-co-authorship', maxAuthors: 2 }).map;
    expect(all.nodes.works).toEqual([12, 12]);
  });

  it('gives citations out from the citing to the cited work', async () => {
    const [first, ...others] = RECORDS;
    const citing = others
      .slice(0, 2)
      .map(text => text.replace('CR ', 'CR Adams AA, 2000, JOURNAL OF SMALL THINGS, V9, P77\n   '));
    const cited = first!.replace('PY 2000', 'PY 2000\nVL 9\nBP 77');
    const text = `FN Clarivate Analytics Web of Science\nVR 1.0\n${[cited, ...citing].join('\n')}\nEF\n`;
    const own = await buildAtlas([{ name: 'own.txt', bytes: new TextEncoder().encode(text) }]);
    const { map } = draw({ of: 'citation' }, new Study(own));
    const { directed, edges, meta } = exportMap(own, map);
    const oldest = own.works.find(({ issued }) => issued?.['date-parts']?.[0]?.[0] === 2000)!;
    expect([directed, edges.length, meta.statistics.edges]).toEqual([true, 2, 2]);
    for (const { source, target, evidence } of edges)
      expect([source, target]).toEqual([`work:${evidence[0]}`, `work:${oldest.id}`]);
    expect(exportMap(own, draw({ of: 'co-authorship' }, new Study(own)).map)).not.toHaveProperty('directed');
  });

  it('answers the same whatever was drawn before', () => {
    const study = new Study(atlas);
    const asked: ChosenNetwork[] = [
      { of: 'keyword-co-occurrence' },
      { of: 'keyword-co-occurrence', resolution: 2 },
      { of: 'keyword-co-occurrence', resolution: 2, seed: 3 },
      { of: 'keyword-co-occurrence', minWorks: 5, cluster: 'none' },
    ];
    for (const network of asked) expect(draw(network, study)).toEqual(draw(network));
    const places = asked.slice(0, 2).map(network => draw(network, study).map.nodes.x);
    expect(places[0]).toEqual(places[1]);
  });

  it('says every setting in its method', () => {
    const { method } = draw({
      of: 'co-authorship',
      counting: 'fractional',
      minWorks: 2,
      maxAuthors: 9,
      resolution: 1.7,
      seed: 4,
      normalise: 'cosine',
    }).map;
    const told = method.join(' ');
    for (const part of [
      'fractional counting',
      'fewer than 2 works',
      'more than 9 authors',
      'resolution 1.7',
      'seed 4',
      "Salton's cosine",
    ])
      expect(told).toContain(part);
  });

  it('leaves nodes without groups when none are asked for', () => {
    const { clusters } = draw({ of: 'keyword-co-occurrence', cluster: 'none' }).map;
    expect(clusters.map(({ label, rest }) => [label, rest])).toEqual([['Not clustered', true]]);
  });

  it('gives an empty map where the thresholds leave nothing', () => {
    const { map } = draw({ of: 'keyword-co-occurrence', minWorks: 99 });
    expect(map.nodes.id).toEqual([]);
    expect(map.statistics.nodes).toBe(0);
  });

  it('is asked under the decisions that were taken', () => {
    const study = new Study(atlas);
    const before = study.draw({ of: 'co-authorship' }).map.nodes.id.length;
    const [first, second] = atlas.authors.filter(({ label }) => label.startsWith('Adams'));
    study.decide([{ action: 'merge', kind: 'author', a: first!.label, b: second!.label }]);
    expect(study.draw({ of: 'co-authorship' }).map.nodes.id.length).toBe(before - 1);
    expect(study.numbers().collection.authors).toBe(before - 1);
  });
});

describe('a map with other groups', () => {
  const study = new Study(atlas);
  const map = atlas.maps.find(({ id }) => id === 'themes')!;

  it('has the same nodes, links and places', () => {
    for (const resolution of [0.3, 3]) {
      const { nodes, edges } = study.regroup('themes', resolution);
      expect([nodes.id, nodes.x, nodes.y, edges.weight]).toEqual([
        map.nodes.id,
        map.nodes.x,
        map.nodes.y,
        map.edges.weight,
      ]);
    }
  });

  it('has its own groups at its own resolution, and says the other', () => {
    expect(study.regroup('themes', atlas.options.resolution)).toEqual(map);
    expect(study.regroup('themes', 3).method.join(' ')).toContain('resolution 3');
  });

  it('of a network file is named from its members', async () => {
    const edges = ['a,b', 'b,c', 'a,c', 'd,e', 'e,f', 'd,f', 'c,d'].join('\n');
    const bytes = new TextEncoder().encode(`source,target\n${edges}\n`);
    const file = await buildAtlas([{ name: 'edges.csv', bytes }]);
    const regrouped = new Study(file).regroup('network', 1);
    expect(regrouped.clusters.map(({ size }) => size)).toEqual([3, 3]);
    expect(regrouped.nodes.x).toEqual(file.maps[0]!.nodes.x);
  });

  it('is refused when there is none', () => {
    expect(() => study.regroup('network', 1)).toThrow('no map');
  });
});
