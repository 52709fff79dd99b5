import { describe, expect, it } from 'vitest';
import { parseSnapshot, writeSnapshot } from '../../src/atlas/snapshot.ts';
import { AtlasError, parseAtlas } from '../../src/atlas/validate.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

/** A copy of the atlas with one thing changed. */
function damaged(change: (atlas: ReturnType<typeof copy>) => void): string {
  const atlas = copy();
  change(atlas);
  return JSON.stringify(atlas);
}
// biome-ignore lint/suspicious/noExplicitAny: the tests break the document on purpose
const copy = (): any => JSON.parse(JSON.stringify(TINY_ATLAS));

describe('an atlas', () => {
  it('is read as it was written', () => {
    expect(parseAtlas(JSON.stringify(TINY_ATLAS))).toEqual(copy());
  });

  it.each<[string, (atlas: ReturnType<typeof copy>) => void, RegExp]>([
    ['a missing part', atlas => delete atlas.works, /damaged at works/],
    [
      'a wrong type',
      atlas => {
        atlas.works[2].title = 7;
      },
      /damaged at works\.2\.title/,
    ],
    [
      'a hole in a column',
      atlas => {
        atlas.maps[0].nodes.x[1] = null;
      },
      /maps\.0\.nodes\.x\.1/,
    ],
    ['columns of unequal length', atlas => atlas.maps[0].nodes.y.pop(), /maps\[0\]\.nodes\.y has 4 entries/],
    [
      'a link to no node',
      atlas => {
        atlas.maps[0].edges.target[1] = 9;
      },
      /maps\[0\]\.edges\.target\[1\] is 9/,
    ],
    [
      'a negative index',
      atlas => {
        atlas.maps[0].edges.source[0] = -1;
      },
      /maps\.0\.edges\.source\.0/,
    ],
    [
      'evidence that is no work',
      atlas => {
        atlas.maps[0].edges.evidence[0] = [70];
      },
      /evidence\[0\]\[0\] is 70/,
    ],
    [
      'a mention of no work',
      atlas => {
        atlas.authors[0].mentions[0].work = 'x';
      },
      /authors\[0\]\.mentions\[0\]\.work is "x"/,
    ],
    [
      'a node named twice',
      atlas => {
        atlas.maps[0].nodes.id[1] = atlas.maps[0].nodes.id[0];
      },
      /names a node twice/,
    ],
    [
      'a newer version',
      atlas => {
        atlas.version = 2;
      },
      /newer program/,
    ],
    ['no version', atlas => delete atlas.version, /which version/],
    [
      'another format',
      atlas => {
        atlas.format = 'x';
      },
      /not invisible college atlas/,
    ],
  ])('is refused with %s', (_what, change, message) => {
    expect(() => parseAtlas(damaged(change))).toThrow(AtlasError);
    expect(() => parseAtlas(damaged(change))).toThrow(message);
  });

  it.each(['', '{', 'null', '[]', '7', '"x"', '\u0000'])('is refused when the text is %j', source => {
    expect(() => parseAtlas(source)).toThrow(AtlasError);
  });

  it('keeps fields that a later program adds', () => {
    expect(
      parseAtlas(
        damaged(atlas => {
          atlas.works[0].later = 1;
        }),
      ).works[0],
    ).toHaveProperty('later', 1);
  });
});

describe('a snapshot', () => {
  const view = { map: 'co-authorship', camera: { x: 0.5 }, selected: ['author:chen-d'] };

  it('opens again exactly as it was', () => {
    const text = writeSnapshot(TINY_ATLAS, view);
    const snapshot = parseSnapshot(text);
    expect(snapshot.view).toEqual(view);
    expect(writeSnapshot(snapshot.atlas, snapshot.view)).toBe(text);
  });

  it('is refused when damaged or newer', () => {
    const text = writeSnapshot(TINY_ATLAS, view);
    expect(() => parseSnapshot(text.slice(0, -20))).toThrow(/cut off/);
    expect(() => parseSnapshot(text.replace('"version":1', '"version":7'))).toThrow(/version 7/);
    expect(() => parseSnapshot(writeSnapshot(TINY_ATLAS, [] as never))).toThrow(/view/);
    expect(() => parseSnapshot(JSON.stringify(TINY_ATLAS))).toThrow(/invisible-college-snapshot/);
  });

  it.each(['__proto__', '\\u005f_proto__', '__proto\\u005F_'])('takes no harm from the key %s', key => {
    const text = writeSnapshot(TINY_ATLAS, { a: 1 }).replace(
      '"view":{',
      `"view":{"${key}":{"polluted":true},`,
    );
    const { view: read } = parseSnapshot(text);
    expect(Object.keys(read)).toEqual(['a']);
    expect((read as { polluted?: boolean }).polluted).toBeUndefined();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
