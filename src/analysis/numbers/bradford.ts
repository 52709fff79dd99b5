/** Bradford's law: a core of sources holds a third of the works, and each further third takes many times more sources. */

export interface Source {
  readonly id: string;
  readonly works: number;
}

export interface Bradford {
  readonly works: number;
  /** Sources in descending order of works, ties by id, each with its zone: 1 is the core. */
  readonly sources: readonly (Source & { readonly zone: 1 | 2 | 3; readonly cumulated: number })[];
  readonly zones: readonly { readonly zone: 1 | 2 | 3; readonly sources: number; readonly works: number }[];
  /** How many times more sources each zone has than that before it: the geometric mean of both ratios. Null when a zone is empty. */
  readonly multiplier: number | null;
}

/**
 * Three zones of about a third of the works each (Bradford 1934, Engineering 137:85): a source belongs to the third in which the middle
 * one of its works falls. Sources without works do not count; null when there is none. A sort.
 */
export function findBradfordZones(sources: readonly Source[]): Bradford | null {
  const ranked = sources
    .filter(({ works }) => works > 0)
    .sort((a, b) => b.works - a.works || (a.id < b.id ? -1 : Number(a.id > b.id)));
  const total = ranked.reduce((sum, { works }) => sum + works, 0);
  if (total === 0) return null;
  const zones = ([1, 2, 3] as const).map(zone => ({ zone, sources: 0, works: 0 }));
  let cumulated = 0;
  const zoned = ranked.map(({ id, works }) => {
    const at = zones[Math.floor((3 * (cumulated + works / 2)) / total)]!;
    at.sources++;
    at.works += works;
    cumulated += works;
    return { id, works, zone: at.zone, cumulated };
  });
  const [core, , last] = zones.map(zone => zone.sources) as [number, number, number];
  const full = zones.every(zone => zone.sources > 0);
  // sqrt((n2 / n1) (n3 / n2)): the middle zone falls out.
  return { works: total, sources: zoned, zones, multiplier: full ? Math.sqrt(last / core) : null };
}
