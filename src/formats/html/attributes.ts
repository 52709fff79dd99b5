/** What the attributes of an element say of its text: that it is not shown, is for other readers, only labels an entry; and by what names it goes. */
import type { Attributes } from './tags.ts';

const NAMING = ['class', 'id', 'role', 'data-title', 'aria-label', 'itemprop'];
export const KEEP: ReadonlySet<string> = new Set([
  ...NAMING,
  'href',
  'name',
  'content',
  'property',
  'type',
  'title',
  'hidden',
  'style',
  'aria-hidden',
]);
/** What is behind this in a value is not looked at. */
const LONGEST = 1000;

export const classesOf = (attributes: Attributes): readonly string[] =>
  attributes.get('class')?.slice(0, LONGEST).toLowerCase().split(/\s+/u) ?? [];

/** All names that an element goes by, in lower case, a blank around each. */
export const marksOf = (attributes: Attributes): string =>
  attributes.size === 0
    ? ' '
    : ` ${NAMING.flatMap(key => attributes.get(key)?.slice(0, LONGEST).toLowerCase() ?? []).join(' ')} `;

export const isNotShown = (attributes: Attributes): boolean =>
  attributes.has('hidden') ||
  /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden/iu.test(
    (attributes.get('style') ?? '').slice(0, LONGEST),
  );

/** Classes of text for those who hear a page, and of links back and to an editor. */
const UNSEEN =
  /^(?:u-)?(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|mw-editsection|mw-cite-backlink|cite-accessibility-label)$/u;
export const isUnseen = (attributes: Attributes, classes: readonly string[]): boolean =>
  attributes.get('aria-hidden') === 'true' || classes.some(name => UNSEEN.test(name));

const LABEL = /^(?:c-)?(?:ref(?:erence)?s?|cit(?:ation)?|bib)?[-_]?(?:label|bullet|num(?:ber)?|counter)$/u;
export const isLabel = (classes: readonly string[]): boolean => classes.some(name => LABEL.test(name));
