/** One line over the map that says what happened, and undoes it where it can be undone. */
import { X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Desk } from '../desk.ts';
import { text } from '../text.ts';
import { CommandButton } from './CommandButton.tsx';
import { Icon } from './Icon.tsx';

/** Milliseconds that it stays when nobody points at it: time to read it and to undo. */
const STAYS = 12_000;

export function Notice({ desk }: { desk: Desk }) {
  const notice = desk.notice.value;
  const [held, hold] = useState(false);
  useEffect(() => {
    if (notice === null || held) return;
    const timer = setTimeout(() => {
      if (desk.notice.peek() === notice) desk.notice.value = null;
    }, STAYS);
    return () => clearTimeout(timer);
  }, [desk, notice, held]);
  return (
    // Always there: what is written into a live region is read out, what comes with it may not be.
    <div
      class={notice === null ? 'notice is-empty' : 'notice'}
      role="status"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocusCapture={() => hold(true)}
      onBlurCapture={() => hold(false)}
    >
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
