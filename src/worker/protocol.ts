/** What the page and its worker say to one another. Cancelling is ending the worker: it holds nothing that is worth keeping. */
import type { Certainty } from '../analysis/certainty.ts';
import type { Atlas, AtlasMap, AtlasOptions, MapId } from '../atlas/atlas.ts';
import type { ChosenNetwork, DrawnNetwork } from '../atlas/maps/chosen.ts';
import type { SnapshotView } from '../atlas/snapshot.ts';
import type { CollectionNumbers } from '../export/analyse-numbers.ts';
import type { SourceFile } from '../formats/format.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import type { AtlasPart } from './parts.ts';
import type { MapMeasures, Refusal } from './study.ts';

export interface OpenRequest {
  readonly files: readonly SourceFile[];
  readonly options: Partial<AtlasOptions>;
  /** The key of a collection that is kept in this browser, in the place of files. */
  readonly kept?: string;
  /** It is only looked at, and need not be kept. */
  readonly isPassing?: boolean;
}

export type OpenReply =
  | { readonly is: 'progress'; readonly stage: string; readonly done: number; readonly total: number }
  | { readonly is: 'part'; readonly part: AtlasPart }
  | { readonly is: 'done'; readonly view: SnapshotView | null; readonly lost: readonly string[] }
  /** After it is done: whether the collection is kept in this browser, or why not. */
  | { readonly is: 'kept'; readonly key: string; readonly reason: string | null }
  | { readonly is: 'failure'; readonly message: string };

/** What was opened: an atlas, and with a snapshot the view of it. */
export interface Opened {
  readonly atlas: Atlas;
  readonly view: SnapshotView | null;
  /** What of a damaged snapshot was lost. */
  readonly lost: readonly string[];
}

export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** What the atlas in view can be asked. */
export type Question =
  | { readonly is: 'draw'; readonly network: ChosenNetwork }
  /** Other groups on a map of the atlas. */
  | { readonly is: 'regroup'; readonly map: MapId; readonly resolution: number }
  | { readonly is: 'refusals' }
  | { readonly is: 'numbers' }
  | { readonly is: 'measures'; readonly map: AtlasMap }
  | { readonly is: 'certainty'; readonly map: AtlasMap };

interface Answers {
  draw: DrawnNetwork;
  regroup: AtlasMap;
  refusals: readonly Refusal[];
  numbers: CollectionNumbers;
  measures: MapMeasures;
  certainty: Certainty;
}
export type AnswerOf<Q extends Question> = Answers[Q['is']];

/** To the worker that holds an atlas: the atlas as it was opened, once and in parts; then only questions. */
export type StudyRequest =
  | { readonly is: 'part'; readonly part: AtlasPart }
  | {
      readonly is: 'question';
      readonly number: number;
      readonly question: Question | { readonly is: 'decide'; readonly decisions: readonly Decision[] };
    };

/** Answers bear the number of their question; an atlas comes in parts before its answer. */
export type StudyReply =
  | { readonly is: 'part'; readonly number: number; readonly part: AtlasPart }
  | { readonly is: 'answer'; readonly number: number; readonly answer: unknown }
  | { readonly is: 'failure'; readonly number: number; readonly message: string };
