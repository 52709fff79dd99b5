/** Things by periods: the more works, the darker the square; the number stands in it where there is room. */
import { fitText } from '../../export/text-width.ts';
import { Chart, Mark, type Open } from './Chart.tsx';

interface Props {
  title: string;
  description: string;
  rows: readonly { readonly name: string; readonly values: readonly number[] }[];
  columns: readonly string[];
  open: Open;
}

const ROW = 24;
const TOP = 22;
/** A name stands beside its squares when the page is wider than this, and above them otherwise. */
const WIDE = 560;
const NAMES = 200;

export function Shades({ title, description, rows, columns, open }: Props) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const tall = (width: number) => (width >= WIDE ? ROW : ROW + 16);
  return (
    <Chart title={title} description={description} height={width => TOP + rows.length * tall(width)}>
      {width => {
        const wide = width >= WIDE;
        const left = wide ? NAMES : 0;
        const step = (width - left) / columns.length;
        const short = step < 64;
        return (
          <>
            {columns.map((column, index) => (
              <text key={column} class="tick is-middle" x={left + (index + 0.5) * step} y={13}>
                {short
                  ? `${step < 34 ? '’' : ''}${step < 34 ? column.slice(2, 4) : column.slice(0, 4)}`
                  : column}
              </text>
            ))}
            {rows.map(({ name, values }, row) => {
              const top = TOP + row * tall(width);
              const cells = wide ? top : top + 16;
              return (
                <g key={name}>
                  <text
                    class={wide ? 'name is-end' : 'name'}
                    x={wide ? left - 10 : 0}
                    y={wide ? top + 15 : top + 11}
                  >
                    {fitText(name, 12, (wide ? left : width) - 12)}
                  </text>
                  {values.map((value, index) => (
                    <Mark
                      key={columns[index]}
                      hint={`${name}, ${columns[index]}: ${value} ${value === 1 ? 'work' : 'works'}`}
                      onOpen={value > 0 ? () => open(row, index + 1) : undefined}
                    >
                      <rect
                        class="square"
                        x={left + index * step + 1}
                        y={cells + 1}
                        width={step - 2}
                        height={ROW - 4}
                      />
                      <rect
                        class="square is-full"
                        x={left + index * step + 1}
                        y={cells + 1}
                        width={step - 2}
                        height={ROW - 4}
                        fill-opacity={value === 0 ? 0 : 0.12 + (0.4 * value) / most}
                      />
                      {value > 0 && (
                        <text class="tick is-middle is-ink" x={left + (index + 0.5) * step} y={cells + 15}>
                          {value}
                        </text>
                      )}
                    </Mark>
                  ))}
                </g>
              );
            })}
          </>
        );
      }}
    </Chart>
  );
}
