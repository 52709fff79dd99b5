/** List markers at the beginning of lines: "12." "[12]" "(12)" "12)" and bullets; and the longest list that counts upwards. */

export interface Marked {
  /** Index of the line. */
  readonly line: number;
  readonly number: number;
  /** Length of the marker with the space around it. */
  readonly length: number;
}

const MARKER =
  /^\s{0,12}(?:\[(\d{1,6})\]|\((\d{1,6})\)|(\d{1,6})\s?[.)](?=\s|\p{Lu})|(\d{1,6})(?=\s{1,4}\p{Lu}|\p{Lu}\p{Ll}))\s*/u;
/** In a list that counts upwards a number needs no stop and no capital behind it: "3Arrow", "12 van der Berg", "7“A title". */
const LOOSE = /^\s{0,12}(\d{1,6})(?=\s{0,4}[\p{L}"“„«‘'[(])\s*/u;
const BULLET = /^\s{0,12}(?:[•▪‣◦●*–—-])\s+(?=\S)/u;

export function readMarker(
  line: string,
  loose = false,
): { number: number; length: number; form: number } | null {
  const match = MARKER.exec(line) ?? (loose ? LOOSE.exec(line) : null);
  if (!match || match[0].length === line.length) return null;
  const form = match.length === 2 ? 4 : match.findIndex((group, i) => i > 0 && group !== undefined);
  return {
    number: Number(match[form === 4 && match.length === 2 ? 1 : form]),
    length: match[0].length,
    form,
  };
}

/** Length of a list mark: a number with its stop or brackets (not a year), or a bullet; 0 when there is none. */
export function markLength(line: string): number {
  const marker = readMarker(line);
  if (marker && marker.number < 1000 && /[.)\]]\s*$/.test(line.slice(0, marker.length))) return marker.length;
  return BULLET.exec(line)?.[0].length ?? 0;
}

export const stripMark = (line: string): string => line.slice(markLength(line)).trim();

/** Numbers that may be missing between two neighbours of one list (a damaged page). */
const LARGEST_GAP = 3;

/**
 * The numbered lists of a document: runs of lines whose numbers rise by one, or, where lines are damaged, by up to three, or stay the same
 * when `isEntry` says that the rest of the line begins an entry (a number given twice). Numbered lines in between that belong to no run (a
 * wrapped "12. edition") are passed over. Longest first; lists do not overlap. One pass: a chain is kept for each number seen last.
 */
export function findNumberedLists(lines: readonly string[], isEntry: (text: string) => boolean): Marked[][] {
  const forms = [1, 2, 3, 4].map(() => new Map<number, Marked[]>());
  const chains: Marked[][] = [];
  lines.forEach((text, line) => {
    const marker = readMarker(text, true);
    if (!marker) return;
    const open = forms[marker.form - 1]!;
    let chain: Marked[] | undefined;
    for (let gap = 1; gap <= LARGEST_GAP && !chain; gap++) chain = open.get(marker.number - gap);
    if (!chain && isEntry(text.slice(marker.length))) chain = open.get(marker.number);
    if (chain) open.delete(chain.at(-1)!.number);
    else {
      chain = [];
      chains.push(chain);
    }
    chain.push({ line, number: marker.number, length: marker.length });
    if (!((open.get(marker.number)?.length ?? 0) > chain.length)) open.set(marker.number, chain);
  });
  const out: Marked[][] = [];
  for (const chain of chains
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length || a[0]!.line - b[0]!.line)) {
    const apart = out.every(
      other => chain.at(-1)!.line < other[0]!.line || chain[0]!.line > other.at(-1)!.line,
    );
    if (apart) out.push(chain);
  }
  return out;
}
