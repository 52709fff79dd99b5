/** The table in the place of the map: the same selection, the same filters, every number sortable. */
import { ArrowDown, ArrowUp } from 'lucide';
import { useState } from 'preact/hooks';
import { tableOf } from '../../state/rows.ts';
import { openTable, sortTable, type TableView as View } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { PANEL } from '../text/panels.ts';
import { COLUMN, kindNames } from '../text.ts';
import { Icon } from '../widgets/Icon.tsx';
import { ItemLink } from '../widgets/ItemLink.tsx';

/** Rows drawn at once; a press draws as many again. */
const PAGE = 500;

function Name({ of }: { of: string }) {
  const name = of.charAt(0).toUpperCase() + of.slice(1);
  return <span data-text={name}>{name}</span>;
}

export function TableView({ desk, view }: { desk: Desk; view: View }) {
  const [pages, setPages] = useState(1);
  const { cluster } = desk.view.value;
  const { columns, rows } = tableOf(
    desk.catalogue.value,
    desk.index.value,
    desk.shown.value,
    { cluster },
    view,
  );
  const { kind } = desk.shown.value;
  const { atlas } = desk.catalogue.value;
  const tables = atlas.items === undefined ? (['nodes', 'works'] as const) : (['nodes'] as const);
  const listed = rows.slice(0, pages * PAGE);
  return (
    <section class="table-view" aria-label={PANEL.table}>
      <div class="table-tabs">
        {tables.map(of => (
          <button
            key={of}
            type="button"
            class="tab"
            aria-pressed={view.of === of}
            onClick={() => desk.change(each => openTable(each, of))}
          >
            <Name of={of === 'works' ? 'works' : kindNames(atlas, kind)[1]} />
          </button>
        ))}
        <span class="note">{rows.length} rows</span>
        <button type="button" class="link-button" onClick={() => desk.change(each => openTable(each, null))}>
          Back to the map
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={PANEL.rows}>
        <table>
          <thead>
            <tr>
              {columns.map(column => {
                const sorted = view.column === column.id;
                return (
                  <th
                    key={column.id}
                    scope="col"
                    class={column.numeric ? 'is-numeric' : undefined}
                    aria-sort={sorted ? (view.descending ? 'descending' : 'ascending') : undefined}
                  >
                    <button type="button" onClick={() => desk.change(each => sortTable(each, column.id))}>
                      {COLUMN[column.id]}
                      {sorted && <Icon of={view.descending ? ArrowDown : ArrowUp} size={13} />}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {listed.map(row => (
              <tr key={row.id} class={row.id === desk.selected.value ? 'is-selected' : undefined}>
                {row.cells.map((cell, index) => {
                  const column = columns[index]!;
                  const named = column.id === 'label' || column.id === 'title';
                  return (
                    <td key={column.id} class={column.numeric ? 'is-numeric' : `is-${column.id}`}>
                      {named ? (
                        <ItemLink desk={desk} id={row.id}>
                          {cell}
                        </ItemLink>
                      ) : (
                        cell
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {listed.length < rows.length && (
          <button type="button" class="link-button" onClick={() => setPages(pages + 1)}>
            {rows.length - listed.length} more rows
          </button>
        )}
      </section>
    </section>
  );
}
