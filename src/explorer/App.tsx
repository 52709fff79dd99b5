/** The page: a bar, the caption and the legend in the margin, the map, the years under it, and the panel at the side. */
import {
  CircleHelp,
  Ellipsis,
  FolderOpen,
  Info,
  Maximize,
  Minus,
  Moon,
  Plus,
  Sun,
  SunMoon,
  Table2,
} from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { printKey } from '../commands/keys.ts';
import { COMMANDS, titleOf } from '../commands/registry.ts';
import { YearFilter } from './charts/YearFilter.tsx';
import type { Desk } from './desk.ts';
import { DoubtsDialog } from './panels/DoubtsDialog.tsx';
import { ExportMenu } from './panels/ExportMenu.tsx';
import { Legend } from './panels/Legend.tsx';
import { MapView } from './panels/MapView.tsx';
import { OpenDialog } from './panels/OpenDialog.tsx';
import { ShortcutsDialog } from './panels/ShortcutsDialog.tsx';
import { SidePanel } from './panels/SidePanel.tsx';
import { PrintedMap, StillMap } from './panels/StillMap.tsx';
import { TableView } from './panels/TableView.tsx';
import { TitleBlock } from './panels/TitleBlock.tsx';
import type { Insets } from './stage/scene.ts';
import { text } from './text.ts';
import { CommandButton } from './widgets/CommandButton.tsx';
import { MapTabs } from './widgets/MapTabs.tsx';
import { Menu, MenuItem } from './widgets/Menu.tsx';
import { Notice } from './widgets/Notice.tsx';
import { SearchBox } from './widgets/SearchBox.tsx';

const SCHEME_ICON = { auto: SunMoon, light: Sun, dark: Moon } as const;
/** Commands that leave the bar on a narrow page. */
const IN_MENU = [
  'open',
  'about',
  'undo',
  'redo',
  'doubtful',
  'decisions.save',
  'snapshot',
  'print',
  'home',
  'scheme',
  'shortcuts',
];

/** Names reach a little beyond their nodes. */
const AIR = 12;

/** How much of the page the panels cover on each side of the free area. */
function useInsets() {
  const free = useRef<HTMLDivElement>(null);
  const [insets, setInsets] = useState<Insets>({ left: 0, right: 0, top: 0, bottom: 0 });
  useLayoutEffect(() => {
    const element = free.current!;
    const measure = () => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      setInsets({
        left: left + AIR,
        right: innerWidth - right + AIR,
        top,
        bottom: innerHeight - bottom,
      });
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    measure();
    return () => watcher.disconnect();
  }, []);
  return { free, insets };
}

function Bar({ desk }: { desk: Desk }) {
  const [menu, setMenu] = useState(false);
  const { table, panel, scheme } = desk.view.value;
  return (
    <header class="bar">
      <p class="wordmark">{text.name}</p>
      <MapTabs desk={desk} />
      <SearchBox desk={desk} />
      <div class="tools">
        <CommandButton desk={desk} command="table.nodes" icon={Table2} pressed={table !== null} />
        <ExportMenu desk={desk} />
        <CommandButton desk={desk} command="open" icon={FolderOpen} class="tool is-wide" />
        <CommandButton
          desk={desk}
          command="about"
          icon={Info}
          pressed={panel === 'about'}
          class="tool is-wide"
        />
        <CommandButton desk={desk} command="scheme" icon={SCHEME_ICON[scheme]} class="tool is-wide" />
        <CommandButton desk={desk} command="shortcuts" icon={CircleHelp} class="tool is-wide" />
        <Menu icon={Ellipsis} label="More" hint="More" open={menu} setOpen={setMenu} class="is-narrow">
          {COMMANDS.filter(command => IN_MENU.includes(command.id) && command.isEnabled(desk)).map(
            command => (
              <MenuItem
                key={command.id}
                label={titleOf(command, desk)}
                hint={command.keys[0] === undefined ? undefined : printKey(command.keys[0])}
                run={() => command.run(desk)}
              />
            ),
          )}
        </Menu>
      </div>
    </header>
  );
}

export function App({ desk }: { desk: Desk }) {
  const { free, insets } = useInsets();
  const { table } = desk.view.value;
  const lost = desk.lost.value !== null;
  return (
    <div class={table === null && !lost ? 'page' : 'page has-table'} aria-busy={desk.deciding.working.value}>
      <Bar desk={desk} />
      <main class="main">
        <div class="margin">
          <TitleBlock desk={desk} />
          <Legend desk={desk} />
        </div>
        {lost ? <StillMap desk={desk} /> : <MapView desk={desk} insets={insets} />}
        <div class="free" ref={free}>
          {table !== null && <TableView key={table.of} desk={desk} view={table} />}
        </div>
        {table === null && !lost && (
          <div class="zoom">
            <CommandButton desk={desk} command="zoom.in" icon={Plus} />
            <CommandButton desk={desk} command="zoom.out" icon={Minus} />
            <CommandButton desk={desk} command="zoom.fit" icon={Maximize} />
          </div>
        )}
        <YearFilter desk={desk} />
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
