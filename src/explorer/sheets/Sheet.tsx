/** A page in the place of the map: what is in the collection, its numbers, or how they are known. */
import { useEffect, useRef } from 'preact/hooks';
import { openSheet, type Sheet as SheetName } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { changes } from '../text/changes.ts';
import { Changes } from './Changes.tsx';
import { HowDoWeKnow } from './HowDoWeKnow.tsx';
import { Numbers } from './Numbers.tsx';
import { Overview } from './Overview.tsx';

const SHEETS = {
  overview: { tab: 'Overview', title: 'What is in the collection', Page: Overview },
  numbers: { tab: 'Numbers', title: 'The numbers', Page: Numbers },
  changes: { tab: changes.tab, title: changes.title, Page: Changes },
  evidence: { tab: 'How do we know?', title: 'How do we know?', Page: HowDoWeKnow },
} as const;

export function Sheet({ desk, of }: { desk: Desk; of: SheetName }) {
  const scroller = useRef<HTMLElement>(null);
  const { title, Page } = SHEETS[of];
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [of]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="folio" aria-label={title} ref={scroller} tabIndex={0}>
      <nav class="folio-tabs" aria-label="Pages">
        {(Object.keys(SHEETS) as SheetName[]).map(sheet => (
          <button
            key={sheet}
            type="button"
            class="tab"
            aria-current={sheet === of ? 'page' : undefined}
            onClick={() => desk.change(view => openSheet(view, sheet))}
          >
            <span data-text={SHEETS[sheet].tab}>{SHEETS[sheet].tab}</span>
          </button>
        ))}
        <button type="button" class="link-button" onClick={() => desk.change(view => openSheet(view, null))}>
          <span class="when-wide">Back to the map</span>
          <span class="when-narrow">Map</span>
        </button>
      </nav>
      <div class="folio-page">
        <h1>{title}</h1>
        <p class="folio-of">{desk.catalogue.value.atlas.title}</p>
        <Page desk={desk} />
      </div>
    </section>
  );
}
