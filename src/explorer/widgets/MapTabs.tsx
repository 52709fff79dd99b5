/** The maps, one press apart. Links of a bar rather than ARIA tabs: each is a button that says whether it is the one in view. */
import { printKey } from '../../commands/keys.ts';
import { COMMANDS } from '../../commands/registry.ts';
import type { Desk } from '../desk.ts';

const MAPS = COMMANDS.filter(command => command.group === 'Maps');

export function MapTabs({ desk }: { desk: Desk }) {
  const current = `map.${desk.index.value.map.id}`;
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
    </nav>
  );
}
