import { describe, expect, it } from 'vitest';
import { type ExportedNetwork, exportMap, sizeOf } from '../../src/export/network.ts';
import { Occupancy } from '../../src/export/occupancy.ts';
import { writeSvg } from '../../src/export/svg.ts';
import { placeLabels } from '../../src/export/svg-labels.ts';
import { fitText, measureText, wrapText } from '../../src/export/text-width.ts';
import { TINY_ATLAS, TINY_MAP } from '../fixtures/tiny-atlas.ts';
import { allElements, parseXml } from './xml.ts';

const tiny = exportMap(TINY_ATLAS, TINY_MAP);

/** A crowd of nodes at seeded places, in six clusters side by side. */
function makeCrowd(count: number): ExportedNetwork {
  let state = 7;
  const random = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const nodes = Array.from({ length: count }, (_, i) => ({
    ...tiny.nodes[0]!,
    id: `n${i}`,
    label: `Name ${i}`,
    cluster: i % 6,
    works: 1 + (i % 5),
    size: sizeOf(1 + (i % 5), count),
    x: 33 * ((i % 6) + random()),
    y: 140 * random(),
  }));
  const clusters = Array.from({ length: 6 }, (_, i) => ({ label: `group ${i} · of many`, size: count / 6 }));
  return { ...tiny, nodes, edges: [], clusters };
}

describe('the SVG', () => {
  it('is well-formed, names itself, and writes hostile labels as text', () => {
    const root = parseXml(writeSvg(tiny));
    const elements = allElements(root);
    expect(root.name).toBe('svg');
    expect(root.children[0]).toMatchObject({ name: 'title', text: 'Who writes with whom' });
    expect(root.children[1]!.text).toContain('A dot is an author');
    expect(elements.map(element => element.name)).not.toContain('img');
    expect(elements.some(element => element.text.startsWith('<img onerror="x">'))).toBe(true);
    for (const element of elements)
      for (const value of element.attributes.values()) expect(value).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('has title, reading, every cluster in the legend, and a disc for every node', () => {
    const elements = allElements(parseXml(writeSvg(tiny)));
    const texts = elements.filter(element => element.name === 'text').map(element => element.text);
    for (const text of [tiny.meta.title, tiny.meta.reading, ...tiny.clusters.map(cluster => cluster.label)])
      expect(texts).toContain(text);
    const discs = elements.filter(
      element => element.children.some(child => child.name === 'title') && element.name === 'circle',
    );
    expect(discs).toHaveLength(5);
  });

  it('is dark when asked, and loads nothing', () => {
    const dark = writeSvg(tiny, { dark: true });
    expect(dark).toContain('fill="#14171c"');
    expect(dark).toContain('#6cd7fa');
    expect(dark).not.toMatch(/href|url\((?!#)|<script|<image|<style/);
  });

  it('shows less of the map when zoomed in', () => {
    const circle = (svg: string) =>
      /<circle cx="([^"]+)" cy="([^"]+)" r="[^"]+" fill="#0096f1"><title>/.exec(svg)!.slice(1).map(Number);
    const [x] = circle(writeSvg(tiny)) as [number];
    const [near] = circle(writeSvg(tiny, { view: { x: 0.5, y: 0.5, ratio: 0.5 } })) as [number];
    const middle = 32 + (1200 - 64 - 312) / 2;
    expect(near - middle).toBeCloseTo(2 * (x - middle), 0);
  });

  it('draws an empty network and one of a single node', () => {
    for (const nodes of [[], tiny.nodes.slice(0, 1)])
      expect(() => parseXml(writeSvg({ ...tiny, nodes, edges: [], clusters: [] }))).not.toThrow();
  });
});

describe('labels', () => {
  const map = { left: 30, top: 90, width: 900, height: 600 };
  const crowd = makeCrowd(300);
  const discs = {
    points: Float64Array.from(crowd.nodes.flatMap(node => [40 + 4.3 * node.x!, 100 + 4 * node.y!])),
    radii: Float64Array.from(crowd.nodes, node => node.size * 4),
  };
  const labels = placeLabels(crowd, discs, map);

  it('never overlap, and stay inside', () => {
    expect(labels.length).toBeGreaterThan(30);
    const boxes = labels.map(({ lines, x, y, fontSize }) => ({
      x,
      y,
      width: Math.max(...lines.map(line => measureText(line, fontSize))),
      height: fontSize * (1.22 * lines.length - 0.22),
    }));
    for (const [i, a] of boxes.entries()) {
      expect(a.x - a.width / 2).toBeGreaterThanOrEqual(map.left - 3);
      expect(a.x + a.width / 2).toBeLessThanOrEqual(map.left + map.width);
      for (const b of boxes.slice(i + 1))
        expect(
          Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2,
        ).toBe(true);
    }
  });

  it('name every cluster first', () => {
    expect(labels.slice(0, 6).map(label => label.cluster)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('the occupancy grid', () => {
  it('counts what is taken, and refuses what lies outside', () => {
    const grid = new Occupancy(90, 90);
    grid.take({ left: 30, top: 30, width: 10, height: 10 });
    expect(grid.countTaken({ left: 35, top: 35, width: 30, height: 30 })).toBeGreaterThan(0);
    expect(grid.countTaken({ left: 60, top: 60, width: 10, height: 10 })).toBe(0);
    expect(grid.countTaken({ left: 85, top: 0, width: 10, height: 10 })).toBe(Number.POSITIVE_INFINITY);
    expect(() => grid.take({ left: -50, top: -50, width: 500, height: 500 })).not.toThrow();
  });
});

describe('text', () => {
  it('is cut with an ellipsis and wrapped between words', () => {
    expect(fitText('short', 12, 100)).toBe('short');
    expect(fitText('a very long label that goes on', 12, 80)).toMatch(/^a very.*…$/);
    expect(wrapText('one two three four five six', 12, 60, 2)).toHaveLength(2);
    expect(wrapText('one', 12, 60, 2)).toEqual(['one']);
  });
});
