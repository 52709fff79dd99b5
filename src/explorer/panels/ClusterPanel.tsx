/** The panel of a cluster: its name, what sets it apart, who is in it, and the works they share. */
import { SquareDashed } from 'lucide';
import type { Cluster } from '../../atlas/atlas.ts';
import type { Item } from '../../state/catalogue.ts';
import { compareNames } from '../../state/order.ts';
import type { Desk } from '../desk.ts';
import { ASKING } from '../text/asking.ts';
import { PANEL } from '../text/panels.ts';
import { KIND, kindNames, printNumber } from '../text.ts';
import { CommandButton } from '../widgets/CommandButton.tsx';
import { More } from '../widgets/More.tsx';
import { WorkList } from '../widgets/WorkList.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Figure, Section } from './Section.tsx';

export function ClusterPanel({ desk, cluster }: { desk: Desk; cluster: Cluster }) {
  const { items } = desk.catalogue.value;
  const { links, map } = desk.index.value;
  const { nodes } = map;
  // Nodes of a network file have no works; the weight of their links says which come first.
  const stated = desk.catalogue.value.atlas.items !== undefined;
  const weigh = (member: Item) =>
    stated ? (links.get(member.id) ?? []).reduce((sum, link) => sum + link.weight, 0) : member.works.length;
  const kind = desk.shown.value.kind;
  const members = nodes.id
    .filter((_, node) => nodes.cluster[node] === cluster.id)
    .flatMap(id => items.get(id) ?? [])
    .sort((a, b) => weigh(b) - weigh(a) || compareNames(a.label, b.label));
  const works = [...new Set(members.flatMap(member => member.works))].sort((a, b) => a - b);
  const themes = cluster.themes.flatMap(id => items.get(id) ?? []);
  const name = kindNames(desk.catalogue.value.atlas, kind)[members.length === 1 ? 0 : 1];
  return (
    <>
      <PanelHead desk={desk} kind={PANEL.cluster} title={cluster.label} />
      <div class="gather-tools">
        <CommandButton
          desk={desk}
          command="group.cluster"
          icon={SquareDashed}
          label={ASKING.gather}
          class="quiet"
        />
        <button
          type="button"
          class="quiet"
          onClick={() => desk.change(view => ({ ...view, panel: 'group' }))}
        >
          {ASKING.connectWith}
        </button>
      </div>
      <div class="figures">
        <Figure value={members.length} label={name} to="panel-members" />
        {!stated && (
          <Figure value={works.length} label={KIND.work[works.length === 1 ? 0 : 1]} to="panel-works" />
        )}
      </div>
      {themes.length > 0 && (
        <Section title={PANEL.setsApart}>
          <p class="chips">
            {themes.map(theme => (
              <button key={theme.id} type="button" class="chip" onClick={() => desk.pick(theme.id)}>
                {theme.label}
              </button>
            ))}
          </p>
        </Section>
      )}
      <Section title={PANEL.members} id="panel-members" count={members.length}>
        <More items={members} first={12} class="rows">
          {member => (
            <li key={member.id} class={stated ? 'row is-weighted' : 'row'}>
              <button type="button" class="row-name" onClick={() => desk.pick(member.id)}>
                {member.label}
              </button>
              <span class="row-count is-plain">{printNumber(weigh(member))}</span>
            </li>
          )}
        </More>
      </Section>
      {!stated && (
        <Section title={PANEL.references} id="panel-works" count={works.length}>
          <WorkList desk={desk} works={works} />
        </Section>
      )}
    </>
  );
}
