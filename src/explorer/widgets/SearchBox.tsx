/**
 * Search and command palette: a combobox over everything with a name, and over what can be done. Arrows and the pointer show where a hit
 * lies, Enter flies there or does it, Escape brings the camera back. ">" leaves the commands alone.
 */
import { Search as SearchIcon } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { COMMANDS_ONLY, findCommands } from '../../commands/find.ts';
import type { HitGroup } from '../../state/search.ts';
import type { Camera } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { ASKING } from '../text/asking.ts';
import { text } from '../text.ts';
import { type Hit, HitLists } from './HitList.tsx';
import { Icon } from './Icon.tsx';

/** As many commands as stand below the names. */
const BESIDE_NAMES = 5;

export function SearchBox({ desk }: { desk: Desk }) {
  const field = useRef<HTMLInputElement>(null);
  /** Where the camera was before hits were shown; undefined while none was. */
  const home = useRef<Camera | null | undefined>(undefined);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  useEffect(() => {
    desk.helpers.focusSearch = () => {
      field.current?.focus();
      field.current?.select();
    };
  }, [desk]);
  const typed = open ? query.trim() : '';
  const commandsOnly = typed.startsWith(COMMANDS_ONLY);
  const groups: readonly HitGroup[] = typed === '' || commandsOnly ? [] : desk.search.value(typed);
  const commands = commandsOnly
    ? findCommands(typed.slice(COMMANDS_ONLY.length), desk)
    : typed === ''
      ? []
      : findCommands(typed, desk, BESIDE_NAMES);
  const hits: readonly Hit[] = [
    ...groups.flatMap(group => group.hits.map(item => ({ item }))),
    ...commands.map(command => ({ command })),
  ];
  const point = (index: number) => {
    setActive(index);
    const hit = hits[index];
    const id = hit !== undefined && 'item' in hit ? hit.item.id : null;
    desk.pointed.value = id;
    if (id === null || !desk.index.value.position.has(id)) return;
    if (home.current === undefined) home.current = desk.view.peek().camera;
    desk.helpers.reveal(id);
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
    desk.pointed.value = null;
    home.current = undefined;
  };
  /** The camera goes back to where it was before hits were shown. */
  const goBack = () => {
    const { current } = home;
    if (current === null) desk.fit();
    else if (current !== undefined) desk.restore({ ...desk.view.peek(), camera: current });
  };
  const take = (hit: Hit) => {
    close();
    setQuery('');
    field.current?.blur();
    if ('item' in hit) desk.visit(hit.item.id);
    else hit.command.run(desk);
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
      goBack();
      if (query === '') field.current?.blur();
      setQuery('');
      close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const listed = hits.length > 0;
  useEffect(() => {
    if (active >= 0) document.getElementById(`hit-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
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
          <HitLists
            desk={desk}
            groups={groups}
            commands={commands}
            active={active}
            point={point}
            take={take}
          />
        </div>
      )}
      {typed !== '' && !listed && (
        <p class="hits no-hits" role="status">
          {commandsOnly ? ASKING.noCommand(typed.slice(COMMANDS_ONLY.length).trim()) : text.noHits(query)}
        </p>
      )}
    </search>
  );
}
