/** The problems of a file while it is read: a damaged file of a million lines has a million, and nobody reads more than the first of a kind. */
import type { Problem } from './format.ts';

/** How many problems of a kind (a code) are named one by one. */
const NAMED = 1000;

interface Kind {
  named: number;
  /** Those that are not named, and the lines of the first and the last of them. */
  count: number;
  first: Problem;
  last: number;
}

/** Keeps the first thousand of each kind; of the others how many there are, and where. */
export class Problems {
  private readonly named: Problem[] = [];
  private readonly kinds = new Map<string, Kind>();

  add(problem: Problem): void {
    if (this.hasRoom(problem)) this.named.push(problem);
  }

  isEmpty(): boolean {
    return this.named.length === 0;
  }

  /** The problems in their order, and at the end one for the rest of each kind, which says of how many it speaks. */
  list(): Problem[] {
    const rest: Problem[] = [];
    for (const { count, first, last } of this.kinds.values())
      if (count > 0)
        rest.push({
          file: first.file,
          line: first.line,
          code: first.code,
          message: `And ${count} more of this kind, on lines ${first.line} to ${last}. The first: ${first.message}`,
          severity: first.severity,
          count,
        });
    return [...this.named, ...rest];
  }

  private hasRoom(problem: Problem): boolean {
    const { code, line } = problem;
    // Sums of other readers stand as they are.
    if (problem.count) return true;
    const kind = this.kinds.get(code);
    if (!kind) this.kinds.set(code, { named: 1, count: 0, first: problem, last: line });
    else if (kind.named < NAMED) kind.named++;
    else {
      if (kind.count === 0) kind.first = problem;
      kind.count++;
      kind.last = Math.max(kind.last, line);
      return false;
    }
    return true;
  }
}

/** The same for problems that are all there. */
export function sumUp(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= NAMED) return problems;
  const kept = new Problems();
  for (const problem of problems) kept.add(problem);
  return kept.list();
}

/** How many problems there are, those among them that are not named one by one. */
export const countProblems = (problems: readonly Problem[]): number =>
  problems.reduce((sum, { count = 1 }) => sum + count, 0);
