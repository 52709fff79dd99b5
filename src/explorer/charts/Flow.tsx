/** The three-field plot: columns of boxes, and bands between them as wide as the works that they share. */
import { fitText } from '../../export/text-width.ts';
import { Chart, Mark, type Open } from './Chart.tsx';
import { type FlowLink, layFlow } from './flow.ts';

interface Props {
  title: string;
  description: string;
  columns: readonly { readonly title: string; readonly kind: string; readonly ids: readonly string[] }[];
  links: readonly FlowLink[];
  nameOf(id: string): string;
  /** A band leads to its row, a box to its item. */
  open: Open;
  pick(id: string): void;
}

const TOP = 22;
const BOX = 9;
/** A little more than the size of the letters: widths are estimates. */
const LETTERS = 12.4;

export function Flow({ title, description, columns, links, nameOf, open, pick }: Props) {
  const most = Math.max(...columns.map(({ ids }) => ids.length));
  const gap = 9;
  return (
    <Chart title={title} description={description} height={TOP + most * 27}>
      {(width, height) => {
        const { boxes, bands } = layFlow(
          columns.map(({ ids }) => ids),
          links,
          height - TOP - 4,
          gap,
        );
        const [left, right] = width < 560 ? [width * 0.22, width * 0.3] : [width * 0.15, width * 0.33];
        const span = (width - left - right - BOX) / (columns.length - 1);
        const x = (column: number) => left + column * span;
        const roomOf = (column: number) =>
          (column === 0 ? left : column === columns.length - 1 ? right - BOX : span - BOX) - 8;
        return (
          <>
            {columns.map(({ title: head }, column) => (
              <text
                key={head}
                class={`corner ${column === 0 ? 'is-end' : column === columns.length - 1 ? '' : 'is-middle'}`}
                x={
                  column === 0 ? x(0) + BOX : column === columns.length - 1 ? x(column) : x(column) + BOX / 2
                }
                y={11}
              >
                {head}
              </text>
            ))}
            <g transform={`translate(0 ${TOP})`}>
              {bands.map(({ link, column, from, to, thick }) => {
                const [a, b] = [x(column) + BOX, x(column + 1)];
                const { source, target, value, row = link } = links[link]!;
                return (
                  <Mark
                    key={link}
                    class="band"
                    hint={`${nameOf(source)} – ${nameOf(target)}: ${value} ${value === 1 ? 'work' : 'works'}`}
                    onOpen={() => open(row, 2)}
                  >
                    <path
                      d={`M${a},${from}C${(a + b) / 2},${from} ${(a + b) / 2},${to} ${b},${to}`}
                      stroke-width={Math.max(1, thick)}
                    />
                  </Mark>
                );
              })}
              {boxes.map(({ id, column, top, height: tall }) => {
                const first = column === 0;
                const name = fitText(nameOf(id), LETTERS, roomOf(column));
                return (
                  <Mark key={id} hint={nameOf(id)} onOpen={() => pick(id)}>
                    <rect
                      class={`box is-${columns[column]!.kind}`}
                      x={x(column)}
                      y={top}
                      width={BOX}
                      height={tall}
                    />
                    <text
                      class={first ? 'name is-end' : 'name'}
                      x={first ? x(column) - 6 : x(column) + BOX + 6}
                      y={top + tall / 2}
                      dy="0.34em"
                    >
                      {name}
                    </text>
                  </Mark>
                );
              })}
            </g>
          </>
        );
      }}
    </Chart>
  );
}
