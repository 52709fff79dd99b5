/** The key of the picture: what its colours, shapes, sizes and lines say. Pressing a cluster leaves only it; pressing it again releases it. */
import { useState } from 'preact/hooks';
import type { NodeKind } from '../../atlas/atlas.ts';
import { isolate } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { KIND, text } from '../text.ts';
import { dotColor, stageTheme } from '../theme/colours.ts';
import { ColourMenu } from './ColourMenu.tsx';
import { DoubtsLink } from './DecisionsSection.tsx';
import { ScaleKey } from './ScaleKey.tsx';
import { SizeKey } from './SizeKey.tsx';

/** As many clusters as have a colour of their own. */
const COLOURED = 10;

/** What the shapes mean, on a map that has more than one. */
function Shapes({ kinds }: { kinds: readonly NodeKind[] }) {
  const present = new Set(kinds);
  if (present.size < 2) return null;
  return (
    <p class="shapes">
      {(['author', 'journal', 'theme', 'work', 'citing', 'item'] as const)
        .filter(kind => present.has(kind))
        .map(kind => (
          <span key={kind}>
            <span class={`shape is-${kind}`} />
            {KIND[kind][kind === 'citing' ? 0 : 1]}
          </span>
        ))}
    </p>
  );
}

export function Legend({ desk }: { desk: Desk }) {
  const measured = desk.looks.measure.value !== null;
  const { map } = desk.index.value;
  if (map.nodes.id.length === 0) return null;
  return (
    <nav class={measured ? 'legend is-measured' : 'legend'} aria-label={text.clusters}>
      <ColourMenu desk={desk} />
      {measured ? <ScaleKey desk={desk} /> : <Clusters desk={desk} />}
      <Shapes kinds={map.nodes.kind} />
      <SizeKey desk={desk} />
      <DoubtsLink desk={desk} />
    </nav>
  );
}

function Clusters({ desk }: { desk: Desk }) {
  const [all, setAll] = useState(false);
  const { map } = desk.index.value;
  const chosen = desk.view.value.cluster;
  const shown = desk.shown.value.nodes;
  const colors = stageTheme(desk.dark.value, desk.index.value.map.clusters);
  const counts = new Map<number, number>();
  map.nodes.id.forEach((id, node) => {
    const cluster = map.nodes.cluster[node]!;
    if (shown === null || shown.has(id)) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  });
  const listed = all ? map.clusters : map.clusters.filter(each => each.id < COLOURED || each.id === chosen);
  if (map.clusters.length === 0) return null;
  return (
    <section class="clusters">
      <h2>{text.clusters}</h2>
      <ul>
        {listed.map(cluster => (
          <li key={cluster.id}>
            <button
              type="button"
              class="legend-item"
              aria-pressed={chosen === cluster.id}
              onClick={() => desk.change(view => isolate(view, cluster.id))}
            >
              <span class="dot" style={{ backgroundColor: dotColor(cluster, colors) }} />
              <span class="legend-name">{cluster.label}</span>
              <span class="count">{counts.get(cluster.id) ?? 0}</span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length < map.clusters.length && (
        <button type="button" class="link-button" onClick={() => setAll(true)}>
          {map.clusters.length - listed.length} more
        </button>
      )}
    </section>
  );
}
