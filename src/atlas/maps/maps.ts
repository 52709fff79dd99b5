/** All maps of an atlas. A new one: a file of its own, an id in atlas.ts, a line here. */
import type { NetworkKind } from '../../networks/network.ts';
import { refusal } from '../../networks/registry.ts';
import type { AtlasMap, MapId } from '../atlas.ts';
import { drawCoAuthorship } from './co-authorship.ts';
import { drawJournals } from './journals.ts';
import { drawKnowledge } from './knowledge.ts';
import { drawLandscape } from './landscape.ts';
import type { MapInput } from './map.ts';
import { drawThemes } from './themes.ts';

export type { MapInput } from './map.ts';

/** Each map, and the network that must be there for it. */
const MAPS: readonly {
  readonly id: MapId;
  readonly of: NetworkKind | null;
  draw(input: MapInput, landscape?: AtlasMap): AtlasMap;
}[] = [
  { id: 'landscape', of: 'author-landscape', draw: drawLandscape },
  { id: 'co-authorship', of: 'co-authorship', draw: drawCoAuthorship },
  { id: 'themes', of: 'theme-co-occurrence', draw: drawThemes },
  { id: 'journals', of: 'journal-similarity', draw: drawJournals },
  { id: 'knowledge', of: null, draw: drawKnowledge },
];

/** The map with groups of another resolution; nodes keep their places. Undefined where it cannot be drawn from works. */
export function regroupMap(map: AtlasMap, input: Omit<MapInput, 'kept'>): AtlasMap | undefined {
  const { id, x, y, cluster } = map.nodes;
  const spots = new Map(id.map((node, i) => [node, { x: x[i]!, y: y[i]!, cluster: cluster[i]! }]));
  const kept = new Map([
    [map.id, { spots, clusters: map.clusters, originOf: () => undefined, regroup: true }],
  ]);
  return MAPS.find(each => each.id === map.id)?.draw({ ...input, kept });
}

/** Called before each map, with how many are done of how many. */
export type MapProgress = (map: MapId, done: number, total: number) => void;

/** Draws every map that the collection can give, in the order of `MAP_IDS`. A map that it cannot give (no authors, no themes) is left out. */
export function drawMaps(input: MapInput, onProgress: MapProgress = () => {}): AtlasMap[] {
  const possible = MAPS.filter(({ of }) => of === null || refusal(input.graph, of) === null);
  const maps: AtlasMap[] = [];
  for (const { id, draw } of possible) {
    onProgress(id, maps.length, possible.length);
    maps.push(
      draw(
        input,
        maps.find(map => map.id === 'landscape'),
      ),
    );
  }
  return maps;
}
