/** Which of the lists on a page are its references: those under a heading, else those in a block named for them, else the best bare one. */
import { type Grade, ListFinder, type Run } from './list-finder.ts';
import type { Block, Page } from './page.ts';

/** The runs of the page that are its reference list, in order. `hidden`: also look where a reader does not. */
export function findRuns(page: Page, hidden: boolean): Run[] {
  const runs = new ListFinder(page, hidden).find();
  const total = (grade: Grade) => runs.reduce((sum, run) => sum + (run.grade === grade ? run.value : 0), 0);
  const [headed, marked, bare] = [total('headed'), total('marked'), total('bare')];
  if (headed > 0 && headed * 2 >= marked && headed * 4 >= bare)
    return keepSections(
      runs.filter(run => run.grade === 'headed'),
      page.root,
    );
  if (marked > 0 && marked * 3 >= bare) return runs.filter(run => run.grade === 'marked');
  const best = runs.reduce<Run | null>((a, b) => (a && a.value >= b.value ? a : b), null);
  return best ? [best] : [];
}

/** A heading speaks for the smallest block that holds it and the first list behind it, and no further. */
function keepSections(runs: readonly Run[], root: Block): Run[] {
  const ends = new Map<number, number>();
  return runs.filter(({ heading, items }) => {
    const from = items[0]!.from;
    if (!ends.has(heading)) {
      let block = root;
      for (;;) {
        const inside = childAt(block, heading);
        if (!inside || inside.to <= from) break;
        block = inside;
      }
      ends.set(heading, block.to);
    }
    return from < ends.get(heading)!;
  });
}

/** The child in which a line stands. Children are in order: found by halving. */
function childAt({ children }: Block, line: number): Block | undefined {
  let low = 0;
  for (let high = children.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (children[middle]!.to <= line) low = middle + 1;
    else high = middle;
  }
  const child = children[low];
  return child && child.from <= line ? child : undefined;
}
