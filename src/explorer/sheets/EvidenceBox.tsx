/** What stands behind a number: the works with their files and lines, the items, the cited works. Under the figure that was asked. */
import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Evidence } from '../../state/figures/figure.ts';
import type { Desk } from '../desk.ts';
import { text } from '../text.ts';
import { Icon } from '../widgets/Icon.tsx';
import { ItemLink } from '../widgets/ItemLink.tsx';
import { More } from '../widgets/More.tsx';
import { Citation, RawText } from '../widgets/WorkEntry.tsx';
import { WorkList } from '../widgets/WorkList.tsx';

interface Props {
  desk: Desk;
  of: Evidence;
  onClose(): void;
}

export function EvidenceBox({ desk, of: { title, works = [], items = [], cited = [] }, onClose }: Props) {
  const box = useRef<HTMLElement>(null);
  const asked = useRef<{ title: string; by: Element | null }>({ title: '', by: null });
  if (asked.current.title !== title) asked.current = { title, by: document.activeElement };
  const close = () => {
    const { by } = asked.current;
    onClose();
    if (by instanceof HTMLElement) by.focus({ preventScroll: true });
  };
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [title]);
  const { atlas, items: known } = desk.catalogue.value;
  return (
    <section class="evidence-box" aria-label={title} tabIndex={-1} ref={box}>
      <header>
        <p class="evidence-title">{title}</p>
        <button type="button" class="tool" aria-label={text.closePanel} onClick={close}>
          <Icon of={X} size={16} />
        </button>
      </header>
      {items.length > 0 && (
        <More items={items} first={40} class="inline-list">
          {id => (
            <li key={id}>
              <ItemLink desk={desk} id={id}>
                {known.get(id)?.label ?? id}
              </ItemLink>
            </li>
          )}
        </More>
      )}
      {works.length > 0 && <WorkList key={title} desk={desk} works={works} first={8} />}
      {cited.length > 0 && (
        <>
          <p class="note">Cited by the collection, and not in it:</p>
          <More items={cited} first={8} class="works">
            {index => (
              <li key={index} class="work">
                <Citation work={atlas.cited![index]!} />
                <RawText work={atlas.cited![index]!} />
              </li>
            )}
          </More>
        </>
      )}
    </section>
  );
}
