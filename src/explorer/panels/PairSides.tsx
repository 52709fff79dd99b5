/** Two things that may be one, in two columns: who and what is around each, and the lines in which each stands; what both have is marked. */
import type { NodeKind } from '../../atlas/atlas.ts';
import { type Catalogue, companionsOf, type Item, spanOf } from '../../state/catalogue.ts';
import type { Side } from '../../state/doubts.ts';
import { PANEL } from '../text/panels.ts';
import { countOf, fileName, lineText, spanText } from '../text.ts';

const AROUND: readonly (readonly [NodeKind, string])[] = [
  ['author', 'With'],
  ['journal', 'In'],
  ['theme', 'On'],
];

/** As many as can be compared at a glance. */
const NAMES = 8;
const WORKS = 4;

interface Props {
  catalogue: Catalogue;
  pair: readonly [Side, Side];
}

export function PairSides({ catalogue, pair: sides }: Props) {
  const pair = sides.map(({ item, works }, side) => ({ ...item, works, key: `${side}` }));
  const around = AROUND.map(([kind, title]) => {
    const lists = pair.map(item => companionsOf(catalogue, item, kind).map(each => each.item));
    const [left, right] = lists.map(list => new Set(list.map(({ id }) => id)));
    const shared = new Set([...left!].filter(id => right!.has(id)));
    // What both have stands first, on either side in the same order.
    const sorted = lists.map(list =>
      [...list].sort(
        (a, b) =>
          Number(shared.has(b.id)) - Number(shared.has(a.id)) || Number(a.id > b.id) - Number(a.id < b.id),
      ),
    );
    return { title, shared, sorted };
  }).filter(({ sorted }) => sorted.some(list => list.length > 0));
  return (
    <table class="sides pair">
      <thead>
        <tr>
          {pair.map(item => (
            <th key={item.key} scope="col">
              <span class="pair-name">{item.label}</span>
              <span class="note">
                {item.work === undefined && `${countOf(item.works.length, 'work')}, `}
                {spanText(spanOf(item.works.map(work => catalogue.years[work])))}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {around.map(({ title, shared, sorted }) => (
          <tr key={title}>
            {pair.map((item, side) => (
              <td key={item.key}>
                <Names title={title} names={sorted[side]!} shared={shared} />
              </td>
            ))}
          </tr>
        ))}
        <tr>
          {pair.map(item => (
            <td key={item.key}>
              <Lines catalogue={catalogue} item={item} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

interface NamesProps {
  title: string;
  names: readonly Item[];
  shared: ReadonlySet<string>;
}

function Names({ title, names, shared }: NamesProps) {
  return (
    <>
      <span class="note">{title} </span>
      {names.length === 0 && <span class="note">{PANEL.noneOfThem}</span>}
      {names.slice(0, NAMES).map((name, i) => (
        <span key={name.id}>
          {i > 0 && '; '}
          {shared.has(name.id) ? <mark>{name.label}</mark> : name.label}
        </span>
      ))}
      {names.length > NAMES && <span class="note"> and {names.length - NAMES} more</span>}
    </>
  );
}

/** The works as their files have them, and how the item is written there. */
function Lines({ catalogue, item }: { catalogue: Catalogue; item: Item }) {
  const places = item.works.flatMap(index => catalogue.atlas.works[index]!.sources);
  return (
    <ul class="pair-lines">
      {places.slice(0, WORKS).map(place => (
        <li key={`${place.file}:${place.line}:${place.raw}`}>
          <span class="note">
            {lineText(place)} {fileName(place.file)}
          </span>
          <pre>{place.raw.trim()}</pre>
        </li>
      ))}
      {places.length > WORKS && <li class="note">and {places.length - WORKS} more</li>}
    </ul>
  );
}
