/** What a person decided about who is who. Decisions name things by how they are written, never by where they stand in a run. */
import type { Place } from '../../formats/format.ts';

export const DECISION_ACTIONS = ['merge', 'split', 'rename', 'ignore'] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

export const DECISION_KINDS = ['author', 'journal', 'theme', 'work'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/**
 * `merge`: `a` and `b` are one. `split`: `b` is not `a`. `rename`: what `a` names is called `b`. `ignore`: what `a` names is left out of
 * every list and network.
 *
 * An author, journal or theme is named by any of its written forms ("Knight, G."); where one form stands for several, by the form and the
 * id of a work in which it stands, in brackets: "Wang, L. [wang-2004-parallel-mesh]". A work is named by its id.
 */
export interface Decision {
  readonly action: DecisionAction;
  readonly kind: DecisionKind;
  readonly a: string;
  /** Absent for `ignore`. */
  readonly b?: string;
  /** Why, in the person's own words. */
  readonly note?: string;
  /** Where the decision stands, when it was read from a file. */
  readonly place?: Place;
}

/** Two things that may be one and were left apart, or were joined by nothing but the name: for a person to decide. */
export interface Doubt {
  readonly kind: DecisionKind;
  /** Named as in a decision. */
  readonly a: string;
  readonly b: string;
  readonly reason: string;
  /** The chance that they are one, 0 to 1. */
  readonly score: number;
  /** They were taken for one. */
  readonly joined?: true;
}
