/** Holds an atlas as it was opened, and gives it under other decisions, away from the page so that it stays alive. */
import type { Atlas } from '../atlas/atlas.ts';
import { redecide } from '../atlas/redecide.ts';
import { Assembly, splitAtlas } from './parts.ts';
import type { RedecideReply, RedecideRequest } from './protocol.ts';

const say = (reply: RedecideReply) => self.postMessage(reply);
const assembly = new Assembly();
let base: Atlas | null = null;

self.onmessage = ({ data }: MessageEvent<RedecideRequest>) => {
  if (data.is === 'part') {
    assembly.add(data.part);
    return;
  }
  try {
    base ??= assembly.finish();
    for (const part of splitAtlas(redecide(base, data.decisions))) say({ is: 'part', part });
    say({ is: 'done' });
  } catch (error) {
    say({ is: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
};
