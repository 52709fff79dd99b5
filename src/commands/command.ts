/** What a command is, and what it may touch. Every action of the explorer is registered once, in registry.ts. */
import type { Catalogue } from '../state/catalogue.ts';
import type { ViewState } from '../state/view.ts';

export const GROUPS = ['Maps', 'Find and read', 'Move', 'Files', 'Page'] as const;

/** The explorer as a command sees it; src/explorer/desk.ts is the real one, tests give their own. */
export interface Workplace {
  readonly view: { readonly value: ViewState };
  readonly catalogue: { readonly value: Catalogue };
  /** True while the map that came with the page is open. */
  readonly atHome: { readonly value: boolean };
  change(step: (view: ViewState) => ViewState): void;
  fit(): void;
  zoom(factor: number): void;
  show(what: 'search' | 'open' | 'export' | 'shortcuts'): void;
  saveSnapshot(): void;
  print(): void;
  goHome(): void;
}

export interface Command {
  readonly id: string;
  readonly title: string;
  readonly group: (typeof GROUPS)[number];
  /** As `KeyboardEvent.key`, with "Ctrl+" in front where it is held (on a Mac, Command does as well). */
  readonly keys: readonly string[];
  isEnabled(at: Workplace): boolean;
  run(at: Workplace): void;
}
