/** Any view that the explorer can be in, for properties that must hold of all of them. */
import fc from 'fast-check';
import { ANALYSE_OPTIONS } from '../../src/atlas/analyse-options.ts';
import { MAP_IDS } from '../../src/atlas/atlas.ts';
import type { ChosenNetwork } from '../../src/atlas/maps/chosen.ts';
import { NETWORK_KINDS } from '../../src/networks/network.ts';
import { WORK_TYPES } from '../../src/records/work.ts';
import {
  MEASURES,
  NODE_COLUMNS,
  PANELS,
  SCHEMES,
  SHEETS,
  STYLES,
  type ViewState,
  WORK_COLUMNS,
} from '../../src/state/view.ts';

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

/** Any settings that a person can choose. */
const network: fc.Arbitrary<ChosenNetwork> = fc.record(
  {
    of: fc.constantFrom(...NETWORK_KINDS),
    ...Object.fromEntries(
      ANALYSE_OPTIONS.map(option => [
        option.name,
        option.type === 'switch'
          ? fc.constant(true)
          : option.type === 'choice'
            ? fc.constantFrom(...option.choices)
            : option.whole
              ? fc.integer({ min: option.least, max: 10_000 })
              : fc.double({ min: option.least, max: 1e6, noNaN: true }).map(x => x + 0),
      ]),
    ),
  },
  { requiredKeys: ['of'] },
) as fc.Arbitrary<ChosenNetwork>;

const side = fc.oneof(fc.nat(), fc.constant('group' as const));

/** Well formed, whatever the ids: hostile characters, separators and all. */
export const anyView: fc.Arbitrary<ViewState> = fc.record({
  map: fc.constantFrom(...MAP_IDS),
  network: fc.option(network),
  resolution: fc.option(fc.double({ min: 0, max: 100, noNaN: true }).map(x => x + 0)),
  style: fc.constantFrom(...STYLES),
  colour: fc.option(fc.constantFrom(...MEASURES)),
  selected: fc.option(id),
  link: fc.option(id),
  cluster: fc.option(fc.nat()),
  years: fc.option(fc.tuple(year, year).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)),
  filters: fc.record({
    types: fc.uniqueArray(fc.constantFrom(...WORK_TYPES)),
    of: fc.uniqueArray(id),
    minCited: fc.nat(),
    minWorks: fc.nat(),
  }),
  group: fc.uniqueArray(id),
  only: fc.boolean(),
  between: fc.option(fc.uniqueArray(side, { minLength: 2, maxLength: 2 }).map(([a, b]) => [a!, b!] as const)),
  table: fc.option(table),
  sheet: fc.option(fc.constantFrom(...SHEETS)),
  panel: fc.constantFrom(...PANELS),
  camera: fc.option(
    fc.record({ x: coordinate, y: coordinate, ratio: fc.double({ min: 1e-9, max: 1e9, noNaN: true }) }),
  ),
  scheme: fc.constantFrom(...SCHEMES),
});
