/** A name in running text that leads to its item: a true link, so that it wraps like text and opens in another tab. */
import type { ComponentChildren } from 'preact';
import { writeHash } from '../../state/url.ts';
import { select } from '../../state/view.ts';
import type { Desk } from '../desk.ts';

export function ItemLink({ desk, id, children }: { desk: Desk; id: string; children: ComponentChildren }) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    desk.pick(id);
  };
  const [address] = location.href.split('#');
  const current = desk.selected.value === id;
  return (
    <a
      class="item-link"
      href={`${address}#${writeHash(select(desk.view.value, id))}`}
      aria-current={current ? 'true' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
