/** The commands that decide who is who, each of which can be undone. */
import { openDoubts } from '../state/doubts.ts';
import { decisionKind } from '../state/naming.ts';
import type { Command, Workplace } from './command.ts';

/** What is selected, when something can be decided about it. */
function selectedOf(at: Workplace) {
  const { items } = at.catalogue.value;
  const item = items.get(at.view.value.selected ?? '');
  return decisionKind(item) === null ? undefined : item;
}

/** The other of the two that stand side by side, when they could be one. */
function pairedWith(at: Workplace) {
  const other = at.catalogue.value.items.get(at.view.value.link ?? '');
  return other !== undefined && other.kind === selectedOf(at)?.kind ? other : undefined;
}

export const DECISION_COMMANDS: readonly Command[] = [
  {
    id: 'merge',
    title: 'Merge with another',
    group: 'Who is who',
    keys: ['m'],
    titleNow: at => (pairedWith(at) === undefined ? 'Merge with …' : 'These two are one'),
    isEnabled: at => selectedOf(at) !== undefined,
    run: at => (pairedWith(at) === undefined ? at.show('merge') : at.mergePair()),
  },
  {
    id: 'split',
    title: 'Tell spellings apart',
    group: 'Who is who',
    keys: ['n'],
    isEnabled: at => (selectedOf(at)?.entity?.variants.length ?? 0) > 1,
    run: at => at.showVariants(),
  },
  {
    id: 'rename',
    title: 'Rename',
    group: 'Who is who',
    keys: ['r'],
    titleNow: () => 'Rename …',
    isEnabled: at => selectedOf(at) !== undefined,
    run: at => at.show('rename'),
  },
  {
    id: 'ignore',
    title: 'Ignore, leave out',
    group: 'Who is who',
    keys: ['x'],
    titleNow: () => 'Ignore',
    isEnabled: at => selectedOf(at) !== undefined,
    run: at => at.ignoreSelected(),
  },
  {
    id: 'doubtful',
    title: 'Doubtful pairs',
    group: 'Who is who',
    keys: ['u'],
    isEnabled: at => openDoubts(at.catalogue.value).length > 0,
    run: at => at.show('doubtful'),
  },
  {
    id: 'undo',
    title: 'Undo',
    group: 'Who is who',
    keys: ['Ctrl+z'],
    titleNow: at => tellStep('Undo', at.undoTitle.value),
    isEnabled: at => at.undoTitle.value !== null,
    run: at => at.undo(),
  },
  {
    id: 'redo',
    title: 'Redo',
    group: 'Who is who',
    keys: ['Ctrl+Shift+z', 'Ctrl+y'],
    titleNow: at => tellStep('Redo', at.redoTitle.value),
    isEnabled: at => at.redoTitle.value !== null,
    run: at => at.redo(),
  },
  {
    id: 'decisions.save',
    title: 'Save decisions',
    group: 'Who is who',
    keys: ['Ctrl+s'],
    isEnabled: at => at.deciding.held.value.length > 0,
    run: at => at.saveDecisions('table'),
  },
  {
    id: 'decisions.thesaurus',
    title: 'Save as VOSviewer thesaurus',
    group: 'Who is who',
    keys: ['Ctrl+Shift+s'],
    isEnabled: at => at.deciding.held.value.length > 0,
    run: at => at.saveDecisions('thesaurus'),
  },
];

function tellStep(word: string, title: string | null): string {
  return title === null ? word : `${word}: ${title}`;
}
