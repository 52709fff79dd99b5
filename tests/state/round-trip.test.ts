import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSnapshot, writeSnapshot } from '../../src/atlas/snapshot.ts';
import { parseView } from '../../src/state/parse.ts';
import { readHash, writeHash } from '../../src/state/url.ts';
import { type Camera, FIRST_VIEW } from '../../src/state/view.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';
import { anyView } from './views.ts';

const round = (value: number) => Number(value.toPrecision(6));
const roundCamera = (camera: Camera | null) =>
  camera && { x: round(camera.x), y: round(camera.y), ratio: round(camera.ratio) };

describe('a view in the address', () => {
  it('comes back as it was, every view of it, the camera to six digits', () => {
    fc.assert(
      fc.property(anyView, view => {
        expect(readHash(`#${writeHash(view)}`, view.scheme)).toEqual({
          ...view,
          camera: roundCamera(view.camera),
        });
      }),
    );
  });

  it('is nothing at all while nothing was changed, and never names the scheme', () => {
    expect(writeHash(FIRST_VIEW)).toBe('');
    expect(writeHash({ ...FIRST_VIEW, scheme: 'dark' })).toBe('');
  });

  it('can be read by a person', () => {
    const view = { ...FIRST_VIEW, map: 'themes', selected: 'theme:networks', years: [1990, 2005] } as const;
    expect(writeHash(view)).toBe('map=themes&at=theme:networks&years=1990..2005');
  });

  it('is well formed whatever the address says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), hash => {
        const view = readHash(hash, 'auto');
        expect(parseView(view)).toEqual(view);
      }),
    );
    const nonsense = 'map=moon&cluster=-1&years=2005..1990&table=sums.best.down&camera=a..b..0&panel=x';
    expect(readHash(nonsense, 'auto')).toEqual(FIRST_VIEW);
    expect(readHash('years=1990..&camera=..1..1', 'auto')).toEqual(FIRST_VIEW);
  });
});

describe('a view in a snapshot', () => {
  it('comes back as it was, every view of it, the scheme and the camera to the last digit', () => {
    fc.assert(
      fc.property(anyView, view => {
        const snapshot = parseSnapshot(writeSnapshot(TINY_ATLAS, { ...view }));
        expect(parseView(snapshot.view)).toEqual(view);
        expect(snapshot.atlas).toEqual(TINY_ATLAS);
      }),
      { numRuns: 50 },
    );
  });

  it('falls back field by field when it is damaged', () => {
    expect(
      parseView({ ...FIRST_VIEW, map: 7, years: [1990], table: { of: 'cells' }, camera: { x: 1 } }),
    ).toEqual(FIRST_VIEW);
    expect(parseView(null)).toEqual(FIRST_VIEW);
    expect(parseView('view')).toEqual(FIRST_VIEW);
  });
});
