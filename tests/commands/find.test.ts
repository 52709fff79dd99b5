/** Commands are found by name, as forgiving as names of people are. */
import { describe, expect, it } from 'vitest';
import { findCommands } from '../../src/commands/find.ts';
import { COMMANDS } from '../../src/commands/registry.ts';
import type { ViewState } from '../../src/state/view.ts';
import { makeWorkplace } from './workplace.ts';

const found = (query: string, view: Partial<ViewState> = {}) =>
  findCommands(query, makeWorkplace(view).at).map(({ id }) => id);

describe('the palette', () => {
  it('lists all that can be run now, and nothing else', () => {
    const { at } = makeWorkplace();
    expect(new Set(found(''))).toEqual(
      new Set(
        COMMANDS.filter(command => command.isEnabled(at) && command.id !== 'search').map(({ id }) => id),
      ),
    );
  });

  it('finds by the beginning of any word, in any order', () => {
    expect(found('zoom i')[0]).toBe('zoom.in');
    expect(found('works table')[0]).toBe('table.works');
    expect(found('snapsh')[0]).toBe('snapshot');
  });

  it('forgives a slip in a longer word, and none in a short one', () => {
    expect(found('snpashot')).toContain('snapshot');
    expect(found('exprot')).toContain('export');
    expect(found('expprt')).toContain('export');
    expect(found('zop')).toEqual([]);
  });

  it('has the better one first', () => {
    expect(found('export')[0]).toBe('export');
    expect(found('clus')[0]).toBe('cluster.next');
  });

  it('offers only what is possible: to gather needs a selection', () => {
    expect(found('gather')).not.toContain('group.toggle');
    expect(found('gather', { selected: 'author:adams-a' })[0]).toBe('group.toggle');
  });
});
