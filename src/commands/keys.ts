/** From a key to its command, and from a command to the keys as a person reads them. */
import type { Command } from './command.ts';
import { COMMANDS } from './registry.ts';

/** The part of a keyboard event that decides. */
export interface Stroke {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Strokes with which a field undoes what was typed into it. */
const OF_THE_FIELD = new Set(['Ctrl+z', 'Ctrl+Shift+z', 'Ctrl+y']);

/**
 * The command that a key stroke means, or null. While the person is typing into a field only the strokes with Ctrl count:
 * a letter is then a letter, and Escape belongs to the field.
 */
export function commandFor(stroke: Stroke, typing: boolean): Command | null {
  const held = stroke.ctrlKey || stroke.metaKey;
  if (stroke.altKey || (typing && !held)) return null;
  // Without Ctrl, Shift is part of the letter: "?" is typed with it on one keyboard and without on the next.
  const modifiers = held ? `Ctrl+${stroke.shiftKey ? 'Shift+' : ''}` : '';
  const name = modifiers + (stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key);
  if (typing && OF_THE_FIELD.has(name)) return null;
  return COMMANDS.find(command => command.keys.includes(name)) ?? null;
}

/** A key as the sheet prints it: "Ctrl + K", "Esc", "/". */
export function printKey(key: string): string {
  if (key === 'Escape') return 'Esc';
  return key
    .replace(/^Ctrl\+(?:Shift\+)?/, held => held.replaceAll('+', ' + '))
    .replace(/[a-z]$/, letter =>
      key.length === 1 || key.startsWith('Ctrl+') ? letter.toUpperCase() : letter,
    );
}
