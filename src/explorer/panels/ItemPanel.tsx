/** The panel of a node of a network file: what the file says of it, what it is linked to, and the lines that say so. */
import type { AtlasItem } from '../../atlas/atlas.ts';
import { TERMS } from '../../formats/networks/network-file.ts';
import type { Item, Link } from '../../state/catalogue.ts';
import { openLink } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { PANEL } from '../text/panels.ts';
import { kindNames, printNumber } from '../text.ts';
import { More } from '../widgets/More.tsx';
import { PlaceList } from '../widgets/PlaceList.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Figure, Section } from './Section.tsx';

export function ItemPanel({ desk, item, stated }: { desk: Desk; item: Item; stated: AtlasItem }) {
  const { atlas } = desk.catalogue.value;
  const index = desk.index.value;
  const { terminology = TERMS } = atlas;
  const links = index.links.get(item.id) ?? [];
  const names = kindNames(atlas, 'link');
  const total = links.reduce((sum, link) => sum + link.weight, 0);
  const node = index.position.get(item.id);
  const { line, endLine, file } = stated.place;
  return (
    <>
      <PanelHead
        desk={desk}
        kind={kindNames(atlas, 'item')[0]}
        title={item.label}
        cluster={node === undefined ? undefined : index.map.nodes.cluster[node]}
      />
      <div class="figures">
        <Figure value={links.length} label={names[links.length === 1 ? 0 : 1]} to="panel-links" />
        <Figure value={printNumber(total)} label={terminology.totalLinkStrength.toLowerCase()} />
      </div>
      {(stated.attributes.length > 0 || stated.url !== undefined) && (
        <Section title={PANEL.inTheFile}>
          <Attributes stated={stated} />
        </Section>
      )}
      <Section title={terminology.links} id="panel-links" count={links.length}>
        {links.length === 0 ? (
          <p class="note">{PANEL.noneInFile}</p>
        ) : (
          <More items={links} first={10} class="rows">
            {link => <LinkRow key={link.edge} desk={desk} link={link} />}
          </More>
        )}
      </Section>
      <Section title={PANEL.whereStated}>
        <PlaceList places={[stated.place]} key={`${file}:${line}:${endLine}`} />
      </Section>
    </>
  );
}

function Attributes({ stated: { attributes, url } }: { stated: AtlasItem }) {
  return (
    <>
      <dl class="table-like">
        {attributes
          .filter(([, value]) => typeof value === 'number' || value.length < 60)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value}</dd>
            </div>
          ))}
      </dl>
      {attributes
        .filter(([, value]) => typeof value === 'string' && value.length >= 60)
        .map(([name, value]) => (
          <p key={name} class="abstract">
            {value}
          </p>
        ))}
      {url !== undefined && (
        <p>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {url}
          </a>
        </p>
      )}
    </>
  );
}

/** Leads to the other end; the weight opens the lines that state the link. */
function LinkRow({ desk, link }: { desk: Desk; link: Link }) {
  const label = desk.catalogue.value.items.get(link.other)?.label ?? link.other;
  const weight = printNumber(link.weight);
  const point = (id: string | null) => {
    desk.pointed.value = id;
  };
  const leaveFor = (act: () => void) => () => {
    point(null);
    act();
  };
  return (
    <li class="row is-weighted" onPointerEnter={() => point(link.other)} onPointerLeave={() => point(null)}>
      <button type="button" class="row-name" onClick={leaveFor(() => desk.pick(link.other))}>
        {label}
      </button>
      <button
        type="button"
        class="row-count"
        aria-label={`${label}: weight ${weight}, the lines that state it`}
        onClick={leaveFor(() => desk.change(view => openLink(view, link.other)))}
      >
        {weight}
      </button>
    </li>
  );
}
