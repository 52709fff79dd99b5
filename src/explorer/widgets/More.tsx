/** The head of a long list, and the rest of it one press away. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props<T> {
  items: readonly T[];
  /** How many are shown at first. */
  first: number;
  class?: string;
  children(item: T): ComponentChildren;
}

export function More<T>({ items, first, class: name, children }: Props<T>) {
  const [all, setAll] = useState(false);
  // One more row costs no more than the button that would hide it.
  const cut = all || items.length <= first + 1 ? items : items.slice(0, first);
  return (
    <>
      <ul class={name}>{cut.map(children)}</ul>
      {cut.length < items.length && (
        <button type="button" class="link-button" onClick={() => setAll(true)}>
          Show all {items.length}
        </button>
      )}
    </>
  );
}
