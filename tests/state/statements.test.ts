/** Why the statements of a work are one, found and decided, and what of it holds after decisions. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { buildAtlas } from '../../src/atlas/build.ts';
import { redecide } from '../../src/atlas/redecide.ts';
import { AtlasError, parseAtlas } from '../../src/atlas/validate.ts';
import type { Decision } from '../../src/resolve/decisions/decision.ts';
import { writeDecisions } from '../../src/resolve/decisions/file.ts';
import { indexAtlas } from '../../src/state/catalogue.ts';
import { reasonsOfWork } from '../../src/state/statements.ts';
import { Assembly, splitAtlas } from '../../src/worker/parts.ts';

const fileOf = (name: string, lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
});
const record = (title: string, more: readonly string[] = []) => [
  'TY  - JOUR',
  `TI  - ${title}`,
  'AU  - Oak, Ann',
  'JO  - Journal of Trees',
  'PY  - 2001',
  ...more,
  'ER  - ',
];
const [DOI, OTHER] = ['DO  - 10.1000/tree.1', 'DO  - 10.1000/tree.2'];
const FILES = [
  fileOf('one.ris', [
    ...record('Leaves of the tall trees', [DOI]),
    ...record('Roots of the old trees', [OTHER]),
  ]),
  fileOf('two.ris', record('Leaves of the tall trees in autumn', [DOI])),
  fileOf('three.ris', record('Leaves of the tall trees: a review', [DOI])),
];

/** Ends and reason of each pair, for the work that has the title. */
const told = (atlas: Atlas, title: string) => {
  const work = atlas.works.find(each => each.title?.startsWith(title))!;
  return reasonsOfWork(indexAtlas(atlas), work).map(({ a, b, reason }) => [
    [`${a.file}:${a.line}`, `${b.file}:${b.line}`].sort().join(' '),
    reason,
  ]);
};

describe('why the statements of a work are one', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await buildAtlas(FILES);
  });

  it('stands in the atlas for those in different words, and for no other work', () => {
    const reasons = told(atlas, 'Leaves');
    expect(reasons).toHaveLength(2);
    for (const [, reason] of reasons) expect(reason).toContain('same DOI');
    expect(told(atlas, 'Roots')).toEqual([]);
    const [{ works }, again] = [atlas, parseAtlas(JSON.stringify(atlas))];
    expect(again.reasons).toEqual(atlas.reasons);
    expect(works).toHaveLength(2);
  });

  it('goes from the worker to the page', () => {
    const assembly = new Assembly();
    for (const part of splitAtlas(atlas)) assembly.add(part);
    expect(assembly.finish().reasons).toEqual(atlas.reasons);
  });

  it('is what a person decided, with what was found, after a merge; a build with the decision says the same', async () => {
    const [leaves, roots] = ['Leaves', 'Roots'].map(
      title => atlas.works.find(work => work.title?.startsWith(title))!,
    );
    const merge: Decision[] = [
      { action: 'merge', kind: 'work', a: leaves!.id, b: roots!.id, note: 'one tree' },
    ];
    const merged = redecide(atlas, merge);
    const [first, ...others] = told(merged, 'Leaves');
    expect(first![1]).toBe('decided: merged (one tree)');
    expect(others).toEqual(told(atlas, 'Leaves'));
    const built = await buildAtlas([...FILES, fileOf('decisions.tsv', [writeDecisions(merge)])]);
    expect(told(built, 'Leaves')).toEqual(told(merged, 'Leaves'));
    expect(told(redecide(merged, []), 'Leaves')).toEqual(told(atlas, 'Leaves'));
  });

  it('holds after a split only between what stayed together', () => {
    const work = atlas.works.find(({ title }) => title?.startsWith('Leaves'))!;
    const { a, b } = atlas.reasons![0]!;
    const parted = work.sources.findIndex((_, i) => i !== a && i !== b);
    const place = work.sources[parted]!;
    const split: Decision[] = [
      { action: 'split', kind: 'work', a: work.id, b: `${work.id} [${place.file}:${place.line}]` },
    ];
    const apart = redecide(atlas, split);
    const all = apart.works.flatMap(each => reasonsOfWork(indexAtlas(apart), each));
    expect(all.flatMap(({ a: x, b: y }) => [x.file, y.file])).not.toContain(place.file);
    expect(all).toHaveLength(1);
  });

  it('is refused where it points to no work, or to no place of it', () => {
    const [reason] = atlas.reasons as [NonNullable<Atlas['reasons']>[0]];
    const broken = (change: object) => () =>
      parseAtlas(JSON.stringify({ ...atlas, reasons: [{ ...reason, ...change }] }));
    expect(broken({ of: 'nothing' })).toThrow(AtlasError);
    expect(broken({ a: 99 })).toThrow('reasons[0][0] is 99');
  });
});
