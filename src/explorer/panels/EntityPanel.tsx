/** The panel of an author, a journal or a theme: its numbers, how it is written, what it goes with, and its references. */

import type { Entity } from '../../resolve/entity.ts';
import { companionsOf, type Item, spanOf } from '../../state/catalogue.ts';
import { type Neighbour, neighboursOf } from '../../state/evidence.ts';
import { openMap } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { PANEL } from '../text/panels.ts';
import { COMPANIONS, KIND, spanText, text } from '../text.ts';
import { ItemRow } from '../widgets/ItemRow.tsx';
import { More } from '../widgets/More.tsx';
import { WorkList } from '../widgets/WorkList.tsx';
import { DecisionTools } from './DecisionTools.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Figure, Section } from './Section.tsx';
import { Variants } from './Variants.tsx';

const OTHERS = { author: 'Authors', journal: 'Journals', theme: 'Themes' } as const;

export function EntityPanel({ desk, item, entity }: { desk: Desk; item: Item; entity: Entity }) {
  const catalogue = desk.catalogue.value;
  const index = desk.index.value;
  const neighbours = neighboursOf(catalogue, index, item);
  const others = (['author', 'journal', 'theme'] as const).filter(kind => kind !== entity.kind);
  const node = index.position.get(item.id);
  const span = spanOf(item.works.map(work => catalogue.years[work]));
  return (
    <>
      <PanelHead
        desk={desk}
        kind={entity.organisation === true ? 'organisation' : KIND[entity.kind][0]}
        title={item.label}
        cluster={node === undefined ? undefined : index.map.nodes.cluster[node]}
      />
      {node === undefined && <Elsewhere desk={desk} item={item} />}
      <div class="figures">
        <Figure
          value={item.works.length}
          label={KIND.work[item.works.length === 1 ? 0 : 1]}
          to="panel-works"
        />
        <Figure
          value={neighbours.length}
          label={COMPANIONS[entity.kind][neighbours.length === 1 ? 0 : 1].toLowerCase()}
          to="panel-neighbours"
        />
        <Figure value={spanText(span)} label={span !== null && span[0] === span[1] ? 'year' : 'years'} />
      </div>
      <DecisionTools desk={desk} item={item} />
      <Variants desk={desk} item={item} entity={entity} />
      <Section title={COMPANIONS[entity.kind][1]} id="panel-neighbours" count={neighbours.length}>
        {neighbours.length === 0 ? (
          <p class="note">{PANEL.noneHere}</p>
        ) : (
          <Rows desk={desk} neighbours={neighbours} />
        )}
      </Section>
      {others.map(kind => {
        const companions = companionsOf(catalogue, item, kind);
        return companions.length === 0 ? null : (
          <Section key={kind} title={OTHERS[kind]} count={companions.length}>
            <Rows desk={desk} neighbours={companions} first={5} />
          </Section>
        );
      })}
      <Section title={PANEL.references} id="panel-works" count={item.works.length}>
        <WorkList desk={desk} works={item.works} />
      </Section>
    </>
  );
}

/** Rows of items; the strength is written out where it is more than a count of works. */
function Rows({
  desk,
  neighbours,
  first = 8,
}: {
  desk: Desk;
  neighbours: readonly Neighbour[];
  first?: number;
}) {
  return (
    <More items={neighbours} first={first} class="rows">
      {each => (
        <ItemRow
          key={each.item.id}
          desk={desk}
          item={each.item}
          works={each.works.length}
          weight={each.weight === undefined || each.weight === each.works.length ? undefined : each.weight}
        />
      )}
    </More>
  );
}

/** Says that the selection is not on the map in view, and where it is. */
export function Elsewhere({ desk, item }: { desk: Desk; item: Item }) {
  const map = [...desk.catalogue.value.maps.values()].find(each => each.position.has(item.id))?.map;
  if (map === undefined) return null;
  const go = () => {
    desk.change(view => openMap(view, map.id));
    desk.helpers.flyTo(item.id);
  };
  return (
    <button type="button" class="link-button" onClick={go}>
      {text.elsewhere(map.title)}
    </button>
  );
}
