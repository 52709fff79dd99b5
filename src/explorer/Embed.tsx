/** The map alone, for the frame of another page: the map, a small key, where it is from, and the way to the whole. */
import { Maximize } from 'lucide';
import { canStore } from '../state/storage.ts';
import { writeHash } from '../state/url.ts';
import { isolate } from '../state/view.ts';
import type { Desk } from './desk.ts';
import { useInsets } from './insets.ts';
import { MapView } from './panels/MapView.tsx';
import { StillMap } from './panels/StillMap.tsx';
import { SHARING } from './text/sharing.ts';
import { text } from './text.ts';
import { dotColor, stageTheme } from './theme/colours.ts';
import { CommandButton } from './widgets/CommandButton.tsx';

/** As many clusters as a small key has room for. */
const COLOURED = 10;

export function Embed({ desk }: { desk: Desk }) {
  const { free, insets } = useInsets();
  const { atlas } = desk.catalogue.value;
  const selected = desk.catalogue.value.items.get(desk.selected.value ?? '');
  return (
    <main class="embed">
      {desk.lost.value === null ? <MapView desk={desk} insets={insets} /> : <StillMap desk={desk} />}
      <div class="free" ref={free} />
      <Key desk={desk} />
      <div class="zoom">
        <CommandButton desk={desk} command="zoom.fit" icon={Maximize} />
      </div>
      <footer class="embed-foot">
        <p class="embed-title">
          <b>{desk.index.value.map.title}.</b> {selected?.label ?? atlas.title}
          {!canStore() && ` ${SHARING.embedStoresNothing}`}
        </p>
        <a href={`${location.pathname}#${writeHash(desk.view.value)}`} target="_blank" rel="noopener">
          {SHARING.openIn}
        </a>
      </footer>
      <p class="spoken" role="status">
        {desk.said.value}
      </p>
    </main>
  );
}

/** The clusters and their colours; folded, as the map has their names. */
function Key({ desk }: { desk: Desk }) {
  const { clusters } = desk.index.value.map;
  const colors = stageTheme(desk.dark.value, desk.index.value.map.clusters);
  if (clusters.length === 0 || desk.looks.measure.value !== null) return null;
  return (
    <details class="embed-legend">
      <summary>{text.clusters}</summary>
      <ul>
        {clusters.slice(0, COLOURED).map(cluster => (
          <li key={cluster.id}>
            <button
              type="button"
              class="legend-item"
              aria-pressed={desk.cluster.value === cluster.id}
              onClick={() => desk.change(view => isolate(view, cluster.id))}
            >
              <span class="dot" style={{ backgroundColor: dotColor(cluster, colors) }} />
              <span class="legend-name">{cluster.label}</span>
              <span class="count">{cluster.size}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
