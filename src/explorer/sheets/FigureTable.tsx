/** The table of a figure: every number that can be opened is a button, every name a link. */
import { useState } from 'preact/hooks';
import { type Cell, type Evidence, plainOf, type Table, targetOf } from '../../state/figures/figure.ts';
import type { Desk } from '../desk.ts';
import { printNumber } from '../text.ts';
import { ItemLink } from '../widgets/ItemLink.tsx';

interface Props {
  desk: Desk;
  title: string;
  table: Table;
  open(evidence: Evidence): void;
  /** The column whose numbers are drawn as bars as well. */
  bars?: number | undefined;
  /** Rows shown at once; a press shows more. */
  first: number;
}

function Content({ desk, cell, label, open }: Pick<Props, 'desk' | 'open'> & { cell: Cell; label: string }) {
  const value = plainOf(cell);
  const shown = typeof value === 'number' ? printNumber(value) : (value ?? '–');
  const target = targetOf(cell);
  if (target === null) return <>{shown}</>;
  if ('item' in target)
    return (
      <ItemLink desk={desk} id={target.item}>
        {shown}
      </ItemLink>
    );
  return (
    <button type="button" class="cell-link" aria-label={`${shown}: ${label}`} onClick={() => open(target)}>
      {shown}
    </button>
  );
}

export function FigureTable({ desk, title, table: { fields, rows }, open, bars, first }: Props) {
  const [shown, setShown] = useState(first);
  const numeric = fields.map((_, column) => rows.every(row => typeof plainOf(row[column]) !== 'string'));
  const most = bars === undefined ? 1 : Math.max(1, ...rows.map(row => Number(plainOf(row[bars])) || 0));
  const classOf = (column: number) =>
    column === bars ? 'is-barred' : numeric[column] ? 'is-numeric' : undefined;
  const labelOf = (row: readonly Cell[], column: number) => {
    const target = targetOf(row[column]);
    return target !== null && 'title' in target ? target.title : fields[column]!;
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="figure-table" tabIndex={0} aria-label={`Table: ${title}`}>
        <table>
          <thead>
            <tr>
              {fields.map((field, column) => (
                <th key={field + String(column)} scope="col" class={classOf(column)}>
                  {field}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => {
                  const content = (
                    <Content desk={desk} cell={cell} label={labelOf(row, column)} open={open} />
                  );
                  return (
                    <td key={fields[column]! + String(column)} class={classOf(column)}>
                      {column !== bars ? (
                        content
                      ) : (
                        <span class="barred">
                          <span>{content}</span>
                          <span
                            class="cell-bar"
                            style={{ '--share': String((Number(plainOf(cell)) || 0) / most) }}
                          />
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown < rows.length && (
        <button type="button" class="link-button" onClick={() => setShown(shown + 100)}>
          {rows.length - shown} more rows
        </button>
      )}
    </>
  );
}
