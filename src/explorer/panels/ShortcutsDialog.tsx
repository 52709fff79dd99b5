/** The sheet behind "?": every action with its keys, as the registry has them. */
import { GROUPS } from '../../commands/command.ts';
import { printKey } from '../../commands/keys.ts';
import { COMMANDS } from '../../commands/registry.ts';
import type { Desk } from '../desk.ts';
import { PANEL } from '../text/panels.ts';
import { Modal } from '../widgets/Modal.tsx';

/** What the map does by itself while it has the focus. */
const IN_THE_MAP: readonly (readonly [string, string])[] = [
  ['← ↑ → ↓', PANEL.walk],
  ['Enter', PANEL.select],
  ['Shift + Enter', PANEL.setBeside],
  ['Esc', PANEL.release],
];

export function ShortcutsDialog({ desk }: { desk: Desk }) {
  return (
    <Modal
      title={PANEL.shortcuts}
      onClose={() => {
        desk.dialog.value = null;
      }}
    >
      <div class="sheet">
        {GROUPS.map(group => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {COMMANDS.filter(command => command.group === group && command.keys.length > 0).map(command => (
                <div key={command.id}>
                  <dt>{command.title}</dt>
                  <dd>
                    {command.keys.map(key => (
                      <kbd key={key}>{printKey(key)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{PANEL.inTheMap}</h3>
          <dl>
            {IN_THE_MAP.map(([keys, what]) => (
              <div key={keys}>
                <dt>{what}</dt>
                <dd>
                  <kbd>{keys}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  );
}
