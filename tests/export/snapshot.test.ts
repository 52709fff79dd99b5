import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../src/atlas/build.ts';
import { migrate, openSnapshot, parseSnapshot, writeSnapshot } from '../../src/atlas/snapshot.ts';
import { AtlasError, checkAtlas, parseAtlas } from '../../src/atlas/validate.ts';
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

describe('an older document', () => {
  it('is led through every version between, and says so', () => {
    const steps = [
      (document: object) => ({ ...document, second: true }),
      (document: object) => ({ ...document, third: true }),
    ];
    expect(migrate({ version: 1 }, steps)).toEqual({ version: 3, second: true, third: true });
    expect(migrate({ version: 2 }, steps)).toEqual({ version: 3, third: true });
    expect(migrate({ version: 3 }, steps)).toEqual({ version: 3 });
  });
});

describe('a damaged snapshot', () => {
  const LIST = `1. Adams, A., & Boer, C. (2001). Export networks of small firms. Journal of Small Things, 12(3), 10-21.
2. Adams, A. (2003). Networks and alliances of small firms. Journal of Small Things, 14(1), 1-9.
3. Chen, D., & Ek, E. (2006). Strategic alliances at the edge. Review of Edges, 2(2), 33-48.
4. Boer, C., & Chen, D. (2008). Strategic alliances and export networks. Review of Edges, 4(1), 5-19.`;
  const view = { map: 'landscape', selected: ['author:chen-d'] };
  const made = buildAtlas([{ name: 'list.txt', bytes: new TextEncoder().encode(LIST) }]);
  const text = async () => writeSnapshot(await made, view);

  it('that is whole has lost nothing', async () => {
    expect(await openSnapshot(await text())).toMatchObject({ view, lost: [] });
  });

  it('that is cut off among its maps keeps works, entities, view and the maps that are whole', async () => {
    const atlas = await made;
    const whole = await text();
    const cut = whole.slice(0, whole.indexOf('"id":"themes"', whole.indexOf('"maps":')));
    const opened = await openSnapshot(cut);
    expect([opened.atlas.works, opened.atlas.authors, opened.view]).toEqual([
      atlas.works,
      atlas.authors,
      view,
    ]);
    expect(opened.atlas.maps.map(({ id }) => id)).toEqual(atlas.maps.map(({ id }) => id));
    expect(opened.atlas.maps[0]).toEqual(atlas.maps[0]);
    expect(opened.lost[0]).toMatch(/^Of the maps landscape, co-authorship could be read/);
    expect(opened.atlas.problems.map(({ code }) => code)).toContain('damaged-snapshot');
  });

  it('that is cut off among its works keeps those before, and finds anew what they speak of', async () => {
    const whole = await text();
    const { atlas, lost } = await openSnapshot(
      whole.slice(0, whole.indexOf('Strategic alliances at the edge')),
    );
    expect(atlas.works.length).toBe(2);
    expect(atlas.authors.map(({ label }) => label)).toEqual(['Adams, A.', 'Boer, C.']);
    expect(lost.join(' ')).toMatch(/works 2 could be read.*found anew.*drawn anew/s);
  });

  it('with one damaged work loses that work alone', async () => {
    const { atlas } = await openSnapshot((await text()).replace('"type":"article-journal"', '"type":7'));
    expect(atlas.works.length).toBe(3);
  });

  it('is opened or refused in words wherever it is cut, or a character of it is another', async () => {
    const whole = await text();
    const tryOpen = async (source: string) => {
      try {
        const { atlas, lost } = await openSnapshot(source);
        checkAtlas(JSON.parse(JSON.stringify(atlas)));
        return lost.length > 0 || atlas.works.length === 4;
      } catch (error) {
        return error instanceof AtlasError && error.message.length > 10;
      }
    };
    const damage = fc.tuple(fc.nat(whole.length - 1), fc.constantFrom(null, '"', '{', ']', 'x', '\\', '9'));
    await fc.assert(
      fc.asyncProperty(damage, async ([at, character]) =>
        tryOpen(
          character === null ? whole.slice(0, at) : whole.slice(0, at) + character + whole.slice(at + 1),
        ),
      ),
      { seed: 21, numRuns: 60 },
    );
  });

  it('is refused when it is newer, or nothing is left', async () => {
    const whole = await text();
    await expect(openSnapshot(whole.replace('"version":1', '"version":7'))).rejects.toThrow(/newer program/);
    await expect(openSnapshot(whole.slice(0, 60))).rejects.toThrow(AtlasError);
    await expect(openSnapshot('{}')).rejects.toThrow(/invisible college snapshot/);
  });
});
