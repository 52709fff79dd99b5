/** Texts as small whole numbers: each text is normalised once, and compared as a number ever after. */

/** Code 0 is "nothing there"; codes depend on the order of input, hashes do not. */
export class Interner<T> {
  readonly values: T[];
  /** Of the text behind each code: made from content, so that it orders alike whatever came first. */
  readonly hashes: number[] = [0];
  private readonly codes = new Map<string, number>();
  private readonly read: (text: string) => T;

  constructor(read: (text: string) => T) {
    this.read = read;
    this.values = [read('')];
  }

  /** The code of the text; what it reads as is in `values`. */
  code(text: string | undefined): number {
    if (!text) return 0;
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    const code = this.values.push(this.read(text)) - 1;
    this.hashes.push(hashText(text));
    this.codes.set(text, code);
    return code;
  }
}

/** 32-bit FNV-1a. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Mixes one more number into a hash (the finisher of MurmurHash3, Appleby 2011). */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * Calls `visit` for every run of two or more (`least`) indexes 0 to n - 1 whose hashes are equal: rows[from] to rows[to - 1], in order of
 * index. Indexes of hash 0 stand in none. Hash and index share the 53 bits that a double holds, so that the native sort of numbers does it
 * all: O(n log n) without a call of a function.
 */
export function forRuns(
  hashes: Int32Array,
  visit: (rows: Int32Array, from: number, to: number) => void,
  least = 2,
): void {
  const size = 2 ** Math.ceil(Math.log2(hashes.length + 1));
  const packed = new Float64Array(hashes.length);
  let count = 0;
  for (let i = 0; i < hashes.length; i++)
    if (hashes[i] !== 0) packed[count++] = ((hashes[i]! >>> 0) % (2 ** 53 / size)) * size + i;
  const sorted = packed.subarray(0, count).sort();
  const rows = new Int32Array(count);
  for (let i = 0; i < count; i++) rows[i] = sorted[i]! % size;
  for (let from = 0, to = 0; from < count; from = to) {
    const end = (Math.floor(sorted[from]! / size) + 1) * size;
    while (to < count && sorted[to]! < end) to++;
    if (to - from >= least) visit(rows, from, to);
  }
}
