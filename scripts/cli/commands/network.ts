/** `network`: one network by a person's own parameters. */
import { NORMALISATIONS, type Normalisation } from '../../../src/analysis/normalise.ts';
import { unpackSources } from '../../../src/atlas/sources.ts';
import {
  ANALYSE_DEFAULTS,
  type AnalyseOptions,
  analyseNetwork,
  CLUSTERINGS,
  LAYOUTS,
} from '../../../src/export/analyse.ts';
import { analyseFile } from '../../../src/export/analyse-file.ts';
import type { ExportedNetwork, ExportedNode } from '../../../src/export/network.ts';
import { NETWORK_EXPORTS } from '../../../src/export/registry.ts';
import type { SourceFile } from '../../../src/formats/format.ts';
import type { NetworkFile } from '../../../src/formats/networks/network-file.ts';
import { readNetworkFile } from '../../../src/formats/networks/registry.ts';
import { buildGraph } from '../../../src/graph/graph.ts';
import { COUNTINGS, type Counting, NETWORK_KINDS, type NetworkKind } from '../../../src/networks/network.ts';
import { refusal } from '../../../src/networks/registry.ts';
import type { Arguments } from '../arguments.ts';
import { deliver, loadCollection, tellProblems } from '../collection.ts';
import { COLLECTION_OPTIONS, type Command, JSON_OPTION, OUTPUT_OPTION } from '../command.ts';
import { readFiles } from '../files.ts';
import type { Io } from '../io.ts';
import { writeColumns, writePairs } from '../table.ts';
import { UsageError, UserError } from '../user-error.ts';

const FORMATS = NETWORK_EXPORTS.map(format => format.id).filter(id => id !== 'svg');
const LISTED = 20;

function analyseOptionsOf(given: Arguments): Partial<AnalyseOptions> {
  const options = {
    counting: given.text('counting') as Counting | undefined,
    minWeight: given.number('min-weight', 0, false),
    minWorks: given.number('min-works', 0),
    minCitations: given.number('min-citations', 0),
    top: given.number('top', 1),
    maxAuthors: given.number('max-authors', 1),
    normalise: given.text('normalise') as Normalisation | undefined,
    cluster: given.text('cluster') as AnalyseOptions['cluster'] | undefined,
    resolution: given.number('resolution', 0, false),
    starts: given.number('starts', 1),
    layout: given.text('layout') as AnalyseOptions['layout'] | undefined,
    seed: given.number('seed', 0),
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
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
  'counting',
  'min-works',
  'min-citations',
  'max-authors',
  'lines',
  'with-citing',
  'raw-names',
] as const;

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

/** Networks that are made of what is cited, in the collection or not. */
const ofCitations = (kind: NetworkKind): boolean => /co-citation|coupling/.test(kind);

/** The network that works make. */
async function makeNetwork(files: readonly SourceFile[], given: Arguments, io: Io): Promise<ExportedNetwork> {
  const kind = given.text('of') as NetworkKind | undefined;
  if (kind === undefined) throw new UsageError(`network needs --of ${NETWORK_KINDS.join(' | ')}`);
  const options = analyseOptionsOf(given);
  const collection = await loadCollection(given, io, ofCitations(kind), files);
  const graph = buildGraph(collection);
  const reason = refusal(graph, kind);
  if (reason !== null) throw new UserError(reason);
  const found = analyseNetwork(collection, graph, kind, options);
  if (found.nodes.length === 0) io.stderr.write('the thresholds leave nothing: no item is in enough works\n');
  return found;
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
    counting: { value: 'HOW', choices: COUNTINGS, help: 'what a document gives to each pair (full)' },
    'min-weight': { value: 'N', help: 'leave out weaker links' },
    'min-works': { value: 'N', help: 'leave out items of fewer works' },
    'min-citations': { value: 'N', help: 'leave out items cited fewer times' },
    top: { value: 'N', help: 'only the N items of the most works' },
    'max-authors': { value: 'N', help: 'leave out documents of more items' },
    normalise: { value: 'HOW', choices: NORMALISATIONS, help: `weights (${ANALYSE_DEFAULTS.normalise})` },
    cluster: { value: 'HOW', choices: CLUSTERINGS, help: `groups (${ANALYSE_DEFAULTS.cluster})` },
    resolution: { value: 'R', help: `more groups when higher (${ANALYSE_DEFAULTS.resolution})` },
    starts: { value: 'N', help: `the best of so many clusterings (${ANALYSE_DEFAULTS.starts})` },
    layout: { value: 'HOW', choices: LAYOUTS, help: `places (vos, forceatlas2 for large networks)` },
    seed: { value: 'N', help: `of all that is random (${ANALYSE_DEFAULTS.seed})` },
    ...COLLECTION_OPTIONS,
    ...OUTPUT_OPTION,
    json: { help: `${JSON_OPTION.json!.help}: the same as --to json` },
  },
  async run(given, io) {
    const files = await readFiles(given.files, io);
    const own = readNetworkFile((await unpackSources(files)).files);
    const found = own ? openFile(own, given, io) : await makeNetwork(files, given, io);
    const to = given.text('to') ?? (given.has('json') ? 'json' : undefined);
    const format = NETWORK_EXPORTS.find(({ id }) => id === to);
    await deliver(format ? await format.write(found) : describe(found), given, io);
    return 0;
  },
};
