/** What holds of whatever is read, however damaged: places that can be found again, problems in words, ids that differ. */
import { readSources } from '../../src/atlas/sources.ts';
import { unpackFiles } from '../../src/formats/containers/unpack.ts';
import { decodeText } from '../../src/formats/decode.ts';
import type { Place, Problem, SourceFile } from '../../src/formats/format.ts';
import { readNetworkFile } from '../../src/formats/networks/registry.ts';
import type { Work } from '../../src/records/work.ts';

/** Control characters other than tabs and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/gu;

/** The laws that the reading of a file breaks, in words; and how many records and problems it gave. */
export async function readUnderLaws(
  file: SourceFile,
): Promise<{ broken: string[]; records: number; problems: number }> {
  const broken: string[] = [];
  const unpacked = await unpackFiles([file]);
  const texts = new Map(
    unpacked.files.map(inner => [inner.name, (inner.text ?? decodeText(inner)).lines] as const),
  );
  const joined = new Map([...texts].map(([name, lines]) => [name, lines.join('\n')]));
  const checkPlace = (what: string, { file: name, line, endLine, raw }: Place, part = false): void => {
    const lines = texts.get(name);
    if (!lines) broken.push(`${what}: stands in no file (${name})`);
    else if (!(1 <= line && line <= endLine && endLine <= lines.length))
      broken.push(`${what}: lines ${line} to ${endLine} of ${lines.length}`);
    else if (!part && !joined.get(name)!.includes(raw)) broken.push(`${what}: raw text is not in the file`);
  };
  const checkProblem = ({ file: name, line, code, message }: Problem): void => {
    const most = texts.get(name)?.length ?? 1;
    if (!name || !(line >= 1 && line <= most) || !code || message.length < 10)
      broken.push(`problem ${code} at ${name}:${line} of ${most}: ${message}`);
  };
  const checkWork = (work: Work, control: ReadonlySet<string>, isCited = false): void => {
    const { sources, id, ...fields } = work;
    if (!id) broken.push('a work without id');
    for (const place of sources) checkPlace(id, place, isCited);
    for (const found of textsOf(fields).flatMap(text => text.match(CONTROL) ?? []))
      if (!control.has(found)) broken.push(`${id}: ${JSON.stringify(found)} was not in the file`);
  };

  const sources = await readSources(unpacked);
  const control = new Set([...joined.values()].flatMap(text => text.match(CONTROL) ?? []));
  for (const reading of sources.files) {
    for (const work of reading.works) checkWork(work, control);
    // A cited reference stands in a field: its raw text is that of the field, unescaped.
    for (const work of reading.cited) checkWork(work, control, true);
    if (reading.works.length === 0 && reading.problems.length === 0)
      broken.push(`${reading.file}: nothing read and no problem told`);
  }
  sources.problems.forEach(checkProblem);
  const ids = [...sources.works, ...sources.cited, ...sources.citing].map(({ id }) => id);
  if (new Set(ids).size < ids.length) broken.push('two works of one id');

  const network = readNetworkFile(unpacked.files);
  network?.problems.forEach(checkProblem);
  for (const { id, place } of network?.nodes ?? []) checkPlace(`node ${id}`, place);
  for (const { place } of network?.edges ?? []) checkPlace('link', place);
  if (new Set(network?.nodes.map(({ id }) => id)).size < (network?.nodes.length ?? 0))
    broken.push('two nodes of one id');
  return {
    broken,
    records: sources.files.reduce((sum, { works }) => sum + works.length, 0),
    problems: sources.problems.length,
  };
}

/** Every string in it, keys left out. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

/** The laws that the readings of all these files break. */
export async function breakingsOf(name: string, all: Iterable<Uint8Array>): Promise<string[]> {
  const broken: string[] = [];
  for (const bytes of all) broken.push(...(await readUnderLaws({ name, bytes })).broken);
  return broken;
}
