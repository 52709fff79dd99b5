/** The page: a bar, the caption and the legend in the margin, the map, the years under it, and the panel at the side. */
import { LassoSelect, Maximize, Minus, Plus } from 'lucide';
import { YearFilter } from './charts/YearFilter.tsx';
import type { Desk } from './desk.ts';
import { useInsets } from './insets.ts';
import { Bar } from './panels/Bar.tsx';
import { DoubtsDialog } from './panels/DoubtsDialog.tsx';
import { GroupPill } from './panels/GroupPill.tsx';
import { Legend } from './panels/Legend.tsx';
import { MapView } from './panels/MapView.tsx';
import { OpenDialog } from './panels/OpenDialog.tsx';
import { ShortcutsDialog } from './panels/ShortcutsDialog.tsx';
import { SidePanel } from './panels/SidePanel.tsx';
import { PrintedMap, StillMap } from './panels/StillMap.tsx';
import { TableView } from './panels/TableView.tsx';
import { TitleBlock } from './panels/TitleBlock.tsx';
import { LazySheet } from './sheets/LazySheet.tsx';
import { CommandButton } from './widgets/CommandButton.tsx';
import { Notice } from './widgets/Notice.tsx';

export function App({ desk }: { desk: Desk }) {
  const { free, insets } = useInsets();
  const { table, sheet } = desk.view.value;
  const lost = desk.lost.value !== null;
  return (
    <div
      class={`page ${table !== null || sheet !== null || lost ? 'has-table' : ''} ${sheet === null ? '' : 'has-sheet'}`}
      aria-busy={desk.deciding.working.value}
    >
      <Bar desk={desk} />
      <main class="main">
        <div class="margin">
          <TitleBlock desk={desk} />
          <Legend desk={desk} />
        </div>
        {lost ? <StillMap desk={desk} /> : <MapView desk={desk} insets={insets} />}
        <div class="free" ref={free}>
          {table !== null && sheet === null && <TableView key={table.of} desk={desk} view={table} />}
        </div>
        {table === null && sheet === null && !lost && (
          <div class="zoom">
            <CommandButton
              desk={desk}
              command="group.lasso"
              icon={LassoSelect}
              pressed={desk.lasso.value}
              class="tool is-lasso"
            />
            <CommandButton desk={desk} command="zoom.in" icon={Plus} />
            <CommandButton desk={desk} command="zoom.out" icon={Minus} />
            <CommandButton desk={desk} command="zoom.fit" icon={Maximize} />
          </div>
        )}
        {sheet === null && <GroupPill desk={desk} />}
        <YearFilter desk={desk} />
        {sheet !== null && <LazySheet desk={desk} of={sheet} />}
      </main>
      <PrintedMap desk={desk} />
      <SidePanel desk={desk} />
      <Notice desk={desk} />
      <p class="spoken" role="status">
        {desk.said.value}
      </p>
      {desk.dialog.value === 'open' && <OpenDialog desk={desk} />}
      {desk.dialog.value === 'shortcuts' && <ShortcutsDialog desk={desk} />}
      {desk.dialog.value === 'doubtful' && <DoubtsDialog desk={desk} />}
    </div>
  );
}
