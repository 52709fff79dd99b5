/** Any view that the explorer can be in, for properties that must hold of all of them. */
import fc from 'fast-check';
import { MAP_IDS } from '../../src/atlas/atlas.ts';
import { NODE_COLUMNS, SCHEMES, type ViewState, WORK_COLUMNS } from '../../src/state/view.ts';

/** Minus zero is left out: text has no word for it. */
const coordinate = fc.double({ noNaN: true, noDefaultInfinity: true }).map(x => x + 0);
const id = fc.string({ unit: 'grapheme', minLength: 1 });
const year = fc.integer({ min: -500, max: 3000 });

const table = fc.oneof(
  fc.record({
    of: fc.constant('nodes' as const),
    column: fc.constantFrom(...NODE_COLUMNS),
    descending: fc.boolean(),
  }),
  fc.record({
    of: fc.constant('works' as const),
    column: fc.constantFrom(...WORK_COLUMNS),
    descending: fc.boolean(),
  }),
);

/** Well formed, whatever the ids: hostile characters, separators and all. */
export const anyView: fc.Arbitrary<ViewState> = fc.record({
  map: fc.constantFrom(...MAP_IDS),
  selected: fc.option(id),
  link: fc.option(id),
  cluster: fc.option(fc.nat()),
  years: fc.option(fc.tuple(year, year).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)),
  table: fc.option(table),
  panel: fc.constantFrom('details' as const, 'about' as const),
  camera: fc.option(
    fc.record({ x: coordinate, y: coordinate, ratio: fc.double({ min: 1e-9, max: 1e9, noNaN: true }) }),
  ),
  scheme: fc.constantFrom(...SCHEMES),
});
