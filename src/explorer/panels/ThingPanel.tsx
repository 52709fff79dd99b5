/** The panel of a keyword, an organisation or a country: what it is linked to, and the works that state it. */
import type { Item } from '../../state/catalogue.ts';
import type { Desk } from '../desk.ts';
import { PANEL } from '../text/panels.ts';
import { KIND } from '../text.ts';
import { ItemRow } from '../widgets/ItemRow.tsx';
import { More } from '../widgets/More.tsx';
import { WorkList } from '../widgets/WorkList.tsx';
import { Elsewhere } from './EntityPanel.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Figure, Section } from './Section.tsx';

export function ThingPanel({ desk, item }: { desk: Desk; item: Item }) {
  const index = desk.index.value;
  const { items } = desk.catalogue.value;
  const links = index.links.get(item.id) ?? [];
  const node = index.position.get(item.id);
  const [one, many] = KIND[item.kind];
  return (
    <>
      <PanelHead
        desk={desk}
        kind={one}
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
        <Figure value={links.length} label={`linked ${links.length === 1 ? one : many}`} to="panel-links" />
      </div>
      {links.length > 0 && (
        <Section title={`Linked ${many}`} id="panel-links" count={links.length}>
          <More items={links} first={10} class="rows">
            {({ other, evidence, weight }) => {
              const linked = items.get(other);
              return linked === undefined ? null : (
                <ItemRow
                  key={other}
                  desk={desk}
                  item={linked}
                  works={evidence.length}
                  weight={weight === evidence.length ? undefined : weight}
                />
              );
            }}
          </More>
        </Section>
      )}
      <Section title={PANEL.references} id="panel-works" count={item.works.length}>
        <WorkList desk={desk} works={item.works} />
      </Section>
    </>
  );
}
