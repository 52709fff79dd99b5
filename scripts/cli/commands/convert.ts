/** `convert`: records out, in input order, nothing merged. */
import type { SourceReading } from '../../../src/atlas/sources.ts';
import { RECORD_EXPORTS } from '../../../src/export/registry.ts';
import { type PrintedReferences, printReferences } from '../../../src/records/tables/cited-forms.ts';
import type { Work } from '../../../src/records/work.ts';
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
    const cited = files.flatMap(file =>
      to === 'jsonl' ? printCited(file) : file.works.map(() => undefined),
    );
    const kept = cited.reduce((sum, each) => sum + (each?.raw.length ?? 0), 0);
    await deliver(await write(to, works, cited), given, io);
    const stated = files.reduce((sum, file) => sum + file.citations.flat().length, 0);
    if (stated > kept) io.stderr.write(`${describeLoss(stated - kept, to)}\n`);
    return given.has('lines') || works.some(work => !work.unparsed) ? 0 : 1;
  },
};

/** What each record of a file cites, in the words of the file. */
function printCited({ format, works, cited, citations }: SourceReading): (PrintedReferences | undefined)[] {
  return works.map((_, i) => {
    const raw = (citations[i] ?? []).map(k => cited[k]!.sources[0]!.raw);
    return printReferences(format, raw);
  });
}

/** JSON lines have a place for what a record cites; no other format of records does. */
async function write(
  to: string,
  works: readonly Work[],
  cited: readonly (PrintedReferences | undefined)[],
): Promise<string> {
  if (to !== 'jsonl') return FORMATS.get(to)!.write(works);
  return (await import('../../../src/export/csl.ts')).writeJsonLines(works, i => cited[i]);
}

function describeLoss(count: number, to: string): string {
  const references = count === 1 ? '1 cited reference is' : `${count} cited references are`;
  return to === 'jsonl'
    ? `${references} written by id only, and cannot be read back`
    : `${references} not written: ${to} has no place for them; --to jsonl has`;
}
