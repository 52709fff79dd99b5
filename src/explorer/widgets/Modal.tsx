/** A dialog over the page: the browser's own, which holds the focus, closes on Escape and gives the focus back. */
import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../text.ts';
import { Icon } from './Icon.tsx';

interface Props {
  title: string;
  class?: string;
  onClose(): void;
  onKeyDown?(event: KeyboardEvent): void;
  children: ComponentChildren;
}

export function Modal({ title, class: name = '', onClose, onKeyDown, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the paint: what can be seen of the dialog is in it already, and Escape is its own.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog class={`modal ${name}`} ref={dialog} aria-label={title} onClose={onClose} onKeyDown={onKeyDown}>
      <header class="modal-head">
        <h2>{title}</h2>
        <button
          type="button"
          class="tool"
          aria-label={text.closePanel}
          onClick={() => dialog.current?.close()}
        >
          <Icon of={X} />
        </button>
      </header>
      {children}
    </dialog>
  );
}
