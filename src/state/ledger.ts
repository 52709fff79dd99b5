/** The decisions that hold, and the steps that led there: each has a name, and can be taken back and made again. */
import type { Decision } from '../resolve/decisions/decision.ts';

export interface Step {
  /** What was done, in words that stand after "Undo:": "merged Oviat, B.M. with Oviatt, B.M.". */
  readonly title: string;
  readonly before: readonly Decision[];
  readonly after: readonly Decision[];
}

export interface Ledger {
  readonly held: readonly Decision[];
  /** The latest last. */
  readonly done: readonly Step[];
  /** What was taken back, the next to make again last. */
  readonly undone: readonly Step[];
}

/** A ledger in which nothing was done yet. */
export function openLedger(held: readonly Decision[] = []): Ledger {
  return { held, done: [], undone: [] };
}

/** One step further; what was taken back before is forgotten. */
export function enterStep({ held, done }: Ledger, title: string, after: readonly Decision[]): Ledger {
  return { held: after, done: [...done, { title, before: held, after }], undone: [] };
}

/** Without the last step; the same ledger when there is none. */
export function undoStep(ledger: Ledger): Ledger {
  const step = ledger.done.at(-1);
  if (step === undefined) return ledger;
  return { held: step.before, done: ledger.done.slice(0, -1), undone: [...ledger.undone, step] };
}

/** With the step that was last taken back; the same ledger when there is none. */
export function redoStep(ledger: Ledger): Ledger {
  const step = ledger.undone.at(-1);
  if (step === undefined) return ledger;
  return { held: step.after, done: [...ledger.done, step], undone: ledger.undone.slice(0, -1) };
}

/** True for decisions that say the same, whatever their note and place. */
export function saysTheSame(x: Decision, y: Decision): boolean {
  if (x.action !== y.action || x.kind !== y.kind) return false;
  return x.action === 'rename' ? x.a === y.a && x.b === y.b : isSamePair(x, y);
}

/** With these decisions at the end, and without those that they contradict or repeat. */
export function addDecisions(held: readonly Decision[], added: readonly Decision[]): Decision[] {
  const kept = held.filter(old => !added.some(each => saysTheSame(old, each) || contradicts(old, each)));
  return [...kept, ...added];
}

/** One pair cannot be one and two, nor one thing have two names. */
function contradicts(x: Decision, y: Decision): boolean {
  if (x.kind !== y.kind) return false;
  if (x.action === 'rename' && y.action === 'rename') return x.a === y.a;
  const pairing = (each: Decision) => each.action === 'merge' || each.action === 'split';
  return pairing(x) && pairing(y) && isSamePair(x, y);
}

function isSamePair(x: Decision, y: Decision): boolean {
  return (x.a === y.a && x.b === y.b) || (x.a === y.b && x.b === y.a);
}
