/** `network`: one network by a person's own parameters. */

import { ANALYSE_OPTIONS, type AnalyseOptions } from '../../../src/atlas/analyse-options.ts';
import { hashBytes } from '../../../src/atlas/sha256.ts';
import { isDecisionFile, unpackSources } from '../../../src/atlas/sources.ts';
import { analyseNetwork } from '../../../src/export/analyse.ts';
import { analyseFile } from '../../../src/export/analyse-file.ts';
import type { ExportedNetwork, ExportedNode } from '../../../src/export/network.ts';
import { NETWORK_EXPORTS, type NetworkExport } from '../../../src/export/registry.ts';
import type { SourceFile } from '../../../src/formats/format.ts';
import type { NetworkFile } from '../../../src/formats/networks/network-file.ts';
import { readNetworkFile } from '../../../src/formats/networks/registry.ts';
import { buildTables } from '../../../src/graph/tables.ts';
import { NETWORK_KINDS, type NetworkKind, TooManyLinks } from '../../../src/networks/network.ts';
import { flagOf, PROJECT_OPTIONS } from '../../../src/networks/options.ts';
import { definitionOf, refusal } from '../../../src/networks/registry.ts';
import type { Arguments, Options } from '../arguments.ts';
import { deliver, loadCollection, tellProblems } from '../collection.ts';
import { COLLECTION_OPTIONS, type Command, JSON_OPTION, OUTPUT_OPTION } from '../command.ts';
import { readFiles } from '../files.ts';
import type { Io } from '../io.ts';
import { tame, writeColumns, writePairs } from '../table.ts';
import { UsageError, UserError } from '../user-error.ts';

const FORMATS = NETWORK_EXPORTS.map(format => format.id).filter(id => id !== 'svg');
const LISTED = 20;

/** The options of a network as those of the command, from the list that the page makes its controls of. */
const OPTIONS: Options = Object.fromEntries(
  ANALYSE_OPTIONS.map(option => {
    const { name, help, type } = option;
    const standard = type === 'switch' || option.standard === undefined ? '' : ` (${option.standard})`;
    return [
      flagOf(name),
      {
        help: `${help}${standard}`,
        ...(type === 'choice' ? { value: 'HOW', choices: option.choices } : {}),
        ...(type === 'number' ? { value: option.whole ? 'N' : 'X' } : {}),
      },
    ];
  }),
);

function analyseOptionsOf(given: Arguments): Partial<AnalyseOptions> {
  const entries = ANALYSE_OPTIONS.map(option => {
    const flag = flagOf(option.name);
    if (option.type === 'number') return [option.name, given.number(flag, option.least, option.whole)];
    return [option.name, option.type === 'choice' ? given.text(flag) : given.has(flag) || undefined];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function describe({ meta, clusters, nodes, edges }: ExportedNetwork): string {
  const labels = new Map(nodes.map(node => [node.id, node.label]));
  const strongest = [...edges].sort((a, b) => b.weight - a.weight).slice(0, LISTED);
  // Nodes of a network file have no works; what their links weigh says how large they are.
  const ofWorks = nodes.some(node => node.works > 0);
  const weights = new Map<string, number>();
  for (const { source, target, weight } of edges)
    for (const id of [source, target]) weights.set(id, (weights.get(id) ?? 0) + weight);
  const size = (node: ExportedNode) =>
    ofWorks ? node.works : Number((weights.get(node.id) ?? 0).toFixed(3));
  const largest = [...nodes].sort((a, b) => size(b) - size(a)).slice(0, LISTED);
  return [
    `${meta.title}\n${writePairs(Object.entries(meta.statistics))}`,
    writeColumns(
      [ofWorks ? 'works' : 'weight', 'node', ...(clusters.length > 0 ? ['group'] : [])],
      largest.map(node => [size(node), node.label, ...(clusters.length > 0 ? [node.clusterLabel] : [])]),
    ),
    writeColumns(
      ['weight', 'link', ''],
      strongest.map(({ source, target, weight }) => [
        Number(weight.toFixed(3)),
        labels.get(source),
        labels.get(target),
      ]),
    ),
  ].join('\n');
}

/** Options that say how a network is made from works: a file that is a network has none. */
const OF_WORKS = [
  'of',
  ...PROJECT_OPTIONS.map(({ name }) => flagOf(name)).filter(
    flag => !['min-weight', 'top', 'largest-component'].includes(flag),
  ),
  'lines',
  'with-citing',
  'raw-names',
  'decisions',
];

/** The network in a file that is one, kept as it stands but for what was asked. */
function openFile(network: NetworkFile, given: Arguments, io: Io): ExportedNetwork {
  const name = network.parts[0]!.file;
  const needless = OF_WORKS.find(option => given.has(option));
  if (needless !== undefined)
    throw new UsageError(
      `${name} is a network already (${network.format}): --${needless} is for bibliographies, leave it out`,
    );
  tellProblems(network.problems, io);
  if (network.nodes.length === 0) throw new UserError(`${name}: no node could be read`);
  return analyseFile(network, analyseOptionsOf(given));
}

/** The options that leave links out of a network of this kind: "--max-authors, --min-weight or --top". */
function nameThresholds(kind: NetworkKind): string {
  const flags = (['maxAuthors', 'minWorks', 'minWeight', 'top'] as const)
    .filter(name => definitionOf(kind).takes.includes(name))
    .map(name => `--${flagOf(name)}`);
  return `${flags.slice(0, -1).join(', ')} or ${flags.at(-1)}`;
}

/** The network, or in one line why it is too large and what makes it smaller. */
function within(kind: NetworkKind, make: () => ExportedNetwork): ExportedNetwork {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof TooManyLinks)) throw error;
    throw new UserError(`${error.message} ${nameThresholds(kind)} makes it smaller.`);
  }
}

/** The network that works make. */
async function makeNetwork(files: readonly SourceFile[], given: Arguments, io: Io): Promise<ExportedNetwork> {
  const kind = given.text('of') as NetworkKind | undefined;
  if (kind === undefined) throw new UsageError(`network needs --of ${NETWORK_KINDS.join(' | ')}`);
  const options = analyseOptionsOf(given);
  const collection = await loadCollection(given, io, definitionOf(kind).needsCited, files);
  const graph = buildTables(collection);
  const reason = refusal(graph, kind);
  if (reason !== null) throw new UserError(reason);
  const found = within(kind, () => analyseNetwork(collection, graph, kind, options));
  for (const { message } of found.meta.problems.slice(collection.problems.length))
    io.stderr.write(`${tame(message)}\n`);
  return found;
}

/** A format's text. One longer than a text can be, half a gigabyte, is the user's to make smaller. */
async function write(format: NetworkExport, found: ExportedNetwork): Promise<string> {
  try {
    return await format.write(found);
  } catch (error) {
    if (!(error instanceof RangeError && error.message.includes('string length'))) throw error;
    throw new UserError(
      `${found.edges.length} links are too long to write as ${format.id}: --min-weight or --top makes it smaller`,
    );
  }
}

export const network: Command = {
  name: 'network',
  usage: 'FILE... [--of KIND]',
  summary: 'one network, with the works behind every link',
  example: 'network seeds/ --of co-authorship --counting fractional --to gexf > authors.gexf',
  options: {
    of: {
      value: 'KIND',
      choices: NETWORK_KINDS,
      help: 'the network; not for a file that is one (GEXF, VOSviewer ...)',
    },
    to: { value: 'FORMAT', choices: FORMATS, help: 'the format (without it a summary)' },
    ...OPTIONS,
    ...COLLECTION_OPTIONS,
    ...OUTPUT_OPTION,
    json: { help: `${JSON_OPTION.json!.help}: the same as --to json` },
  },
  async run(given, io) {
    const files = await readFiles(given.files, io);
    const own = readNetworkFile((await unpackSources(files)).files.filter(file => !isDecisionFile(file)));
    const found = own ? openFile(own, given, io) : await makeNetwork(files, given, io);
    const to = given.text('to') ?? (given.has('json') ? 'json' : undefined);
    const format = NETWORK_EXPORTS.find(({ id }) => id === to);
    const inputs = files.map(({ name, bytes }) => ({
      file: name,
      bytes: bytes.length,
      sha256: hashBytes(bytes),
    }));
    const told = { ...found, meta: { ...found.meta, inputs } };
    await deliver(format ? await write(format, told) : describe(found), given, io);
    return 0;
  },
};
