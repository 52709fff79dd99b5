/** `build`: the atlas that the explorer opens with. */
import { join } from 'node:path';
import { buildAtlas } from '../../../src/atlas/build.ts';
import { writeSummary } from '../../../src/atlas/summary.ts';
import { openProgressLine } from '../../progress.ts';
import { atlasOptionsOf, tellProblems } from '../collection.ts';
import { COLLECTION_OPTIONS, type Command, JSON_OPTION } from '../command.ts';
import { addDecisions, readFiles } from '../files.ts';
import { UserError } from '../user-error.ts';

export const build: Command = {
  name: 'build',
  usage: '[FILE...] -o DIR',
  summary: 'the atlas (without files: seeds/ to public/)',
  example: 'build references.txt -o site/',
  options: {
    out: { short: 'o', value: 'DIR', help: 'the folder of atlas.json (public/)' },
    resolution: { value: 'R', help: 'more groups when higher (1)' },
    seed: { value: 'N', help: 'of all that is random (0)' },
    ...COLLECTION_OPTIONS,
    ...JSON_OPTION,
  },
  async run(given, io) {
    const options = atlasOptionsOf(given);
    const named = await readFiles(given.files.length > 0 ? given.files : ['seeds'], io);
    const files = await addDecisions(named, given.text('decisions'), io);
    const progress = openProgressLine(io.stderr);
    const atlas = await buildAtlas(files, options, progress.show);
    progress.clear();
    tellProblems(atlas.problems, io);
    if (atlas.works.length === 0) throw new UserError('no reference could be read: nothing was written');
    const path = join(given.text('out') ?? 'public', 'atlas.json');
    const text = `${JSON.stringify(atlas)}\n`;
    await io.writeFile(path, text);
    const bytes = new TextEncoder().encode(text).length;
    const { works, authors, journals, themes, maps } = atlas;
    const counts = {
      works: works.length,
      authors: authors.length,
      journals: journals.length,
      themes: themes.length,
    };
    io.stdout.write(
      given.has('json')
        ? `${JSON.stringify({ file: path, bytes, ...counts, maps: maps.map(map => map.id) })}\n`
        : writeSummary(atlas, path, bytes, true),
    );
    return 0;
  },
};
