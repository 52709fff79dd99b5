/** The whole path on the seed: the figures that a careful reader counts by hand, and the same bytes twice. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas, AtlasMap, MapId } from '../../src/atlas/atlas.ts';
import { buildAtlas } from '../../src/atlas/build.ts';
import { yearOf } from '../../src/records/work.ts';
import { worksOf } from '../../src/resolve/entity.ts';

const FILE = '000_9c9cd1021fe95086.txt';
const source = () => ({
  name: FILE,
  bytes: new Uint8Array(readFileSync(new URL(`../../seeds/${FILE}`, import.meta.url))),
});

let atlas: Atlas;
beforeAll(async () => {
  atlas = await buildAtlas([source()]);
});

const map = (id: MapId): AtlasMap => atlas.maps.find(candidate => candidate.id === id)!;
const works = (label: string): number =>
  worksOf(atlas.authors.find(author => author.label === label)!).length;

describe('the seed', () => {
  it('holds 97 works of the stated kinds, 1977 to 2016, none unparsed', () => {
    const types = new Map<string, number>();
    for (const { type } of atlas.works) types.set(type, (types.get(type) ?? 0) + 1);
    expect(atlas.works).toHaveLength(97);
    expect(Object.fromEntries(types)).toEqual({
      'article-journal': 83,
      chapter: 4,
      book: 6,
      report: 2,
      'paper-conference': 1,
      webpage: 1,
    });
    const years = atlas.works.map(yearOf) as number[];
    expect([Math.min(...years), Math.max(...years)]).toEqual([1977, 2016]);
    expect(atlas.problems).toEqual([]);
  });

  it('has a citing article with author, abstract in sections and keywords, outside the collection', () => {
    const [article] = atlas.citing;
    expect(atlas.citing).toHaveLength(1);
    expect(article).toMatchObject({
      title: 'The Role of Strategic Partnerships in the Internationalisation of Small Born Global Firms',
      author: [{ family: 'Capik', given: 'Paweł' }],
      keyword: 'Born global firms; strategic partnership; internationalisation',
    });
    expect(article!.abstract!.split('\n\n').map(section => section.split(':')[0])).toEqual([
      'Objective',
      'Research Design & Methods',
      'Findings',
      'Implications & Recommendations',
      'Contribution & Value Added',
    ]);
    expect(article!.references).toHaveLength(97);
    expect(atlas.authors.some(author => author.label.includes('Capik'))).toBe(false);
  });

  it('has every reference with its line, and the line says so', () => {
    const lines = new TextDecoder().decode(source().bytes).split('\n');
    for (const { sources } of atlas.works) {
      for (const { line, endLine, raw } of sources)
        expect(lines.slice(line - 1, endLine).join('\n')).toBe(raw);
    }
    expect(new Set(atlas.works.map(work => work.sources[0]!.line)).size).toBe(97);
  });

  it('has 210 author mentions, 143 authors of whom two are organisations, and 37 journals', () => {
    expect(atlas.works.reduce((sum, work) => sum + work.author.length, 0)).toBe(210);
    expect(atlas.authors).toHaveLength(143);
    expect(atlas.authors.filter(author => author.organisation).map(author => author.label)).toEqual([
      'BIS',
      'OECD',
    ]);
    expect(atlas.journals).toHaveLength(37);
  });

  it('knows who is one and who is two', () => {
    const variants = atlas.authors
      .filter(author => author.variants.length > 1)
      .map(author => [...author.variants].sort());
    expect(variants).toContainEqual(['Oviat, B.M.', 'Oviatt, B.M.']);
    expect(variants).toContainEqual(['Kirpalani, V.H.M.', 'Kirpalani, V.M.']);
    expect(variants).toContainEqual(['Knight, G.', 'Knight, G.A.']);
    const labels = atlas.authors.map(author => author.label);
    for (const label of ['Knight, J.', 'Rialp, A.', 'Rialp, J.', 'Johnson, J.', 'Johanson, J.'])
      expect(labels).toContain(label);
    expect(works('Gabrielsson, M.')).toBe(7);
    for (const label of ['Knight, G.', 'McDougall, P.P.', 'Oviatt, B.M.']) expect(works(label)).toBe(6);
    for (const author of atlas.authors)
      expect(author.evidence.length).toBeGreaterThanOrEqual(author.variants.length - 1);
  });

  it('undoes line-break hyphens and keeps true ones', () => {
    const journals = atlas.journals.flatMap(journal => journal.variants);
    for (const title of [
      'Small Business Economics',
      'Journal of Developmental Entrepreneurship',
      'California Management Review',
      'Journal of Euro-Marketing',
    ]) {
      expect(journals).toContain(title);
    }
    expect(JSON.stringify(atlas.works.map(({ sources, ...fields }) => fields))).not.toMatch(
      /Jour-nal|Interna-tional|net-work|Manage-ment|Proc-ess/,
    );
    const titles = atlas.works.map(work => work.title).join('\n');
    for (const compound of [
      'Medium-sized',
      'Born-Global',
      'early-stage',
      'start-up',
      'born-globalness',
      'twenty-five',
    ])
      expect(titles).toContain(compound);
  });

  it('keeps editors of chapters as editors', () => {
    const chapters = atlas.works.filter(work => work.type === 'chapter');
    expect(chapters.map(work => work.editor.length)).toEqual([2, 1, 1, 1]);
    expect(atlas.authors.some(author => author.label.startsWith('Grabher'))).toBe(false);
  });

  it('has 141 pairs of co-authors, 163 with repeats, in 51 components: the largest of 29, 15 single', () => {
    const { edges, statistics } = map('co-authorship');
    expect(edges.source).toHaveLength(141);
    expect(edges.weight.reduce((sum, weight) => sum + weight, 0)).toBe(163);
    expect(statistics).toMatchObject({ components: 51, largestComponent: 29, isolated: 15 });
  });

  it('draws co-authorship on the landscape, and every link carries the works that make it', () => {
    expect(map('landscape').edges.source).toHaveLength(141);
    for (const { id, nodes, edges } of atlas.maps) {
      edges.evidence.forEach((evidence, i) => {
        const ends = [edges.source[i]!, edges.target[i]!];
        if (!ends.some(end => nodes.kind[end] === 'citing'))
          expect(evidence.length, `${id} ${nodes.id[ends[0]!]}`).toBeGreaterThan(0);
        for (const work of evidence) expect(atlas.works[work]).toBeDefined();
      });
    }
    const landscape = map('landscape');
    expect(landscape.edges.weight).toEqual(landscape.edges.evidence.map(evidence => evidence.length));
  });

  it('finds the themes that the field speaks of', () => {
    const themes = atlas.themes.flatMap(theme => theme.variants.map(variant => variant.toLowerCase()));
    for (const theme of [
      'born global firms',
      'strategic alliances',
      'international new ventures',
      'networks',
      'networking',
      'knowledge',
      'performance',
      'early internationalisation',
      'accelerated internationalization',
      'international entrepreneurship',
      'resource-based view',
      'strategic partnership',
    ]) {
      expect(themes).toContain(theme);
    }
    expect(themes.some(theme => /^internationali[sz]ation process$/.test(theme))).toBe(true);
    const ids = new Set(atlas.works.map(work => work.id));
    for (const theme of atlas.themes)
      expect(
        worksOf(theme).some(id => ids.has(id)),
        theme.label,
      ).toBe(true);
    for (const theme of atlas.themes)
      expect(theme.label).not.toMatch(/^(?:the|of|role|case|a|an)\b|\b(?:of|the|and|role of|case of)$/i);
  });

  it('gives the same bytes twice', async () => {
    expect(JSON.stringify(await buildAtlas([source()]))).toBe(JSON.stringify(atlas));
  });

  it('takes the citing article in only when asked', async () => {
    const withCiting = await buildAtlas([source()], { withCiting: true });
    expect(withCiting.works).toHaveLength(98);
    expect(withCiting.authors).toHaveLength(144);
  });

  it('compares names as written when asked', async () => {
    expect((await buildAtlas([source()], { rawNames: true })).authors.length).toBeGreaterThan(143);
  });
});
