/** The maps, one press apart. Links of a bar rather than ARIA tabs: each is a button that says whether it is the one in view. */
import { printKey } from '../../commands/keys.ts';
import { COMMANDS, commandOf } from '../../commands/registry.ts';
import type { Desk } from '../desk.ts';
import { text } from '../text.ts';

/** A network of one's own has the last tab, with whatever else there is to choose. */
const MAPS = COMMANDS.filter(command => command.id.startsWith('map.') && command.id !== 'map.chosen');

export function MapTabs({ desk }: { desk: Desk }) {
  const { map, sheet } = desk.view.value;
  const current = sheet === null ? `map.${map}` : null;
  return (
    <nav class="tabs" aria-label="Maps">
      {MAPS.filter(command => command.isEnabled(desk)).map(command => (
        <button
          key={command.id}
          type="button"
          class="tab"
          aria-current={command.id === current ? 'page' : undefined}
          title={`${command.title} (${printKey(command.keys[0]!)})`}
          onClick={() => command.run(desk)}
        >
          <span data-text={command.title}>{command.title}</span>
        </button>
      ))}
      <LastTab desk={desk} />
    </nav>
  );
}

/** "More …" opens the settings; once a network was drawn it is the tab of that network, and opens the settings when it is in view. */
function LastTab({ desk }: { desk: Desk }) {
  const { view, catalogue } = desk;
  const { map, panel } = view.value;
  const isDrawn = catalogue.value.maps.has('chosen');
  const label = isDrawn ? text.yourNetwork : text.moreNetworks;
  const command = commandOf(isDrawn && map !== 'chosen' ? 'map.chosen' : 'network');
  if (!command.isEnabled(desk)) return null;
  return (
    <button
      type="button"
      class="tab is-more"
      aria-current={map === 'chosen' && view.value.sheet === null ? 'page' : undefined}
      aria-expanded={panel === 'network'}
      title={`${command.title} (${printKey(command.keys[0]!)})`}
      onClick={() => command.run(desk)}
    >
      <span data-text={label}>{label}</span>
    </button>
  );
}
