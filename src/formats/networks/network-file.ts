/** A network as a file states it: its nodes, its links and its groups, each with the lines that say so. Nothing is merged or dropped yet. */
import type { Place, Problem, TextFile } from '../format.ts';

export type Attributes = ReadonlyMap<string, string | number>;

export interface FileNode {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  /** In the file's own unit, y upwards. Both or neither. */
  readonly x?: number;
  readonly y?: number;
  /** Radius of the disc, in the file's own unit. */
  readonly size?: number;
  /** The file's own name or number of the group; `clusters` may say more of it. */
  readonly cluster?: string;
  /** `#rrggbb`. */
  readonly color?: string;
  /** http or https. */
  readonly url?: string;
  readonly attributes: Attributes;
}

export interface FileEdge {
  /** Indexes into `nodes`. Links to oneself and repeated links are kept as they stand. */
  readonly source: number;
  readonly target: number;
  /** A finite number from 0; 1 where the file gives none. */
  readonly weight: number;
  readonly directed: boolean;
  readonly place: Place;
  readonly attributes: Attributes;
}

/** What things are called, as VOSviewer's `terminology` has it. */
export interface Terminology {
  readonly item: string;
  readonly items: string;
  readonly link: string;
  readonly links: string;
  readonly linkStrength: string;
  readonly totalLinkStrength: string;
}

export const TERMS: Terminology = {
  item: 'node',
  items: 'nodes',
  link: 'link',
  links: 'links',
  linkStrength: 'weight',
  totalLinkStrength: 'total weight',
};

/** One file of a network: a network is often two (nodes here, links there). */
export interface NetworkPart {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly bytes: number;
}

export interface NetworkFile {
  readonly parts: readonly NetworkPart[];
  /** Label of the format: "GEXF". */
  readonly format: string;
  readonly title?: string;
  readonly description?: string;
  readonly nodes: readonly FileNode[];
  readonly edges: readonly FileEdge[];
  /** Names of groups, by what `cluster` of a node says; a group without a name is not here. */
  readonly clusters: ReadonlyMap<string, string>;
  /** Names of the numeric attributes that say how much of a node there is (documents, occurrences), best first. */
  readonly weights: readonly string[];
  readonly terminology: Terminology;
  readonly problems: readonly Problem[];
}

/** A format of networks: one file, and one line in registry.ts. Judged by content, never by name. */
export interface NetworkFormat {
  readonly id: string;
  readonly label: string;
  detect(file: TextFile): boolean;
  /** `beside` are files given with it that are no network by themselves: the links of a map, the groups of a Pajek network. */
  read(file: TextFile, beside: readonly TextFile[]): NetworkFile;
  /** Whether another file belongs to one of this format, beside those taken already. */
  takes?(other: TextFile, taken: readonly TextFile[]): boolean;
}
