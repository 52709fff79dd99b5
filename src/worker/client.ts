/** Runs a build in the worker. */
import type { Atlas, AtlasOptions } from '../atlas/atlas.ts';
import type { SourceFile } from '../formats/format.ts';
import type { BuildReply, BuildRequest, Progress } from './protocol.ts';

/**
 * Builds an atlas from files, in a worker of its own that ends with the build. Rejects with the worker's message when it fails,
 * and with the signal's reason when it is cancelled.
 */
export function runBuild(
  files: readonly SourceFile[],
  options: Partial<AtlasOptions>,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Atlas> {
  const worker = new Worker(new URL('./build.worker.ts', import.meta.url), { type: 'module' });
  const atlas = new Promise<Atlas>((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.onerror = event => reject(new Error(event.message || 'The reading stopped without saying why.'));
    worker.onmessage = (event: MessageEvent<BuildReply>) => {
      const reply = event.data;
      if (reply.is === 'progress') onProgress(reply);
      else if (reply.is === 'atlas') resolve(reply.atlas);
      else reject(new Error(reply.message));
    };
    const request: BuildRequest = { files, options };
    worker.postMessage(request);
  });
  return atlas.finally(() => worker.terminate());
}
