/**
 * An atlas in parts small enough to be taken over between two frames: a message is read in one go by whoever receives it, and a large
 * atlas in one message would hold the page still for seconds.
 */
import type { Atlas } from '../atlas/atlas.ts';

/** The lists that grow with the collection. */
const LISTS = [
  'works',
  'cited',
  'citing',
  'authors',
  'journals',
  'themes',
  'items',
  'maps',
  'decisions',
  'doubtful',
  'statements',
  'reasons',
  'problems',
] as const;
type List = (typeof LISTS)[number];

export type AtlasPart =
  | { readonly of: 'head'; readonly head: Omit<Atlas, List> }
  | { readonly of: List; readonly items: readonly unknown[] };

/** Strings and numbers in a part, about; some milliseconds of reading. */
const PART_SIZE = 3000;

/** How much there is to read in a value: every string and number, and long strings by their length. Stops counting at the size of a part. */
function measure(value: unknown, most = PART_SIZE): number {
  if (typeof value === 'string') return 1 + value.length / 200;
  if (typeof value !== 'object' || value === null) return 1;
  if (ArrayBuffer.isView(value)) return 1;
  let sum = 1;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    sum += measure(inner, most - sum);
    if (sum > most) break;
  }
  return sum;
}

/** The parts of an atlas, its head first. */
export function* splitAtlas(atlas: Atlas): Generator<AtlasPart> {
  const lists = new Set<string>(LISTS);
  const head = Object.fromEntries(Object.entries(atlas).filter(([key]) => !lists.has(key)));
  yield { of: 'head', head: head as unknown as Omit<Atlas, List> };
  for (const of of LISTS) {
    const all: readonly unknown[] | undefined = atlas[of];
    if (all === undefined) continue;
    let items: unknown[] = [];
    let size = 0;
    // An empty list is sent too: whether it is there at all is a fact of the atlas.
    if (all.length === 0) yield { of, items };
    for (const item of all) {
      items.push(item);
      size += measure(item);
      if (size < PART_SIZE) continue;
      yield { of, items };
      items = [];
      size = 0;
    }
    if (items.length > 0) yield { of, items };
  }
}

/** Puts the parts of an atlas together again. */
export class Assembly {
  private head: Omit<Atlas, List> | undefined;
  private readonly lists = new Map<List, unknown[]>();

  add(part: AtlasPart): void {
    if (part.of === 'head') {
      this.head = part.head;
      return;
    }
    const list = this.lists.get(part.of);
    if (list === undefined) this.lists.set(part.of, [...part.items]);
    else for (const item of part.items) list.push(item);
  }

  /** The atlas as it was split. Throws when its head never came. */
  finish(): Atlas {
    if (this.head === undefined) throw new Error('The atlas came without its head.');
    return { ...this.head, ...Object.fromEntries(this.lists) } as unknown as Atlas;
  }
}
