/** Search: a combobox over everything with a name. Arrows show where a hit lies, Enter flies there, Escape brings the camera back. */
import { Search as SearchIcon } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Atlas } from '../../atlas/atlas.ts';
import type { Item } from '../../state/catalogue.ts';
import type { HitGroup } from '../../state/search.ts';
import type { Desk } from '../desk.ts';
import { countOf, kindNames, text } from '../text.ts';
import { Icon } from './Icon.tsx';

export function SearchBox({ desk }: { desk: Desk }) {
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  useEffect(() => {
    desk.helpers.focusSearch = () => {
      field.current?.focus();
      field.current?.select();
    };
  }, [desk]);
  const groups: readonly HitGroup[] = open && query.trim() !== '' ? desk.search.value(query) : [];
  const hits = groups.flatMap(group => group.hits);
  const point = (index: number) => {
    setActive(index);
    desk.pointed.value = hits[index]?.id ?? null;
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
    desk.pointed.value = null;
  };
  const take = (item: Item) => {
    close();
    setQuery('');
    field.current?.blur();
    desk.visit(item.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const way = event.key === 'ArrowDown' ? 1 : -1;
      if (hits.length > 0)
        point((active + way + hits.length + (active < 0 && way < 0 ? 1 : 0)) % hits.length);
    } else if (event.key === 'Enter') {
      const hit = hits[Math.max(0, active)];
      if (hit !== undefined) take(hit);
    } else if (event.key === 'Escape') {
      if (query === '') field.current?.blur();
      setQuery('');
      close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const listed = groups.length > 0;
  return (
    <search class="search">
      <Icon of={SearchIcon} size={16} />
      <input
        ref={field}
        type="text"
        role="combobox"
        placeholder={text.searchHint}
        aria-label={text.search}
        aria-expanded={listed}
        aria-controls={listed ? 'search-hits' : undefined}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 && listed ? `hit-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={event => {
          setQuery(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <kbd>/</kbd>
      {listed && (
        <div class="hits" id="search-hits" role="listbox" aria-label={text.search}>
          {groups.map(group => (
            <HitList
              key={group.kind}
              atlas={desk.catalogue.value.atlas}
              group={group}
              first={hits.indexOf(group.hits[0]!)}
              active={active}
              take={take}
            />
          ))}
        </div>
      )}
      {open && query.trim() !== '' && !listed && (
        <p class="hits no-hits" role="status">
          {text.noHits(query)}
        </p>
      )}
    </search>
  );
}

interface HitListProps {
  atlas: Atlas;
  group: HitGroup;
  /** Index of the first hit of the group among all hits. */
  first: number;
  active: number;
  take(item: Item): void;
}

function HitList({ atlas, group, first, active, take }: HitListProps) {
  const title = kindNames(atlas, group.kind)[1];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group inside a listbox; fieldset is for forms
    <div role="group" aria-label={title}>
      <p class="hit-kind" aria-hidden="true">
        {title}
      </p>
      {group.hits.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
        <div
          key={item.id}
          id={`hit-${first + index}`}
          role="option"
          class="hit"
          aria-selected={first + index === active}
          onPointerDown={event => event.preventDefault()}
          onClick={() => take(item)}
        >
          <span class="hit-label">{item.label}</span>
          {item.kind !== 'work' && item.kind !== 'item' && (
            <span class="count">{countOf(item.works.length, 'work')}</span>
          )}
        </div>
      ))}
      {group.more > 0 && <p class="hit-more">and {group.more} more</p>}
    </div>
  );
}
