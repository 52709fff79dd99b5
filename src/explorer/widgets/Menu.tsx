/** A menu button: arrows, Home, End and first letters move, Escape closes and gives the focus back (ARIA menu pattern). */
import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';

interface Props {
  icon: IconNode;
  label: string;
  hint: string;
  open: boolean;
  setOpen(open: boolean): void;
  children: ComponentChildren;
  class?: string;
}

export function Menu({ icon, label, hint, open, setOpen, children, class: name = '' }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const away = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open, setOpen]);
  const leave = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const all = items();
    const here = all.indexOf(document.activeElement as HTMLElement);
    const goto = (index: number) => all[(index + all.length) % all.length]?.focus();
    if (event.key === 'ArrowDown') goto(here + 1);
    else if (event.key === 'ArrowUp') goto(here - 1);
    else if (event.key === 'Home') goto(0);
    else if (event.key === 'End') goto(-1);
    else if (event.key === 'Escape') leave();
    else if (event.key === 'Tab') return setOpen(false);
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const rest = [...all.slice(here + 1), ...all.slice(0, here + 1)];
      rest.find(item => item.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the items inside bubble here
    <div class={`menu ${name}`} ref={root} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class="tool"
        title={hint}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon of={icon} />
      </button>
      {open && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter and Space press the item, whose click arrives here
        <div class="menu-list" role="menu" aria-label={label} onClick={leave}>
          {children}
        </div>
      )}
    </div>
  );
}

export function MenuItem({ label, hint, run }: { label: string; hint?: string; run(): void }) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} class="menu-item" onClick={run}>
      {label}
      {hint !== undefined && <span class="menu-hint">{hint}</span>}
    </button>
  );
}
