/** With what an item may be merged: the pairs that are in doubt first, then what is called alike. */
import type { Catalogue, Item } from './catalogue.ts';
import { openDoubts, pairOf } from './doubts.ts';
import type { Search } from './search.ts';

export interface Candidate {
  readonly item: Item;
  /** Why it is listed before others: the reason of a doubt. */
  readonly reason?: string;
}

/** Best first, at most `most`, all of the item's kind. Without a query: doubts, then names that begin as the item's does. */
export function candidatesFor(
  catalogue: Catalogue,
  search: Search,
  item: Item,
  query: string,
  most = 8,
): Candidate[] {
  const typed = query.trim();
  const doubted = typed === '' ? doubtsOf(catalogue, item) : [];
  const called = search(typed === '' ? firstWord(item.label) : typed, most + 1)
    .filter(group => group.kind === item.kind)
    .flatMap(group => group.hits)
    .map((hit): Candidate => ({ item: hit }));
  const seen = new Set([item.id]);
  return [...doubted, ...called]
    .filter(each => !seen.has(each.item.id) && seen.add(each.item.id))
    .slice(0, most);
}

function doubtsOf(catalogue: Catalogue, item: Item): Candidate[] {
  return openDoubts(catalogue).flatMap(doubt => {
    const pair = pairOf(catalogue, doubt);
    const others = (pair ?? []).map(side => side.item).filter(other => other !== item);
    return others.length === 1 ? [{ item: others[0]!, reason: doubt.reason }] : [];
  });
}

/** The family name of an author, the first word of a title that says something. */
function firstWord(label: string): string {
  const words = label.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.find(word => word.length > 3) ?? words[0] ?? '';
}
