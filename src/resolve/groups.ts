/** Union-find: groups of indexes that are held to be one. */

export class Groups {
  private readonly parent: Int32Array;
  private readonly lists: number[][];

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, i) => i);
    this.lists = Array.from({ length: size }, (_, i) => [i]);
  }

  find(i: number): number {
    let root = i;
    while (this.parent[root]! !== root) root = this.parent[root]!;
    while (this.parent[i]! !== root) {
      const next = this.parent[i]!;
      this.parent[i] = root;
      i = next;
    }
    return root;
  }

  /** Joins two groups under the smaller root, so that the outcome does not depend on the order of calls. */
  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return;
    const [root, other] = x < y ? [x, y] : [y, x];
    this.parent[other] = root;
    this.lists[root]!.push(...this.lists[other]!);
    this.lists[other] = [];
  }

  /** Members of the group of `i`. */
  of(i: number): readonly number[] {
    return this.lists[this.find(i)]!;
  }

  /** Members of every group, groups and members in order of index. */
  all(): number[][] {
    return this.lists.filter(list => list.length > 0).map(list => [...list].sort((a, b) => a - b));
  }
}
