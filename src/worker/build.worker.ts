/** The browser's side of the one path: files in, atlas out, away from the page so that it stays alive. */
import { ATLAS_FORMAT } from '../atlas/atlas.ts';
import { buildAtlas } from '../atlas/build.ts';
import { parseSnapshot, SNAPSHOT_FORMAT } from '../atlas/snapshot.ts';
import { parseAtlas } from '../atlas/validate.ts';
import type { SourceFile } from '../formats/format.ts';
import { splitAtlas } from './parts.ts';
import type { Opened, OpenReply, OpenRequest } from './protocol.ts';

const say = (reply: OpenReply) => self.postMessage(reply);

self.onmessage = async (event: MessageEvent<OpenRequest>) => {
  try {
    const { atlas, view } = await open(event.data);
    for (const part of splitAtlas(atlas)) say({ is: 'part', part });
    say({ is: 'done', view });
  } catch (error) {
    say({ is: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
};

/** A snapshot or an atlas as it was saved; anything else by building an atlas from it. */
async function open({ files, options }: OpenRequest): Promise<Opened> {
  const kind = files.length === 1 ? savedKind(files[0]!) : null;
  if (kind === SNAPSHOT_FORMAT) return parseSnapshot(new TextDecoder().decode(files[0]!.bytes));
  if (kind === ATLAS_FORMAT)
    return { atlas: parseAtlas(new TextDecoder().decode(files[0]!.bytes)), view: null };
  const atlas = await buildAtlas(files, options, (stage, done, total) =>
    say({ is: 'progress', stage, done, total }),
  );
  return { atlas, view: null };
}

/** What this program wrote itself, judged by its first letters. */
function savedKind({ bytes }: SourceFile): string | null {
  const head = new TextDecoder().decode(bytes.subarray(0, 400));
  if (!head.trimStart().startsWith('{')) return null;
  return [SNAPSHOT_FORMAT, ATLAS_FORMAT].find(format => head.includes(format)) ?? null;
}
