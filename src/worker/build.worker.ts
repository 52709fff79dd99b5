/** The browser's side of the one path: files in, atlas out, away from the page so that it stays alive. */
import { buildAtlas } from '../atlas/build.ts';
import type { BuildReply, BuildRequest } from './protocol.ts';

const say = (reply: BuildReply) => self.postMessage(reply);

self.onmessage = async (event: MessageEvent<BuildRequest>) => {
  try {
    const { files, options } = event.data;
    const atlas = await buildAtlas(files, options, (stage, done, total) =>
      say({ is: 'progress', stage, done, total }),
    );
    say({ is: 'atlas', atlas });
  } catch (error) {
    say({ is: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
};
