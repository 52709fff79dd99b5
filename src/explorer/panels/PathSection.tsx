/** The path between two, as a chain: each step with the works, documents or lines that make it; or why there is none. */
import { ArrowDown } from 'lucide';
import type { Item, Link } from '../../state/catalogue.ts';
import { gather } from '../../state/gathering.ts';
import { type Cites, type PathStep, pathOnMap } from '../../state/path.ts';
import { openLink, openMap } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { ASKING } from '../text/asking.ts';
import { countOf } from '../text.ts';
import { Icon } from '../widgets/Icon.tsx';
import { ItemLink } from '../widgets/ItemLink.tsx';
import { PlaceList } from '../widgets/PlaceList.tsx';
import { RawText } from '../widgets/WorkEntry.tsx';
import { WorkList } from '../widgets/WorkList.tsx';
import { OtherWorks, tellLink } from './LinkEvidence.tsx';
import { Section } from './Section.tsx';

/** Works of one step that are listed at once. */
const WORKS = 2;

export function PathSection({ desk, item, other }: { desk: Desk; item: Item; other: Item }) {
  const chain = desk.chain.value;
  const { map } = desk.index.value;
  if (chain === null || !('steps' in chain.path)) {
    const reached = chain !== null && 'reached' in chain.path ? chain.path.reached : null;
    return (
      <Section title={ASKING.path}>
        <p class="note">
          {reached === null ? ASKING.pathElsewhere(map.title) : ASKING.noPath(item.label, reached)}
        </p>
        <OnOtherMaps desk={desk} item={item} other={other} />
      </Section>
    );
  }
  const { steps } = chain.path;
  // One link is what the panel is about already.
  if (chain.of === 'links' && steps.length === 1) return null;
  const along = desk.along.value;
  return (
    <Section title={chain.of === 'links' ? ASKING.path : ASKING.pathOfReferences} count={steps.length}>
      <p class="note">
        {chain.of === 'links'
          ? `${ASKING.pathLinks(steps.length, map.title)}. ${ASKING.pathRule}`
          : ASKING.pathSteps(steps.length)}
      </p>
      <ol class="chain">
        <Stop desk={desk} id={item.id} />
        {chain.of === 'links'
          ? chain.path.steps.map(step => <LinkStep key={step.to} desk={desk} step={step} />)
          : chain.path.steps.map(step => <CitationStep key={step.to} desk={desk} step={step} />)}
      </ol>
      {along !== null && other.id === along.at(-1) && (
        <button
          type="button"
          class="quiet"
          onClick={() => desk.change(view => ({ ...gather(view, along), panel: 'group' }))}
        >
          {ASKING.gatherPath}
        </button>
      )}
    </Section>
  );
}

/** The maps on which there is a path, each one press away. */
function OnOtherMaps({ desk, item, other }: { desk: Desk; item: Item; other: Item }) {
  const found = [...desk.catalogue.value.maps.values()].flatMap(index => {
    if (index === desk.index.value || !index.position.has(other.id)) return [];
    const path = pathOnMap(index, { nodes: null, passes: desk.shown.value.passes }, item.id, other.id);
    return 'steps' in path ? [{ map: index.map, links: path.steps.length }] : [];
  });
  return (
    <ul class="plain">
      {found.map(({ map, links }) => (
        <li key={map.id}>
          <button
            type="button"
            class="link-button"
            onClick={() => desk.change(view => openLink(openMap(view, map.id), other.id))}
          >
            {ASKING.pathLinks(links, map.title)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A thing along the way. */
function Stop({ desk, id }: { desk: Desk; id: string }) {
  const point = (to: string | null) => {
    desk.pointed.value = to;
  };
  return (
    <li class="stop" onPointerEnter={() => point(id)} onPointerLeave={() => point(null)}>
      <ItemLink desk={desk} id={id}>
        {desk.catalogue.value.items.get(id)?.label ?? id}
      </ItemLink>
    </li>
  );
}

function LinkStep({ desk, step: { to, by } }: { desk: Desk; step: PathStep<Link> }) {
  const makers = by.evidence.length + (by.others?.length ?? 0);
  const count = countOf(makers, by.others === undefined ? 'work' : 'document');
  return (
    <>
      <li class="step">
        <Icon of={ArrowDown} size={14} />
        <div>
          {by.places === undefined ? (
            <>
              <p class="note">{tellLink(by.kind, count)}</p>
              {by.evidence.length > 0 && <WorkList desk={desk} works={by.evidence} first={WORKS} />}
              <OtherWorks desk={desk} ids={by.others ?? []} first={WORKS} />
            </>
          ) : (
            <PlaceList places={by.places} />
          )}
        </div>
      </li>
      <Stop desk={desk} id={to} />
    </>
  );
}

/** Who cites whom, with the lines in which the citing work stands. */
function CitationStep({ desk, step: { from, to, by } }: { desk: Desk; step: PathStep<Cites> }) {
  const forth = from === `work:${by.citing.id}`;
  return (
    <>
      <li class="step">
        <Icon of={ArrowDown} size={14} />
        <div>
          <p class="note">{forth ? ASKING.cites : ASKING.citedBy}</p>
          <RawText work={forth ? by.cited : by.citing} />
        </div>
      </li>
      <Stop desk={desk} id={to} />
    </>
  );
}
