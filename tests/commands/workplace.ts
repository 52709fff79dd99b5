/** A workplace for tests of commands, which writes down what it is asked to do. */
import type { Workplace } from '../../src/commands/command.ts';
import { indexAtlas } from '../../src/state/catalogue.ts';
import { FIRST_VIEW, type ViewState } from '../../src/state/view.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

export function makeWorkplace(view: Partial<ViewState> = {}) {
  const calls: string[] = [];
  const at = {
    view: { value: { ...FIRST_VIEW, map: 'co-authorship', ...view } as ViewState },
    catalogue: { value: indexAtlas(TINY_ATLAS) },
    atHome: { value: true },
    deciding: { held: { value: [] as readonly unknown[] } },
    undoTitle: { value: null as string | null },
    redoTitle: { value: null as string | null },
    undo: () => calls.push('undo'),
    redo: () => calls.push('redo'),
    change: (step: (view: ViewState) => ViewState) => {
      at.view.value = step(at.view.value);
    },
    drawAround: () => calls.push('draw around'),
    fit: () => calls.push('fit'),
    zoom: (factor: number) => calls.push(`zoom ${factor > 1 ? 'in' : 'out'}`),
    show: (what: string) => calls.push(`show ${what}`),
    mergePair: () => calls.push('merge pair'),
    showVariants: () => calls.push('variants'),
    ignoreSelected: () => calls.push('ignore'),
    saveDecisions: (as: string) => calls.push(`save ${as}`),
    saveSnapshot: () => calls.push('snapshot'),
    print: () => calls.push('print'),
    goHome: () => calls.push('home'),
  } satisfies Workplace;
  return { at, calls };
}
