/** What a command is, and what it may touch. Every action of the explorer is registered once, in registry.ts. */
import type { Catalogue } from '../state/catalogue.ts';
import type { ViewState } from '../state/view.ts';

export const GROUPS = [
  'Maps',
  'Find and read',
  'Looks',
  'Move',
  'Gather',
  'Who is who',
  'Files',
  'Page',
] as const;

/** The explorer as a command sees it; src/explorer/desk.ts is the real one, tests give their own. */
export interface Workplace {
  readonly view: { readonly value: ViewState };
  readonly catalogue: { readonly value: Catalogue };
  /** True while the map that came with the page is open. */
  readonly atHome: { readonly value: boolean };
  readonly deciding: { readonly held: { readonly value: readonly unknown[] } };
  /** What undoing and doing again would do, in words; null when there is nothing. */
  readonly undoTitle: { readonly value: string | null };
  readonly redoTitle: { readonly value: string | null };
  undo(): unknown;
  redo(): unknown;
  change(step: (view: ViewState) => ViewState): void;
  fit(): void;
  zoom(factor: number): void;
  show(what: 'search' | 'open' | 'export' | 'shortcuts' | 'doubtful' | 'merge' | 'rename' | 'path'): void;
  /** The next drag on the map draws around nodes; the same again puts the tool away. */
  drawAround(): void;
  /** Holds the two that stand side by side for one. */
  mergePair(): void;
  /** Leads to the ways in which the selection is written, each of which can be told apart. */
  showVariants(): void;
  ignoreSelected(): void;
  saveDecisions(as: 'table' | 'thesaurus'): void;
  saveSnapshot(): void;
  print(): void;
  goHome(): void;
}

export interface Command {
  readonly id: string;
  readonly title: string;
  readonly group: (typeof GROUPS)[number];
  /** As `KeyboardEvent.key`, with "Ctrl+" or "Ctrl+Shift+" in front where they are held (on a Mac, Command does as well). */
  readonly keys: readonly string[];
  /** The title as it is now, where it says more: "Undo: merged Oviat, B.M. with Oviatt, B.M.". */
  titleNow?(at: Workplace): string;
  isEnabled(at: Workplace): boolean;
  run(at: Workplace): void;
}
