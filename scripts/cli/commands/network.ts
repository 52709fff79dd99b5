/** `network`: one network by a person's own parameters. */
import { NORMALISATIONS, type Normalisation } from '../../../src/analysis/normalise.ts';
import {
  ANALYSE_DEFAULTS,
  type AnalyseOptions,
  analyseNetwork,
  CLUSTERINGS,
  LAYOUTS,
} from '../../../src/export/analyse.ts';
import type { ExportedNetwork } from '../../../src/export/network.ts';
import { NETWORK_EXPORTS } from '../../../src/export/registry.ts';
import { buildGraph } from '../../../src/graph/graph.ts';
import { COUNTINGS, type Counting, NETWORK_KINDS, type NetworkKind } from '../../../src/networks/network.ts';
import { refusal } from '../../../src/networks/registry.ts';
import type { Arguments } from '../arguments.ts';
import { deliver, loadCollection } from '../collection.ts';
import { COLLECTION_OPTIONS, type Command, JSON_OPTION, OUTPUT_OPTION } from '../command.ts';
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
  const largest = [...nodes].sort((a, b) => b.works - a.works).slice(0, LISTED);
  return [
    `${meta.title}\n${writePairs(Object.entries(meta.statistics))}`,
    writeColumns(
      ['works', 'node', ...(clusters.length > 0 ? ['group'] : [])],
      largest.map(node => [node.works, node.label, ...(clusters.length > 0 ? [node.clusterLabel] : [])]),
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

/** Networks that are made of what is cited, in the collection or not. */
const ofCitations = (kind: NetworkKind): boolean => /co-citation|coupling/.test(kind);

export const network: Command = {
  name: 'network',
  usage: 'FILE... --of KIND',
  summary: 'one network, with the works behind every link',
  example: 'network seeds/ --of co-authorship --counting fractional --to gexf > authors.gexf',
  options: {
    of: { value: 'KIND', choices: NETWORK_KINDS, help: 'the network' },
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
    const kind = given.text('of') as NetworkKind | undefined;
    if (kind === undefined) throw new UsageError(`network needs --of ${NETWORK_KINDS.join(' | ')}`);
    const options = analyseOptionsOf(given);
    const collection = await loadCollection(given, io, ofCitations(kind));
    const graph = buildGraph(collection);
    const reason = refusal(graph, kind);
    if (reason !== null) throw new UserError(reason);
    const found = analyseNetwork(collection, graph, kind, options);
    if (found.nodes.length === 0)
      io.stderr.write('the thresholds leave nothing: no item is in enough works\n');
    const to = given.text('to') ?? (given.has('json') ? 'json' : undefined);
    const format = NETWORK_EXPORTS.find(({ id }) => id === to);
    await deliver(format ? await format.write(found) : describe(found), given, io);
    return 0;
  },
};
