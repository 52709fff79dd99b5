/** The lists under the search field: things by kind, then commands with their keys. */
import type { ComponentChildren } from 'preact';
import type { Command } from '../../commands/command.ts';
import { printKey } from '../../commands/keys.ts';
import { titleOf } from '../../commands/registry.ts';
import type { Item } from '../../state/catalogue.ts';
import type { HitGroup } from '../../state/search.ts';
import type { Desk } from '../desk.ts';
import { ASKING } from '../text/asking.ts';
import { countOf, kindNames } from '../text.ts';

/** Something that was found: a thing to go to, or a command to run. */
export type Hit = { readonly item: Item } | { readonly command: Command };

interface Props {
  desk: Desk;
  groups: readonly HitGroup[];
  commands: readonly Command[];
  /** Index of the hit that is pointed at, among all. */
  active: number;
  point(index: number): void;
  take(hit: Hit): void;
}

/** Kinds that have no works of their own to count. */
const UNCOUNTED = ['work', 'item', 'cited'];

export function HitLists({ desk, groups, commands, active, point, take }: Props) {
  let next = 0;
  const option = (key: string, hit: Hit, inside: ComponentChildren) => {
    const index = next++;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
      // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
      <div
        key={key}
        id={`hit-${index}`}
        role="option"
        class="hit"
        aria-selected={index === active}
        onPointerDown={event => event.preventDefault()}
        onPointerMove={() => index !== active && point(index)}
        onClick={() => take(hit)}
      >
        {inside}
      </div>
    );
  };
  return (
    <>
      {groups.map(group => (
        <HitGroupList
          key={group.kind}
          title={kindNames(desk.catalogue.value.atlas, group.kind)[1]}
          more={group.more}
        >
          {group.hits.map(item =>
            option(
              item.id,
              { item },
              <>
                <span class="hit-label">{item.label}</span>
                {!UNCOUNTED.includes(item.kind) && (
                  <span class="count">{countOf(item.works.length, 'work')}</span>
                )}
              </>,
            ),
          )}
        </HitGroupList>
      ))}
      {commands.length > 0 && (
        <HitGroupList title={ASKING.commands} more={0}>
          {commands.map(command =>
            option(
              command.id,
              { command },
              <>
                <span class="hit-label">{titleOf(command, desk)}</span>
                <span>
                  {command.keys.slice(0, 1).map(key => (
                    <kbd key={key}>{printKey(key)}</kbd>
                  ))}
                </span>
              </>,
            ),
          )}
        </HitGroupList>
      )}
    </>
  );
}

function HitGroupList({
  title,
  more,
  children,
}: {
  title: string;
  more: number;
  children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group inside a listbox; fieldset is for forms
    <div role="group" aria-label={title}>
      <p class="hit-kind" aria-hidden="true">
        {title}
      </p>
      {children}
      {more > 0 && <p class="hit-more">{ASKING.moreHits(more)}</p>}
    </div>
  );
}
