/** A figure: what it says, its picture, what stands behind the number that was pressed, its table, and its definition with the source. */
import type { ComponentChildren } from 'preact';
import { type Figure, plainOf, targetOf } from '../../state/figures/figure.ts';
import type { Open } from '../charts/Chart.tsx';
import type { Desk } from '../desk.ts';
import { CopyButton } from './CopyButton.tsx';
import { EvidenceBox } from './EvidenceBox.tsx';
import { FigureTable } from './FigureTable.tsx';
import { useEvidence } from './use-evidence.ts';

interface Props {
  desk: Desk;
  figure: Figure;
  /** The picture; a figure without one shows its table, with bars in this column. */
  draw?: ((open: Open) => ComponentChildren) | undefined;
  bars?: number | undefined;
}

async function writeCsv({ table: { fields, rows } }: Figure): Promise<string> {
  const { writeTable } = await import('../../export/csv.ts');
  return writeTable(
    fields,
    rows.map(row => row.map(cell => plainOf(cell) ?? undefined)),
  );
}

export function FigureBlock({ desk, figure, draw, bars }: Props) {
  const [evidence, setEvidence] = useEvidence(figure);
  const { id, title, table, facts, absent, definition, source } = figure;
  const open: Open = (row, cell = 0) => {
    const target = targetOf(table.rows[row]?.[cell]);
    if (target === null) return;
    if ('item' in target) desk.pick(target.item);
    else setEvidence(target);
  };
  return (
    <section class="figure-block" id={`figure-${id}`} aria-label={title}>
      <header class="figure-head">
        <h3>{title}</h3>
        {absent === undefined && <CopyButton label="Copy as CSV" of={title} text={() => writeCsv(figure)} />}
      </header>
      {absent === undefined ? (
        <>
          {facts.length > 0 && <p class="figure-facts">{facts.join(' ')}</p>}
          {draw?.(open)}
          {evidence !== null && <EvidenceBox desk={desk} of={evidence} onClose={() => setEvidence(null)} />}
          {draw === undefined ? (
            <FigureTable desk={desk} title={title} table={table} open={setEvidence} bars={bars} first={10} />
          ) : (
            <details class="as-table">
              <summary>As a table</summary>
              <FigureTable desk={desk} title={title} table={table} open={setEvidence} first={60} />
            </details>
          )}
        </>
      ) : (
        <p class="figure-absent">Not to be told from these data. {absent}</p>
      )}
      <p class="note">
        {definition} <cite>{source}.</cite>
      </p>
    </section>
  );
}
