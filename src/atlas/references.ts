/** What a work cites, when several records of it say so. */

/** The lists of references of one work, by its id, each as it stands in one record. */
export class ReferenceLists {
  private readonly lists = new Map<string, (readonly string[])[]>();

  add(work: string, references: readonly string[]): void {
    if (references.length === 0) return;
    const own = this.lists.get(work);
    if (own) own.push(references);
    else this.lists.set(work, [references]);
  }

  /** Each id once, in the order of the list; where lists differ, in the order of the ids, so that the order of files decides nothing. */
  of(work: string): string[] | undefined {
    const lists = this.lists.get(work)?.map(list => [...new Set(list)]);
    if (!lists) return undefined;
    const [first, ...others] = lists as [string[], ...string[][]];
    const isSame = (list: readonly string[]) =>
      list.length === first.length && list.every((id, i) => id === first[i]);
    return others.every(isSame) ? first : [...new Set(lists.flat())].sort();
  }
}
