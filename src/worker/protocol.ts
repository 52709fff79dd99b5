/** What the page and its worker say to one another. Cancelling is ending the worker: it holds nothing that is worth keeping. */
import type { Atlas, AtlasOptions } from '../atlas/atlas.ts';
import type { SourceFile } from '../formats/format.ts';

export interface BuildRequest {
  readonly files: readonly SourceFile[];
  readonly options: Partial<AtlasOptions>;
}

export type BuildReply =
  | { readonly is: 'progress'; readonly stage: string; readonly done: number; readonly total: number }
  | { readonly is: 'atlas'; readonly atlas: Atlas }
  | { readonly is: 'failure'; readonly message: string };

export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}
