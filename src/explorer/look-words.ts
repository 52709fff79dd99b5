/** The words of the looks of the map: styles, measures, and what size, line and colour say. */
import type { AtlasMap } from '../atlas/atlas.ts';
import type { Scale } from '../state/scale.ts';
import type { Measure, Style } from '../state/view.ts';
import { capital, countOf, printNumber } from './text.ts';

export const STYLE: Readonly<Record<Style, string>> = {
  network: 'Network',
  density: 'Density',
  timeline: 'Timeline',
};

export const LOOKS = {
  otherGroups: 'Other groups',
  withoutYear: (count: number) => `No year (${count})`,
  showAs: 'Show as',
  colour: 'Colour',
  colourBy: 'Colour by',
  clusters: 'Clusters',
  counting: 'Counting …',
  from: 'Light up from',
  to: 'Light up to',
  all: 'Light up all',
  thin: 'none near by',
  dense: 'densest',
  density: (measure: Measure | null) =>
    measure === null
      ? 'Stronger colour: more works near by; hue: their clusters.'
      : `Hue: ${MEASURE[measure][1].toLowerCase()}, around each place.`,
  lanes: 'Left to right: the year. A lane for each cluster.',
  howSure: 'How sure is this group?',
  size: 'Area',
  width: 'Width',
} as const;

/** In the menu, and above the scale. */
export const MEASURE: Readonly<Record<Measure, readonly [name: string, long: string]>> = {
  year: ['Year', 'Year; of several works the average'],
  works: ['Works', 'Number of works'],
  citations: ['Citations here', 'Citations by works of this collection'],
  cited: ['Times cited', 'Times cited, as the sources state'],
  links: ['Links', 'Number of neighbours on this map'],
  strength: ['Link strength', 'Total strength of its links'],
  betweenness: ['Betweenness', 'Shortest paths that lead through it'],
  closeness: ['Closeness', 'Closeness to all others'],
  pagerank: ['PageRank', 'PageRank'],
  core: ['Core', 'k-core: the densest part it belongs to'],
  certainty: ['Certainty', 'Repeats in which it stays with its cluster'],
};

/** What the steps of a scale are, where they are not even. */
export const SCALE_KIND: Readonly<Record<Scale['kind'], string | null>> = {
  linear: null,
  log: 'logarithmic',
  rank: 'by rank',
};

/** "12 without a year". */
export function tellMissing(missing: number, measure: Measure): string {
  const without = measure === 'year' ? 'a year' : measure === 'certainty' ? 'a group of its own' : 'a number';
  return `${missing.toLocaleString('en')} without ${without}`;
}

/** A value of a measure: "2004", "2004.5", "92 %", "0.0123". */
export function printValue(value: number, measure: Measure): string {
  if (measure === 'year') return String(Math.round(value * 10) / 10);
  if (measure === 'certainty') return `${Math.round(value * 100)} %`;
  return printNumber(Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
}

/** What a density shows: how much of it, or the average of it, is around a place. */
export function tellDensity(measure: Measure | null, mean: boolean): string {
  if (measure === null) return 'Stronger: more works near by. Hue: their clusters.';
  if (mean) return 'Hue: the average near by. Stronger: more works near by.';
  return 'The more of it near by, the further along the scale.';
}

/** What the area of a disc says. */
export function tellSize(map: AtlasMap): string {
  if (map.nodes.size === undefined && map.id !== 'network') return 'works';
  return /area: ([^.]+)\./i.exec(map.reading)?.[1] ?? 'weight';
}

const LINE: Readonly<Record<string, string>> = {
  'co-author': 'joint works',
  'co-authorship': 'joint works',
  'co-occurrence': 'works on both',
  similar: 'likeness',
  'author-landscape': 'likeness',
  citation: 'citations',
  cites: 'a citation',
};

/** What the width of a line says. */
export function tellLine(map: AtlasMap): string {
  const kinds = new Set(map.edges.kind);
  return kinds.size === 1 ? (LINE[[...kinds][0]!] ?? 'strength') : 'strength';
}

/** How sure the cluster of a node is: "In 52 of 60 repeats it stays with this group." */
export function tellCertainty(stays: number, held: number, repeats: number): string {
  if (held === repeats) return `In ${stays} of ${held} repeats it stays with this group.`;
  return `In ${stays} of the ${held} repeats that drew its works (of ${repeats}) it stays with this group.`;
}

/** How many are in the part of the scale that is lit. */
export function tellLit(lit: number): string {
  return `${countOf(lit, 'node')} lit`;
}

/** How to read the map as it is shown, in a line or two: the style and the colours in view in the place of those that the map came with. */
export function tellReading(map: AtlasMap, style: Style, measure: Measure | null): string {
  if (style === 'network' && measure === null) return map.reading;
  const sentences = map.reading.split(/(?<=\.) /);
  if (style === 'density')
    return `${sentences[0]!.replace(/^Each disc/, 'Each name').replace(/, its area[^.]*/, '')} ${LOOKS.density(measure)}`;
  const colour = measure === null ? [] : [`Colour: ${MEASURE[measure][1].toLowerCase()}.`];
  // What colour said is said by the measure now, and what place said by the years.
  const kept = sentences.flatMap(sentence => {
    const [said, ...rest] = sentence.split(': ');
    const says = said!
      .toLowerCase()
      .split(/, | and /)
      .filter(
        word => !(word === 'colour' && measure !== null) && !(word === 'place' && style === 'timeline'),
      );
    if (rest.length === 0 || !/^(lines|place|colour)/i.test(said!)) return [sentence];
    return says.length === 0 ? [] : [`${capital(says.join(' and '))}: ${rest.join(': ')}`];
  });
  return [...kept, ...(style === 'timeline' ? [LOOKS.lanes] : []), ...colour].join(' ');
}
