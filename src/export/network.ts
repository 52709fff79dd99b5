/** An exported network: one map of an atlas as plain rows, which every graph format and the picture are written from. */
import type { Atlas, AtlasMap } from '../atlas/atlas.ts';
import { labelsOf } from '../atlas/labels.ts';
import { discRadius } from '../atlas/maps/place.ts';
import { workKey } from '../graph/schema.ts';
import { directCitations, isOfCitations } from './direction.ts';
import type { NodeMeasures } from './network-measures.ts';
import { colourOf, hueOf } from './palette.ts';
import { roundNumber } from './text.ts';

/** The figures are there when they were asked for: maps of an atlas have none. */
export interface ExportedNode extends Partial<NodeMeasures> {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  /** Number of works of the collection. */
  readonly works: number;
  /** Citations received, where the data say so. */
  readonly citations?: number;
  /** Citations received as the sources of the records count them. */
  readonly timesCited?: number;
  /** Mean year of its works. */
  readonly averageYear?: number;
  /** Index into the clusters; absent when the network was not clustered. */
  readonly cluster?: number;
  readonly clusterLabel?: string;
  /** Absent when the network was not laid out. y points up. */
  readonly x?: number;
  readonly y?: number;
  /** Radius of the disc, in the unit of x and y: no two discs overlap. */
  readonly size: number;
  /** `#rrggbb`. */
  readonly color: string;
}

export interface ExportedEdge {
  /** Ids of nodes. */
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  /** The weight before normalisation, when it was normalised. */
  readonly count?: number;
  readonly kind: string;
  /** Ids of the works that make it. */
  readonly evidence: readonly string[];
  /** Of a link that a network file states: where, as "file:line". */
  readonly lines?: readonly string[];
}

export interface ExportedInput {
  readonly file: string;
  readonly bytes: number;
  /** Of its bytes, in hexadecimal. */
  readonly sha256?: string;
}

export interface ExportedMeta {
  readonly title: string;
  /** One line: how to read the picture. */
  readonly reading: string;
  readonly generator: string;
  /** What was done, in sentences. */
  readonly method: readonly string[];
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  /** The files that it was made from. */
  readonly inputs?: readonly ExportedInput[];
  /** Null for a figure that was not worth its time. */
  readonly statistics: Readonly<Record<string, number | null>>;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

export interface ExportedNetwork {
  readonly meta: ExportedMeta;
  /** Edges run from their source to their target: citations do. */
  readonly directed?: boolean;
  /** Names of the clusters; index = cluster. Empty when not clustered. */
  readonly clusters: readonly {
    readonly label: string;
    readonly size: number;
    readonly rest?: boolean;
    readonly hue?: number;
  }[];
  readonly nodes: readonly ExportedNode[];
  readonly edges: readonly ExportedEdge[];
}

/** Radius of a node's disc among so many nodes, to three decimals. */
export function sizeOf(works: number, nodes: number): number {
  return roundNumber(discRadius(works, nodes), 3);
}

/** The files that an atlas was made from, with their hashes where it has them. */
function inputsOf({ inputs }: Pick<Atlas, 'inputs'>): ExportedInput[] {
  return inputs.map((input: ExportedInput) => ({
    file: input.file,
    bytes: input.bytes,
    ...(input.sha256 === undefined ? {} : { sha256: input.sha256 }),
  }));
}

/** The map as an exported network, coloured for light or dark. Node order and edge order are the map's. */
export function exportMap(atlas: Atlas, map: AtlasMap, options: { dark?: boolean } = {}): ExportedNetwork {
  const labels = labelsOf(atlas);
  const { nodes, edges } = map;
  const clusterLabels = new Map(map.clusters.map(cluster => [cluster.id, cluster.label]));
  const links = edges.source.map(
    (source, e): ExportedEdge => ({
      source: nodes.id[source]!,
      target: nodes.id[edges.target[e]!]!,
      weight: edges.weight[e]!,
      kind: edges.kind[e]!,
      evidence: [...edges.evidence[e]!.map(work => atlas.works[work]!.id), ...(edges.others?.[e] ?? [])],
      ...(edges.places ? { lines: edges.places[e]!.map(({ file, line }) => `${file}:${line}`) } : {}),
    }),
  );
  const directed = map.id === 'chosen' && isOfCitations(links);
  const written = directed ? directCitations(links, workKey) : links;
  return {
    ...(directed ? { directed } : {}),
    meta: {
      title: map.title,
      reading: map.reading,
      generator: atlas.generator,
      method: map.method,
      parameters: { map: map.id, ...atlas.options },
      inputs: inputsOf(atlas),
      statistics: { ...map.statistics, ...(directed ? { edges: written.length } : {}) },
      problems: [],
    },
    clusters: map.clusters.map(({ label, size, rest, hue }) => ({
      label,
      size,
      ...(rest ? { rest } : {}),
      ...(hue === undefined ? {} : { hue }),
    })),
    nodes: nodes.id.map((id, i) => {
      const cluster = nodes.cluster[i]!;
      return {
        id,
        label: nodes.label?.[i] ?? labels.get(id) ?? id,
        kind: nodes.kind[i]!,
        works: nodes.works[i]!,
        cluster,
        clusterLabel: clusterLabels.get(cluster) ?? '',
        x: nodes.x[i]!,
        y: nodes.y[i]!,
        size: sizeOf(nodes.size?.[i] ?? nodes.works[i]!, nodes.id.length),
        color: colourOf(hueOf(map.clusters, cluster), options.dark),
      };
    }),
    edges: written,
  };
}
