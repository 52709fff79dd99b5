/** The worker that decides anew, started when it is first needed, and once for each atlas that is opened. */
import type { Atlas } from '../atlas/atlas.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import { Redecider } from '../worker/redecider.ts';
import { inSlices } from './slices.ts';

let current: { readonly base: Atlas; readonly worker: Redecider } | null = null;

/** Gives an atlas under other decisions, as it was opened otherwise. One call at a time. */
export async function redecideInWorker(base: Atlas, decisions: readonly Decision[]): Promise<Atlas> {
  if (current?.base !== base) {
    current?.worker.end();
    current = { base, worker: new Redecider() };
    await inSlices(current.worker.hold(base));
  }
  return current.worker.decide(decisions);
}
