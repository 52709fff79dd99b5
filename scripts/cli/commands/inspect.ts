/** `inspect`: what was read, file by file. */
import { type Counts, countWorks, type FileInspection, inspectFile } from '../../../src/export/inspection.ts';
import { loadSources } from '../collection.ts';
import { type Command, JSON_OPTION, READING_OPTIONS } from '../command.ts';
import { tame, writePairs } from '../table.ts';

function describeCounts(counts: Counts): [string, string | number][] {
  const { minYear, maxYear } = counts;
  const withoutYear = counts.recordsWithoutYear > 0 ? ` (${counts.recordsWithoutYear} without)` : '';
  return [
    ['records', counts.records],
    ['not understood', counts.recordsNotUnderstood],
    ['years', minYear === null ? 'none' : `${minYear}-${maxYear}${withoutYear}`],
    ['author mentions', counts.authorAppearances],
    ['without authors', counts.recordsWithoutAuthors],
    ['with DOI', `${counts.recordsWithDoi} (${counts.distinctDois} distinct)`],
    ['with references', `${counts.recordsWithReferences} (${counts.totalReferences} references)`],
  ];
}

function describeFile({
  file,
  format,
  encoding,
  first,
  last,
  citing,
  problems,
  ...counts
}: FileInspection): string {
  const pairs = writePairs([
    ['format', `${format}, ${encoding}`],
    ...describeCounts(counts),
    ['first', first?.title],
    ['last', last?.title],
    ['citing article', citing?.title],
    ['its authors', citing?.authors.join('; ')],
    ['its keywords', citing?.keywords.join('; ')],
    ['problems', problems.length],
  ]);
  return `${tame(file)}\n${pairs}`;
}

export const inspect: Command = {
  name: 'inspect',
  usage: 'FILE...',
  summary: 'what was read',
  example: 'inspect seeds/ --json',
  options: { ...READING_OPTIONS, ...JSON_OPTION },
  async run(given, io) {
    const sources = await loadSources(given, io);
    const files = sources.files.map(inspectFile);
    const total = countWorks(sources.files.flatMap(file => file.works));
    if (given.has('json')) io.stdout.write(`${JSON.stringify({ files, total }, null, 2)}\n`);
    else {
      const blocks = files.map(describeFile);
      if (files.length > 1) blocks.push(`all ${files.length} files\n${writePairs(describeCounts(total))}`);
      io.stdout.write(blocks.join('\n'));
    }
    return total.records - total.recordsNotUnderstood > 0 ? 0 : 1;
  },
};
