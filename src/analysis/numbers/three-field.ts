/** The three-field plot: who writes about what, and where it is published. */

/** One column of the plot: its items with their works. */
export type Field = readonly { readonly id: string; readonly works: readonly string[] }[];

export interface FieldLink {
  readonly source: string;
  readonly target: string;
  /** The works that hold both; their number is the width of the band. */
  readonly works: readonly string[];
}

export interface ThreeFieldPlot {
  /** Ids from left to right, each column in descending order of works, ties by id. */
  readonly columns: readonly (readonly string[])[];
  /** Between neighbouring columns, in the order of their columns. */
  readonly links: readonly FieldLink[];
}

/** Links the `top` items of each field to those of the next by the works that hold both. Linear in the pairs inside works. */
export function plotFields(fields: readonly Field[], top = 20): ThreeFieldPlot {
  const columns = fields.map(field =>
    field
      .map(({ id, works }) => ({ id, works: [...new Set(works)] }))
      .filter(({ works }) => works.length > 0)
      .sort((a, b) => b.works.length - a.works.length || (a.id < b.id ? -1 : Number(a.id > b.id)))
      .slice(0, top),
  );
  const links = columns.slice(1).flatMap((right, c) => {
    const holders = new Map<string, number[]>();
    right.forEach(({ works }, j) => {
      for (const work of works) holders.set(work, [...(holders.get(work) ?? []), j]);
    });
    return columns[c]!.flatMap(({ id, works }) => {
      const shared: string[][] = right.map(() => []);
      for (const work of works) for (const j of holders.get(work) ?? []) shared[j]!.push(work);
      return shared.flatMap((both, j) =>
        both.length === 0 ? [] : [{ source: id, target: right[j]!.id, works: both }],
      );
    });
  });
  return { columns: columns.map(column => column.map(({ id }) => id)), links };
}
