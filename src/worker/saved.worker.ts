/** Stands in for build.worker.ts where the page is one file: opens what this program saved, and says that anything else needs the full page. */
import { ATLAS_FORMAT } from '../atlas/atlas.ts';
import { openSnapshot, SNAPSHOT_FORMAT } from '../atlas/snapshot.ts';
import { parseAtlas } from '../atlas/validate.ts';
import { splitAtlas } from './parts.ts';
import type { Opened, OpenReply, OpenRequest } from './protocol.ts';

const say = (reply: OpenReply) => self.postMessage(reply);

self.onmessage = async ({ data }: MessageEvent<OpenRequest>) => {
  try {
    const { atlas, view } = await open(data);
    for (const part of splitAtlas(atlas)) say({ is: 'part', part });
    say({ is: 'done', view, lost: [] });
    // Nothing is kept: a page on disk has no place of its own for it.
    self.close();
  } catch (error) {
    say({ is: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
};

async function open({ files }: OpenRequest): Promise<Opened> {
  const text = files.length === 1 ? new TextDecoder().decode(files[0]!.bytes) : '';
  const head = text.slice(0, 400);
  if (head.includes(SNAPSHOT_FORMAT)) return openSnapshot(text);
  if (head.includes(ATLAS_FORMAT)) return { atlas: parseAtlas(text), view: null, lost: [] };
  throw new Error(
    'This page is one file: it opens snapshots and atlases. Bibliographies and networks need the full page, which holds the readers.',
  );
}
