/** What resolution gives: one entity for the many ways a thing is written, with every mention and the reason for every merge. */

export type EntityKind = 'author' | 'journal' | 'theme';

/** One place where an entity stands in a work. */
export interface Mention {
  /** Id of the work. */
  readonly work: string;
  /** 0-based position among the work's authors; 0 for journals; for themes the order of appearance. */
  readonly position: number;
  /** The variant as it is written there. */
  readonly as: string;
}

/** Why two variants are held to be one: both as written, the reason in words, and how strong it is, 0 to 1. */
export interface Evidence {
  readonly a: string;
  readonly b: string;
  readonly reason: string;
  readonly score: number;
  /** The works in which the two stand, where the reason is of two mentions. */
  readonly works?: readonly [string, string];
}

/** Two mentions of which it is not sure whether they are of one entity. */
export interface Doubt {
  /** Ids of the entities they were given to; the same id twice when they were joined, by nothing but the name. */
  readonly a: string;
  readonly b: string;
  readonly reason: string;
  /** The chance that they are one, 0 to 1. */
  readonly score: number;
  readonly mentions: readonly [Mention, Mention];
}

export interface Entity {
  /** Made from content, never from load order: "author:knight-g", "journal:journal-of-world-business", "theme:born-global-firms". */
  readonly id: string;
  readonly kind: EntityKind;
  readonly label: string;
  /** Every way it is written, most frequent first. */
  readonly variants: readonly string[];
  readonly mentions: readonly Mention[];
  readonly evidence: readonly Evidence[];
  /** True for an organisation named as an author. */
  readonly organisation?: boolean;
}

/** The works of an entity, each once, in the order of its mentions. */
export function worksOf(entity: Entity): string[] {
  return [...new Set(entity.mentions.map(mention => mention.work))];
}
