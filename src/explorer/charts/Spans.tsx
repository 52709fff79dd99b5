/** Spans of years, one under another: when something burst, and how strongly. */
import { Chart, Mark, type Open } from './Chart.tsx';
import { everyNth, scaleLinear } from './scale.ts';

interface Span {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly strength: number;
  readonly row: number;
}

interface Props {
  title: string;
  description: string;
  spans: readonly Span[];
  /** The years of the axis. */
  years: readonly [number, number];
  open: Open;
}

const ROW = 34;
const BOTTOM = 24;

export function Spans({ title, description, spans, years: [first, last], open }: Props) {
  const strongest = Math.max(...spans.map(({ strength }) => strength));
  return (
    <Chart title={title} description={description} height={spans.length * ROW + BOTTOM}>
      {(width, height) => {
        const x = scaleLinear([first, last + 1], [0, width]);
        const nth = everyNth(last - first + 1, width, 48);
        const ticks = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
          year => year % nth === 0,
        );
        return (
          <>
            {ticks.map(year => (
              <g key={year} class="axis">
                <line x1={x(year + 0.5)} x2={x(year + 0.5)} y1={0} y2={height - BOTTOM} />
                <text class="is-middle" x={x(year + 0.5)} y={height - 6}>
                  {year}
                </text>
              </g>
            ))}
            {spans.map(({ name, from, to, strength, row }, index) => {
              const late = x(from) > width * 0.6;
              const top = index * ROW;
              const thick = 4 + (8 * strength) / strongest;
              return (
                <Mark
                  key={row}
                  hint={`${name}: ${from}–${to}, strength ${strength}`}
                  onOpen={() => open(row, 4)}
                >
                  <rect class="reach" x={0} y={top} width={width} height={ROW} />
                  <text class={late ? 'name is-end' : 'name'} x={late ? x(to + 1) : x(from)} y={top + 13}>
                    {name}
                  </text>
                  <rect
                    class="bar-of is-peak"
                    x={x(from)}
                    y={top + 18}
                    width={Math.max(2, x(to + 1) - x(from))}
                    height={thick}
                    rx={1}
                  />
                </Mark>
              );
            })}
          </>
        );
      }}
    </Chart>
  );
}
