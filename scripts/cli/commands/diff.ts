/** `diff`: what changed from one atlas to another, or from one set of files to another. */
import { describeDiff } from '../../../src/export/diff/describe.ts';
import { diffAtlases, writeDiff } from '../../../src/export/diff/diff.ts';
import { Arguments } from '../arguments.ts';
import { deliver, loadAtlas } from '../collection.ts';
import { COLLECTION_OPTIONS, type Command, JSON_OPTION, OUTPUT_OPTION } from '../command.ts';
import { UsageError } from '../user-error.ts';

/** The options as they were given, for one of the two. */
function argumentsOf(given: Arguments, file: string): Arguments {
  const named = Object.keys(COLLECTION_OPTIONS).filter(name => given.has(name));
  return new Arguments(new Map(named.map(name => [name, given.text(name) ?? true])), [file]);
}

export const diff: Command = {
  name: 'diff',
  usage: 'BEFORE AFTER',
  summary: 'what changed: two atlases, snapshots, folders or files of references',
  example: 'diff 2023.atlas.json 2024.atlas.json --json',
  options: { ...COLLECTION_OPTIONS, ...OUTPUT_OPTION, ...JSON_OPTION },
  async run(given, io) {
    const [before, after, ...more] = given.files;
    if (before === undefined || after === undefined || more.length > 0)
      throw new UsageError('diff takes two: what was before, and what is after');
    const changes = diffAtlases(
      await loadAtlas(argumentsOf(given, before), io),
      await loadAtlas(argumentsOf(given, after), io),
    );
    await deliver(given.has('json') ? writeDiff(changes) : describeDiff(changes), given, io);
    return 0;
  },
};
