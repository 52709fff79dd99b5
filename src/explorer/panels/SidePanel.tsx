/** The side panel: about the map, a link, an item or a cluster, whichever the view says. Absent when there is nothing to say. */
import { useEffect, useRef } from 'preact/hooks';
import type { Desk } from '../desk.ts';
import { PANEL } from '../text/panels.ts';
import { AboutPanel } from './AboutPanel.tsx';
import { ClusterPanel } from './ClusterPanel.tsx';
import { EntityPanel } from './EntityPanel.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { GroupPanel } from './GroupPanel.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import { LinkPanel } from './LinkPanel.tsx';
import { NetworkPanel } from './NetworkPanel.tsx';
import { ThingPanel } from './ThingPanel.tsx';
import { WorkPanel } from './WorkPanel.tsx';

function content(desk: Desk) {
  const { panel, selected, link, cluster } = desk.view.value;
  if (panel === 'about') return <AboutPanel desk={desk} />;
  if (panel === 'filters') return <FilterPanel desk={desk} />;
  if (panel === 'network') return <NetworkPanel desk={desk} />;
  if (panel === 'group') return <GroupPanel desk={desk} />;
  const { items } = desk.catalogue.value;
  const item = selected === null ? undefined : items.get(selected);
  const other = link === null ? undefined : items.get(link);
  if (item !== undefined && other !== undefined) return <LinkPanel desk={desk} item={item} other={other} />;
  if (item?.entity !== undefined)
    return <EntityPanel key={item.id} desk={desk} item={item} entity={item.entity} />;
  if (item?.stated !== undefined)
    return <ItemPanel key={item.id} desk={desk} item={item} stated={item.stated} />;
  if (item?.work !== undefined) return <WorkPanel key={item.id} desk={desk} item={item} work={item.work} />;
  if (item !== undefined) return <ThingPanel key={item.id} desk={desk} item={item} />;
  const chosen = desk.index.value.map.clusters.find(each => each.id === cluster);
  return chosen === undefined ? null : <ClusterPanel key={chosen.id} desk={desk} cluster={chosen} />;
}

/** What the panel is about, for the styles: beside an item a narrow page has no room for the margin. */
function ofWhat(desk: Desk): 'map' | 'item' | 'cluster' {
  const { panel, selected } = desk.view.value;
  if (panel !== 'details') return 'map';
  return selected === null ? 'cluster' : 'item';
}

export function SidePanel({ desk }: { desk: Desk }) {
  const scroller = useRef<HTMLElement>(null);
  const { panel, selected, link, cluster } = desk.view.value;
  const subject = [panel, selected, link, cluster].join('\n');
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [subject]);
  useEffect(() => {
    desk.helpers.focusPanel = () => scroller.current?.focus({ preventScroll: true });
  }, [desk]);
  const inside = content(desk);
  if (inside === null) return null;
  return (
    <aside class="panel" aria-label={PANEL.details} data-of={ofWhat(desk)} ref={scroller} tabIndex={-1}>
      {inside}
    </aside>
  );
}
