/** Points on a plane, straight or logarithmic, with a line, dividers and names where there is room for them. */
import { Chart, Mark, type Open } from './Chart.tsx';
import { placeNames } from './names.ts';
import { scaleLinear, scaleLog, ticksLog, ticksTo } from './scale.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
  /** Radius in pixels. */
  readonly r?: number;
  readonly name?: string;
  readonly hint: string;
  readonly row: number;
  readonly cell: number;
  readonly accent?: boolean;
}

interface Axis {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly log?: boolean;
  /** Without numbers along it. */
  readonly bare?: boolean;
}

interface Props {
  title: string;
  description: string;
  height: number;
  x: Axis;
  y: Axis;
  points: readonly Point[];
  /** Drawn through these, in order. */
  line?: readonly (readonly [number, number])[];
  /** Where the plane is cut, along x and along y. */
  cuts?: { readonly x?: readonly number[]; readonly y?: readonly number[] };
  /** What each corner is, clockwise from the upper left. */
  corners?: readonly [string, string, string, string];
  /** What stands above each part between the cuts along x. */
  parts?: readonly string[];
  open: Open;
}

/** More points than this are drawn small and without a rim. */
const CROWDED = 60;
const EDGE = { left: 52, right: 16, top: 22, bottom: 44 };
/** What the names of parts take above the plane. */
const PARTS = 18;
/** A part must be so wide to be named. */
const NAMED = 46;

export function Plane({ title, description, height, x, y, points, line = [], cuts = {}, ...rest }: Props) {
  const { corners, parts, open } = rest;
  return (
    <Chart title={title} description={description} height={height}>
      {width => {
        const [left, right, top, bottom] = [
          EDGE.left,
          width - EDGE.right,
          EDGE.top + (parts === undefined ? 0 : PARTS),
          height - EDGE.bottom,
        ];
        const scale = ({ from, to, log }: Axis, range: readonly [number, number]) =>
          (log ? scaleLog : scaleLinear)([from, to], range);
        const [atX, atY] = [scale(x, [left, right]), scale(y, [bottom, top])];
        const ticks = ({ from, to, log, bare }: Axis) =>
          bare ? [] : log ? ticksLog(from, to) : ticksTo(to, 4, to >= 4).filter(tick => tick >= from);
        const placed = points.map(point => ({
          ...point,
          px: atX(point.x),
          py: atY(point.y),
          r: point.r ?? 4,
        }));
        const crowded = placed.length > CROWDED;
        const edges = [left, ...(cuts.x ?? []).map(atX), right];
        return (
          <>
            {ticks(y).map(tick => (
              <g key={tick} class="axis">
                <line x1={left} x2={right} y1={atY(tick)} y2={atY(tick)} />
                <text class="is-end" x={left - 8} y={atY(tick)} dy="0.32em">
                  {tick}
                </text>
              </g>
            ))}
            {ticks(x).map(tick => (
              <text key={tick} class="tick is-middle" x={atX(tick)} y={bottom + 17}>
                {tick}
              </text>
            ))}
            <rect class="frame" x={left} y={top} width={right - left} height={bottom - top} />
            {(cuts.x ?? []).map(cut => (
              <line key={cut} class="cut" x1={atX(cut)} x2={atX(cut)} y1={top} y2={bottom} />
            ))}
            {(cuts.y ?? []).map(cut => (
              <line key={cut} class="cut" x1={left} x2={right} y1={atY(cut)} y2={atY(cut)} />
            ))}
            {corners?.map((corner, index) => {
              const [isRight, isLow] = [index === 1 || index === 2, index > 1];
              return (
                <text
                  key={corner}
                  class={isRight ? 'corner is-end' : 'corner'}
                  x={isRight ? right - 8 : left + 8}
                  y={isLow ? bottom - 9 : top + 17}
                >
                  {corner}
                </text>
              );
            })}
            {parts?.map((part, index) => {
              const [from, to] = [edges[index]!, edges[index + 1]!];
              return (
                to - from > NAMED && (
                  <text key={part} class="corner is-middle" x={(from + to) / 2} y={top - 8}>
                    {part}
                  </text>
                )
              );
            })}
            {line.length > 1 && (
              <path class="law" d={`M${line.map(([a, b]) => `${atX(a)},${atY(b)}`).join('L')}`} />
            )}
            {placed.map(({ px, py, r, hint, row, cell, accent }) => (
              <Mark key={row} hint={hint} onOpen={() => open(row, cell)}>
                <circle class="reach" cx={px} cy={py} r={Math.max(9, r)} />
                <circle
                  class={`point ${accent ? 'is-accent' : ''} ${crowded ? 'is-crowded' : ''}`}
                  cx={px}
                  cy={py}
                  r={crowded ? Math.min(r, 2.5) : r}
                />
              </Mark>
            ))}
            {placeNames(placed, { left, right, top, bottom }).map(({ name, at, anchor, y: baseline }) => (
              <text key={name} class={`name is-${anchor}`} x={at} y={baseline} dy="0.34em">
                {name}
              </text>
            ))}
            <text class="axis-title is-end" x={right} y={height - 8}>
              {x.title}
            </text>
            <text class="axis-title" x={0} y={10}>
              {y.title}
            </text>
          </>
        );
      }}
    </Chart>
  );
}
