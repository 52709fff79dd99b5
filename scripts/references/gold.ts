/** Labelled references, one JSON object a line: the text, which fields are labelled, and their values. */
import { readFileSync } from 'node:fs';

export interface GoldName {
  readonly family?: string;
  readonly given?: string;
  readonly particle?: string;
  readonly literal?: string;
}

export interface GoldFields {
  readonly authors?: readonly GoldName[];
  readonly year?: number;
  readonly title?: string;
  readonly container?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly publisher?: string;
  /** Other values that are right as well. */
  readonly alt?: Readonly<Record<string, readonly string[]>>;
}

export interface Gold {
  readonly id: string;
  readonly set: string;
  readonly style: string;
  readonly lang?: string;
  readonly raw: string;
  /** Fields that are labelled here; one that is listed and has no value is absent from the reference. */
  readonly fields: readonly string[];
  readonly gold: GoldFields;
}

export const readGold = (path: string): Gold[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Gold);
