/** Opens files in the worker. */
import { Assembly } from './parts.ts';
import type { Opened, OpenReply, OpenRequest, Progress } from './protocol.ts';

/** Whether a collection is kept in this browser, by its key; or why not. */
export interface Keeping {
  readonly key: string;
  readonly reason: string | null;
}

/**
 * Opens files in a worker of its own that ends with the work: a snapshot or an atlas as it was, anything else by building an atlas.
 * Rejects with the worker's message when it fails, and with the signal's reason when it is cancelled. The worker lives on until the
 * collection is kept, which `onKept` tells.
 */
export function runOpen(
  request: OpenRequest,
  onProgress: (progress: Progress) => void,
  onKept: (keeping: Keeping) => void,
  signal: AbortSignal,
): Promise<Opened> {
  const worker = new Worker(new URL('./build.worker.ts', import.meta.url), { type: 'module' });
  const opened = new Promise<Opened>((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    const assembly = new Assembly();
    worker.onerror = event => reject(new Error(event.message || 'The reading stopped without saying why.'));
    worker.onmessage = (event: MessageEvent<OpenReply>) => {
      const reply = event.data;
      if (reply.is === 'progress') onProgress(reply);
      else if (reply.is === 'part') assembly.add(reply.part);
      else if (reply.is === 'done') resolve({ atlas: assembly.finish(), view: reply.view, lost: reply.lost });
      else if (reply.is === 'kept') {
        worker.terminate();
        onKept(reply);
      }
      // Libraries speak up in the worker too; what is none of ours is not heard.
      else if (reply.is === 'failure') reject(new Error(reply.message));
    };
    // The bytes are handed over, not copied.
    worker.postMessage(
      request,
      request.files.map(file => file.bytes.buffer as ArrayBuffer),
    );
  });
  opened.catch(() => worker.terminate());
  return opened;
}
