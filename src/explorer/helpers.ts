/** What the desk asks of the page around it, and the few things that stand over the page. */
import type { Atlas } from '../atlas/atlas.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import type { AnswerOf, Question } from '../worker/protocol.ts';

export type Dialog = 'open' | 'shortcuts' | 'doubtful';

/** What the panel of an item asks for. */
export interface Form {
  readonly what: 'merge' | 'rename' | 'path';
  /** Id of the item. */
  readonly of: string;
}

/** A line over the map, and whether the last step can be undone from it, or what else can be done. */
export interface Notice {
  readonly text: string;
  readonly canUndo?: boolean;
  readonly action?: { readonly label: string; run(): void };
}

/** What the desk asks of the page around it: the stage, the files, the search field. Set by those who can answer. */
export interface Helpers {
  fit(): void;
  zoom(factor: number): void;
  flyTo(id: string): void;
  /** Flies there when it is out of sight. */
  reveal(id: string): void;
  focusSearch(): void;
  /** What had the focus in the panel may be gone: the panel takes it. */
  focusPanel(): void;
  /** Leads to the first spelling of the selection that can be told apart. */
  focusVariants(): void;
  openExport(): void;
  saveSnapshot(): void;
  /** Draws the map for paper, then asks the browser to print. */
  print(): void;
  saveDecisions(as: 'table' | 'thesaurus'): void;
  /** Gives an atlas under other decisions. */
  redecide(base: Atlas, decisions: readonly Decision[]): Promise<Atlas>;
  /** Asks about an atlas, as it was opened otherwise, under the decisions that were last taken. */
  ask<Q extends Question>(base: Atlas, question: Q): Promise<AnswerOf<Q>>;
  /** The picture as on screen, `scale` times as large, on its ground or on none; null while there is none. */
  toPng(scale: number, transparent?: boolean): Promise<Blob | null>;
}

export const NOBODY: Helpers = {
  fit() {},
  zoom() {},
  flyTo() {},
  reveal() {},
  focusSearch() {},
  focusPanel() {},
  focusVariants() {},
  openExport() {},
  saveSnapshot() {},
  print() {},
  saveDecisions() {},
  redecide: async base => base,
  ask: async () => {
    throw new Error('Nobody answers.');
  },
  toPng: async () => null,
};
