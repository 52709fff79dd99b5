/** Another set of decisions on an atlas: as if it had been built with them, its maps redrawn where they stand. */
import { buildTables } from '../graph/tables.ts';
import type { Work } from '../records/work.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import type { Atlas, AtlasMap, MapId, MovedNodes, Unmerged } from './atlas.ts';
import {
  type DecidedCollection,
  decideCollection,
  describeMerging,
  describeUndecided,
  type Entities,
  undecidedOf,
  unmergedOf,
} from './decided.ts';
import { addDoubtsOfWorks, tellDoubts } from './doubts.ts';
import type { KeptMap, Spot } from './maps/keep.ts';
import { drawMaps } from './maps/maps.ts';
import { isOnStatements, type Merging, mergeAgain, mergeAlike } from './merged.ts';
import { resolveEntities } from './resolve.ts';

/**
 * The atlas under these decisions and no others. Works, entities, links, weights and evidence are those of a new build; of the maps, what was
 * drawn when they were laid out keeps its place and cluster, a merged node stands where its heaviest member stood, and what was split off
 * beside it. Deciding back gives the former atlas again. Linear, but for projecting the networks.
 */
export function redecide(atlas: Atlas, decisions: readonly Decision[]): Atlas {
  const under = atlas.decisions ?? [];
  const { found, decided, citing, merged, doubts } = mergeAlike(under, decisions)
    ? decideEntities(atlas, decisions)
    : decideAll(atlas, decisions);
  const drawnUnder = atlas.undecided?.drawnUnder ?? under;
  const laidOut = collectSpots(atlas);
  const originOf = traceOrigins(found, drawnUnder, decided.heirs);
  const kept = new Map<MapId, KeptMap>();
  for (const map of atlas.maps) {
    const spots = laidOut.get(map.id)!;
    kept.set(map.id, {
      spots,
      clusters: map.clusters,
      originOf: id => originOf(id).find(origin => spots.has(origin)),
    });
  }
  const { options } = atlas;
  const { works, authors, journals, themes } = decided;
  const entities = { works, authors, journals, themes };
  const maps =
    atlas.items === undefined
      ? drawMaps({ graph: buildTables({ ...entities, citing }), ...entities, citing, options, kept })
      : atlas.maps;
  const { undecided: _, doubtful: __, doubtCounts: ___, ...rest } = atlas;
  const isSame = JSON.stringify(decided.decisions) === JSON.stringify(drawnUnder);
  const moved = describeMoved(maps, laidOut);
  const undecided = describeUndecided(decided.undecided, merged, moved, isSame ? undefined : drawnUnder);
  return {
    ...rest,
    citing,
    ...entities,
    maps,
    decisions: decided.decisions,
    ...doubts,
    ...(undecided ? { undecided } : {}),
    problems: [...atlas.problems.filter(({ code }) => code !== 'decision-unused'), ...decided.problems],
  };
}

interface Redecided {
  /** Before decisions on entities. */
  readonly found: Entities;
  readonly decided: DecidedCollection;
  readonly citing: readonly Work[];
  readonly merged: Unmerged | null;
  readonly doubts: Pick<Atlas, 'doubtful' | 'doubtCounts'>;
}

/** The works stay: entities are decided anew as they were found. */
function decideEntities(atlas: Atlas, decisions: readonly Decision[]): Redecided {
  const found = undecidedOf(atlas);
  const before = unmergedOf(atlas, found.works);
  const { unused } = decideMerging(before, atlas, decisions);
  const decided = decideCollection(found, decisions, { unused });
  const { citing, doubtful, doubtCounts, undecided } = atlas;
  const doubts = { ...(doubtful && { doubtful }), ...(doubtCounts && { doubtCounts }) };
  return { found, decided, citing, merged: undecided?.merged ?? null, doubts };
}

/** Other works are one: who and what they speak of is found anew. */
function decideAll(atlas: Atlas, decisions: readonly Decision[]): Redecided {
  const before = unmergedOf(atlas, undecidedOf(atlas).works);
  const { works, citing, unused } = decideMerging(before, atlas, decisions);
  const sources = { works, citing, cited: [], decisions, unused, doubtful: [] };
  const decided = resolveEntities(sources, atlas.options);
  return {
    found: decided.found,
    decided,
    citing,
    merged: describeMerging({ works, citing }, before, atlas.options),
    doubts: tellDoubts(addDoubtsOfWorks(decided, atlas)),
  };
}

function decideMerging(
  before: Pick<Merging, 'works' | 'citing'>,
  atlas: Atlas,
  decisions: readonly Decision[],
): Merging {
  if (!decisions.some(isOnStatements)) return { ...before, unused: [] };
  return mergeAgain(before.works, before.citing, atlas.statements, decisions);
}

type Spots = ReadonlyMap<string, Spot>;

/** Where the nodes of each map stood when it was laid out. */
function collectSpots({ maps, undecided }: Atlas): ReadonlyMap<MapId, Spots> {
  const moved = new Map(undecided?.moved.map(each => [each.map, each]));
  return new Map(
    maps.map(({ id, nodes }) => {
      const spots = new Map<string, Spot>();
      const own = moved.get(id);
      const added = new Set(own?.added);
      for (const columns of own ? [nodes, own.hidden] : [nodes])
        columns.id.forEach((node, i) => {
          if (columns === nodes && added.has(node)) return;
          spots.set(node, { x: columns.x[i]!, y: columns.y[i]!, cluster: columns.cluster[i]! });
        });
      return [id, spots];
    }),
  );
}

/** For an entity that decisions made: ids under which what it was part of was drawn. */
function traceOrigins(
  found: Entities,
  drawnUnder: readonly Decision[],
  heirs: DecidedCollection['heirs'],
): (id: string) => readonly string[] {
  const drawn = new Map<string, string[]>();
  if (drawnUnder.length > 0)
    for (const [id, origins] of decideCollection(found, drawnUnder).heirs)
      for (const origin of origins) drawn.set(origin, [...(drawn.get(origin) ?? []), id]);
  return id => (heirs.get(id) ?? [id]).flatMap(origin => [origin, ...(drawn.get(origin) ?? [])]);
}

function describeMoved(maps: readonly AtlasMap[], laidOut: ReadonlyMap<MapId, Spots>): MovedNodes[] {
  return maps.flatMap(({ id, nodes }): MovedNodes[] => {
    const spots = laidOut.get(id);
    if (!spots) return [];
    const now = new Set(nodes.id);
    const gone = [...spots].filter(([node]) => !now.has(node)).sort(([a], [b]) => (a < b ? -1 : 1));
    const added = nodes.id.filter(node => !spots.has(node));
    if (gone.length + added.length === 0) return [];
    const hidden = {
      id: gone.map(([node]) => node),
      x: gone.map(([, spot]) => spot.x),
      y: gone.map(([, spot]) => spot.y),
      cluster: gone.map(([, spot]) => spot.cluster),
    };
    return [{ map: id, hidden, added }];
  });
}
