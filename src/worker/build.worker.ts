/** The browser's side of the one path: files in, atlas out, away from the page so that it stays alive; then the atlas is kept. */
import { ATLAS_FORMAT, type Atlas } from '../atlas/atlas.ts';
import { buildAtlas } from '../atlas/build.ts';
import { openSnapshot, SNAPSHOT_FORMAT } from '../atlas/snapshot.ts';
import { checkAtlas, parseAtlas } from '../atlas/validate.ts';
import type { SourceFile } from '../formats/format.ts';
import { keepAtlas, keyOf, readAtlas } from './kept.ts';
import { splitAtlas } from './parts.ts';
import type { Opened, OpenReply, OpenRequest } from './protocol.ts';

const say = (reply: OpenReply) => self.postMessage(reply);
const tell = (error: unknown) => (error instanceof Error ? error.message : String(error));

self.onmessage = async ({ data }: MessageEvent<OpenRequest>) => {
  try {
    const { atlas, view, lost } = await open(data);
    for (const part of splitAtlas(atlas)) say({ is: 'part', part });
    say({ is: 'done', view, lost });
    if (data.isPassing) self.close();
    else await keep(atlas, data.kept);
  } catch (error) {
    say({ is: 'failure', message: tell(error) });
  }
};

/** A snapshot or an atlas as it was saved; anything else by building an atlas from it. */
async function open({ files, options, kept }: OpenRequest): Promise<Opened> {
  if (kept !== undefined) {
    const atlas = await readAtlas(kept);
    if (atlas === undefined) throw new Error('This collection is no longer kept in this browser.');
    return { atlas: checkAtlas(atlas), view: null, lost: [] };
  }
  const kind = files.length === 1 ? savedKind(files[0]!) : null;
  const text = () => new TextDecoder().decode(files[0]!.bytes);
  if (kind === SNAPSHOT_FORMAT) return openSnapshot(text());
  if (kind === ATLAS_FORMAT) return { atlas: parseAtlas(text()), view: null, lost: [] };
  const atlas = await buildAtlas(files, options, (stage, done, total) =>
    say({ is: 'progress', stage, done, total }),
  );
  return { atlas, view: null, lost: [] };
}

/** Keeps the collection; the page has it already, so what fails here costs nothing but the next visit. */
async function keep(atlas: Atlas, kept: string | undefined): Promise<void> {
  const key = kept ?? keyOf(atlas);
  try {
    if (kept === undefined) await keepAtlas(key, atlas);
    say({ is: 'kept', key, reason: null });
  } catch (error) {
    say({ is: 'kept', key, reason: tell(error) });
  }
}

/** What this program wrote itself, judged by its first letters. */
function savedKind({ bytes }: SourceFile): string | null {
  const head = new TextDecoder().decode(bytes.subarray(0, 400));
  if (!head.trimStart().startsWith('{')) return null;
  return [SNAPSHOT_FORMAT, ATLAS_FORMAT].find(format => head.includes(format)) ?? null;
}
