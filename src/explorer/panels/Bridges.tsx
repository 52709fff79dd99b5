/** Who connects two groups: two lists to choose from, and who and what runs between them, ranked. */
import type { Connector } from '../../state/bridges.ts';
import { findBridges, nearestCluster } from '../../state/bridges.ts';
import { membersOf } from '../../state/gathering.ts';
import { linkShown } from '../../state/shown.ts';
import type { Side, ViewState } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { ASKING } from '../text/asking.ts';
import { printNumber } from '../text.ts';
import { dotColor, stageTheme } from '../theme/colours.ts';
import { More } from '../widgets/More.tsx';
import { Section } from './Section.tsx';

/** The two that are asked about: as the view says, else what was gathered or the cluster in view, and the one it is linked to most. */
function sidesOf(desk: Desk): readonly [Side, Side] | null {
  const { between, cluster, group } = desk.view.value;
  const ids = desk.index.value.map.clusters.filter(each => !each.rest).map(({ id }) => id);
  const offered: readonly Side[] = group.length > 0 ? ['group', ...ids] : ids;
  if (between?.every(side => offered.includes(side))) return between;
  const first = group.length > 0 ? 'group' : (cluster ?? ids[0]);
  if (first === undefined) return null;
  const others = ids.filter(id => id !== first);
  const second = nearestCluster(desk.index.value, membersAt(desk, first), others) ?? others[0];
  return second === undefined ? null : [first, second];
}

const membersAt = (desk: Desk, side: Side): readonly string[] =>
  side === 'group' ? desk.group.value : membersOf(desk.index.value, side);

export function Bridges({ desk }: { desk: Desk }) {
  const sides = sidesOf(desk);
  if (sides === null) return null;
  const [index, shown] = [desk.index.value, desk.shown.value];
  const [first, second] = sides.map(side => membersAt(desk, side));
  const stands = shown.passes === null ? null : (edge: number) => linkShown(index, shown, edge);
  const { links, ends, between } = findBridges(index, first!, second!, stands);
  const label = (id: string) => desk.catalogue.value.items.get(id)?.label ?? id;
  const open = (a: string, b: string) =>
    desk.change(view => ({ ...view, selected: a, link: b, panel: 'details' }) satisfies ViewState);
  return (
    <Section title={ASKING.whoConnects} id="panel-bridges">
      <div class="bridge-sides">
        <GroupSelect desk={desk} sides={sides} which={0} />
        <GroupSelect desk={desk} sides={sides} which={1} />
      </div>
      <p class="note" role="status">
        {links.length + between.length === 0 ? ASKING.noBridge : ASKING.bridgeSum(links.length, ends.length)}
      </p>
      <Connectors desk={desk} title={ASKING.bridgeEnds} of={ends} sides={sides} />
      <Connectors desk={desk} title={ASKING.bridgeBetween} of={between} sides={sides} />
      {links.length > 0 && (
        <>
          <h4>{ASKING.bridgeLinks}</h4>
          <More items={links} first={6} class="rows">
            {({ a, b, link }) => (
              <li key={link.edge} class="row is-weighted">
                <button type="button" class="row-name" onClick={() => open(a, b)}>
                  {label(a)} <span class="and">{ASKING.and}</span> {label(b)}
                </button>
                <span class="row-count is-plain">{printNumber(link.weight)}</span>
              </li>
            )}
          </More>
        </>
      )}
    </Section>
  );
}

interface SelectProps {
  desk: Desk;
  sides: readonly [Side, Side];
  which: 0 | 1;
}

function GroupSelect({ desk, sides, which }: SelectProps) {
  const { clusters } = desk.index.value.map;
  const other = sides[1 - which];
  const choose = (value: string) => {
    const side: Side = value === 'group' ? 'group' : Number(value);
    desk.change(view => ({ ...view, between: which === 0 ? [side, sides[1]] : [sides[0], side] }));
  };
  return (
    <select
      aria-label={which === 0 ? ASKING.firstGroup : ASKING.secondGroup}
      value={String(sides[which])}
      onChange={event => choose(event.currentTarget.value)}
    >
      {desk.group.value.length > 0 && (
        <option value="group" disabled={other === 'group'}>
          {ASKING.theGathered(desk.group.value.length)}
        </option>
      )}
      {clusters
        .filter(each => !each.rest)
        .map(({ id, label }) => (
          <option key={id} value={String(id)} disabled={other === id}>
            {label}
          </option>
        ))}
    </select>
  );
}

interface ConnectorProps {
  desk: Desk;
  title: string;
  of: readonly Connector[];
  sides: readonly [Side, Side];
}

function Connectors({ desk, title, of, sides }: ConnectorProps) {
  const { items } = desk.catalogue.value;
  const { clusters } = desk.index.value.map;
  const colors = stageTheme(desk.dark.value);
  const colorOf = (side: Side) => {
    const cluster = clusters.find(({ id }) => id === side);
    return cluster === undefined ? colors.accent : dotColor(cluster, colors);
  };
  const tell = ({ side, weights, others }: Connector) =>
    side === null ? ASKING.toBoth(printNumber(weights[0]), printNumber(weights[1])) : ASKING.across(others);
  const weigh = ({ side, weights }: Connector) =>
    side === null ? Math.min(...weights) : weights[0] + weights[1];
  const point = (id: string | null) => {
    desk.pointed.value = id;
  };
  if (of.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <More items={of} first={6} class="rows">
        {each => (
          <li
            key={each.id}
            class="row is-weighted"
            onPointerEnter={() => point(each.id)}
            onPointerLeave={() => point(null)}
          >
            <button type="button" class="row-name" onClick={() => desk.pick(each.id)}>
              {each.side !== null && (
                <span class="dot" style={{ backgroundColor: colorOf(sides[each.side]) }} />
              )}
              {items.get(each.id)?.label ?? each.id}
              <span class="hit-reason">{tell(each)}</span>
            </button>
            <span class="row-count is-plain">{printNumber(weigh(each))}</span>
          </li>
        )}
      </More>
    </>
  );
}
