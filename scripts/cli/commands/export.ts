/** `export`: any export of the page, without a browser. */

import { join } from 'node:path';
import { MAP_IDS } from '../../../src/atlas/atlas.ts';
import { writeSnapshot } from '../../../src/atlas/snapshot.ts';
import { writeHtml } from '../../../src/export/html.ts';
import { EXPORTS } from '../../../src/export/registry.ts';
import { deliver, loadAtlas } from '../collection.ts';
import { COLLECTION_OPTIONS, type Command, OUTPUT_OPTION } from '../command.ts';
import type { Io } from '../io.ts';
import { SITE } from '../package-root.ts';
import { UsageError, UserError } from '../user-error.ts';

const FORMATS = [...EXPORTS.map(format => format.id), 'snapshot', 'html'];
const PAGE = join(SITE, 'single.html');

/** The page as one file, without an atlas. */
async function readPage(io: Io): Promise<string> {
  if ((await io.kindOf(PAGE)) !== 'file')
    throw new UserError(
      'the explorer is not built yet: npm run build makes dist/, and in it the page as one file',
    );
  return new TextDecoder().decode(await io.readFile(PAGE));
}

export const exportCommand: Command = {
  name: 'export',
  usage: 'ATLAS --to FORMAT',
  summary: 'any export of the page, of an atlas, a snapshot, or the files themselves',
  example: 'export public/atlas.json --map landscape --to svg --dark -o map.svg',
  options: {
    to: { value: 'FORMAT', choices: FORMATS, help: 'the format' },
    map: { value: 'MAP', choices: MAP_IDS, help: 'the map (the first)' },
    dark: { help: 'colours for a dark background' },
    width: { value: 'PX', help: 'of the picture (1200)' },
    height: { value: 'PX', help: 'of the picture (800)' },
    ...COLLECTION_OPTIONS,
    ...OUTPUT_OPTION,
    json: { help: 'the same as --to json' },
  },
  async run(given, io) {
    const to = given.text('to') ?? (given.has('json') ? 'json' : undefined);
    if (to === undefined) throw new UsageError(`export needs --to ${FORMATS.join(' | ')}`);
    const [width, height] = [given.number('width', 240) ?? 1200, given.number('height', 240) ?? 800];
    const page = to === 'html' ? await readPage(io) : undefined;
    const atlas = await loadAtlas(given, io);
    const wanted = given.text('map');
    const map = wanted === undefined ? atlas.maps[0] : atlas.maps.find(({ id }) => id === wanted);
    const format = EXPORTS.find(({ id }) => id === to);
    const view = map ? { map: map.id } : {};
    if (page !== undefined) await deliver(writeHtml(page, atlas, view), given, io);
    else if (!format) await deliver(writeSnapshot(atlas, view), given, io);
    else if (!map)
      throw new UserError(
        `the atlas has no map ${wanted ?? 'at all'}; it has ${atlas.maps.map(({ id }) => id).join(', ') || 'none'}`,
      );
    else await deliver(await format.write({ atlas, map, dark: given.has('dark'), width, height }), given, io);
    return 0;
  },
};
