/** List markers at the beginning of lines: "12." "[12]" "(12)" "12)" and bullets; and the longest list that counts upwards. */

export interface Marked {
  /** Index of the line. */
  readonly line: number;
  readonly number: number;
  /** Length of the marker with the space around it. */
  readonly length: number;
}

const MARKER =
  /^\s{0,12}(?:\[(\d{1,4})\]|\((\d{1,4})\)|(\d{1,4})\s?[.)](?=\s|\p{Lu})|(\d{1,4})(?=\s{1,4}\p{Lu}|\p{Lu}\p{Ll}))\s*/u;
const BULLET = /^\s{0,12}(?:[•▪‣◦●*–—-])\s+(?=\S)/u;

export function readMarker(line: string): { number: number; length: number } | null {
  const match = MARKER.exec(line);
  if (!match || match[0].length === line.length) return null;
  return { number: Number(match[1] ?? match[2] ?? match[3] ?? match[4]), length: match[0].length };
}

export const bulletLength = (line: string): number => BULLET.exec(line)?.[0].length ?? 0;

/** Numbers that may be missing between two neighbours of one list (a damaged page). */
const LARGEST_GAP = 3;

/**
 * The longest run of numbered lines whose numbers rise by one (or, where lines are damaged, by up to three). Other numbered lines in
 * between (a wrapped "12. edition") are passed over. One pass; a chain is kept for each number seen last.
 */
export function findNumberedList(lines: readonly string[]): Marked[] {
  const chains = new Map<number, Marked[]>();
  let best: Marked[] = [];
  lines.forEach((text, line) => {
    const marker = readMarker(text);
    if (!marker || marker.number > 5000) return;
    let chain: Marked[] | undefined;
    for (let gap = 1; gap <= LARGEST_GAP && !chain; gap++) {
      const last = chains.get(marker.number - gap);
      if (last) {
        chains.delete(marker.number - gap);
        chain = last;
      }
    }
    chain ??= [];
    chain.push({ line, ...marker });
    if (!((chains.get(marker.number)?.length ?? 0) > chain.length)) chains.set(marker.number, chain);
    if (chain.length > best.length) best = chain;
  });
  return best;
}
