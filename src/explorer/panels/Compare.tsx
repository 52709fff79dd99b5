/** Two items of one kind side by side: what each is, and what they share. */
import type { Item } from '../../state/catalogue.ts';
import { compareItems } from '../../state/comparison.ts';
import { decisionKind } from '../../state/naming.ts';
import type { Desk } from '../desk.ts';
import { PANEL } from '../text/panels.ts';
import { countOf, spanText } from '../text.ts';
import { ItemLink } from '../widgets/ItemLink.tsx';
import { More } from '../widgets/More.tsx';

const SHARED = PANEL.both;

export function Compare({ desk, item, other }: { desk: Desk; item: Item; other: Item }) {
  if (decisionKind(item) === null || item.kind !== other.kind) return null;
  const { together, shared, spans } = compareItems(desk.catalogue.value, item, other);
  const sides = [item, other];
  return (
    <div class="compare">
      <table class="sides compared">
        <thead>
          <tr>
            <td />
            {sides.map(({ id, label }) => (
              <th key={id} scope="col">
                <ItemLink desk={desk} id={id}>
                  {label}
                </ItemLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {item.kind !== 'work' && (
            <tr>
              <th scope="row">{PANEL.works}</th>
              {sides.map(({ id, works }) => (
                <td key={id}>{works.length}</td>
              ))}
            </tr>
          )}
          <tr>
            <th scope="row">{PANEL.years}</th>
            {sides.map(({ id }, side) => (
              <td key={id}>{spanText(spans[side]!)}</td>
            ))}
          </tr>
          {item.entity !== undefined && (
            <tr>
              <th scope="row">{PANEL.writtenAs}</th>
              {sides.map(({ id, entity }) => (
                <td key={id}>{entity?.variants.slice(0, 3).join('; ')}</td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
      {shared.map(({ kind, items }) => (
        <div key={kind} class="shared">
          <h3>
            {SHARED[kind]} <span class="count">{countOf(items.length, kind)}</span>
          </h3>
          <More items={items} first={4} class="inline">
            {each => (
              <li key={each.id}>
                <ItemLink desk={desk} id={each.id}>
                  {each.label}
                </ItemLink>
              </li>
            )}
          </More>
        </div>
      ))}
      {shared.length === 0 && <p class="note">{PANEL.shareNothing}</p>}
      {together.length > 0 && (
        <p class="note">{PANEL.bothStand(countOf(together.length, 'work'), item.kind === 'author')}</p>
      )}
    </div>
  );
}
