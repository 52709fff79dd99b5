/** A button that runs a command: its name, its keys and whether it can be pressed come from the registry. */
import type { IconNode } from 'lucide';
import { printKey } from '../../commands/keys.ts';
import { commandOf, titleOf } from '../../commands/registry.ts';
import type { Desk } from '../desk.ts';
import { Icon } from './Icon.tsx';

interface Props {
  desk: Desk;
  command: string;
  icon?: IconNode;
  /** Shown as words beside or in the place of the icon. */
  label?: string;
  pressed?: boolean;
  class?: string;
}

export function CommandButton({ desk, command: id, icon, label, pressed, class: name = 'tool' }: Props) {
  const command = commandOf(id);
  const title = titleOf(command, desk);
  const hint = command.keys.length > 0 ? `${title} (${printKey(command.keys[0]!)})` : title;
  return (
    <button
      type="button"
      class={name}
      title={hint}
      aria-label={label === undefined ? title : undefined}
      aria-pressed={pressed}
      data-command={id}
      disabled={!command.isEnabled(desk)}
      onClick={() => command.run(desk)}
    >
      {icon !== undefined && <Icon of={icon} />}
      {label}
    </button>
  );
}
