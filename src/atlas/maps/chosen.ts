/** Any network of the registry, by a person's own settings, as a map. */
import { clusterNodes } from '../../analysis/cluster.ts';
import { type Csr, compressLinks, linksOf } from '../../analysis/csr.ts';
import { normalise } from '../../analysis/normalise.ts';
import type { KnowledgeTables } from '../../graph/tables.ts';
import { evidenceOf, type Network, type NetworkKind, type NetworkProblem } from '../../networks/network.ts';
import { definitionOf, projectNetwork } from '../../networks/registry.ts';
import { ANALYSE_DEFAULTS, type AnalyseOptions } from '../analyse-options.ts';
import type { AtlasMap } from '../atlas.ts';
import { type Collection, describeItems, type Items } from '../items.ts';
import { gatherUnnamed, leastSize, NAMED_AT_MOST, NAMED_FROM, UNNAMED } from './group.ts';
import { layOutAs } from './lay-out.ts';
import { type MapEdge, type MapNode, writeMap } from './map.ts';
import { describeChosen } from './method.ts';
import { discRadius, placeNodes } from './place.ts';
import { thinEdges } from './strongest.ts';
import { describeThings, type Thing } from './things.ts';

export type { Thing } from './things.ts';

/** A network, and what of its options is not at its standard. */
export interface ChosenNetwork extends Partial<AnalyseOptions> {
  readonly of: NetworkKind;
}

/** What networks of a collection are drawn from. */
export interface Ground {
  readonly collection: Collection;
  readonly graph: KnowledgeTables;
  itemsOf(kinds: readonly string[]): Items;
  /** What was made last at a stage, if it was made for the same key. */
  recall<T>(stage: string, key: string, make: () => T): T;
}

export interface DrawnNetwork {
  readonly map: AtlasMap;
  readonly things: readonly Thing[];
  readonly problems: readonly NetworkProblem[];
}

/** More discs than this are not read; a person can ask for more. */
const DRAWN_AT_MOST = 1000;
/** The largest disc of a network of citations is that of so many works. */
const LARGEST = 40;

/** From so many links the best of ten clusterings is hardly better than the best of two, and a slider should be answered at once. */
const FEW_STARTS_FROM = 20_000;
const FEW_STARTS = 2;

/** A network before it is laid out and grouped. */
interface Plan {
  readonly network: Network;
  readonly things: readonly Thing[];
  readonly nodes: readonly MapNode[];
  /** What the areas of the discs say. */
  readonly size: readonly number[];
  /** The links that are drawn, and the sentence that says which are not. */
  readonly drawn: readonly MapEdge[];
  readonly told: readonly string[];
  /** All links, normalised. */
  readonly csr: Csr;
}

type Options = Omit<Required<Pick<ChosenNetwork, 'of'>> & AnalyseOptions, 'of'>;

/** The options that change only the groups, and those that change only the places. */
const OF_GROUPS = ['cluster', 'resolution', 'starts', 'minClusterSize'] as const;
const OF_PLACES = ['layout', 'seed'] as const;

/**
 * Draws a network. Throws RangeError, with the reason, when the data cannot support it. Same input, same bytes: what is recalled from the
 * drawing before does not depend on it.
 */
export function drawChosen(ground: Ground, chosen: ChosenNetwork): DrawnNetwork {
  const { collection } = ground;
  const { of, ...asked } = { ...ANALYSE_DEFAULTS, top: DRAWN_AT_MOST, ...chosen };
  const definition = definitionOf(of);
  const planned = keyOf({ of, ...asked }, [...OF_GROUPS, ...OF_PLACES]);
  const plan = ground.recall('plan', planned, () => planNetwork(ground, of, asked));
  const many = plan.csr.neighbour.length / 2 >= FEW_STARTS_FROM;
  const options = many && chosen.starts === undefined ? { ...asked, starts: FEW_STARTS } : asked;
  const { network, nodes, size, csr, drawn } = plan;
  const ofCitations = countsCitations(of);
  const minSize = options.minClusterSize ?? Math.min(NAMED_FROM, leastSize(nodes.length));
  const isPlain = options.cluster === 'none';
  const map = writeMap(
    {
      id: 'chosen',
      title: definition.title,
      reading: `${definition.reading} Area: ${ofCitations ? 'times cited by what was read' : 'number of works'}. Colour: what is linked closely.`,
      method: describeChosen(definition, { ...options, minClusterSize: minSize }, network, plan.told),
      nodes,
      ...(ofCitations ? { size } : {}),
      edges: drawn,
      group: () =>
        isPlain ? new Int32Array(nodes.length).fill(UNNAMED.smaller) : group(csr, options, minSize),
      place: () =>
        ground.recall('places', keyOf({ of, ...options }, OF_GROUPS), () =>
          placeNodes({
            csr,
            drawn: drawn.map(({ source, target }) => [source, target] as const),
            radius: size.map(value => discRadius(value, nodes.length)),
            layOut: part => layOutAs(part, options.layout, options.seed),
          }),
        ),
      fixed: new Map([
        [UNNAMED.smaller, isPlain ? 'Not clustered' : 'Smaller groups'],
        [UNNAMED.alone, 'Without a link'],
      ]),
    },
    collection,
  );
  const works = new Set(collection.works.map(work => work.id));
  return {
    map,
    things: plan.things.filter(({ work }) => work === undefined || !works.has(work.id)),
    problems: network.problems ?? [],
  };
}

/** What is asked for, but for what does not matter here. */
function keyOf(options: object, without: readonly string[]): string {
  return JSON.stringify(Object.entries(options).filter(([name]) => !without.includes(name)));
}

const countsCitations = (of: NetworkKind): boolean =>
  of === 'citation' || definitionOf(of).needsCited === true;

function planNetwork(ground: Ground, of: NetworkKind, options: Options): Plan {
  const { collection, graph } = ground;
  const definition = definitionOf(of);
  const { maxAuthors } = options;
  const items =
    maxAuthors === undefined
      ? ground.itemsOf(definition.items)
      : describeItems(collection, graph, definition.items, { maxAuthors });
  const { minCitations = 0 } = options;
  const keep = (id: string) => items.citationsOf(id) >= minCitations;
  const network = projectNetwork(graph, of, minCitations > 0 ? { ...options, keep } : options);
  const things = describeThings(network, definition.items, collection, items);
  const works = new Set(collection.works.map(work => work.id));
  const nodes = network.nodes.map((id, i): MapNode => {
    const { id: node, kind, label } = things[i]!;
    return { id: node, kind, label, works: items.worksOf(id).filter(work => works.has(work)) };
  });
  const counts = network.nodes.map((id, i) =>
    countsCitations(of) ? items.citationsOf(id) : nodes[i]!.works.length,
  );
  const scale = countsCitations(of) ? Math.min(1, LARGEST / Math.max(1, ...counts)) : 1;
  const links = linksOf(network);
  const weight = normalise(links, options.normalise, network.occurrences);
  return {
    network,
    things,
    nodes,
    size: counts.map(count => count * scale),
    ...thinEdges(edgesOf(network, weight), nodes.length),
    csr: compressLinks(linksOf(network, normalise(links, 'association-strength'))),
  };
}

function group(csr: Csr, { cluster, resolution, starts, seed, ...options }: Options, minSize: number) {
  const algorithm = cluster === 'none' ? 'leiden' : cluster;
  const found = clusterNodes(csr, { algorithm, resolution, starts, seed, minSize });
  // Who asks for groups of a size wants to see all of them.
  return gatherUnnamed(
    found,
    options.minClusterSize === undefined ? NAMED_AT_MOST : Number.POSITIVE_INFINITY,
  );
}

function edgesOf(network: Network, weight: Float64Array): MapEdge[] {
  return Array.from(network.source, (source, e) => ({
    source,
    target: network.target[e]!,
    weight: weight[e]!,
    kind: network.kind,
    // Asked for of the links that are drawn, which are few of all.
    get evidence() {
      return evidenceOf(network, e);
    },
  }));
}
