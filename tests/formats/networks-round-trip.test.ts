/** What this program writes it reads back: the same nodes, labels, links and weights, on networks with the worst of labels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportedNetwork } from '../../src/export/network.ts';
import { exportMap } from '../../src/export/network.ts';
import { NETWORK_EXPORTS } from '../../src/export/registry.ts';
import { cleanText, toOneLine } from '../../src/export/text.ts';
import { TINY_ATLAS, TINY_MAP } from '../fixtures/tiny-atlas.ts';
import { tryRead } from './networks-reading.ts';

const NASTY = [
  '<b>&"\'',
  ']]>',
  '=cmd|x',
  'a\tb',
  'a\nb',
  'é 日本 🐝',
  'a,b;c',
  '__proto__',
  '&amp;',
  "O'Neil",
  '-1',
  '*Edges',
  '{"x":1}',
  '  ',
];
const label = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const network: fc.Arbitrary<ExportedNetwork> = fc
  .record({
    ids: fc.uniqueArray(
      fc
        .oneof(label, fc.constantFrom('a', 'b:c', 'x_y', 'x y'))
        .map(id => cleanText(id).trim())
        .filter(Boolean),
      {
        minLength: 2,
        maxLength: 9,
      },
    ),
    labels: fc.array(label, { minLength: 9, maxLength: 9 }),
    pairs: fc.uniqueArray(fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 5000 })), {
      maxLength: 20,
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    }),
    placed: fc.boolean(),
  })
  .map(({ ids, labels, pairs, placed }) => ({
    meta: {
      title: 'made',
      reading: '',
      generator: 'test',
      method: [],
      parameters: {},
      statistics: {},
      problems: [],
    },
    clusters: [
      { label: 'one', size: 1 },
      { label: 'two & more', size: 1 },
    ],
    nodes: ids.map((id, i) => ({
      id,
      label: cleanText(labels[i]!).trim() || id,
      kind: 'author',
      works: i + 1,
      cluster: i % 2,
      clusterLabel: i % 2 ? 'two & more' : 'one',
      ...(placed ? { x: i, y: i * i } : {}),
      size: 1 + i,
      color: '#0096f1',
    })),
    edges: pairs
      .filter(([a, b]) => a !== b && a < ids.length && b < ids.length)
      .map(([a, b, weight]) => ({
        source: ids[a]!,
        target: ids[b]!,
        weight: weight % 3 === 0 ? weight / 1e9 : weight / 7,
        kind: 'co-author',
        evidence: ['w1', 'w 2'],
      })),
  }));

interface Loss {
  /** What the format makes of a label. */
  readonly label?: (text: string) => string;
  /** Ids are numbers in the order of the nodes. */
  readonly numbered?: 'from 0' | 'from 1';
  readonly withoutGroups?: true;
  /** Files that go with it. */
  readonly with?: readonly string[];
  /** Places are moved and scaled. */
  readonly moved?: true;
}
const FORMATS: readonly (readonly [string, Loss])[] = [
  ['gexf', {}],
  ['graphml', {}],
  ['graphology', {}],
  ['vosviewer', {}],
  ['json', {}],
  ['json-graph', {}],
  ['gml', { numbered: 'from 0' }],
  ['pajek', { numbered: 'from 1', withoutGroups: true, moved: true }],
  [
    'vosviewer-map',
    { numbered: 'from 1', with: ['vosviewer-network'], label: toOneLine, withoutGroups: true },
  ],
];
const squeeze = (text: string) => text.replace(/\s+/gu, ' ').trim();
const write = (id: string, made: ExportedNetwork) =>
  NETWORK_EXPORTS.find(format => format.id === id)!.write(made);

describe('what is written', () => {
  it.each(FORMATS)(
    'as %s is read back',
    async (id, { label: of = text => text, numbered, withoutGroups, moved, with: beside = [] }) => {
      await fc.assert(
        fc.asyncProperty(network, async made => {
          const files = [id, ...beside].map(async each => [`made.${each}`, await write(each, made)] as const);
          const written = Object.fromEntries(await Promise.all(files));
          // A single line of two numbers is not known for a network.
          if (beside.length > 0 && made.edges.length < 2) return;
          const back = tryRead(written)!;
          const first = numbered === 'from 0' ? 0 : 1;
          const name = (node: string) =>
            numbered ? String(made.nodes.findIndex(each => each.id === node) + first) : node;
          expect(back.problems).toEqual([]);
          expect(back.nodes.map(node => node.id)).toEqual(made.nodes.map(node => name(node.id)));
          expect(back.nodes.map(node => squeeze(node.label))).toEqual(
            made.nodes.map(node => squeeze(of(node.label)) || name(node.id)),
          );
          expect(
            back.edges.map(({ source, target, weight }) => [
              back.nodes[source]!.id,
              back.nodes[target]!.id,
              weight,
            ]),
          ).toEqual(made.edges.map(edge => [name(edge.source), name(edge.target), edge.weight]));
          if (!withoutGroups)
            expect(back.nodes.map(node => back.clusters.get(node.cluster!))).toEqual(
              made.nodes.map(node => node.clusterLabel),
            );
          if (!moved)
            expect(back.nodes.map(node => [node.x, node.y])).toEqual(
              made.nodes.map(node => [node.x, node.y]),
            );
        }),
        { seed: 11, numRuns: 60 },
      );
    },
  );

  it('as a Pajek network, its partition and its vector is read back together', async () => {
    await fc.assert(
      fc.asyncProperty(network, async made => {
        const back = tryRead({
          'a.net': await write('pajek', made),
          'groups.clu': await write('pajek-clu', made),
          'works.vec': await write('pajek-vec', made),
        })!;
        expect(back.problems).toEqual([]);
        expect(back.nodes.map(node => [node.cluster, node.attributes.get('works')])).toEqual(
          made.nodes.map(node => [String(node.cluster! + 1), node.works]),
        );
      }),
      { seed: 13, numRuns: 30 },
    );
  });

  it('as CSV is read back, links and nodes together', async () => {
    await fc.assert(
      fc.asyncProperty(network, async made => {
        const back = tryRead({
          'links.csv': await write('csv', made),
          'nodes.csv': await write('csv-nodes', made),
        })!;
        expect(back.problems).toEqual([]);
        expect(back.nodes.map(node => [node.id, squeeze(node.label), node.cluster])).toEqual(
          made.nodes.map(node => [node.id, squeeze(node.label), String(node.cluster)]),
        );
        expect(
          back.edges.map(({ source, target, weight }) => [
            back.nodes[source]!.id,
            back.nodes[target]!.id,
            weight,
          ]),
        ).toEqual(made.edges.map(edge => [edge.source, edge.target, edge.weight]));
      }),
      { seed: 12, numRuns: 60 },
    );
  });

  it('of a map of an atlas is read back in every form', async () => {
    const made = exportMap(TINY_ATLAS, TINY_MAP);
    for (const [id, { with: beside }] of FORMATS) {
      if (beside) continue;
      const back = tryRead({ 'a.x': await write(id, made) })!;
      expect([id, back.nodes.length, back.edges.map(edge => edge.weight)]).toEqual([id, 5, [1, 0.5]]);
    }
  });
});
