import { describe, expect, it } from 'vitest';
import { createFigure } from '../../../src/explorer/stage/figure.ts';
import { wheelFactor } from '../../../src/explorer/stage/gestures.ts';
import { dress } from '../../../src/explorer/stage/look.ts';
import { nameAll, nameNode } from '../../../src/explorer/stage/names.ts';
import { outlineClusters } from '../../../src/explorer/stage/outlines.ts';
import { NO_OVERLAY } from '../../../src/explorer/stage/scene.ts';
import { clusteredScene, node, theme } from './scenes.ts';

const scene = clusteredScene(3, 20);
const figure = createFigure(scene);
const shown = {
  nodes: new Uint8Array(60).fill(1),
  edges: new Uint8Array(scene.edges.length).fill(1),
  isolated: null,
};

describe('the colours of a figure', () => {
  it('are the clusters', () => {
    const { fill } = dress(figure, theme, shown);
    expect([fill[0], fill[20], fill[40]]).toEqual(theme.clusterColors);
  });

  it('follow the kind without a cluster, and an own colour before all', () => {
    const odd = createFigure({
      nodes: [node('a', 0, 0, { cluster: -1, kind: 'theme' }), node('b', 1, 1, { color: '#abcdef' })],
      edges: [],
      clusters: [],
    });
    const all = { nodes: new Uint8Array([1, 1]), edges: new Uint8Array(), isolated: null };
    expect(dress(odd, theme, all).fill).toEqual(['#333333', '#abcdef']);
  });

  it('are neutral for what is left over', () => {
    const clusters = [{ id: 2, label: 'Others', rest: true }];
    const { fill } = dress(createFigure({ ...scene, clusters }), theme, shown);
    expect([fill[0], fill[40]]).toEqual([theme.clusterColors[0], theme.kindColors.work]);
  });

  it('let the links of a hub step back', () => {
    const star = (leaves: number) => {
      const nodes = Array.from({ length: 200 }, (_, i) => node(`n${i}`, i, i % 7));
      const edges = Array.from({ length: 199 }, (_, i) => ({
        source: i < leaves ? 0 : i,
        target: i + 1,
        weight: 1,
        kind: 'cites',
      }));
      const all = { nodes: new Uint8Array(200).fill(1), edges: new Uint8Array(199).fill(1), isolated: null };
      return dress(createFigure({ nodes, edges, clusters: [] }), theme, all).from[0]!;
    };
    const alpha = (color: string) => Number(color.split(',')[3]!.slice(0, -1));
    expect(alpha(star(150))).toBeLessThan(alpha(star(5)));
  });

  it('fade all clusters but the one looked at', () => {
    const { fill, full } = dress(figure, theme, { ...shown, isolated: 1 });
    expect(fill[20]).toBe(full[20]);
    expect(fill[0]).not.toBe(full[0]);
  });

  it('are those of a measure where one is laid over, and fade outside the part that is lit', () => {
    const colors = figure.ids.map((_, i) => (i < 30 ? '#0000ff' : '#ff0000'));
    const lit = new Uint8Array(60).fill(1, 0, 30);
    const { fill, full, from } = dress(figure, theme, shown, 0, { colors, lit, cloud: null });
    expect([fill[0], full[59]]).toEqual(['#0000ff', '#ff0000']);
    expect(fill[59]).not.toBe(full[59]);
    expect(from[0]).toMatch(/^rgba\(0,0,255,/);
  });

  it('tint a link by both its ends', () => {
    const bridge = createFigure({
      ...scene,
      edges: [{ source: 0, target: 59, weight: 1, kind: 'co-author' }],
    });
    const { from, to } = dress(bridge, theme, { ...shown, edges: new Uint8Array([1]) });
    expect(from[0]).toMatch(/^rgba\(59,111,182,/);
    expect(to[0]).toMatch(/^rgba\(63,143,91,/);
  });
});

describe('the names of a figure', () => {
  const type = { family: 'serif', theme, measure: (text: string) => text.length * 6 };
  const input = {
    figure,
    shown,
    outlines: outlineClusters(figure.x, figure.y, figure.cluster),
    clusters: new Map(scene.clusters.map(({ id, label }) => [id, label])),
    size: { width: 1200, height: 800 },
    insets: { left: 0, right: 0, top: 0, bottom: 0 },
    fit: { x: 0.5, y: 0.5, ratio: 1 },
    leastZoom: 0.6,
    overlay: NO_OVERLAY,
    most: Number.POSITIVE_INFINITY,
  };

  it('are the clusters first, then nodes from most works to fewest', () => {
    const { names } = nameAll(input, type);
    expect(names.slice(0, 3).every(name => name.node === -1)).toBe(true);
    expect(names.slice(3).map(name => name.node)).toEqual([...figure.order]);
  });

  it('are only those of shown nodes, and of the cluster looked at', () => {
    const nodes = new Uint8Array(60).fill(1, 0, 30);
    const { names } = nameAll({ ...input, shown: { ...shown, nodes, isolated: 0 } }, type);
    expect(names.filter(name => name.node < 0)).toHaveLength(1);
    expect(names.filter(name => name.node >= 0).every(name => name.node < 20)).toBe(true);
  });

  it('are cut to a sensible width', () => {
    const long = createFigure({
      nodes: [node('x', 0, 0, { label: 'Very long name '.repeat(20) })],
      edges: [],
      clusters: [],
    });
    const name = nameNode(long, 0, 1, input.size, type, false);
    expect(name.lines[0]).toMatch(/…$/);
    expect(name.placard.width).toBeLessThan(220);
  });
});

describe('the wheel', () => {
  it('zooms a little for small steps, a bounded amount for large ones, and back by the same', () => {
    const turn = (deltaY: number, ctrlKey = false) => wheelFactor({ deltaY, deltaMode: 0, ctrlKey });
    expect(turn(0)).toBe(1);
    expect(turn(4)).toBeLessThan(1.02);
    expect(turn(120)).toBeGreaterThan(1.2);
    expect(turn(10_000)).toBeLessThan(2);
    expect(turn(60) * turn(-60)).toBeCloseTo(1, 12);
    expect(turn(5, true)).toBeGreaterThan(turn(5));
  });
});
