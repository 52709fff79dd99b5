/** What the area of a disc and the width of a line say on this map, each by examples. */
import { SUMMED, valuesOf } from '../../state/measures.ts';
import type { Desk } from '../desk.ts';
import { LOOKS, tellDensity, tellLine, tellSize } from '../look-words.ts';
import { edgeWidth } from '../stage/look.ts';
import { printNumber } from '../text.ts';

const LARGEST = 10;

/** The greatest, a quarter of it, and the least, as far as they differ. */
function examplesOf(values: readonly number[]): number[] {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const least = values.reduce((a, b) => Math.min(a, b), most);
  const quarter = most / 4 >= 10 ? Math.round(most / 4) : Math.max(1, Math.round(most / 4));
  return [...new Set([least, ...(quarter > least && quarter < most ? [quarter] : []), most])].filter(
    value => value > 0,
  );
}

/** What the discs of a map say in numbers; null where the map has only their proportions. */
function sizesOf(desk: Desk): readonly number[] | null {
  const index = desk.index.value;
  const { size, works } = index.map.nodes;
  if (size === undefined) return works;
  if (index.map.id !== 'chosen') return size;
  // A map of citations keeps areas in proportion, not the counts; these are counted anew, and must agree.
  const counts = valuesOf(desk.catalogue.value, index, 'citations')!;
  const factors = size.flatMap((each, i) => (each > 0 ? [counts[i]! / each] : []));
  const [factor = 0] = factors;
  return factors.every(each => Math.abs(each - factor) < 0.02 * factor)
    ? size.map(each => each * factor)
    : null;
}

export function SizeKey({ desk }: { desk: Desk }) {
  const { map } = desk.index.value;
  const { style, measure } = desk.looks;
  if (style.value === 'density') {
    const mean = measure.value !== null && !SUMMED.has(measure.value);
    return <p class="size-key is-words">{tellDensity(measure.value, mean)}</p>;
  }
  const sizes = sizesOf(desk);
  const examples = sizes === null ? [] : examplesOf(sizes);
  const most = examples.at(-1) ?? 1;
  const weights = examplesOf(map.edges.weight);
  const heaviest = weights.at(-1) ?? 1;
  return (
    <>
      {style.value === 'timeline' && <p class="size-key is-words">{LOOKS.lanes}</p>}
      <dl class="size-key">
        <div>
          <dt>
            {LOOKS.size}: {tellSize(map)}
          </dt>
          <dd>
            {examples.map(value => {
              const radius = Math.max(2, LARGEST * Math.sqrt(value / most));
              return (
                <span key={value}>
                  <svg width={2 * radius} height={2 * radius} aria-hidden="true">
                    <circle cx={radius} cy={radius} r={radius - 0.6} />
                  </svg>
                  {printNumber(Math.round(value))}
                </span>
              );
            })}
          </dd>
        </div>
        {weights.length > 1 && (
          <div>
            <dt>
              {LOOKS.width}: {tellLine(map)}
            </dt>
            <dd>
              {weights.map(value => (
                <span key={value}>
                  <svg width={18} height={6} aria-hidden="true">
                    <line
                      x1={0}
                      x2={18}
                      y1={3}
                      y2={3}
                      stroke-width={edgeWidth(Math.sqrt(value / heaviest)) * 1.3}
                    />
                  </svg>
                  {printNumber(Number(value.toPrecision(2)))}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
