/** Values that a file states once, for every node or link that states none of its own. */

/** More would let a short file fill the memory: each is written into each node. Files of real networks state a handful. */
const MOST = 200;

export class Defaults {
  private readonly values = new Map<string, Map<string, string | number>>();
  private count = 0;

  /** Keeps a default for all of a domain ("node", "edge"); false when there are too many and it was left out. */
  add(domain: string, name: string, value: string | number): boolean {
    if (++this.count > MOST) return false;
    const known = this.values.get(domain);
    if (known) known.set(name, value);
    else this.values.set(domain, new Map([[name, value]]));
    return true;
  }

  /** Writes the defaults of these domains where nothing stands. */
  fill(values: Map<string, string | number>, ...domains: readonly string[]): void {
    for (const domain of domains)
      for (const [name, value] of this.values.get(domain) ?? [])
        if (!values.has(name)) values.set(name, value);
  }
}

export const TOO_MANY = `Only the first ${MOST} default values of this file were used.`;
