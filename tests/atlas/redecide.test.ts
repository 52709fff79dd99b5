/** Decisions on an open atlas: what a build with them would give, where the maps stand, and undone without a trace. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas, AtlasMap, MapId } from '../../src/atlas/atlas.ts';
import { buildAtlas } from '../../src/atlas/build.ts';
import { discRadius } from '../../src/atlas/maps/place.ts';
import { redecide } from '../../src/atlas/redecide.ts';
import { parseAtlas } from '../../src/atlas/validate.ts';
import type { SourceFile } from '../../src/formats/format.ts';
import type { Decision } from '../../src/resolve/decisions/decision.ts';
import { writeDecisions } from '../../src/resolve/decisions/file.ts';

const fileOf = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });
const SEED = '000_9c9cd1021fe95086.txt';
const seed = (): SourceFile => ({
  name: SEED,
  bytes: new Uint8Array(readFileSync(new URL(`../../seeds/${SEED}`, import.meta.url))),
});

const TITLES = [
  'Export networks of small firms',
  'Strategic alliances and export networks',
  'International entrepreneurship in family firms',
  'Strategic alliances of family firms',
  'Foreign market entry of small firms',
  'International entrepreneurship and foreign market entry',
];

/** Records of two databases, written for this test: some works in both, who cites whom in one. */
function makeRis(): SourceFile[] {
  const family = (i: number) => ['Adams', 'Boer', 'Chen', 'Dupré', 'Ek', 'Fox', 'Gray', 'Hill'][i % 8]!;
  const one = Array.from({ length: 30 }, (_, i) =>
    [
      'TY  - JOUR',
      `TI  - ${TITLES[i % TITLES.length]}: evidence of year ${1960 + i}`,
      `AU  - ${family(i)}, ${'AB'[i % 2]}. B.`,
      `AU  - ${family(i * 3 + 1)}, C.`,
      `JO  - ${['Journal of Small Things', 'Review of Edges', 'Annals of Trade'][i % 3]}`,
      `PY  - ${1990 + i}`,
      `VL  - ${i + 1}`,
      `DO  - 10.1000/things.${i}`,
      'ER  - ',
    ].join('\n'),
  );
  const other = one.slice(0, 5).map(record => record.replace('evidence of', 'some evidence of'));
  return [fileOf('one.ris', one.join('\n')), fileOf('two.ris', other.join('\n'))];
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** All of an atlas but where its nodes stand and what of that can be taken back. */
function told(atlas: Atlas): unknown {
  const { maps, undecided: _, ...rest } = atlas;
  const ofMap = ({ id, title, reading, method, nodes, edges }: AtlasMap) => {
    const { id: ids, kind, works } = nodes;
    return { id, title, reading, method, nodes: { ids, kind, works }, edges };
  };
  const withoutFile = {
    inputs: rest.inputs.filter(({ format }) => format !== 'decisions'),
    decisions: rest.decisions?.map(({ place: __, ...decision }) => decision),
    problems: rest.problems.map(({ raw: __, ...problem }) => problem),
    title: '',
  };
  return plain({ ...rest, ...withoutFile, maps: maps.map(ofMap) });
}
const build = (files: readonly SourceFile[], decisions: readonly Decision[] = []): Promise<Atlas> =>
  buildAtlas(decisions.length > 0 ? [...files, fileOf('decisions.tsv', writeDecisions(decisions))] : files);

/** One decision of every sort, by what the atlas holds. */
function decideMuch({ authors, journals, themes, works }: Atlas): Decision[] {
  const [both, ...others] = authors.filter(({ variants }) => variants.length > 1);
  const split: Decision[] = both
    ? [{ action: 'split', kind: 'author', a: both.variants[0]!, b: both.variants[1]! }]
    : [];
  const single = authors.filter(author => author !== both && !others.includes(author));
  return [
    ...split,
    { action: 'merge', kind: 'author', a: single[1]!.label, b: single[3]!.label, note: 'one person' },
    { action: 'merge', kind: 'journal', a: journals[0]!.label, b: journals[1]!.label },
    { action: 'rename', kind: 'theme', a: themes[1]!.label, b: '=A theme by another name' },
    { action: 'ignore', kind: 'theme', a: themes[0]!.label },
    { action: 'ignore', kind: 'author', a: single.at(-1)!.label },
    { action: 'rename', kind: 'work', a: works[2]!.id, b: 'Another title' },
    { action: 'ignore', kind: 'work', a: works[4]!.id },
    { action: 'ignore', kind: 'author', a: 'Nobody, N.' },
  ];
}

describe.each([
  ['the seed', () => [seed()]],
  ['records of two databases', makeRis],
])('decisions on %s', (_, files) => {
  let atlas: Atlas;
  let decisions: Decision[];
  let decided: Atlas;
  let built: Atlas;
  beforeAll(async () => {
    atlas = await build(files());
    decisions = decideMuch(atlas);
    decided = redecide(atlas, decisions);
    built = await build(files(), decisions);
  }, 60_000);

  it('give what a build with them gives: entities, links, weights, evidence, problems', () => {
    expect(told(decided)).toEqual(told(built));
    expect(decided.problems.map(({ code, line }) => [code, line])).toContainEqual([
      'decision-unused',
      decisions.length + 1,
    ]);
  });

  it('are taken back without a trace, also from the file', () => {
    expect(plain(redecide(parseAtlas(JSON.stringify(decided)), []))).toEqual(plain(atlas));
    expect(told(redecide(built, []))).toEqual(told(atlas));
    const without = redecide(atlas, decisions.slice(0, -2));
    expect(plain(redecide(redecide(without, decisions), decisions.slice(0, -2)))).toEqual(plain(without));
  });

  it('are made again without a trace, on an atlas that was built with them', () => {
    expect(plain(redecide(redecide(built, []), built.decisions!))).toEqual(plain(built));
  });

  it('leave every node that stays where it stands, in its group', () => {
    for (const map of decided.maps) {
      const before = atlas.maps.find(({ id }) => id === map.id)!;
      const at = ({ nodes }: AtlasMap, i: number) => [nodes.x[i], nodes.y[i], nodes.cluster[i]];
      map.nodes.id.forEach((id, i) => {
        const k = before.nodes.id.indexOf(id);
        if (k >= 0) expect(at(map, i)).toEqual(at(before, k));
      });
      expect(map.clusters.map(({ id }) => id)).toEqual(before.clusters.map(({ id }) => id));
    }
  });

  it('merge and split works as a build does, and back', async () => {
    const [x, y] = [atlas.works[6]!, atlas.works[9]!];
    const merge: Decision[] = [{ action: 'merge', kind: 'work', a: x.id, b: y.id }];
    const merged = redecide(atlas, merge);
    expect(merged.works).toHaveLength(atlas.works.length - 1);
    expect(told(merged)).toEqual(told(await build(files(), merge)));
    expect(plain(redecide(parseAtlas(JSON.stringify(merged)), []))).toEqual(plain(atlas));
    const several = atlas.works.find(({ sources }) => sources.length > 1);
    if (!several) return;
    const { file, line } = several.sources[1]!;
    const split: Decision[] = [
      ...merge,
      { action: 'split', kind: 'work', a: several.id, b: `${several.id} [${file}:${line}]` },
    ];
    const apart = redecide(atlas, split);
    expect(apart.works).toHaveLength(atlas.works.length);
    const fresh = await build(files(), split);
    expect(told(apart)).toEqual(told(fresh));
    expect(told(redecide(fresh, merge))).toEqual(told(merged));
    expect(plain(redecide(apart, []))).toEqual(plain(atlas));
  }, 60_000);
});

describe('the order of files', () => {
  it('changes nothing of what is decided', async () => {
    const files = makeRis();
    const atlas = await build(files);
    const text = writeDecisions(decideMuch(atlas));
    const own = fileOf('decisions.tsv', text);
    const [one, other] = [await build([...files, own]), await build([own, ...files.reverse()])];
    const told = ({ authors, journals, themes, works, problems }: Atlas) => [
      ...[authors, journals, themes, problems],
      works.map(({ id, title }) => `${id} ${title}`).sort(),
    ];
    expect(told(other)).toEqual(told(one));
  }, 60_000);
});

describe('a part that is split off', () => {
  it('stands beside what it comes from, and touches no disc', async () => {
    const atlas = await build([seed()]);
    const both = atlas.authors.find(({ variants }) => variants.length > 1)!;
    const [a, b] = both.variants as [string, string];
    const decided = redecide(atlas, [{ action: 'split', kind: 'author', a, b }]);
    for (const map of ['landscape', 'co-authorship'] satisfies MapId[]) {
      const { nodes } = decided.maps.find(({ id }) => id === map)!;
      const before = atlas.maps.find(({ id }) => id === map)!.nodes;
      const added = nodes.id.findIndex(id => !before.id.includes(id));
      const origin = nodes.id.indexOf(both.id);
      const radius = nodes.works.map(works => discRadius(works, nodes.id.length));
      const gap = (i: number) =>
        Math.hypot(nodes.x[i]! - nodes.x[added]!, nodes.y[i]! - nodes.y[added]!) -
        radius[i]! -
        radius[added]!;
      nodes.id.forEach((_, i) => {
        if (i !== added) expect(gap(i)).toBeGreaterThan(0);
      });
      expect(gap(origin)).toBeLessThan(25);
      expect(nodes.cluster[added]).toBe(nodes.cluster[origin]);
    }
  }, 60_000);
});

describe('an atlas without decisions', () => {
  it('of an earlier program still opens, and may be decided on', async () => {
    const { decisions: _, doubtful: __, ...old } = await build(makeRis());
    const atlas = parseAtlas(JSON.stringify(old));
    expect(redecide(atlas, []).works).toEqual(atlas.works);
  });

  it('is refused when what it says of decisions is damaged', async () => {
    const atlas = plain(redecide(await build(makeRis()), [])) as Record<string, unknown>;
    const open = (damage: object) => () => parseAtlas(JSON.stringify({ ...atlas, ...damage }));
    expect(open({})).not.toThrow();
    expect(open({ decisions: [{ action: 'marry', kind: 'author', a: 'x' }] })).toThrow(
      /damaged at decisions/,
    );
    expect(open({ doubtful: [{ kind: 'author', a: 1 }] })).toThrow(/damaged at doubtful/);
    expect(open({ undecided: { authors: {} } })).toThrow(/damaged at undecided/);
  });
});
