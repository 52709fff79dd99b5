/** What the page and its worker say to one another. Cancelling is ending the worker: it holds nothing that is worth keeping. */
import type { Atlas, AtlasOptions } from '../atlas/atlas.ts';
import type { SnapshotView } from '../atlas/snapshot.ts';
import type { SourceFile } from '../formats/format.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import type { AtlasPart } from './parts.ts';

export interface OpenRequest {
  readonly files: readonly SourceFile[];
  readonly options: Partial<AtlasOptions>;
}

export type OpenReply =
  | { readonly is: 'progress'; readonly stage: string; readonly done: number; readonly total: number }
  | { readonly is: 'part'; readonly part: AtlasPart }
  | { readonly is: 'done'; readonly view: SnapshotView | null }
  | { readonly is: 'failure'; readonly message: string };

/** What was opened: an atlas, and with a snapshot the view of it. */
export interface Opened {
  readonly atlas: Atlas;
  readonly view: SnapshotView | null;
}

export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** To the worker that decides anew: the atlas as it was opened, once and in parts; then only decisions. */
export type RedecideRequest =
  | { readonly is: 'part'; readonly part: AtlasPart }
  | { readonly is: 'decide'; readonly decisions: readonly Decision[] };

export type RedecideReply =
  | { readonly is: 'part'; readonly part: AtlasPart }
  | { readonly is: 'done' }
  | { readonly is: 'failure'; readonly message: string };
