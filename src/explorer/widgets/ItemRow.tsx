/** A row that leads to another item, and a number that opens the works behind it. */
import type { Item } from '../../state/catalogue.ts';
import { openLink } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { countOf } from '../text.ts';

interface Props {
  desk: Desk;
  item: Item;
  /** How many works make the link to the selection. */
  works: number;
  /** The strength of the link where it is not the number of works. */
  weight?: number;
}

export function ItemRow({ desk, item, works, weight }: Props) {
  const point = (id: string | null) => {
    desk.pointed.value = id;
  };
  /** The row goes away with the panel, and nobody would say that the pointer left it. */
  const leaveFor = (act: () => void) => () => {
    point(null);
    act();
  };
  return (
    <li class="row" onPointerEnter={() => point(item.id)} onPointerLeave={() => point(null)}>
      <button type="button" class="row-name" onClick={leaveFor(() => desk.pick(item.id))}>
        {item.label}
      </button>
      {weight !== undefined && <span class="row-weight">{weight.toFixed(2)}</span>}
      <button
        type="button"
        class="row-count"
        aria-label={`${item.label}: ${countOf(works, 'work')} that make this link`}
        onClick={leaveFor(() => desk.change(view => openLink(view, item.id)))}
      >
        {works}
      </button>
    </li>
  );
}
