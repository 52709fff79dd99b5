/** One network that a file states, by a person's own parameters: its own places and groups are kept unless others are asked for. */
import { CLUSTER_DEFAULTS, clusterNodes } from '../analysis/cluster.ts';
import { type Coordinates, extentOf } from '../analysis/coordinates.ts';
import { type Csr, compressLinks, linksOf } from '../analysis/csr.ts';
import { type Normalisation, normalise } from '../analysis/normalise.ts';
import { describeNetwork } from '../analysis/statistics.ts';
import type { AnalyseOptions } from '../atlas/analyse-options.ts';
import { GENERATOR } from '../atlas/build.ts';
import { layOutAs } from '../atlas/maps/lay-out.ts';
import { discRadius, placeNodes } from '../atlas/maps/place.ts';
import type { NetworkFile } from '../formats/networks/network-file.ts';
import {
  countOfNode,
  type FileNetwork,
  type FileNetworkOptions,
  type Groups,
  groupsOfFile,
  nameByMembers,
  networkOfFile,
  totalWeights,
  worksOfEdge,
} from '../networks/from-file.ts';
import type { ExportedNetwork } from './network.ts';
import { describeFigures, describeMeasures } from './network-measures.ts';
import { colourOf } from './palette.ts';
import { roundNumber } from './text.ts';

/** What is left out is kept as the file has it: its weights, its groups, its places. */
export type FileAnalysisOptions = FileNetworkOptions &
  Partial<Pick<AnalyseOptions, 'normalise' | 'cluster' | 'resolution' | 'starts' | 'layout' | 'seed'>>;

/** Measures the network of a file. Throws RangeError for a resolution that is no number from 0. Same input, same bytes. */
export function analyseFile(file: NetworkFile, options: FileAnalysisOptions = {}): ExportedNetwork {
  const network = networkOfFile(file, options);
  const nodes = network.nodes.map(i => file.nodes[i]!);
  const scheme: Normalisation = options.normalise ?? 'none';
  const links = linksOf(network);
  const weight = normalise(links, scheme);
  const csr = compressLinks(linksOf(network, normalise(links, 'association-strength')));
  const groups = groupNodes(file, network, csr, options);
  const laid = placeItems(csr, network, options);
  const {
    clusters: _,
    modularity,
    ...counts
  } = describeNetwork({ ...links, weight }, separate(groups, nodes.length));
  const measured = describeMeasures(links);
  const sizes = sizesOf(file, network, laid);
  const grouped = (i: number) => (groups && groups.of[i]! >= 0 ? groups.of[i]! : undefined);
  const colorOf = (i: number) =>
    (options.cluster === undefined ? nodes[i]!.color : undefined) ?? colourOf(grouped(i));
  const {
    seed = 0,
    resolution = 1,
    starts = CLUSTER_DEFAULTS.starts,
    cluster = 'as in the file',
    layout = 'as in the file',
  } = options;
  return {
    meta: {
      title: file.title ?? file.parts[0]!.file,
      reading: '',
      generator: GENERATOR,
      method: [
        ...(file.edges.some(edge => edge.directed)
          ? ['Links have a direction in the file; directions are not followed.']
          : []),
        ...describeFigures(scheme !== 'none', false),
      ],
      parameters: {
        of: 'file',
        format: file.parts[0]!.format,
        files: file.parts.map(part => part.file).join(', '),
        ...(options.minWeight === undefined ? {} : { minWeight: options.minWeight }),
        ...(options.top === undefined ? {} : { top: options.top }),
        ...(options.largestComponent ? { largestComponent: true } : {}),
        normalise: scheme,
        cluster,
        resolution,
        starts,
        layout,
        seed,
        clusterWeights: 'association-strength',
      },
      statistics: {
        ...counts,
        ...(groups ? { clusters: groups.labels.length, modularity } : {}),
        ...measured.statistics,
      },
      problems: [
        ...file.problems,
        ...measured.problems,
        ...(file.edges.length > 0 && options.minWeight !== undefined && links.weight.length === 0
          ? [
              {
                code: 'nothing-left',
                message: `The thresholds leave no link (min-weight ${options.minWeight}).`,
              },
            ]
          : []),
      ],
    },
    clusters: (groups?.labels ?? []).map((label, c) => ({
      label,
      size: groups!.of.reduce((n, of) => n + Number(of === c), 0),
    })),
    nodes: nodes.map((node, i) => {
      const c = grouped(i);
      const citations = countOfNode(node, ['citations']);
      const { x = node.x, y = node.y } = laid
        ? { x: roundNumber(laid.x[i]!, 3), y: roundNumber(laid.y[i]!, 3) }
        : {};
      return {
        id: node.id,
        label: node.label,
        kind: String(node.attributes.get('kind') ?? 'item'),
        works: countOfNode(node, ['works', 'documents', 'publications', 'occurrences']) ?? 0,
        ...(citations === undefined ? {} : { citations }),
        ...measured.nodes[i]!,
        ...(c === undefined ? {} : { cluster: c, clusterLabel: groups!.labels[c]! }),
        ...(x === undefined || y === undefined || options.layout === 'none' ? {} : { x, y }),
        size: sizes[i]!,
        color: colorOf(i),
      };
    }),
    edges: Array.from(network.source, (source, e) => {
      const made = [...network.evidence.subarray(network.evidenceStart[e]!, network.evidenceStart[e + 1]!)];
      const statements = made.map(k => file.edges[k]!);
      return {
        source: nodes[source]!.id,
        target: nodes[network.target[e]!]!.id,
        weight: weight[e]!,
        ...(scheme === 'none' ? {} : { count: network.weight[e]! }),
        kind: String(statements[0]!.attributes.get('kind') ?? 'link'),
        evidence: [...new Set(statements.flatMap(worksOfEdge))],
        lines: statements.map(({ place }) => `${place.file}:${place.line}`),
      };
    }),
  };
}

function groupNodes(
  file: NetworkFile,
  network: FileNetwork,
  csr: Csr,
  options: FileAnalysisOptions,
): Groups | null {
  const { cluster: algorithm, resolution = 1, starts = CLUSTER_DEFAULTS.starts, seed = 0 } = options;
  if (algorithm === undefined) return groupsOfFile(file, network.nodes);
  if (algorithm === 'none') return null;
  const of = clusterNodes(csr, { algorithm, resolution, starts, seed });
  const labels = network.nodes.map(i => file.nodes[i]!.label);
  return { of, labels: nameByMembers(labels, of, totalWeights(network)) };
}

/** Every node in a group: those of none each in one of its own, as a measure of groups must have it. */
function separate(groups: Groups | null, n: number): Int32Array {
  if (!groups) return new Int32Array(n);
  return groups.of.map((c, i) => (c < 0 ? groups.labels.length + i : c));
}

function placeItems(
  csr: Csr,
  network: FileNetwork,
  { layout, seed = 0 }: FileAnalysisOptions,
): Coordinates | null {
  if (layout === undefined || layout === 'none') return null;
  return placeNodes({
    csr,
    drawn: Array.from(network.source, (source, e) => [source, network.target[e]!] as const),
    radius: network.nodes.map(() => discRadius(1, csr.n)),
    layOut: part => layOutAs(part, layout, seed),
  });
}

/** Radii in the unit of the places: the file's own with its own places, else all alike. */
function sizesOf(file: NetworkFile, { nodes }: FileNetwork, laid: Coordinates | null): number[] {
  const radius = discRadius(1, nodes.length);
  if (laid) return nodes.map(() => roundNumber(radius, 3));
  const placed = nodes.map(i => file.nodes[i]!).filter(node => node.x !== undefined);
  const { half } = extentOf({
    x: Float64Array.from(placed, node => node.x!),
    y: Float64Array.from(placed, node => node.y!),
  });
  const unit = Math.max(half[0], half[1], 0) / 100 || 1;
  return nodes.map(i => file.nodes[i]!.size ?? roundNumber(radius * unit, 6));
}
