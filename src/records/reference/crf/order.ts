/** What the order of its stretches shows of a reference, and no label sees: one work has one title and stands in one thing. */
import { isHouse } from '../imprint.ts';
import type { Segment } from './segments.ts';

export type TextOf = (segment: Segment) => string;

const IN = /\b(?:in|dans|w|en)\b[\s:]*["“„«]?$/iu;
const CONTAINING =
  /\b(?:papers?|reports?|proceedings|conference|meeting|journal|zeitschrift|review|magazine|reihe|verein|institut\p{L}*|minist\p{L}+|gesellschaft|society|association|council|office|amt|presented|vortrag)\b/iu;

/** The segments, some joined, some with another field. `before` gives the few letters ahead of a segment. */
export function settleOrder(cut: readonly Segment[], textOf: TextOf, before: TextOf): readonly Segment[] {
  const segments = joinSubtitle(cut, textOf, before);
  const titles = segments.filter(segment => segment.field === 'title');
  const containers = segments.filter(segment => segment.field === 'container');
  if (titles.length < 2 && containers.length < 2) return segments;
  const [first, second] = titles;
  const year = segments.find(segment => segment.field === 'year');
  // "Small Agency. 1999. A Proposal.": what stands before the year is who wrote it.
  const body =
    first && second && first === segments[0] && year && year.from >= first.to && year.to <= second.from
      ? first
      : undefined;
  const others = titles.filter(title => title !== body);
  const inside = others.slice(1).find(title => isIn(before(title)));
  // "Small Annals 16(1), Society of Things, pp. 3-9": the volume is the first one's.
  const volume = segments.find(segment => segment.field === 'volume');
  const journal =
    containers.length > 1 && volume && containers[0]!.to === volume.from ? containers[0] : undefined;
  return segments.map(segment => {
    if (segment === body) return { ...segment, field: 'body' };
    if (segment === inside) return { ...segment, field: 'container' };
    const passed = segment.field === 'container' && (inside ?? journal) !== undefined;
    return passed && segment !== journal ? { ...segment, field: 'other' } : segment;
  });
}

/** Whether the letters ahead of a segment end with "In". */
export const isIn = (ahead: string): boolean => IN.test(ahead);

/** "Small things. Their strength and reach, London": houses have no names in lower case, and what has neither "In" nor volume is no journal. */
function joinSubtitle(segments: readonly Segment[], textOf: TextOf, before: TextOf): readonly Segment[] {
  const at = segments.findIndex(
    ({ field, from }, i) =>
      (field === 'publisher' || field === 'container') &&
      segments[i + 1]?.field === 'place' &&
      segments[i - 1]?.to === from &&
      (segments[i - 1]!.field === 'title' ||
        (field === 'publisher' && segments[i - 1]!.field === 'container')),
  );
  const part = segments[at];
  if (!part || !isRunning(textOf(part)) || isIn(before(part))) return segments;
  const located = segments.some(({ field }) => /^(?:volume|issue|pages|publisher)$/u.test(field));
  if (part.field === 'container' && located) return segments;
  const joined = { ...segments[at - 1]!, to: part.to, confidence: 0.7 };
  return [...segments.slice(0, at - 1), joined, ...segments.slice(at + 1)];
}

/** A phrase, with a long word in lower case, and no word that tells a house, a body or a meeting. */
const isRunning = (text: string): boolean =>
  /\s\p{Ll}{4}/u.test(text) && !isHouse(text) && !CONTAINING.test(text);
