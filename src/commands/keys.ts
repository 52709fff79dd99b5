/** From a key to its command, and from a command to the keys as a person reads them. */
import type { Command } from './command.ts';
import { COMMANDS } from './registry.ts';

/** The part of a keyboard event that decides. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * The command that a key stroke means, or null. While the person is typing into a field only the strokes with Ctrl count:
 * a letter is then a letter, and Escape belongs to the field.
 */
export function commandFor(stroke: Stroke, typing: boolean): Command | null {
  const held = stroke.ctrlKey || stroke.metaKey;
  if (stroke.altKey || (typing && !held)) return null;
  const name = (held ? 'Ctrl+' : '') + (stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key);
  return COMMANDS.find(command => command.keys.includes(name)) ?? null;
}

/** A key as the sheet prints it: "Ctrl + K", "Esc", "/". */
export function printKey(key: string): string {
  if (key === 'Escape') return 'Esc';
  return key
    .replace(/^Ctrl\+/, 'Ctrl + ')
    .replace(/[a-z]$/, letter =>
      key.length === 1 || key.startsWith('Ctrl+') ? letter.toUpperCase() : letter,
    );
}
