/** The states of the tagger: which field a token belongs to, and whether it begins one. */

export const LABELS = [
  'other',
  'family-begin',
  'family',
  'given-begin',
  'given',
  'names',
  'title-begin',
  'title',
  'container-begin',
  'container',
  'publisher-begin',
  'publisher',
  'editor-begin',
  'editor',
  'place-begin',
  'place',
  'year',
  'volume',
  'issue',
  'pages',
] as const;
export type Label = (typeof LABELS)[number];

export const LABEL_COUNT = LABELS.length;

export const labelIndex = (label: Label): number => LABELS.indexOf(label);

/** Whether `next` may stand behind `before` (-1: at the beginning): a field is entered only through its first token. */
export function mayFollow(before: number, next: number): boolean {
  const [from, to] = [LABELS[before], LABELS[next]!];
  if (to === 'family' || to === 'given') return from !== undefined && /^(?:family|given)/u.test(from);
  if (LABELS.includes(`${to}-begin` as Label)) return from === to || from === `${to}-begin`;
  return true;
}
