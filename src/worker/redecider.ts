/** The page's end of the worker that decides anew. */
import type { Atlas } from '../atlas/atlas.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import { Assembly, splitAtlas } from './parts.ts';
import type { RedecideReply, RedecideRequest } from './protocol.ts';

/** A worker that holds one atlas for as long as it is open: what is decided next is answered in its time alone. */
export class Redecider {
  private readonly worker = new Worker(new URL('./redecide.worker.ts', import.meta.url), { type: 'module' });

  /** Hands the atlas over in steps of some milliseconds; to be run to its end before anything is asked. */
  *hold(atlas: Atlas): Generator<void, void> {
    for (const part of splitAtlas(atlas)) {
      this.send({ is: 'part', part });
      yield;
    }
  }

  /** The atlas under these decisions. One question at a time. Rejects with the worker's message when it fails. */
  decide(decisions: readonly Decision[]): Promise<Atlas> {
    const { worker } = this;
    return new Promise((resolve, reject) => {
      const assembly = new Assembly();
      worker.onerror = event => reject(new Error(event.message || 'Deciding stopped without saying why.'));
      worker.onmessage = ({ data }: MessageEvent<RedecideReply>) => {
        if (data.is === 'part') assembly.add(data.part);
        else if (data.is === 'done') resolve(assembly.finish());
        else if (data.is === 'failure') reject(new Error(data.message));
      };
      this.send({ is: 'decide', decisions });
    });
  }

  end(): void {
    this.worker.terminate();
  }

  private send(request: RedecideRequest): void {
    this.worker.postMessage(request);
  }
}
