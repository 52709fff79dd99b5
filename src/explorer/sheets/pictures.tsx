/** The picture of each figure that has one, drawn from the rows of its table. */
import type { ComponentChildren } from 'preact';
import type { CollectionNumbers } from '../../export/analyse-numbers.ts';
import { type Figure, type FigureId, plainOf } from '../../state/figures/figure.ts';
import type { Open } from '../charts/Chart.tsx';
import { Columns } from '../charts/Columns.tsx';
import { Flow } from '../charts/Flow.tsx';
import { Plane } from '../charts/Plane.tsx';
import { Shades } from '../charts/Shades.tsx';
import { Spans } from '../charts/Spans.tsx';
import type { Desk } from '../desk.ts';

type Draw = (figure: Figure, open: Open, desk: Desk, numbers: CollectionNumbers) => ComponentChildren;

const text = (figure: Figure, row: number, column: number) =>
  String(plainOf(figure.table.rows[row]![column]) ?? '');
const number = (figure: Figure, row: number, column: number) =>
  Number(plainOf(figure.table.rows[row]![column]));
const rowsOf = ({ table }: Figure) => [...table.rows.keys()];

const drawColumns =
  (of: string, deviates = false): Draw =>
  (figure, open) => (
    <Columns
      title={figure.title}
      description={`A column for each of ${figure.table.rows.length}, as high as its ${of}.${deviates ? ' Below, how far above or below the median of its neighbours each lies.' : ''}`}
      of={of}
      open={open}
      columns={rowsOf(figure).map(row => ({
        at: number(figure, row, 0),
        value: number(figure, row, 1),
        deviation: deviates ? number(figure, row, 2) : undefined,
        row,
      }))}
    />
  );

const drawBursts: Draw = (figure, open, desk) => (
  <Spans
    title={figure.title}
    description="A bar for each burst from its first year to its last, the stronger the thicker."
    years={desk.catalogue.value.span ?? [0, 0]}
    open={open}
    spans={rowsOf(figure).map(row => ({
      name: text(figure, row, 0),
      from: number(figure, row, 1),
      to: number(figure, row, 2),
      strength: number(figure, row, 3),
      row,
    }))}
  />
);

const drawThemesOverTime: Draw = (figure, open) => (
  <Shades
    title={figure.title}
    description="A row for each theme, a square for each period: the more works, the darker."
    columns={figure.table.fields.slice(1)}
    open={open}
    rows={rowsOf(figure).map(row => ({
      name: text(figure, row, 0),
      values: figure.table.fields.slice(1).map((_, column) => number(figure, row, column + 1)),
    }))}
  />
);

const drawLotka: Draw = (figure, open) => {
  const rows = rowsOf(figure);
  const shares = rows
    .flatMap(row => [number(figure, row, 2), number(figure, row, 3)])
    .filter(share => share > 0);
  const most = Math.max(2, ...rows.map(row => number(figure, row, 0)));
  return (
    <Plane
      title={figure.title}
      description="Authors by their works, both axes logarithmic: a point for each number of works, and the line of the law."
      height={280}
      x={{ title: 'Works of an author', from: 0.9, to: most * 1.15, log: true }}
      y={{ title: 'Share of authors', from: Math.min(...shares) * 0.7, to: 1, log: true }}
      line={rows
        .map(row => [number(figure, row, 0), number(figure, row, 3)] as const)
        .filter(([, share]) => share > 0)}
      open={open}
      points={rows.map(row => ({
        x: number(figure, row, 0),
        y: number(figure, row, 2),
        r: 4.5,
        hint: `${text(figure, row, 1)} authors of ${text(figure, row, 0)} works: ${number(figure, row, 2)}, by the law ${number(figure, row, 3)}`,
        row,
        cell: 1,
        accent: true,
      }))}
    />
  );
};

const drawBradford: Draw = (figure, open) => {
  const rows = rowsOf(figure);
  const zoneOf = (row: number) => number(figure, row, 4);
  const cuts = rows.filter(row => row > 0 && zoneOf(row) !== zoneOf(row - 1));
  const zones = [...new Set(rows.map(zoneOf))];
  const last = number(figure, rows.length - 1, 3);
  return (
    <Plane
      title={figure.title}
      description="Journals by rank, logarithmic, and the works up to each: a straight line at the end where the law holds."
      height={300}
      x={{ title: 'Rank of the journal', from: 0.9, to: Math.max(2, rows.length * 1.1), log: true }}
      y={{ title: 'Works up to it', from: 0, to: last }}
      cuts={{ x: cuts.map(row => row + 0.5) }}
      parts={zones.map(zone => `Zone ${zone}`)}
      line={rows.map(row => [number(figure, row, 0), number(figure, row, 3)])}
      open={open}
      points={rows.map(row => ({
        x: number(figure, row, 0),
        y: number(figure, row, 3),
        r: 3.5,
        hint: `${text(figure, row, 0)}. ${text(figure, row, 1)}: ${text(figure, row, 2)} works, zone ${zoneOf(row)}`,
        row,
        cell: 1,
        accent: zoneOf(row) === 1,
      }))}
    />
  );
};

const drawThematicMap: Draw = (figure, open) => {
  const rows = rowsOf(figure);
  const n = rows.length;
  const most = Math.max(1, ...rows.map(row => number(figure, row, 7)));
  // On the high side of the median, as the quadrants are told: the cut lies just below the lowest rank there.
  const cut = (column: number, of: readonly string[]) => {
    const high = rows
      .filter(row => of.includes(text(figure, row, 1)))
      .map(row => number(figure, row, column));
    return high.length === 0 ? (n + 1) / 2 : Math.min(...high) - 0.5;
  };
  return (
    <Plane
      title={figure.title}
      description="Themes by the ranks of their centrality, to the right, and of their density, upwards; the area is their works."
      height={420}
      x={{ title: 'Centrality, by rank →', from: 0, to: n + 1, bare: true }}
      y={{ title: '↑ Density, by rank', from: -n / 10, to: n + 1 + n / 10, bare: true }}
      cuts={{ x: [cut(4, ['motor', 'basic'])], y: [cut(5, ['motor', 'niche'])] }}
      corners={['Niche', 'Motor', 'Basic', 'Emerging or declining']}
      open={open}
      points={rows
        .map(row => ({
          x: number(figure, row, 4),
          y: number(figure, row, 5),
          r: 4 + 14 * Math.sqrt(number(figure, row, 7) / most),
          name: text(figure, row, 0),
          hint: `${text(figure, row, 0)} (${text(figure, row, 1)}): ${text(figure, row, 6)}`,
          row,
          cell: 7,
        }))
        .sort((a, b) => b.r - a.r)}
    />
  );
};

/** More in a column cannot be followed with the eye; the table has them all. */
const DRAWN = 12;

const drawThreeFields: Draw = (figure, open, desk, { threeFields: { columns, links } }) => {
  const { items } = desk.catalogue.value;
  const [authors = [], themes = [], journals = []] = columns.map(ids => ids.slice(0, DRAWN));
  const drawn = new Set([...authors, ...themes, ...journals]);
  return (
    <Flow
      title={figure.title}
      description="Authors at the left, themes in the middle, journals at the right; a band between two is as wide as the works that hold both."
      columns={[
        { title: 'Authors', kind: 'author', ids: authors },
        { title: 'Themes', kind: 'theme', ids: themes },
        { title: 'Journals', kind: 'journal', ids: journals },
      ]}
      links={links.flatMap(({ source, target, works }, row) =>
        drawn.has(source) && drawn.has(target) ? [{ source, target, value: works.length, row }] : [],
      )}
      nameOf={id => items.get(id)?.label ?? id}
      open={open}
      pick={id => desk.pick(id)}
    />
  );
};

/** Figures that are not here are tables that are read as they stand. */
export const PICTURES: Readonly<Partial<Record<FigureId, Draw>>> = {
  publications: drawColumns('works'),
  spectrum: drawColumns('references', true),
  bursts: drawBursts,
  'themes-over-time': drawThemesOverTime,
  collaboration: drawColumns('works'),
  lotka: drawLotka,
  bradford: drawBradford,
  'thematic-map': drawThematicMap,
  'three-fields': drawThreeFields,
};
