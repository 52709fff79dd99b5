/** Large maps: what is drawn is a choice that the map states, and the same on every run. */
import { describe, expect, it } from 'vitest';
import { chooseNodes } from '../../src/atlas/maps/choose.ts';
import type { MapNode } from '../../src/atlas/maps/map.ts';
import { keepStrongest, thinEdges } from '../../src/atlas/maps/strongest.ts';

const node = (id: string, works: number): MapNode => ({
  id,
  kind: 'author',
  label: id,
  works: Array.from({ length: works }, (_, i) => `w${i}`),
});
const edge = (source: number, target: number, weight: number) => ({
  source,
  target,
  weight,
  kind: 'co-author',
  evidence: [],
});

describe('nodes', () => {
  it('are all drawn while they can be', () => {
    const all = [node('a', 1), node('b', 2)];
    expect(chooseNodes(all, 'authors', 2)).toEqual({ nodes: all, told: [], project: {} });
  });

  it('are those from a number of works on, where that leaves enough', () => {
    const all = [node('d', 1), node('c', 2), node('b', 2), node('a', 3)];
    const { nodes, told, project } = chooseNodes(all, 'authors', 3);
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(told[0]).toContain('Drawn are 3 of 4 authors: those of 2 works or more');
    expect(project).toEqual({ minWorks: 2 });
  });

  it('are as many as can be drawn, where a threshold would leave few', () => {
    const all = Array.from({ length: 20 }, (_, i) => node(String.fromCharCode(97 + i), i === 7 ? 2 : 1));
    const { nodes, project } = chooseNodes(all, 'authors', 10);
    expect(nodes).toHaveLength(10);
    expect(nodes.map(({ id }) => id)).toContain('h');
    expect(project).toEqual({ top: 10 });
  });
});

describe('links', () => {
  it('stay when they are among the strongest of either end', () => {
    const edges = [edge(0, 1, 3), edge(0, 2, 2), edge(1, 2, 1)];
    expect(keepStrongest(edges, 3, 1)).toEqual([edges[0], edges[1]]);
  });

  it('are all drawn while they can be, else thinned and counted', () => {
    const few = [edge(0, 1, 1)];
    expect(thinEdges(few, 2)).toEqual({ drawn: few, told: [] });
    const n = 200;
    const many = Array.from({ length: n * n }, (_, e) => edge(Math.floor(e / n), e % n, e % 97));
    const { drawn, told } = thinEdges(many, n);
    expect(drawn.length).toBeLessThan(many.length / 3);
    expect(told[0]).toContain(`${drawn.length} of ${many.length}`);
  });
});
