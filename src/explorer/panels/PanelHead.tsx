/** The top of a panel: what kind of thing it is, where it belongs, its name, and the way out. */
import { ArrowLeft, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { isolate, stepBack } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { LOOKS, tellCertainty } from '../look-words.ts';
import { text } from '../text.ts';
import { dotColor, stageTheme } from '../theme/colours.ts';
import { Icon } from '../widgets/Icon.tsx';
import { GatherTools } from './GatherTools.tsx';

interface Props {
  desk: Desk;
  kind: string;
  title: ComponentChildren;
  /** The cluster it belongs to on this map. */
  cluster?: number;
  /** Words of the button that goes one step back, in the place of closing everything. */
  back?: string;
  long?: boolean;
}

export function PanelHead({ desk, kind, title, cluster, back, long = false }: Props) {
  const close = () =>
    desk.change(view =>
      view.panel !== 'details' ? stepBack(view) : { ...view, selected: null, link: null, cluster: null },
    );
  return (
    <header class="panel-head">
      <div class="panel-top">
        {back === undefined ? (
          <p class="eyebrow">{kind}</p>
        ) : (
          <button type="button" class="link-button" onClick={() => desk.change(stepBack)}>
            <Icon of={ArrowLeft} size={15} /> {back}
          </button>
        )}
        <button type="button" class="tool" aria-label={text.closePanel} onClick={close}>
          <Icon of={X} />
        </button>
      </div>
      <h2 class={long ? 'is-long' : undefined}>{title}</h2>
      {cluster !== undefined && <ClusterTag desk={desk} cluster={cluster} />}
      {cluster !== undefined && <Sureness desk={desk} />}
      {cluster !== undefined && <GatherTools desk={desk} />}
    </header>
  );
}

/** The cluster of the selection on the map in view; pressing it opens the cluster. */
function ClusterTag({ desk, cluster }: { desk: Desk; cluster: number }) {
  const named = desk.index.value.map.clusters.find(each => each.id === cluster);
  if (named === undefined) return null;
  const colors = stageTheme(desk.dark.value, desk.index.value.map.clusters);
  return (
    <button
      type="button"
      class="cluster-tag"
      onClick={() => desk.change(view => isolate({ ...view, cluster: null }, cluster))}
    >
      <span class="dot" style={{ backgroundColor: dotColor(named, colors) }} />
      {named.label}
    </button>
  );
}

/** In how many repeats of the clustering the selection stays with its cluster; counted when it is asked for. */
function Sureness({ desk }: { desk: Desk }) {
  const { looks, index, selected } = desk;
  const { map, position } = index.value;
  const node = position.get(selected.value ?? '');
  if (node === undefined || !looks.offered.value.includes('certainty')) return null;
  const { certainty } = looks.found.value;
  if (certainty !== undefined) {
    const [held, stays] = [certainty.held[node]!, certainty.stays[node]!];
    return held === 0 ? null : <p class="sureness">{tellCertainty(stays, held, certainty.repeats)}</p>;
  }
  return (
    <button
      type="button"
      class="link-button sureness"
      aria-busy={looks.counting.value}
      onClick={() => void looks.learn(map, 'certainty')}
    >
      {looks.counting.value ? LOOKS.counting : LOOKS.howSure}
    </button>
  );
}
