/** The bar: the name, the maps, the search, what is most often done, and a menu of the rest. */
import { ChartColumn, Ellipsis, FolderOpen, ListFilter, Table2 } from 'lucide';
import { useState } from 'preact/hooks';
import { printKey } from '../../commands/keys.ts';
import { COMMANDS, titleOf } from '../../commands/registry.ts';
import { NO_FILTERS } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { PANEL } from '../text/panels.ts';
import { text } from '../text.ts';
import { CommandButton } from '../widgets/CommandButton.tsx';
import { MapTabs } from '../widgets/MapTabs.tsx';
import { Menu, MenuItem } from '../widgets/Menu.tsx';
import { SearchBox } from '../widgets/SearchBox.tsx';
import { ExportMenu } from './ExportMenu.tsx';

/** What is in the menu, in this order. */
const IN_MENU = [
  'undo',
  'redo',
  'open',
  'overview',
  'numbers',
  'changes',
  'evidence',
  'network',
  'group',
  'about',
  'doubtful',
  'decisions.save',
  'snapshot',
  'print',
  'home',
  'scheme',
  'shortcuts',
];

export function Bar({ desk }: { desk: Desk }) {
  const [menu, setMenu] = useState(false);
  const { table, sheet, panel, filters } = desk.view.value;
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);
  const listed = IN_MENU.flatMap(id => COMMANDS.find(command => command.id === id) ?? []);
  return (
    <header class="bar">
      <p class="wordmark">{text.name}</p>
      <MapTabs desk={desk} />
      <SearchBox desk={desk} />
      <div class="tools">
        <CommandButton
          desk={desk}
          command="table.nodes"
          icon={Table2}
          pressed={table !== null && sheet === null}
        />
        <CommandButton
          desk={desk}
          command="overview"
          icon={ChartColumn}
          pressed={sheet !== null}
          class="tool is-wide"
        />
        <CommandButton
          desk={desk}
          command="filters"
          icon={ListFilter}
          pressed={panel === 'filters'}
          class={isFiltered ? 'tool is-on' : 'tool'}
        />
        <ExportMenu desk={desk} />
        <CommandButton desk={desk} command="open" icon={FolderOpen} class="tool is-wide" />
        <Menu icon={Ellipsis} label={PANEL.more} hint={PANEL.more} open={menu} setOpen={setMenu}>
          {listed
            .filter(command => command.isEnabled(desk))
            .map(command => (
              <MenuItem
                key={command.id}
                label={titleOf(command, desk)}
                hint={command.keys[0] === undefined ? undefined : printKey(command.keys[0])}
                run={() => command.run(desk)}
              />
            ))}
        </Menu>
      </div>
    </header>
  );
}
