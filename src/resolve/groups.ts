/** Union-find: groups of indexes that are held to be one. */

export class Groups {
  private readonly parent: Int32Array;
  /** Each index points to the next of its group, in a ring: no list a group, of which there may be a million. */
  private readonly next: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, i) => i);
    this.next = this.parent.slice();
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
    // Two rings cut and crossed are one.
    [this.next[root], this.next[other]] = [this.next[other]!, this.next[root]!];
  }

  /** Members of the group of `i` in order of index. */
  of(i: number): number[] {
    return this.some(i, Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  }

  /** At most so many members of the group of `i`, its smallest among them. */
  some(i: number, most: number): number[] {
    const root = this.find(i);
    const members = [root];
    for (let at = this.next[root]!; at !== root && members.length < most; at = this.next[at]!)
      members.push(at);
    return members;
  }

  /** Members of every group, groups and members in order of index. */
  all(): number[][] {
    const all: number[][] = [];
    for (let i = 0; i < this.parent.length; i++) if (this.parent[i] === i) all.push(this.of(i));
    return all;
  }
}
