/** The panel of a link: the two that it joins, and exactly the works that make it. */
import { Merge } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Place } from '../../formats/format.ts';
import { TERMS } from '../../formats/networks/network-file.ts';
import type { Item } from '../../state/catalogue.ts';
import { evidenceOf, linkBetween } from '../../state/evidence.ts';
import { decisionKind } from '../../state/naming.ts';
import type { Desk } from '../desk.ts';
import { PANEL } from '../text/panels.ts';
import { countOf, printNumber, text } from '../text.ts';
import { CommandButton } from '../widgets/CommandButton.tsx';
import { ItemLink } from '../widgets/ItemLink.tsx';
import { PlaceList } from '../widgets/PlaceList.tsx';
import { WorkList } from '../widgets/WorkList.tsx';
import { Compare } from './Compare.tsx';
import { OtherWorks, tellLink } from './LinkEvidence.tsx';
import { PanelHead } from './PanelHead.tsx';
import { PathSection } from './PathSection.tsx';

export function LinkPanel({ desk, item, other }: { desk: Desk; item: Item; other: Item }) {
  const catalogue = desk.catalogue.value;
  const works = evidenceOf(catalogue, desk.index.value, item, other);
  const link = linkBetween(catalogue, desk.index.value, item, other);
  const makers = works.length + (link?.others?.length ?? 0);
  const count = link?.others === undefined ? countOf(works.length, 'work') : countOf(makers, 'document');
  const meaning = makers === 0 && link === undefined ? PANEL.noWorkJoins : tellLink(link?.kind, count);
  return (
    <>
      <PanelHead
        desk={desk}
        kind={PANEL.link}
        back={item.label}
        title={
          <>
            {item.label} <span class="and">{PANEL.and}</span>{' '}
            <ItemLink desk={desk} id={other.id}>
              {other.label}
            </ItemLink>
          </>
        }
      />
      {link?.places !== undefined ? (
        <Statements desk={desk} weight={link.weight} places={link.places} />
      ) : (
        <>
          <p class="lead">
            {meaning}
            {link !== undefined &&
              link.weight !== makers &&
              `; strength of the link ${link.weight.toFixed(2)}`}
            .
          </p>
          {works.length > 0 && <WorkList desk={desk} works={works} />}
          <OtherWorks desk={desk} ids={link?.others ?? []} />
          <PathSection desk={desk} item={item} other={other} />
          <AreOne desk={desk} item={item} other={other} joined={works.length > 0} />
          <Compare key={`${item.id}\n${other.id}`} desk={desk} item={item} other={other} />
        </>
      )}
    </>
  );
}

/** The button that says that the two are one: to the fore when no work joins them. */
function AreOne({ desk, item, other, joined }: { desk: Desk; item: Item; other: Item; joined: boolean }) {
  const button = useRef<HTMLDivElement>(null);
  // Whoever came from "Merge with" has one more key to press.
  useLayoutEffect(() => {
    if (desk.form.peek()?.what === 'merge') button.current?.querySelector('button')?.focus();
  }, [desk]);
  if (decisionKind(item) === null || item.kind !== other.kind) return null;
  return (
    <div class="are-one" ref={button}>
      <CommandButton
        desk={desk}
        command="merge"
        icon={Merge}
        label={text.areOne}
        class={joined || desk.form.value?.what !== 'merge' ? 'quiet' : 'primary'}
      />
      {!joined && <p class="note">{PANEL.atOnce}</p>}
    </div>
  );
}

/** A link of a network file: its weight, and the lines that state it. */
function Statements({ desk, weight, places }: { desk: Desk; weight: number; places: readonly Place[] }) {
  const { terminology = TERMS } = desk.catalogue.value.atlas;
  return (
    <>
      <p class="lead">
        {terminology.linkStrength.charAt(0).toUpperCase() + terminology.linkStrength.slice(1)}{' '}
        {printNumber(weight)}
        {places.length > 1 && `, stated ${places.length} times in the file`}.
      </p>
      <PlaceList places={places} />
    </>
  );
}
