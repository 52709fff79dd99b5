/** Fractional counting checked where it is used: the worked example, and what must hold in any collection. */
import { writeRows } from '../graph/rows.ts';
import { cooccurrence } from '../networks/cooccurrence.ts';
import type { Incidence } from '../networks/incidence.ts';
import type { Counting, Network } from '../networks/network.ts';
import { worksOf } from '../resolve/entity.ts';
import type { Catalogue } from './catalogue.ts';

/** Documents by their authors, as projections take them. `held`: for each document the indexes of its authors. */
function tabulate(items: readonly string[], held: readonly (readonly number[])[]): Incidence {
  const rows = writeRows(held.length, items.length, (row, add) => {
    for (const item of held[row]!) add(item);
  });
  const sizes = Int32Array.from(held, (_, row) => rows.start[row + 1]! - rows.start[row]!);
  return { documents: held.map((_, row) => `d${row}`), items, ...rows, sizes };
}

const AUTHORS = ['A1', 'A2', 'A3', 'A4'];

/** The worked example of VOSviewer's manual: three documents, four authors, and the links that are printed there. */
export const WORKED_EXAMPLE = {
  documents: [
    [0, 1, 2],
    [0, 2],
    [1, 3],
  ].map(document => document.map(author => AUTHORS[author]!)),
  published: [
    ['A1', 'A2', 0.5],
    ['A1', 'A3', 1.5],
    ['A2', 'A3', 0.5],
    ['A2', 'A4', 1],
  ],
} as const;

/** A link of the worked example: what is published, and what the function that draws the maps gives now. */
export interface ExampleLink {
  readonly pair: string;
  readonly published: number;
  readonly here: number;
  readonly full: number;
}

/** Counts the worked example by the function that counts for the maps. */
export function countExample(): ExampleLink[] {
  const table = tabulate(
    AUTHORS,
    WORKED_EXAMPLE.documents.map(document => document.map(author => AUTHORS.indexOf(author))),
  );
  const read = (counting: Counting) => {
    const { nodes, source, target, weight } = cooccurrence('co-authorship', table, counting);
    return new Map(Array.from(weight, (w, e) => [`${nodes[source[e]!]}–${nodes[target[e]!]}`, w]));
  };
  const [fractional, full] = [read('fractional'), read('full')];
  const published = new Map(WORKED_EXAMPLE.published.map(([a, b, w]) => [`${a}–${b}`, w]));
  return [...new Set([...published.keys(), ...fractional.keys()])].map(pair => ({
    pair,
    published: published.get(pair) ?? 0,
    here: fractional.get(pair) ?? 0,
    full: full.get(pair) ?? 0,
  }));
}

/** What fractional counting must give of a collection, and what it gives. */
export interface CountingCheck {
  readonly authors: number;
  /** Works of two authors or more. */
  readonly jointWorks: number;
  /** Fractional: the greatest difference, over all authors, of an author's links and that author's joint works. */
  readonly apart: number;
  /** Refined: all links together, which must be the joint works. */
  readonly total: number;
}

/** More pairs of authors than this are not counted while a person waits. */
const MOST_PAIRS = 2_000_000;

/** Counts co-authorship of the open collection twice, and adds up; null when that would take too long. Linear in pairs inside works. */
export function checkCounting({ atlas }: Pick<Catalogue, 'atlas'>): CountingCheck | null {
  const indexOf = new Map(atlas.works.map((work, index) => [work.id, index]));
  const held: number[][] = atlas.works.map(() => []);
  atlas.authors.forEach((author, item) => {
    for (const work of worksOf(author)) held[indexOf.get(work) ?? -1]?.push(item);
  });
  if (held.reduce((sum, { length: n }) => sum + (n * (n - 1)) / 2, 0) > MOST_PAIRS) return null;
  const table = tabulate(
    atlas.authors.map(({ id }) => id),
    held,
  );
  const joint = new Float64Array(table.items.length);
  for (const authors of held) if (authors.length > 1) for (const author of authors) joint[author]!++;
  const strength = strengthOf(cooccurrence('co-authorship', table, 'fractional'));
  const refined = cooccurrence('co-authorship', table, 'refined');
  return {
    authors: table.items.length,
    jointWorks: held.filter(authors => authors.length > 1).length,
    apart: joint.reduce((most, works, i) => Math.max(most, Math.abs(works - strength[i]!)), 0),
    total: refined.weight.reduce((sum, weight) => sum + weight, 0),
  };
}

function strengthOf({ nodes, source, target, weight }: Network): Float64Array {
  const strength = new Float64Array(nodes.length);
  weight.forEach((w, e) => {
    strength[source[e]!]! += w;
    strength[target[e]!]! += w;
  });
  return strength;
}
