/** Columns along an axis of whole numbers or years, with a second row of bars above and below a line where there is one. */
import { Chart, Mark, type Open } from './Chart.tsx';
import { everyNth, scaleLinear, ticksTo } from './scale.ts';

interface Column {
  readonly at: number;
  readonly value: number;
  /** Above or below what is usual, drawn under the columns. */
  readonly deviation?: number | undefined;
  /** The row of the table. */
  readonly row: number;
}

interface Props {
  title: string;
  description: string;
  columns: readonly Column[];
  /** What a column counts: "works". */
  of: string;
  open: Open;
}

const BOTTOM = 24;
const TOP = 10;
/** The second row, where there is one. */
const LOWER = 76;
const GAP = 18;

export function Columns({ title, description, columns, of, open }: Props) {
  const two = columns.some(({ deviation }) => deviation !== undefined);
  const most = Math.max(1, ...columns.map(({ value }) => value));
  const furthest = Math.max(1, ...columns.map(({ deviation = 0 }) => Math.abs(deviation)));
  return (
    <Chart title={title} description={description} height={two ? 190 + LOWER + GAP : 190}>
      {(width, height) => {
        const left = 20 + String(most).length * 7;
        const base = height - BOTTOM - (two ? LOWER + GAP : 0);
        const middle = height - BOTTOM - LOWER / 2;
        const y = scaleLinear([0, most], [base, TOP]);
        const reach = scaleLinear([0, furthest], [0, LOWER / 2 - 2]);
        const step = (width - left) / columns.length;
        const bar = Math.max(1, Math.min(28, step * 0.76));
        const nth = everyNth(columns.length, width - left, 44);
        return (
          <>
            {ticksTo(most).map(tick => (
              <g key={tick} class="axis">
                <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
                <text x={left - 8} y={y(tick)} dy="0.32em" class="is-end">
                  {tick.toLocaleString('en')}
                </text>
              </g>
            ))}
            {two && (
              <g class="axis">
                <line x1={left} x2={width} y1={middle} y2={middle} />
                <text x={left - 8} y={middle} dy="0.32em" class="is-end">
                  0
                </text>
              </g>
            )}
            {columns.map(({ at, value, deviation, row }, index) => {
              const edge = left + (index + 0.5) * step - bar / 2;
              const far = deviation === undefined ? 0 : reach(Math.abs(deviation));
              const hint = `${at}: ${value} ${of}${deviation === undefined ? '' : `, ${deviation > 0 ? '+' : ''}${deviation} against the median`}`;
              return (
                <Mark key={at} hint={hint} onOpen={value > 0 ? () => open(row, 1) : undefined}>
                  <rect
                    class="reach"
                    x={left + index * step}
                    y={TOP}
                    width={step}
                    height={height - TOP - BOTTOM}
                  />
                  <rect class="bar-of" x={edge} y={y(value)} width={bar} height={base - y(value)} />
                  {deviation !== undefined && (
                    <rect
                      class={deviation > 0 ? 'bar-of is-peak' : 'bar-of is-out'}
                      x={edge}
                      y={deviation > 0 ? middle - far : middle}
                      width={bar}
                      height={far}
                    />
                  )}
                </Mark>
              );
            })}
            {columns.map(
              ({ at }, index) =>
                (nth === 1 ? true : at % nth === 0) && (
                  <text key={at} class="tick is-middle" x={left + (index + 0.5) * step} y={height - 6}>
                    {at}
                  </text>
                ),
            )}
          </>
        );
      }}
    </Chart>
  );
}
