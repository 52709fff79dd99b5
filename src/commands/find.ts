/** Commands by name: for the search box, which is forgiving of typing. */
import { distance } from 'fastest-levenshtein';
import { fold } from '../records/slug.ts';
import type { Command, Workplace } from './command.ts';
import { COMMANDS, titleOf } from './registry.ts';

/** In front of a query: commands alone. */
export const COMMANDS_ONLY = '>';

/** What can be run now and is called so, best first; with an empty query all, in the order of the registry. Linear in their titles. */
export function findCommands(
  query: string,
  at: Workplace,
  most = Number.POSITIVE_INFINITY,
): readonly Command[] {
  const words = fold(query).split(' ').filter(Boolean);
  return COMMANDS.map(command => ({ command, cost: costOf(words, command, at) }))
    .filter(({ command, cost }) => cost < Number.POSITIVE_INFINITY && command.id !== 'search')
    .filter(({ command }) => command.isEnabled(at))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most)
    .map(({ command }) => command);
}

/** How far some words are from a title: each must be in it, or nearly; infinity when one is not. */
function costOf(words: readonly string[], command: Command, at: Workplace): number {
  const title = fold(`${titleOf(command, at)} ${command.title} ${command.group}`).split(' ');
  return words.reduce(
    (sum, word) => sum + Math.min(...title.map((each, place) => costAt(word, each) + place / 100)),
    0,
  );
}

/** 0 for the word itself or its beginning, 1 for a letter that is wrong, missing or too many, 2 for two in a long word. */
function costAt(word: string, of: string): number {
  if (of.startsWith(word)) return 0;
  const allowed = word.length > 7 ? 2 : word.length > 3 ? 1 : 0;
  if (allowed === 0) return Number.POSITIVE_INFINITY;
  if (swapped(word).some(each => of.startsWith(each))) return 1;
  // What is typed may be the beginning of the word, one letter shorter or longer for the slip.
  const heads = [-1, 0, 1].map(by => of.slice(0, Math.max(1, word.length + by)));
  const slips = Math.min(...heads.map(head => distance(word, head)));
  return slips <= allowed ? slips : Number.POSITIVE_INFINITY;
}

/** The word with two neighbouring letters in each other's place: the commonest slip of all. */
function swapped(word: string): string[] {
  return [...word.slice(1)].map((_, i) => word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2));
}
