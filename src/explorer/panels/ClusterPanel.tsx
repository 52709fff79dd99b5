/** The panel of a cluster: its name, what sets it apart, who is in it, and the works they share. */

import type { Cluster } from '../../atlas/atlas.ts';
import { compareNames } from '../../state/order.ts';
import type { Desk } from '../desk.ts';
import { KIND } from '../text.ts';
import { More } from '../widgets/More.tsx';
import { WorkList } from '../widgets/WorkList.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Figure, Section } from './Section.tsx';

export function ClusterPanel({ desk, cluster }: { desk: Desk; cluster: Cluster }) {
  const { items } = desk.catalogue.value;
  const { nodes } = desk.index.value.map;
  const kind = desk.shown.value.kind;
  const members = nodes.id
    .filter((_, node) => nodes.cluster[node] === cluster.id)
    .flatMap(id => items.get(id) ?? [])
    .sort((a, b) => b.works.length - a.works.length || compareNames(a.label, b.label));
  const works = [...new Set(members.flatMap(member => member.works))].sort((a, b) => a - b);
  const themes = cluster.themes.flatMap(id => items.get(id) ?? []);
  const name = KIND[kind][members.length === 1 ? 0 : 1];
  return (
    <>
      <PanelHead desk={desk} kind="cluster" title={cluster.label} />
      <div class="figures">
        <Figure value={members.length} label={name} to="panel-members" />
        <Figure value={works.length} label={KIND.work[works.length === 1 ? 0 : 1]} to="panel-works" />
      </div>
      {themes.length > 0 && (
        <Section title="What sets it apart">
          <p class="chips">
            {themes.map(theme => (
              <button key={theme.id} type="button" class="chip" onClick={() => desk.pick(theme.id)}>
                {theme.label}
              </button>
            ))}
          </p>
        </Section>
      )}
      <Section title="Members" id="panel-members" count={members.length}>
        <More items={members} first={12} class="rows">
          {member => (
            <li key={member.id} class="row">
              <button type="button" class="row-name" onClick={() => desk.pick(member.id)}>
                {member.label}
              </button>
              <span class="row-count is-plain">{member.works.length}</span>
            </li>
          )}
        </More>
      </Section>
      <Section title="References" id="panel-works" count={works.length}>
        <WorkList desk={desk} works={works} />
      </Section>
    </>
  );
}
