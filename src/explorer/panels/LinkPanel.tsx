/** The panel of a link: the two that it joins, and exactly the works that make it. */
import type { Place } from '../../formats/format.ts';
import { TERMS } from '../../formats/networks/network-file.ts';
import type { Item } from '../../state/catalogue.ts';
import { evidenceOf, linkBetween } from '../../state/evidence.ts';
import type { Desk } from '../desk.ts';
import { countOf, printNumber } from '../text.ts';
import { ItemLink } from '../widgets/ItemLink.tsx';
import { PlaceList } from '../widgets/PlaceList.tsx';
import { WorkList } from '../widgets/WorkList.tsx';
import { PanelHead } from './PanelHead.tsx';

/** What a link of each kind says, given "3 works". */
const MEANING = new Map([
  ['co-author', (works: string) => `Wrote ${works} together`],
  ['co-occurrence', (works: string) => `Stand together in ${works}`],
  ['similar', (works: string) => `Are alike by what ${works} share`],
]);

export function LinkPanel({ desk, item, other }: { desk: Desk; item: Item; other: Item }) {
  const catalogue = desk.catalogue.value;
  const works = evidenceOf(catalogue, desk.index.value, item, other);
  const link = linkBetween(catalogue, desk.index.value, item, other);
  const count = countOf(works.length, 'work');
  const meaning = MEANING.get(link?.kind ?? '')?.(count) ?? `Meet in ${count}`;
  return (
    <>
      <PanelHead
        desk={desk}
        kind="link"
        back={item.label}
        title={
          <>
            {item.label} <span class="and">and</span>{' '}
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
              link.weight !== works.length &&
              `; strength of the link ${link.weight.toFixed(2)}`}
            .
          </p>
          <WorkList desk={desk} works={works} />
        </>
      )}
    </>
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
