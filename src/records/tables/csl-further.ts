/** The variables of CSL-JSON that are kept as they stand. */
import { FURTHER_DATES, FURTHER_NAMES, FURTHER_TEXTS, type Further } from '../csl-variables.ts';
import { type Draft, makeDraft } from '../draft.ts';
import { readCslDate } from './csl-dates.ts';
import { cslNames, textOf } from './csl-values.ts';
import type { Row } from './table.ts';

/** Keeps what a variable says beyond the fields of a work; nothing where there is nothing. */
export function keepFurther<F extends keyof Further>(draft: Draft, field: F, value: Further[F]): void {
  if (value === undefined) return;
  draft.further ??= {};
  draft.further[field] = value as (typeof draft.further)[F];
}

const row = <F extends keyof Further>(tag: F, read: (values: readonly string[]) => Further[F]): Row => ({
  tag,
  read: (values, draft) => keepFurther(draft, tag, read(values)),
});

export const furtherRows: readonly Row[] = [
  ...FURTHER_TEXTS.map(tag => row(tag, values => values.map(textOf).filter(Boolean).join(', ') || undefined)),
  ...FURTHER_NAMES.map(tag => row(tag, readNames)),
  ...FURTHER_DATES.map(tag => row(tag, values => readCslDate(values[0]!))),
];

/** Names of any role are read as those of authors are. */
function readNames(values: readonly string[]): Draft['author'] | undefined {
  const alone = makeDraft();
  cslNames('author').read(values, alone);
  return alone.author.length > 0 ? alone.author : undefined;
}
