/** A list of works, newest first, that says how many of them the years in view leave out. */
import type { ComponentChildren } from 'preact';
import type { Work } from '../../records/work.ts';
import { isShown } from '../../state/shown.ts';
import type { Desk } from '../desk.ts';
import { More } from './More.tsx';
import { WorkEntry } from './WorkEntry.tsx';

interface Props {
  desk: Desk;
  /** Indexes into `atlas.works`. */
  works: readonly number[];
  first?: number;
  /** The lines of the files are open. */
  open?: boolean;
  /** What can be done with each of them. */
  action?(work: Work): ComponentChildren;
}

export function WorkList({ desk, works, first = 12, open, action }: Props) {
  const catalogue = desk.catalogue.value;
  const shown = desk.shown.value;
  const newest = [...works].sort((a, b) => (catalogue.years[b] ?? 0) - (catalogue.years[a] ?? 0) || a - b);
  const inside = works.filter(work => isShown(shown, work)).length;
  return (
    <>
      {inside < works.length && (
        <p class="note">
          {inside} of {works.length} within what is shown; the others are set in grey.
        </p>
      )}
      <More items={newest} first={first} class="works">
        {index => (
          <WorkEntry
            key={index}
            work={catalogue.atlas.works[index]!}
            desk={desk}
            hidden={!isShown(shown, index)}
            open={open}
            action={action?.(catalogue.atlas.works[index]!)}
          />
        )}
      </More>
    </>
  );
}
