/** What a work cites, and what cites it: each entry leads on, so that a line of thought can be followed through the literature. */
import type { Work } from '../../records/work.ts';
import type { Item } from '../../state/catalogue.ts';
import { citersOf, referencesOf } from '../../state/citations.ts';
import type { Desk } from '../desk.ts';
import { text } from '../text.ts';
import { More } from '../widgets/More.tsx';
import { Citation } from '../widgets/WorkEntry.tsx';
import { Section } from './Section.tsx';

/** Newest first. */
function byYear(items: readonly Item[]): Item[] {
  const year = ({ work }: Item) => work?.issued?.['date-parts'][0]?.[0] ?? Number.NEGATIVE_INFINITY;
  return [...items].sort((a, b) => year(b) - year(a));
}

export function Citations({ desk, work }: { desk: Desk; work: Work }) {
  const catalogue = desk.catalogue.value;
  const citers = citersOf(catalogue, work);
  const { known, others } = referencesOf(catalogue, work);
  return (
    <>
      {citers.length > 0 && <Works desk={desk} title={text.citedBy} items={citers} />}
      {known.length + others > 0 && (
        <Works desk={desk} title={text.references} items={known} others={others} />
      )}
    </>
  );
}

interface WorksProps {
  desk: Desk;
  title: string;
  items: readonly Item[];
  others?: number;
}

function Works({ desk, title, items, others = 0 }: WorksProps) {
  return (
    <Section title={title} count={items.length + others}>
      <More items={byYear(items)} first={5} class="works">
        {item => (
          <li key={item.id} class="work">
            <Citation work={item.work!} desk={desk} />
          </li>
        )}
      </More>
      {others > 0 && <p class="note">{text.otherReferences(others)}</p>}
    </Section>
  );
}
