import { describe, expect, it } from 'vitest';
import { exportMap } from '../../src/export/network.ts';
import { writeSvg } from '../../src/export/svg.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';
import { parseXml } from './xml.ts';

const network = exportMap(TINY_ATLAS, TINY_ATLAS.maps[0]!);
const count = (svg: string, what: RegExp) => svg.match(what)?.length ?? 0;

describe('a picture with a measure in its colours', () => {
  const colours = new Map(network.nodes.map(({ id }) => [id, '#123456']));
  const scale = {
    title: 'Year <of> works',
    min: '1990',
    median: 'median 2001',
    medianAt: 0.5,
    max: '2016',
    note: '2 without a year',
  };
  const svg = writeSvg(network, { look: { colours, scale } });

  it('colours every disc by it, and explains it by a scale in the place of the clusters', () => {
    expect(() => parseXml(svg)).not.toThrow();
    expect(count(svg, /<circle [^>]*fill="#123456"/g)).toBe(network.nodes.length);
    for (const text of ['Year &lt;of&gt; works', '1990', 'median 2001', '2016', '2 without a year'])
      expect(svg).toContain(`>${text}</text>`);
    expect(svg).toContain('<linearGradient id="scale">');
  });
});

describe('a picture of the density', () => {
  it('has bands, no discs and no lines', () => {
    const rings = [
      [
        [0, 0],
        [10, 0],
        [0, 10],
        [0, 0],
      ],
    ] as const;
    const svg = writeSvg(network, { look: { bands: [{ colour: '#00ff00', opacity: 0.25, rings }] } });
    expect(() => parseXml(svg)).not.toThrow();
    expect(count(svg, /fill="#00ff00" fill-opacity="0.25"/g)).toBe(1);
    expect(count(svg, /<title>/g)).toBe(0);
  });
});

describe('a picture along the years', () => {
  it('has a lane and a name for each cluster, and the years', () => {
    const ys = network.nodes.map(node => node.y ?? 0);
    const [low, high] = [Math.min(...ys), Math.max(...ys)];
    const timeline = {
      years: [{ label: '1999', x: 0 }],
      lanes: [{ label: 'Alliances & more', cluster: 0, low, high }],
    };
    const svg = writeSvg(network, { look: { timeline } });
    expect(() => parseXml(svg)).not.toThrow();
    expect(svg).toContain('>1999</text>');
    expect(svg).toContain('>Alliances &amp; more</text>');
    expect(count(svg, /fill-opacity="0.08"/g)).toBe(1);
  });
});
