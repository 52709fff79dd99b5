/** The commands that gather nodes, show nothing but these, and ask for the way between two. */
import type { MapIndex } from '../state/catalogue.ts';
import {
  gather,
  gatherOnly,
  letAllGo,
  letGo,
  membersOf,
  neighboursOfAll,
  showOnly,
} from '../state/gathering.ts';
import type { Command, Workplace } from './command.ts';

function indexOf(at: Workplace): MapIndex {
  const { maps, first } = at.catalogue.value;
  return maps.get(at.view.value.map) ?? first;
}

const hasGroup = (at: Workplace) => at.view.value.group.length > 0;

/** The selection, as far as it is on the map in view. */
function selectedOn(at: Workplace): string[] {
  const { selected } = at.view.value;
  return selected !== null && indexOf(at).position.has(selected) ? [selected] : [];
}

const isGathered = (at: Workplace) => at.view.value.group.includes(at.view.value.selected ?? '');

/** What is expanded: the selection with its neighbours, else the gathered with theirs. */
function seeds(at: Workplace): readonly string[] {
  const own = selectedOn(at);
  return own.length > 0 ? own : at.view.value.group;
}

export const GATHERING_COMMANDS: readonly Command[] = [
  {
    id: 'group.toggle',
    title: 'Gather, or take out',
    group: 'Gather',
    keys: ['a'],
    titleNow: at => (isGathered(at) ? 'Take out' : 'Gather'),
    isEnabled: at => selectedOn(at).length > 0,
    run: at =>
      at.change(view => (isGathered(at) ? letGo(view, selectedOn(at)) : gather(view, selectedOn(at)))),
  },
  {
    id: 'group.neighbours',
    title: 'Gather with the neighbours',
    group: 'Gather',
    keys: ['.'],
    isEnabled: at => seeds(at).length > 0,
    run: at => at.change(view => gather(view, [...seeds(at), ...neighboursOfAll(indexOf(at), seeds(at))])),
  },
  {
    id: 'group.ego',
    title: 'Only it and its neighbours',
    group: 'Gather',
    keys: [','],
    isEnabled: at => selectedOn(at).length > 0,
    run: at => {
      at.change(view =>
        gatherOnly(view, [...selectedOn(at), ...neighboursOfAll(indexOf(at), selectedOn(at))]),
      );
      at.fit();
    },
  },
  {
    id: 'group.cluster',
    title: 'Gather the cluster',
    group: 'Gather',
    keys: [],
    isEnabled: at => at.view.value.cluster !== null,
    run: at => at.change(view => gather(view, membersOf(indexOf(at), at.view.value.cluster ?? -1))),
  },
  {
    id: 'group.lasso',
    title: 'Draw around nodes to gather them',
    group: 'Gather',
    keys: [';'],
    isEnabled: at => at.view.value.table === null && at.view.value.sheet === null,
    run: at => at.drawAround(),
  },
  {
    id: 'group.only',
    title: 'Only what was gathered',
    group: 'Gather',
    keys: ['z'],
    titleNow: at => (at.view.value.only ? 'Show all again' : 'Only these'),
    isEnabled: hasGroup,
    run: at => {
      at.change(view => showOnly(view, !view.only));
      at.fit();
    },
  },
  {
    id: 'group.clear',
    title: 'Let all go that was gathered',
    group: 'Gather',
    keys: [],
    isEnabled: hasGroup,
    run: at => at.change(letAllGo),
  },
  {
    id: 'group',
    title: 'What was gathered',
    group: 'Gather',
    keys: [],
    isEnabled: at => hasGroup(at) || indexOf(at).map.clusters.length > 1,
    titleNow: at =>
      hasGroup(at) ? `What was gathered (${at.view.value.group.length})` : 'Who connects these groups?',
    run: at => at.change(view => ({ ...view, panel: view.panel === 'group' ? 'details' : 'group' })),
  },
  {
    id: 'path',
    title: 'Path to another',
    group: 'Gather',
    keys: ['p'],
    titleNow: () => 'Path to …',
    isEnabled: at => at.view.value.selected !== null,
    run: at => at.show('path'),
  },
];
