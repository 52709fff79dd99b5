/** What the stage is given to draw, and what it tells back: plain data, so that the rest of the explorer never sees Sigma. */
import type { NodeKind } from '../../atlas/atlas.ts';

export interface SceneNode {
  readonly id: string;
  readonly label: string;
  readonly kind: NodeKind;
  /** Place in the layout's own units, y upwards. */
  readonly x: number;
  readonly y: number;
  /** Number of works: the radius grows with its square root. */
  readonly size: number;
  /** Index into `StageTheme.clusterColors` and `Scene.clusters`; below 0 for none (then coloured by kind). */
  readonly cluster: number;
  /** `#rrggbb` that replaces the cluster's colour: year, citations and other overlays. */
  readonly color?: string;
}

export interface SceneEdge {
  /** Indexes into `Scene.nodes`. */
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly kind: string;
}

/** Pixels of the container that panels cover. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** `rest`: what is left over, no group of its own; it gets the neutral colour, no shape and no name. */
  readonly clusters: readonly { readonly id: number; readonly label: string; readonly rest?: boolean }[];
  /** 'curve' unless told, or unless there are very many links. */
  readonly edgeStyle?: 'curve' | 'line';
  readonly insets?: Insets;
  /** Present where the nodes stand along the years: then lanes take the place of the clusters' shapes. */
  readonly timeline?: Timeline;
}

/** How the nodes stand along the years, in the units of their places. */
export interface Timeline {
  readonly first: number;
  readonly last: number;
  /** Places of the first and of the last year. */
  readonly x0: number;
  readonly x1: number;
  /** Where those without a year stand, and how many they are; null when there are none. */
  readonly undated: { readonly x: number; readonly label: string } | null;
  /** From top to bottom; cluster -1 gathers what has no lane of its own. */
  readonly lanes: readonly {
    readonly cluster: number;
    readonly label: string;
    readonly low: number;
    readonly high: number;
  }[];
}

/** What is laid over the clusters' colours, all in the order of the nodes. */
export interface Overlay {
  /** `#rrggbb` of each node; null: the colours of the clusters. */
  readonly colors: readonly string[] | null;
  /** 0 for nodes that are faded; null fades none. */
  readonly lit: Uint8Array | null;
  /** Density in the place of discs and lines; null draws these. */
  readonly cloud: Cloud | null;
}

/** What a density is of. */
export interface Cloud {
  readonly weight: Float64Array;
  /** What is averaged around a place, 0 to 1, NaN for nothing; null: the weights are summed. */
  readonly value: Float64Array | null;
  readonly byCluster: boolean;
  /** The colour of a share, 0 to 1, as `#rrggbb`. */
  readonly ramp: (share: number) => string;
}

export const NO_OVERLAY: Overlay = { colors: null, lit: null, cloud: null };

/** Centre in Sigma's normalised coordinates (0 to 1 over the map's longer side), and zoom: a smaller ratio is nearer. */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** Colours, all `#rrggbb`. */
export interface StageTheme {
  readonly background: string;
  readonly text: string;
  readonly halo: string;
  /** Links that have no cluster's colour. */
  readonly edge: string;
  /** By cluster; clusters beyond the last, and rests, have the colour of works. */
  readonly clusterColors: readonly string[];
  readonly kindColors: Readonly<Record<NodeKind, string>>;
  readonly accent: string;
  readonly dark: boolean;
}

export interface StageEvents {
  /** The node under the pointer changed; null when none is. */
  hover(id: string | null): void;
  /** A node, or empty space (null), was clicked or tapped; `more` with Shift held. The stage does not select by itself: answer with `select`. */
  select(id: string | null, more: boolean): void;
  /** The camera came to rest somewhere else. */
  camera(view: CameraView): void;
  /** Lines drawn around nodes: whether a drag draws one without Alt, and which nodes one went around. */
  readonly lasso?: { armed(): boolean; drawn(ids: readonly string[]): void };
  /** The first frame of a scene is on screen. */
  ready?(): void;
  /** There is no WebGL, or it was lost for good: show the table and the static picture. */
  lost?(message: string): void;
}

/** Whether two overlays change nothing of one another. */
export const isSameOverlay = (a: Overlay, b: Overlay): boolean =>
  a === b || (a.colors === b.colors && a.lit === b.lit && a.cloud === null && b.cloud === null);
