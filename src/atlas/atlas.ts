/** The atlas: one versioned document that holds all a person needs to see, check and export. Plain JSON, same input same bytes. */
import type { NetworkStatistics } from '../analysis/statistics.ts';
import type { Place, Problem } from '../formats/format.ts';
import type { Terminology } from '../formats/networks/network-file.ts';
import type { Work } from '../records/work.ts';
import type { Entity } from '../resolve/entity.ts';

export const ATLAS_FORMAT = 'invisible-college-atlas';
export const ATLAS_VERSION = 1;

/** "network" is the one map of an atlas that was opened from a network file. */
export const MAP_IDS = ['landscape', 'co-authorship', 'themes', 'journals', 'knowledge', 'network'] as const;
export type MapId = (typeof MAP_IDS)[number];

export interface AtlasInput {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly bytes: number;
  readonly records: number;
}

/** A group of nodes that belong together, named from what sets it apart. */
export interface Cluster {
  /** Index used in `AtlasMap.nodes.cluster`; 0 is the largest. */
  readonly id: number;
  /** One or two distinctive themes, e.g. "strategic alliances · networks". */
  readonly label: string;
  /** The most distinctive themes (entity ids), best first. */
  readonly themes: readonly string[];
  readonly size: number;
  /** True for what is left over ("Wrote alone"): no group of its own, drawn in the neutral colour and without a shape. */
  readonly rest?: boolean;
}

/** A laid-out network: columns of equal length. Node ids are entity ids, or "work:" + the id of a work. */
export interface AtlasMap {
  readonly id: MapId;
  readonly title: string;
  /** One line: what a node, a link, a place and a colour mean here. */
  readonly reading: string;
  /** What was done, with parameters, and what the data could not give, in sentences. */
  readonly method: readonly string[];
  readonly nodes: {
    readonly id: readonly string[];
    readonly kind: readonly NodeKind[];
    /** Number of works of the collection. */
    readonly works: readonly number[];
    /** What the area of the disc says where that is not the number of works, in the same unit. */
    readonly size?: readonly number[];
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly cluster: readonly number[];
  };
  readonly edges: {
    /** Indexes into nodes. */
    readonly source: readonly number[];
    readonly target: readonly number[];
    readonly weight: readonly number[];
    /** What the link is: "co-author", "co-occurrence", "similar", "wrote", "published-in", "about", "cites". */
    readonly kind: readonly string[];
    /** For each edge the works that make it: indexes into `Atlas.works`. Empty only where a citing document, an end of the link, states it. */
    readonly evidence: readonly (readonly number[])[];
    /** Of a network file, for each edge the lines that state it. */
    readonly places?: readonly (readonly Place[])[];
  };
  readonly clusters: readonly Cluster[];
  readonly statistics: NetworkStatistics;
}

/** "item": a node of a network file, which says what it is or does not. */
export type NodeKind = 'author' | 'journal' | 'theme' | 'work' | 'citing' | 'item';

/** A node of a network file: what the file says of it, and where. It has no works. */
export interface AtlasItem {
  readonly id: string;
  readonly label: string;
  /** http or https. */
  readonly url?: string;
  readonly attributes: readonly (readonly [name: string, value: string | number])[];
  readonly place: Place;
}

export interface AtlasOptions {
  /** Count the citing documents and their authors as part of the collection. */
  readonly withCiting: boolean;
  /** Names are compared as written: no resolution. */
  readonly rawNames: boolean;
  readonly seed: number;
  /** Resolution of the clustering. */
  readonly resolution: number;
}

export interface Atlas {
  readonly format: typeof ATLAS_FORMAT;
  readonly version: typeof ATLAS_VERSION;
  /** Name and version of the program that made it. */
  readonly generator: string;
  readonly title: string;
  readonly inputs: readonly AtlasInput[];
  readonly options: AtlasOptions;
  /** The documents whose reference lists were read; not part of the collection unless asked. */
  readonly citing: readonly Work[];
  readonly works: readonly Work[];
  readonly authors: readonly Entity[];
  readonly journals: readonly Entity[];
  readonly themes: readonly Entity[];
  /** The nodes of a network file, and what it calls them; absent where works were read. */
  readonly items?: readonly AtlasItem[];
  readonly terminology?: Terminology;
  readonly maps: readonly AtlasMap[];
  readonly problems: readonly Problem[];
}
