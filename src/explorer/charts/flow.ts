/** Where the boxes and bands of a three-field plot lie. */

export interface FlowLink {
  readonly source: string;
  readonly target: string;
  readonly value: number;
  /** The row of the table. */
  readonly row?: number;
}

export interface FlowBox {
  readonly id: string;
  readonly column: number;
  readonly top: number;
  readonly height: number;
}

export interface FlowBand {
  readonly link: number;
  /** Columns are counted from the left; the band goes to the next. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly thick: number;
}

/** Least height of a box, and what lies between two, in pixels. */
const LEAST = 3;

/**
 * Boxes as high as the larger of what comes in and what goes out, one scale for all, each column filling the height or less and set in the
 * middle; bands in the order of the boxes at their other ends. What has no link is left out. A sort.
 */
export function layFlow(
  columns: readonly (readonly string[])[],
  links: readonly FlowLink[],
  height: number,
  gap: number,
): { readonly boxes: readonly FlowBox[]; readonly bands: readonly FlowBand[] } {
  const [out, into] = [new Map<string, number>(), new Map<string, number>()];
  for (const { source, target, value } of links) {
    out.set(source, (out.get(source) ?? 0) + value);
    into.set(target, (into.get(target) ?? 0) + value);
  }
  const sizeOf = (id: string) => Math.max(out.get(id) ?? 0, into.get(id) ?? 0);
  const kept = columns.map(column => column.filter(id => sizeOf(id) > 0));
  const scale = Math.min(
    ...kept
      .filter(column => column.length > 0)
      .map(column => {
        const total = column.reduce((sum, id) => sum + sizeOf(id), 0);
        return Math.max(0.1, (height - gap * (column.length - 1)) / total);
      }),
  );
  const boxes = kept.flatMap((ids, column) => {
    const heights = ids.map(id => Math.max(LEAST, sizeOf(id) * scale));
    const used = heights.reduce((sum, each) => sum + each, gap * (ids.length - 1));
    let top = (height - used) / 2;
    return ids.map((id, i): FlowBox => {
      const box = { id, column, top, height: heights[i]! };
      top += box.height + gap;
      return box;
    });
  });
  const boxOf = new Map(boxes.map(box => [box.id, box]));
  const rank = new Map(boxes.map(({ id }, i) => [id, i]));
  const [left, right] = [new Map<string, number>(), new Map<string, number>()];
  const order = [...links.keys()].sort(
    (a, b) =>
      rank.get(links[a]!.source)! - rank.get(links[b]!.source)! ||
      rank.get(links[a]!.target)! - rank.get(links[b]!.target)!,
  );
  const bands = order.map((link): FlowBand => {
    const { source, target, value } = links[link]!;
    const thick = value * scale;
    const take = (used: Map<string, number>, id: string) => {
      const at = used.get(id) ?? 0;
      used.set(id, at + thick);
      return boxOf.get(id)!.top + at + thick / 2;
    };
    return {
      link,
      column: boxOf.get(source)!.column,
      from: take(left, source),
      to: take(right, target),
      thick,
    };
  });
  return { boxes, bands };
}
