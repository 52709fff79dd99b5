/** The atlas: one versioned document that holds all a person needs to see, check and export. Plain JSON, same input same bytes. */
import type { NetworkStatistics } from '../analysis/statistics.ts';
import type { Place, Problem } from '../formats/format.ts';
import type { Terminology } from '../formats/networks/network-file.ts';
import type { Work } from '../records/work.ts';
import type { Decision, DecisionKind, Doubt } from '../resolve/decisions/decision.ts';
import type { Entity } from '../resolve/entity.ts';

export const ATLAS_FORMAT = 'invisible-college-atlas';
export const ATLAS_VERSION = 1;

/** "network" is the one map of an atlas that was opened from a network file; "chosen" is what a person asked for, drawn when it is. */
export const MAP_IDS = [
  'landscape',
  'co-authorship',
  'themes',
  'journals',
  'knowledge',
  'network',
  'chosen',
] as const;
export type MapId = (typeof MAP_IDS)[number];

/** The lists of entities of an atlas. */
export const ENTITY_LISTS = ['authors', 'journals', 'themes'] as const;

export interface AtlasInput {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly bytes: number;
  /** Of its bytes, in hexadecimal: whoever has the file can see that it is the one. */
  readonly sha256?: string;
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
  /** Which of the ten colours it has (src/export/palette.ts); absent where it has none of its own. */
  readonly hue?: number;
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
    /** What the nodes are called, where the atlas does not list them all. */
    readonly label?: readonly string[];
    /** Number of works of the collection. */
    readonly works: readonly number[];
    /** What the area of the disc says where that is not the number of works. */
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
    /** Of citations, for each edge the ids of citing documents or cited works that make it and are no works of the collection. */
    readonly others?: readonly (readonly string[])[];
    /** Of a network file, for each edge the lines that state it. */
    readonly places?: readonly (readonly Place[])[];
  };
  readonly clusters: readonly Cluster[];
  readonly statistics: NetworkStatistics;
}

/** "cited": a work that the collection only cites. "item": a node of a network file, which says what it is or does not. */
export const NODE_KINDS = [
  'author',
  'journal',
  'theme',
  'work',
  'citing',
  'cited',
  'keyword',
  'organisation',
  'country',
  'item',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

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

export type DoubtCounts = Readonly<Record<DecisionKind, number>>;

/** What decisions changed in one list of entities. */
export interface Touched {
  /** As they were found, before decisions: by id. */
  readonly before: readonly Entity[];
  /** Ids of those that stand in their place now. */
  readonly made: readonly string[];
}

/** What redrawing a map after decisions did to its places. */
export interface MovedNodes {
  readonly map: MapId;
  /** Nodes that were drawn when the map was made, and are not now: columns of equal length. */
  readonly hidden: {
    readonly id: readonly string[];
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly cluster: readonly number[];
  };
  /** Ids of nodes that are drawn now, and were not. */
  readonly added: readonly string[];
}

/** A work as it was, with its index among all works. */
export interface Restored {
  readonly index: number;
  readonly work: Work;
}

/** What merging and splitting works by decision changed. */
export interface Unmerged {
  /** Works that are no longer there, or no longer as they were. */
  readonly works: readonly Restored[];
  /** Ids of those that stand in their place now. */
  readonly made: readonly string[];
  /** The citing documents, with the references that they had. */
  readonly citing: readonly Work[];
}

/** One of several statements of a work, by how it differs from the work that they make. */
export interface PackedStatement {
  /** Id of the work, before decisions. */
  readonly of: string;
  /** True when it is how a record cites the work. */
  readonly cited: boolean;
  /** Its places among the sources of the work: the first, and how many. */
  readonly at: number;
  readonly count: number;
  /** Fields in which it says what the work says, and all others that it has. */
  readonly same: readonly string[];
  readonly own: Readonly<Record<string, unknown>>;
}

/** Why two statements of a work, in different words, are one work. */
export interface WorkReason {
  /** Id of the work, before decisions. */
  readonly of: string;
  /** Where the two stand: indexes among its sources. */
  readonly a: number;
  readonly b: number;
  readonly reason: string;
  /** The probability, 0 to 1. */
  readonly score: number;
}

/** What decisions changed, as it was before: enough to take any of them back, and nothing more. */
export interface Undecided {
  readonly authors: Touched;
  readonly journals: Touched;
  readonly themes: Touched;
  /** Works that were renamed or left out. */
  readonly works: readonly Restored[];
  readonly merged?: Unmerged;
  /** The decisions under which the maps were laid out, where they are not those that hold. */
  readonly drawnUnder?: readonly Decision[];
  readonly moved: readonly MovedNodes[];
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
  /** What the works cite and the collection does not hold: all, or where they are many those that two documents cite. */
  readonly cited?: readonly Work[];
  readonly authors: readonly Entity[];
  readonly journals: readonly Entity[];
  readonly themes: readonly Entity[];
  /** The nodes of a network file, and what it calls them; absent where works were read. */
  readonly items?: readonly AtlasItem[];
  readonly terminology?: Terminology;
  readonly maps: readonly AtlasMap[];
  /** What a person decided of who is who, already carried out. */
  readonly decisions?: readonly Decision[];
  /** Pairs of which resolution was not sure, the most doubtful first; those that a decision answers are among them. */
  readonly doubtful?: readonly Doubt[];
  /** How many such pairs there are, where more than are listed. */
  readonly doubtCounts?: DoubtCounts;
  readonly undecided?: Undecided;
  /** The statements of works that several state. */
  readonly statements?: readonly PackedStatement[];
  /** Why they are one, for those in different words. */
  readonly reasons?: readonly WorkReason[];
  readonly problems: readonly Problem[];
}
