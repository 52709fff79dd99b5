/** How much a piece of text looks like one bibliographic reference, by signs that every style shares. */

const YEAR = /(?:^|[^\d])(?:1[5-9]|20)\d\d[a-z]?(?!\d)|\b(?:in press|forthcoming|n\.d\.|s\.d\.)/iu;
const NAME = "[\\p{Lu}][\\p{L}\\p{M}'’\\-‐]+";
const PARTICLES = '(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|ter|ten) ){0,3}';
/** "Bell, J." · "Bell J," · "J. Bell" · "Knight, Gary" · "Rocha da, A." */
const STARTS: readonly RegExp[] = [
  new RegExp(
    `^${PARTICLES}${NAME}(?:[ ]${NAME}){0,2}(?: (?:da|de|do|dos|von|van|der)){0,2},\\s?\\p{Lu}\\p{Ll}?(?:\\.|\\b)`,
    'u',
  ),
  new RegExp(`^${PARTICLES}${NAME}(?:[ ]${NAME}){0,2}\\s\\p{Lu}{1,3}(?:[,.;:]|\\s(?:&|and)\\b)`, 'u'),
  new RegExp(`^(?:\\p{Lu}\\p{Ll}?\\.[\\s-]?){1,4}${PARTICLES}${NAME}`, 'u'),
  new RegExp(`^${PARTICLES}${NAME}(?:[ ]${NAME}){0,2},\\s${NAME}`, 'u'),
];
/** Whatever stands first, a date closes it within the line: "European Commission (2004)", "Felix Auerbach (1913):", "Grell, Detlef, 2003:". */
const DATED =
  /^[\p{Lu}\p{Lo}[](?:[^:?!“()]|\([^()]{0,40}\)){1,160}[(,.\s](?:1[5-9]|20)\d\d[a-z]?\)?\]?\s?[).:,]/u;
/** Four words of a sentence before the date. */
const SENTENCE = /^[^(]{0,160}?(?:\s\p{Ll}[\p{Ll}’'-]*){4}/u;
/** An author in capitals, as ABNT and some Spanish lists have it: "FOUCAULT, M.", "EPICTETO." */
const CAPITALS = /^\p{Lu}{3,}[\p{Lu}\s-]{0,30}[.,]\s/u;
const LOCATOR =
  /\d{1,4}\s?\(\d{1,3}[^)]{0,8}\)|\bpp?\.\s?\d|\d{1,4}\s?[,:]\s?\d{1,5}\s?[-–]\s?\d{1,5}|\bvol\.|\bdoi\b|\beds?\.\)|\bS\.\s?\d/iu;

const STYLES = ['inverted', 'vancouver', 'direct', 'full'] as const;

/** How a line begins when it can be the first of a reference: with a name in some order, capitals, or whatever a date closes; else null. */
export function startKind(text: string): string | null {
  const head = text.slice(0, 160);
  const style = STARTS.findIndex(pattern => pattern.test(head));
  if (style >= 0) return STYLES[style]!;
  if (CAPITALS.test(head)) return 'capitals';
  return DATED.test(head) && !SENTENCE.test(head) ? 'dated' : null;
}

export const startsLikeReference = (text: string): boolean => startKind(text) !== null;

/** "Jana Nowak is Professor of ...": a person is told of, not a work. */
const PROSE =
  /^(?:\p{Lu}[\p{L}.'’-]* ){1,5}(?:is|was|are|were|has|have|holds|received|obtained|teaches|studies|works|joined|serves)\b/u;

/** 0 to 1. Half of it is the beginning, the rest a year, a place in a journal or book, and a sensible length. */
export function likeness(text: string): number {
  if (text.length < 20) return 0;
  if (PROSE.test(text)) return 0;
  let score = 0;
  if (startsLikeReference(text)) score += 0.45;
  if (YEAR.test(text.slice(0, 2000))) score += 0.3;
  if (LOCATOR.test(text.slice(0, 2000))) score += 0.15;
  if (text.length < 700) score += 0.1;
  else if (text.length > 1600) score -= 0.3;
  return Math.max(0, score);
}

export const LIKELY = 0.7;
