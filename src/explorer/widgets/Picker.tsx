/** A field with a list under it to choose one item from: arrows move and show where it lies on the map, Enter takes, Escape leaves. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Candidate } from '../../state/candidates.ts';
import type { Item } from '../../state/catalogue.ts';
import type { Desk } from '../desk.ts';
import { PANEL } from '../text/panels.ts';
import { countOf, text } from '../text.ts';

interface Props {
  desk: Desk;
  label: string;
  find(query: string): readonly Candidate[];
  /** A word on an item, under its name. */
  describe(item: Item): string | undefined;
  take(item: Item): void;
  close(): void;
}

export function Picker({ desk, label, find, describe, take, close }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const found = find(query);
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(
    () => () => {
      desk.pointed.value = null;
    },
    [desk],
  );
  const point = (index: number) => {
    setActive(index);
    desk.pointed.value = found[index]?.item.id ?? null;
  };
  const choose = (item: Item) => {
    desk.pointed.value = null;
    take(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const count = found.length;
    if (event.key === 'ArrowDown' && count > 0) point((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) point((active - 1 + count) % count);
    else if (event.key === 'Enter' && found[active] !== undefined) choose(found[active].item);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="picker">
      <label for="picker">{label}</label>
      <input
        id="picker"
        ref={field}
        type="text"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="picker-list"
        aria-autocomplete="list"
        aria-activedescendant={found[active] === undefined ? undefined : `pick-${active}`}
        placeholder={text.typeName}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={event => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="picker-list" id="picker-list" role="listbox" aria-label={label}>
        {found.map(({ item, reason }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
          <div
            key={item.id}
            id={`pick-${index}`}
            role="option"
            class="hit"
            aria-selected={index === active}
            onPointerDown={event => event.preventDefault()}
            onPointerEnter={() => point(index)}
            onClick={() => choose(item)}
          >
            <span>
              <span class="hit-label">{item.label}</span>
              {(reason ?? describe(item)) !== undefined && (
                <span class="hit-reason">{reason ?? describe(item)}</span>
              )}
            </span>
            {item.kind !== 'work' && <span class="count">{countOf(item.works.length, 'work')}</span>}
          </div>
        ))}
      </div>
      <div class="form-ends">
        {found.length === 0 && query.trim() !== '' && <p class="note">{text.noHits(query)}</p>}
        <button type="button" class="secondary" onClick={close}>
          {PANEL.cancel}
        </button>
      </div>
    </div>
  );
}
