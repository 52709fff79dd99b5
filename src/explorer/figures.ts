/** The figures of the open collection, asked of the worker once for each atlas, and again when something was decided. */
import { type Signal, signal } from '@preact/signals';
import type { Atlas } from '../atlas/atlas.ts';
import type { CollectionNumbers } from '../export/analyse-numbers.ts';
import type { Desk } from './desk.ts';

export interface Figures {
  /** Null until the worker has answered. */
  readonly found: Signal<CollectionNumbers | null>;
  /** Why there are none. */
  readonly failed: Signal<string | null>;
}

/** Of each atlas that was looked at; another state of who is who is another atlas. */
const asked = new WeakMap<Atlas, Figures>();

/** The figures of the atlas in view; asks when nobody did. Not to be called while a decision is being carried out. */
export function askFigures(desk: Desk): Figures {
  const { atlas } = desk.catalogue.peek();
  const known = asked.get(atlas);
  if (known !== undefined) return known;
  const figures: Figures = { found: signal(null), failed: signal(null) };
  asked.set(atlas, figures);
  desk.helpers.ask(desk.base, { is: 'numbers' }).then(
    found => {
      figures.found.value = found;
    },
    error => {
      // Whoever looks next asks again.
      asked.delete(atlas);
      figures.failed.value = error instanceof Error ? error.message : String(error);
    },
  );
  return figures;
}
