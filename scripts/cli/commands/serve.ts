/** `serve`: the explorer on this machine, on an atlas or on any files. */
import { join } from 'node:path';
import { Arguments } from '../arguments.ts';
import { loadAtlas } from '../collection.ts';
import { COLLECTION_OPTIONS, type Command } from '../command.ts';
import type { Io } from '../io.ts';
import { SITE } from '../package-root.ts';
import { serveSite } from '../site.ts';
import { UsageError, UserError } from '../user-error.ts';

/** In a folder that a build wrote to, its atlas; else what was named. */
async function atlasOf(given: Arguments, io: Io): Promise<string> {
  const files = given.files.length > 0 ? given.files : [SITE];
  const found = files.length === 1 ? join(files[0]!, 'atlas.json') : '';
  const built = found !== '' && (await io.kindOf(found)) === 'file';
  if (!built && given.files.length === 0)
    throw new UsageError(
      'no file given: serve takes the folder of a build, an atlas, or any files of references',
    );
  const names = Object.keys(COLLECTION_OPTIONS).filter(name => given.has(name));
  const options = new Map(names.map(name => [name, given.text(name) ?? true] as const));
  return JSON.stringify(await loadAtlas(new Arguments(options, built ? [found] : files), io));
}

/** Until the person ends it. */
function untilEnded(): Promise<void> {
  return new Promise(resolve => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

export const serve: Command = {
  name: 'serve',
  usage: '[DIR | FILE...]',
  summary: 'the explorer on localhost: on the atlas of a build, or on any files',
  example: 'serve references.ris --port 8080',
  options: { port: { value: 'N', help: 'the port (4173; 0 takes any that is free)' }, ...COLLECTION_OPTIONS },
  async run(given, io) {
    const port = given.number('port', 0) ?? 4173;
    if ((await io.kindOf(join(SITE, 'index.html'))) !== 'file')
      throw new UserError(
        'the explorer is not built yet: npm run build makes dist/ (npm start does all at once)',
      );
    const atlas = await atlasOf(given, io);
    const site = await serveSite({ folder: SITE, atlas, port }).catch((error: NodeJS.ErrnoException) => {
      const taken =
        error.code === 'EADDRINUSE' ? 'is taken: --port 0 takes another' : 'cannot be listened on';
      throw new UserError(`port ${port} ${taken}`);
    });
    io.stdout.write(`Invisible College is at ${site.address} (Ctrl-C ends it)\n`);
    await untilEnded();
    await site.close();
    return 0;
  },
};
