/** `inspect`: what was read, file by file. */
import { unpackSources } from '../../../src/atlas/sources.ts';
import {
  type Counts,
  countWorks,
  type FileInspection,
  inspectFile,
  inspectNetwork,
} from '../../../src/export/inspection.ts';
import { readNetworkFile } from '../../../src/formats/networks/registry.ts';
import { loadSources, tellProblems } from '../collection.ts';
import { type Command, JSON_OPTION, READING_OPTIONS } from '../command.ts';
import { readFiles } from '../files.ts';
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
  nodes,
  edges,
  ...counts
}: FileInspection): string {
  const pairs = writePairs([
    ['format', `${format}, ${encoding}`],
    ...(nodes === undefined ? describeCounts(counts) : []),
    ['nodes', nodes],
    ['links', edges],
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
    const unpacked = await unpackSources(await readFiles(given.files, io));
    const networks = new Map(
      given.has('lines') ? [] : unpacked.files.map(file => [file, readNetworkFile([file])] as const),
    );
    const rest = unpacked.files.filter(file => !networks.get(file));
    const sources = await loadSources(given, io, { ...unpacked, files: rest });
    // One for each file, in their order, and behind them what archives themselves have to say.
    const records = sources.files.map(inspectFile);
    const files = unpacked.files.flatMap(file => {
      const network = networks.get(file);
      if (network) tellProblems(network.problems, io);
      return network ? inspectNetwork(network) : records.splice(0, 1);
    });
    files.push(...records);
    const total = countWorks(sources.files.flatMap(file => file.works));
    if (given.has('json')) io.stdout.write(`${JSON.stringify({ files, total }, null, 2)}\n`);
    else {
      const blocks = files.map(describeFile);
      if (files.length > 1) blocks.push(`all ${files.length} files\n${writePairs(describeCounts(total))}`);
      io.stdout.write(blocks.join('\n'));
    }
    const nodes = files.reduce((sum, file) => sum + (file.nodes ?? 0), 0);
    return total.records - total.recordsNotUnderstood + nodes > 0 ? 0 : 1;
  },
};
