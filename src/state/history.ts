/** What was changed in the view, step by step, each with a name: so that any of it can be taken back. Moving the camera and reading are no steps. */
import type { Catalogue } from './catalogue.ts';
import type { ViewState } from './view.ts';

/** The parts of a view that a step may change; the others stay as they are when one is taken back. */
const PARTS = [
  'map',
  'network',
  'resolution',
  'style',
  'colour',
  'cluster',
  'years',
  'filters',
  'group',
  'only',
  'sheet',
] as const satisfies readonly (keyof ViewState)[];
type Part = (typeof PARTS)[number];

export type Changed = Pick<ViewState, Part>;

/** A step in the view, or one of the ledger of decisions, which knows it by itself. */
export type Step =
  | { readonly of: 'decisions' }
  | {
      readonly of: 'view';
      /** In words that stand after "Undo:": "coloured by year". */
      readonly title: string;
      /** Which part it changed most of all: a slider that is drawn along makes one step. */
      readonly part: Part;
      readonly at: number;
      readonly before: Changed;
      readonly after: Changed;
    };

export interface History {
  /** The latest last. */
  readonly done: readonly Step[];
  /** What was taken back, the next to make again last. */
  readonly undone: readonly Step[];
}

export const NO_HISTORY: History = { done: [], undone: [] };

/** Changes of one part that follow one another within so many milliseconds are one step. */
const ONE_STEP = 1200;
const KEPT = 200;

/** The history after a change of the view at a time in milliseconds; the same when the change is no step. */
export function enterChange(
  history: History,
  before: ViewState,
  after: ViewState,
  catalogue: Catalogue,
  at: number,
): History {
  const part = PARTS.find(each => !isSame(before[each], after[each]));
  if (part === undefined) return history;
  const last = history.done.at(-1);
  const title = nameChange(part, before, after, catalogue);
  const joins = last?.of === 'view' && last.part === part && at - last.at < ONE_STEP && part !== 'map';
  const step: Step = {
    of: 'view',
    title,
    part,
    at,
    before: joins ? last.before : partsOf(before),
    after: partsOf(after),
  };
  return { done: [...(joins ? history.done.slice(0, -1) : history.done), step].slice(-KEPT), undone: [] };
}

/** The history after a decision was taken. */
export const enterDecision = ({ done }: History): History => ({
  done: [...done, { of: 'decisions' } as const].slice(-KEPT),
  undone: [],
});

/** Without the decisions, which could not be carried out. */
export const dropDecisions = ({ done, undone }: History): History => ({
  done: done.filter(step => step.of === 'view'),
  undone: undone.filter(step => step.of === 'view'),
});

/** Without the last step; the same when there is none. */
export function stepBackIn(history: History): History {
  const step = history.done.at(-1);
  return step === undefined
    ? history
    : { done: history.done.slice(0, -1), undone: [...history.undone, step] };
}

/** With the step that was last taken back. */
export function stepForthIn(history: History): History {
  const step = history.undone.at(-1);
  return step === undefined
    ? history
    : { done: [...history.done, step], undone: history.undone.slice(0, -1) };
}

function partsOf(view: ViewState): Changed {
  return Object.fromEntries(PARTS.map(part => [part, view[part]])) as unknown as Changed;
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function nameChange(part: Part, before: ViewState, view: ViewState, { maps }: Catalogue): string {
  const map = maps.get(view.map)?.map;
  switch (part) {
    case 'map':
      return view.map === 'chosen' ? 'showed another network' : `showed the map “${map?.title ?? view.map}”`;
    case 'network':
      return before.network?.of === view.network?.of ? nameSetting(before, view) : 'showed another network';
    case 'resolution':
      return view.resolution === null ? 'groups as they were' : `groups at resolution ${view.resolution}`;
    case 'style':
      return view.style === 'network' ? 'showed nodes and links' : `showed the ${view.style}`;
    case 'colour':
      return view.colour === null ? 'coloured by cluster' : `coloured by ${view.colour}`;
    case 'cluster': {
      const label = map?.clusters.find(each => each.id === view.cluster)?.label;
      return label === undefined ? 'released the cluster' : `only the cluster “${label}”`;
    }
    case 'years':
      return view.years === null ? 'showed all years' : `only the years ${view.years.join('–')}`;
    case 'filters':
      return 'filtered the works';
    case 'group':
      return view.group.length === 0 ? 'let the selection go' : `gathered ${view.group.length} nodes`;
    case 'only':
      return view.only ? 'left out all but the selection' : 'showed all again';
    case 'sheet':
      return view.sheet === null ? 'back to the map' : `opened the page “${view.sheet}”`;
  }
}

function nameSetting({ network: before }: ViewState, { network: after }: ViewState): string {
  const [old, now] = [before, after].map(each => new Map(Object.entries(each ?? {})));
  const names = new Set([...old!.keys(), ...now!.keys()]);
  const changed = [...names].filter(name => old!.get(name) !== now!.get(name));
  const [name] = changed;
  if (changed.length !== 1 || name === undefined) return 'set the network anew';
  const words = name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  return now!.has(name) ? `${words} ${now!.get(name)}` : `${words} as it was`;
}
