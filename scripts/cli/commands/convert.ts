/** `convert`: records out, in input order, nothing merged. */
import { RECORD_EXPORTS } from '../../../src/export/registry.ts';
import { deliver, loadSources } from '../collection.ts';
import { type Command, JSON_OPTION, OUTPUT_OPTION, READING_OPTIONS } from '../command.ts';
import { UsageError, UserError } from '../user-error.ts';

const FORMATS = new Map(
  RECORD_EXPORTS.map(format => [format.id === 'records-csv' ? 'csv' : format.id, format] as const),
);

export const convert: Command = {
  name: 'convert',
  usage: 'FILE... --to FORMAT',
  summary: 'records out',
  example: 'convert references.txt --to bibtex > references.bib',
  options: {
    to: { value: 'FORMAT', choices: [...FORMATS.keys()], help: 'the format' },
    ...READING_OPTIONS,
    ...OUTPUT_OPTION,
    json: { help: `${JSON_OPTION.json!.help}: the same as --to jsonl` },
  },
  async run(given, io) {
    const to = given.text('to') ?? (given.has('json') ? 'jsonl' : undefined);
    if (to === undefined) throw new UsageError(`convert needs --to ${[...FORMATS.keys()].join(' | ')}`);
    const { files } = await loadSources(given, io);
    const works = files.flatMap(file => file.works.map((work, i) => ({ ...work, id: file.ownIds[i]! })));
    if (works.length === 0) throw new UserError('no record could be read');
    await deliver(await FORMATS.get(to)!.write(works), given, io);
    return given.has('lines') || works.some(work => !work.unparsed) ? 0 : 1;
  },
};
