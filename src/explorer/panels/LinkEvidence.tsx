/** What a link says, and the works outside of the collection that make it. */
import type { Desk } from '../desk.ts';
import { More } from '../widgets/More.tsx';
import { Citation, RawText } from '../widgets/WorkEntry.tsx';

/** What a link of each kind says, given "3 works". */
const together = (works: string) => `Wrote ${works} together`;
const stand = (works: string) => `Stand together in ${works}`;
const cited = (works: string) => `Are cited together by ${works}`;
const coupled = (works: string) => `Are coupled by ${works} that both cite`;
const MEANING = new Map([
  ['co-authorship', together],
  ['organisation-co-authorship', together],
  ['country-co-authorship', together],
  ['theme-co-occurrence', stand],
  ['keyword-co-occurrence', stand],
  ['author-co-citation', cited],
  ['journal-co-citation', cited],
  ['reference-co-citation', cited],
  ['author-coupling', coupled],
  ['journal-coupling', coupled],
  ['work-coupling', coupled],
  ['co-author', together],
  ['co-occurrence', stand],
  ['similar', (works: string) => `Are alike by what ${works} share`],
]);

/** What a link of a kind says of "3 works" that make it. */
export function tellLink(kind: string | undefined, works: string): string {
  return MEANING.get(kind ?? '')?.(works) ?? `Meet in ${works}`;
}

/** The works outside of the collection that make a link of citations. */
export function OtherWorks({
  desk,
  ids,
  first = 12,
}: {
  desk: Desk;
  ids: readonly string[];
  first?: number;
}) {
  const { items } = desk.catalogue.value;
  return (
    <More items={ids.flatMap(id => items.get(`work:${id}`)?.work ?? [])} first={first} class="works">
      {work => (
        <li key={work.id} class="work">
          <Citation work={work} desk={desk} />
          <RawText work={work} />
        </li>
      )}
    </More>
  );
}
