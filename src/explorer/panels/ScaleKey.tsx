/** The scale of the measure in the colours: how many nodes stand where on it, and two thumbs that light up a part of it. */

import { sequentialColour } from '../../export/sequential.ts';
import { SUMMED } from '../../state/measures.ts';
import { countBins } from '../../state/scale.ts';
import type { Desk } from '../desk.ts';
import { LOOKS, MEASURE, printValue, SCALE_KIND, tellLit, tellMissing } from '../look-words.ts';
import { BINS } from '../looks.ts';

/** The colours of a density, from the paper on. */
function rampOf(dark: boolean): string {
  const stops = Array.from({ length: 9 }, (_, k) => sequentialColour(k / 8, dark));
  return `linear-gradient(to right, transparent, ${stops.join(', ')})`;
}

export function ScaleKey({ desk }: { desk: Desk }) {
  const { looks } = desk;
  const [measure, scale, values] = [looks.measure.value!, looks.scale.value, looks.values.value];
  const [name, long] = MEASURE[measure];
  if (scale === null || values === null)
    return (
      <section class="scale" aria-label={name}>
        <h2>{long}</h2>
        <p class="scale-note" role="status">
          {looks.refused.value ?? (values === null ? LOOKS.counting : tellMissing(values.length, measure))}
        </p>
      </section>
    );
  if (looks.style.value === 'density' && SUMMED.has(measure))
    return (
      <section class="scale" aria-label={name}>
        <h2>{long}</h2>
        <div class="ramp" style={{ backgroundImage: rampOf(desk.dark.value) }} />
        <p class="scale-ends">
          <span>{LOOKS.thin}</span>
          <span>{LOOKS.dense}</span>
        </p>
        {scale.missing > 0 && <p class="scale-note">{tellMissing(scale.missing, measure)}</p>}
      </section>
    );
  const counts = countBins(values, scale, BINS);
  const most = Math.max(...counts);
  const [from, to] = looks.range.value ?? [0, BINS - 1];
  const isAll = looks.range.value === null;
  const light = (low: number, high: number) => {
    looks.range.value = low <= 0 && high >= BINS - 1 ? null : [low, high];
  };
  const middle = scale.shareOf(scale.median) * 100;
  const tellsMiddle = middle > 32 && middle < 68;
  const median = `median ${printValue(scale.median, measure)}`;
  const kind = SCALE_KIND[scale.kind];
  const notes = [
    ...(kind === null ? [] : [kind]),
    ...(scale.missing > 0 ? [tellMissing(scale.missing, measure)] : []),
  ];
  const lit = counts.slice(from, to + 1).reduce((a, b) => a + b, 0);
  return (
    <section class="scale" aria-label={name}>
      <h2>{long}</h2>
      <div class="brush" style={{ '--years': String(BINS) }}>
        <svg viewBox={`0 0 ${BINS} 40`} preserveAspectRatio="none" aria-hidden="true">
          {counts.map((count, bin) => {
            // The square root lets few be seen beside many.
            const height = count === 0 ? 0 : 4 + 26 * Math.sqrt(count / most);
            const out = bin < from || bin > to;
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; the thumbs below do the same by keyboard
              <g
                key={bin}
                opacity={out ? 0.22 : 1}
                onClick={() => (isAll ? light(bin, bin) : light(0, BINS))}
              >
                <rect class="scale-hit" x={bin} width={1} y={0} height={40} />
                <rect
                  fill={sequentialColour((bin + 0.5) / BINS, desk.dark.value)}
                  x={bin}
                  width={1.02}
                  y={34 - height}
                  height={height + 6}
                />
              </g>
            );
          })}
        </svg>
        <input
          type="range"
          class="thumb"
          aria-label={LOOKS.from}
          aria-valuetext={tellLit(lit)}
          min={0}
          max={BINS - 1}
          value={from}
          onInput={event => light(Math.min(Number(event.currentTarget.value), to), to)}
        />
        <input
          type="range"
          class="thumb"
          aria-label={LOOKS.to}
          aria-valuetext={tellLit(lit)}
          min={0}
          max={BINS - 1}
          value={to}
          onInput={event => light(from, Math.max(Number(event.currentTarget.value), from))}
        />
      </div>
      <p class="scale-ends">
        <span>{printValue(scale.min, measure)}</span>
        {tellsMiddle && (
          <span class="scale-median" style={{ left: `${middle}%` }}>
            {median}
          </span>
        )}
        <span>{printValue(scale.max, measure)}</span>
      </p>
      <p class="scale-note">
        {scale.missing > 0 && <span class="dot is-missing" />}
        {[...(tellsMiddle ? [] : [median]), ...notes].join(' · ')}
      </p>
      {!isAll && (
        <button type="button" class="link-button" onClick={() => light(0, BINS)}>
          {LOOKS.all} ({tellLit(lit)})
        </button>
      )}
    </section>
  );
}
