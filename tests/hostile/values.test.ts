/** Hostile values in every field, all the way to the atlas and out through every export: names objects have, marks that turn text, formulas, markup. */
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { buildAtlas } from '../../src/atlas/build.ts';
import { parseAtlas } from '../../src/atlas/validate.ts';
import { EXPORTS } from '../../src/export/registry.ts';
import { readNetworkFile } from '../../src/formats/networks/registry.ts';
import { allElements, parseXml } from '../export/xml.ts';
import { TEXTS } from './seeds.ts';

const VALUES: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\u202eeert\u202c \u2066a\u200bb\ufeff',
  'a\ud800b\udfff',
  'a\u0000b\u0007c\u001b[31md\ufffe',
  '=cmd|"/c calc"!A1',
  '@SUM(A1:A9)\t+1',
  '<script>alert(1)</script>&amp;]]>"\'',
  '\\input{/etc/passwd}{}{$%#',
  '((((((((((',
  '&&&&&&',
  ',,,,,,',
  '1-1-1-1-1-',
  '. . . . .',
  'pp. pp. pp.',
  'et et et al. al.',
  ' ',
  '😀'.repeat(40),
  'é'.normalize('NFD').repeat(50),
];

/** A collection whose every field of text is the value; some records as it is, some with more around it. */
const collectionOf = (value: string): string =>
  JSON.stringify(
    [value, value, `Of ${value} and trees`].map((text, i) => ({
      id: text,
      type: i === 2 ? 'book' : 'article-journal',
      title: text,
      'container-title': value,
      author: [{ family: value, given: value }, { literal: value }, { family: 'Alder', given: 'A.' }],
      issued: { 'date-parts': [[2000 + i]] },
      publisher: value,
      volume: value,
      page: value,
      DOI: value,
      URL: value,
      ISSN: value,
      abstract: `${text} ${text}`,
      keyword: `${value}, ${value}; ${value}`,
      [value]: value,
    })),
  );

async function checkExports(atlas: Atlas): Promise<void> {
  expect(parseAtlas(JSON.stringify(atlas)).works).toHaveLength(atlas.works.length);
  for (const format of EXPORTS)
    for (const map of format.of === 'map' ? atlas.maps : atlas.maps.slice(0, 1)) {
      const text = await format.write({ atlas, map });
      if (/xml|svg/.test(format.mime)) expect(allElements(parseXml(text)).length).toBeGreaterThan(1);
      if (/json$/.test(format.mime) && format.id !== 'jsonl') JSON.parse(text);
      // A cell that a spreadsheet takes for a formula.
      if (format.mime === 'text/csv') expect(text).not.toMatch(/(?:^|[,\n]"?)[=@]/u);
    }
}

describe('a value in every field', () => {
  it.each(VALUES)('%j', async value => {
    const bytes = new TextEncoder().encode(collectionOf(value));
    const atlas = await buildAtlas([{ name: value, bytes }]);
    expect(atlas.works.length + atlas.problems.length).toBeGreaterThan(0);
    expect(new Set(atlas.works.map(({ id }) => id)).size).toBe(atlas.works.length);
    await checkExports(atlas);
  });
});

describe('a value in a list of references', () => {
  it.each(VALUES)('%j', async value => {
    const line = value.replace(/\s/g, ' ');
    const healthy = TEXTS.get('reference-list')!;
    const text = `${healthy}5. ${line}, A., & Alder, B. (2005). ${line} of trees. Journal of ${line}, 3(2), 15-19.\n6. ${line}\n`;
    const atlas = await buildAtlas([{ name: 'list', bytes: new TextEncoder().encode(text) }]);
    expect(atlas.works.length + atlas.problems.length).toBeGreaterThanOrEqual(5);
    await checkExports(atlas);
  });
});

describe('a value as the name of a node', () => {
  it.each(VALUES.filter(value => value.trim()))('%j', async value => {
    const items = [1, 2, 3].map(i => ({
      id: `${value}${i}`,
      label: value,
      weights: { [value]: i },
      description: value,
      url: value,
    }));
    const links = [{ source_id: `${value}1`, target_id: `${value}2` }];
    const bytes = new TextEncoder().encode(
      JSON.stringify({ network: { items, links, clusters: [{ cluster: 1, label: value }] } }),
    );
    expect(readNetworkFile([{ name: value, bytes }])!.nodes).toHaveLength(3);
    await checkExports(await buildAtlas([{ name: value, bytes }]));
  });
});

it('nothing was put on the prototype of objects', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { title?: string }).title).toBeUndefined();
});
