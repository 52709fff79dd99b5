/** What changed since another state of the collection: works, people, journals, themes, links and groups that came, went, split or merged. */
import { useRef } from 'preact/hooks';
import type { EntityDiff, Named } from '../../export/diff/entities.ts';
import type { MapDiff } from '../../export/diff/maps.ts';
import { gather } from '../../state/gathering.ts';
import { openMap } from '../../state/view.ts';
import { compared, compareWithFiles, compareWithOpened, failed, reading } from '../comparing.ts';
import type { Desk } from '../desk.ts';
import { changes } from '../text/changes.ts';
import { ItemLink } from '../widgets/ItemLink.tsx';
import { More } from '../widgets/More.tsx';

const ENTITIES = ['authors', 'journals', 'themes'] as const;

export function Changes({ desk }: { desk: Desk }) {
  const found = compared.value?.after === desk.catalogue.value.atlas ? compared.value.diff : null;
  return (
    <>
      <p class="folio-lead">{changes.lead}</p>
      <Choose desk={desk} />
      {found !== null && (
        <>
          <section class="folio-part">
            <h2>
              {found.titles[0]} <span class="and">→</span> {found.titles[1]}
            </h2>
            <ul class="plain">
              {found.parameters.map(({ name, before, after }) => (
                <li key={name}>
                  {name}: {String(before)} → {String(after)}
                </li>
              ))}
            </ul>
          </section>
          <CameWent desk={desk} title="Works" of={found.works} prefix="work:" />
          {ENTITIES.map(kind => (
            <Entities key={kind} desk={desk} title={changes.kindsOf[kind]} of={found[kind]} />
          ))}
          {found.maps.map(map => (
            <MapChanges key={map.map} desk={desk} of={map} labels={found.labels} />
          ))}
        </>
      )}
    </>
  );
}

function Choose({ desk }: { desk: Desk }) {
  const picker = useRef<HTMLInputElement>(null);
  const { stage, done, total } = reading.value ?? { stage: '', done: 0, total: 0 };
  return (
    <div class="compare-with">
      <button
        type="button"
        class="secondary"
        disabled={reading.value !== null}
        onClick={() => picker.current?.click()}
      >
        {changes.withFiles}
      </button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={event => compareWithFiles(desk, [...(event.currentTarget.files ?? [])])}
      />
      {desk.deciding.held.value.length > 0 && (
        <button type="button" class="secondary" onClick={() => compareWithOpened(desk)}>
          {changes.withOpened}
        </button>
      )}
      <p class="note" role="status">
        {reading.value !== null && `${stage}${total > 0 ? `: ${done} of ${total}` : ''}`}
        {failed.value}
      </p>
    </div>
  );
}

interface Listed {
  desk: Desk;
  title: string;
  named: readonly Named[];
  /** In front of an id to make that of a node. */
  prefix?: string;
}

/** Things by name; those that are in view lead there. */
function List({ desk, title, named, prefix = '' }: Listed) {
  const { items } = desk.catalogue.value;
  if (named.length === 0) return null;
  const here = named.map(({ id }) => prefix + id).filter(id => desk.index.value.position.has(id));
  return (
    <details class="change">
      <summary>
        {title} <span class="count">{named.length.toLocaleString('en')}</span>
      </summary>
      {here.length > 0 && (
        <button
          type="button"
          class="link-button"
          onClick={() => desk.change(view => ({ ...gather(view, here), sheet: null }))}
        >
          {changes.gather(here.length)}
        </button>
      )}
      <More items={named} first={20} class="plain">
        {({ id, label }) => (
          <li key={id}>
            {items.has(prefix + id) ? (
              <ItemLink desk={desk} id={prefix + id}>
                {label}
              </ItemLink>
            ) : (
              label
            )}
          </li>
        )}
      </More>
    </details>
  );
}

interface CameWentProps {
  desk: Desk;
  title: string;
  of: { readonly kept: number; readonly came: readonly Named[]; readonly went: readonly Named[] };
  prefix?: string;
}

function CameWent({ desk, title, of: { kept, came, went }, prefix }: CameWentProps) {
  return (
    <section class="folio-part">
      <h2>{title}</h2>
      <p class="note">{changes.kept(kept)}</p>
      <List desk={desk} title={changes.came} named={came} prefix={prefix} />
      <List desk={desk} title={changes.went} named={went} prefix={prefix} />
    </section>
  );
}

function Entities({ desk, title, of }: { desk: Desk; title: string; of: EntityDiff }) {
  const split = of.split.map(({ from, into }) => ({
    id: into[0]!.id,
    label: `${from.label} → ${into.map(({ label }) => label).join(' | ')}`,
  }));
  const merged = of.merged.map(({ from, into }) => ({
    id: into.id,
    label: `${from.map(({ label }) => label).join(' + ')} → ${into.label}`,
  }));
  const ranks = of.ranks.map(({ id, label, rank, works }) => ({
    id,
    label: `${label}: rank ${rank.join(' → ')}, works ${works.join(' → ')}`,
  }));
  return (
    <>
      <CameWent desk={desk} title={title} of={of} />
      <List desk={desk} title={changes.split} named={split} />
      <List desk={desk} title={changes.merged} named={merged} />
      <List desk={desk} title={changes.ranks} named={ranks} />
    </>
  );
}

function MapChanges({ desk, of, labels }: { desk: Desk; of: MapDiff; labels: ReadonlyMap<string, string> }) {
  const title = desk.catalogue.value.maps.get(of.map)?.map.title ?? of.map;
  const name = (id: string) => ({ id, label: labels.get(id) ?? id });
  const links = (list: MapDiff['links']['came']) =>
    list.map(({ source, target, weight: [before, after] }) => ({
      id: `${source} ${target}`,
      label: `${name(source).label} and ${name(target).label}: ${before ?? 0} → ${after ?? 0}`,
    }));
  const moved = of.moved.map(({ id }) => name(id));
  return (
    <section class="folio-part">
      <h2>
        {changes.mapOf(title)}{' '}
        <button
          type="button"
          class="link-button"
          onClick={() => desk.change(view => ({ ...openMap(view, of.map), sheet: null }))}
        >
          {changes.show}
        </button>
      </h2>
      <List desk={desk} title={changes.nodesCame} named={of.nodes.came.map(name)} />
      <List desk={desk} title={changes.nodesWent} named={of.nodes.went.map(name)} />
      <List desk={desk} title={changes.nodesMoved} named={moved} />
      <List desk={desk} title={changes.linksCame} named={links(of.links.came)} />
      <List desk={desk} title={changes.linksWent} named={links(of.links.went)} />
      <List desk={desk} title={changes.linksChanged} named={links(of.links.changed)} />
      <ul class="plain">
        {of.clusters.matched.map(({ before, after, jaccard }) => (
          <li key={after.id}>
            {before.label === after.label ? after.label : `${before.label} → ${after.label}`}
            <span class="note">
              {before.size} → {after.size}, {Math.round(jaccard * 100)} % the same
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
