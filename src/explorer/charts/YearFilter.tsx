/** Works per year as a small histogram, with two thumbs that choose the years shown, and what that leaves. */

import { countYears } from '../../state/shown.ts';
import { showYears } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { sayShown, text } from '../text.ts';
import { CommandButton } from '../widgets/CommandButton.tsx';

export function YearFilter({ desk }: { desk: Desk }) {
  const catalogue = desk.catalogue.value;
  const { span } = catalogue;
  const shown = desk.shown.value;
  if (span === null || span[0] === span[1]) return null;
  const [first, last] = span;
  const [from, to] = desk.years.value ?? span;
  const counts = countYears(catalogue);
  const most = Math.max(...counts);
  const choose = (years: readonly [number, number]) => desk.change(view => showYears(view, years, span));
  /** Middle of a year's bar, in percent of the width. */
  const at = (year: number) => ((Math.max(first, Math.min(last, year)) - first + 0.5) / counts.length) * 100;
  return (
    <section class="years" aria-label={text.years}>
      <p class="shown" role="status">
        {sayShown(shown)}
        {shown.selectionHidden && <em> {text.hiddenSelection}</em>}
      </p>
      {desk.years.value !== null && (
        <CommandButton desk={desk} command="years.all" label="Show all years" class="link-button" />
      )}
      <div class="brush" style={{ '--years': String(counts.length) }}>
        <svg viewBox={`0 0 ${counts.length} 1`} preserveAspectRatio="none" aria-hidden="true">
          {counts.map((count, index) => {
            const year = first + index;
            const height = count / most;
            return (
              <rect
                key={year}
                class={year >= from && year <= to ? 'bar-of' : 'bar-of is-out'}
                x={index + 0.12}
                width={0.76}
                y={1 - height}
                height={height}
              />
            );
          })}
        </svg>
        <span class="track" />
        <span class="track is-chosen" style={{ left: `${at(from)}%`, right: `${100 - at(to)}%` }} />
        <input
          type="range"
          class="thumb"
          aria-label={text.firstYear}
          min={first}
          max={last}
          value={from}
          onInput={event => choose([Math.min(Number(event.currentTarget.value), to), to])}
        />
        <input
          type="range"
          class="thumb"
          aria-label={text.lastYear}
          min={first}
          max={last}
          value={to}
          onInput={event => choose([from, Math.max(Number(event.currentTarget.value), from)])}
        />
      </div>
      <p class="ticks" aria-hidden="true">
        <span style={{ '--at': `${at(from)}%` }}>{from}</span>
        {at(to) - at(from) > 9 && <span style={{ '--at': `${at(to)}%` }}>{to}</span>}
      </p>
    </section>
  );
}
