/** Every action of the explorer, once: buttons, shortcuts and the sheet behind "?" are built from this list. */
import { MAP_IDS, type MapId } from '../atlas/atlas.ts';
import {
  isolate,
  openMap,
  openSheet,
  openTable,
  SCHEMES,
  type Scheme,
  type Sheet,
  stepBack,
} from '../state/view.ts';
import type { Command, Workplace } from './command.ts';
import { DECISION_COMMANDS } from './decisions.ts';
import { GATHERING_COMMANDS } from './gathering.ts';
import { LOOK_COMMANDS } from './looks.ts';

const MAP_TITLES: Readonly<Record<MapId, string>> = {
  landscape: 'Authors',
  'co-authorship': 'Co-authorship',
  themes: 'Themes',
  journals: 'Journals',
  knowledge: 'Knowledge graph',
  network: 'Network',
  chosen: 'Your network',
};

const always = () => true;
const onMap = (at: Workplace) => at.view.value.table === null && at.view.value.sheet === null;

const MAPS: readonly Command[] = MAP_IDS.map((map, index) => ({
  id: `map.${map}`,
  title: MAP_TITLES[map],
  group: 'Maps',
  keys: [String(index + 1)],
  isEnabled: at => at.catalogue.value.maps.has(map),
  run: at => at.change(view => openMap(view, map)),
}));

const SHEETS = [
  ['overview', 'What is in the collection', 'v'],
  ['numbers', 'The numbers', 'b'],
  ['changes', 'What changed', '9'],
  ['evidence', 'How do we know?', 'q'],
] as const satisfies readonly (readonly [sheet: Sheet, title: string, key: string])[];

/** Pages in the place of the map; the same again goes back to it. */
const PAGES: readonly Command[] = SHEETS.map(([sheet, title, key]) => ({
  id: sheet,
  title,
  group: 'Find and read',
  keys: [key],
  isEnabled: always,
  run: at => at.change(view => openSheet(view, view.sheet === sheet ? null : sheet)),
}));

/** The next or the previous cluster of the map, round and round. */
function turnCluster(at: Workplace, step: 1 | -1): void {
  const { map, cluster } = at.view.value;
  const ids = at.catalogue.value.maps.get(map)?.map.clusters.map(each => each.id) ?? [];
  if (ids.length === 0) return;
  const here = cluster === null ? (step === 1 ? -1 : 0) : ids.indexOf(cluster);
  const next = ids[(here + step + ids.length) % ids.length]!;
  if (next !== cluster) at.change(view => isolate(view, next));
}

const REST: readonly Command[] = [
  {
    id: 'search',
    title: 'Search',
    group: 'Find and read',
    keys: ['/', 'Ctrl+k'],
    isEnabled: always,
    run: at => at.show('search'),
  },
  {
    id: 'table.nodes',
    title: 'Table',
    group: 'Find and read',
    keys: ['t'],
    isEnabled: always,
    run: at =>
      at.change(view => openTable(view, view.table === null || view.sheet !== null ? 'nodes' : null)),
  },
  {
    id: 'table.works',
    title: 'Table of the works',
    group: 'Find and read',
    keys: ['w'],
    isEnabled: always,
    run: at =>
      at.change(view => openTable(view, view.table?.of === 'works' && view.sheet === null ? null : 'works')),
  },
  {
    id: 'about',
    title: 'About this map',
    group: 'Find and read',
    keys: ['i'],
    isEnabled: always,
    run: at => at.change(view => ({ ...view, panel: view.panel === 'about' ? 'details' : 'about' })),
  },
  {
    id: 'network',
    title: 'Networks and settings',
    group: 'Maps',
    keys: ['g'],
    isEnabled: always,
    run: at => at.change(view => ({ ...view, panel: view.panel === 'network' ? 'details' : 'network' })),
  },
  {
    id: 'filters',
    title: 'Filters',
    group: 'Find and read',
    keys: ['f'],
    isEnabled: at => at.catalogue.value.atlas.items === undefined,
    run: at => at.change(view => ({ ...view, panel: view.panel === 'filters' ? 'details' : 'filters' })),
  },
  {
    id: 'cluster.next',
    title: 'Next cluster',
    group: 'Move',
    keys: [']'],
    isEnabled: always,
    run: at => turnCluster(at, 1),
  },
  {
    id: 'cluster.previous',
    title: 'Previous cluster',
    group: 'Move',
    keys: ['['],
    isEnabled: always,
    run: at => turnCluster(at, -1),
  },
  {
    id: 'back',
    title: 'Release what is selected',
    group: 'Move',
    keys: ['Escape'],
    isEnabled: at => stepBack(at.view.value) !== at.view.value,
    run: at => at.change(stepBack),
  },
  {
    id: 'years.all',
    title: 'Show all years',
    group: 'Move',
    keys: ['y'],
    isEnabled: at => at.view.value.years !== null,
    run: at => at.change(view => ({ ...view, years: null })),
  },
  {
    id: 'zoom.in',
    title: 'Zoom in',
    group: 'Move',
    keys: ['+', '='],
    isEnabled: onMap,
    run: at => at.zoom(1.5),
  },
  {
    id: 'zoom.out',
    title: 'Zoom out',
    group: 'Move',
    keys: ['-'],
    isEnabled: onMap,
    run: at => at.zoom(1 / 1.5),
  },
  {
    id: 'zoom.fit',
    title: 'Whole map',
    group: 'Move',
    keys: ['0'],
    isEnabled: onMap,
    run: at => at.fit(),
  },
  {
    id: 'open',
    title: 'Open your own',
    group: 'Files',
    keys: ['o'],
    isEnabled: always,
    run: at => at.show('open'),
  },
  {
    id: 'export',
    title: 'Export',
    group: 'Files',
    keys: ['e'],
    isEnabled: always,
    run: at => at.show('export'),
  },
  {
    id: 'snapshot',
    title: 'Save a snapshot',
    group: 'Files',
    keys: ['s'],
    isEnabled: always,
    run: at => at.saveSnapshot(),
  },
  {
    id: 'print',
    title: 'Print',
    group: 'Files',
    keys: ['Ctrl+p'],
    isEnabled: always,
    run: at => at.print(),
  },
  {
    id: 'home',
    title: 'Back to the first map',
    group: 'Files',
    keys: ['h'],
    isEnabled: at => !at.atHome.value,
    run: at => at.goHome(),
  },
  {
    id: 'scheme',
    title: 'Light, dark or as the system',
    group: 'Page',
    keys: ['d'],
    isEnabled: always,
    run: at => at.change(view => ({ ...view, scheme: nextScheme(view.scheme) })),
  },
  {
    id: 'shortcuts',
    title: 'Keyboard shortcuts',
    group: 'Page',
    keys: ['?'],
    isEnabled: always,
    run: at => at.show('shortcuts'),
  },
];

/** The title of a command as it is now. */
export function titleOf(command: Command, at: Workplace): string {
  return command.titleNow?.(at) ?? command.title;
}

export const COMMANDS: readonly Command[] = [
  ...MAPS,
  ...PAGES,
  ...REST,
  ...LOOK_COMMANDS,
  ...GATHERING_COMMANDS,
  ...DECISION_COMMANDS,
];

/** The command of an id. Throws when there is none: a button without an action is a mistake in the code. */
export function commandOf(id: string): Command {
  const command = COMMANDS.find(each => each.id === id);
  if (command === undefined) throw new Error(`No command is called "${id}".`);
  return command;
}

function nextScheme(scheme: Scheme): Scheme {
  return SCHEMES[(SCHEMES.indexOf(scheme) + 1) % SCHEMES.length]!;
}
