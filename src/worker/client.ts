/** Opens files in the worker. */
import type { AtlasOptions } from '../atlas/atlas.ts';
import type { SourceFile } from '../formats/format.ts';
import { Assembly } from './parts.ts';
import type { Opened, OpenReply, OpenRequest, Progress } from './protocol.ts';

/**
 * Opens files in a worker of its own that ends with the work: a snapshot or an atlas as it was, anything else by building an atlas.
 * Rejects with the worker's message when it fails, and with the signal's reason when it is cancelled.
 */
export function runOpen(
  files: readonly SourceFile[],
  options: Partial<AtlasOptions>,
  onProgress: (progress: Progress) => void,
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
      else if (reply.is === 'done') resolve({ atlas: assembly.finish(), view: reply.view });
      // Libraries speak up in the worker too; what is none of ours is not heard.
      else if (reply.is === 'failure') reject(new Error(reply.message));
    };
    const request: OpenRequest = { files, options };
    // The bytes are handed over, not copied.
    worker.postMessage(
      request,
      files.map(file => file.bytes.buffer as ArrayBuffer),
    );
  });
  return opened.finally(() => worker.terminate());
}
