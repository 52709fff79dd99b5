/** One line over the map that says what happened, and undoes it where it can be undone. */
import { X } from 'lucide';
import type { Desk } from '../desk.ts';
import { text } from '../text.ts';
import { CommandButton } from './CommandButton.tsx';
import { Icon } from './Icon.tsx';

export function Notice({ desk }: { desk: Desk }) {
  const notice = desk.notice.value;
  return (
    // Always there: what is written into a live region is read out, what comes with it may not be.
    <div class={notice === null ? 'notice is-empty' : 'notice'} role="status">
      {notice !== null && (
        <>
          <span class="notice-text">{notice.text}</span>
          {notice.canUndo === true && (
            <CommandButton desk={desk} command="undo" label="Undo" class="notice-action" />
          )}
          {notice.action !== undefined && (
            <button type="button" class="notice-action" onClick={notice.action.run}>
              {notice.action.label}
            </button>
          )}
          <button
            type="button"
            class="tool"
            aria-label={text.closePanel}
            onClick={() => {
              desk.notice.value = null;
            }}
          >
            <Icon of={X} size={15} />
          </button>
        </>
      )}
    </div>
  );
}
