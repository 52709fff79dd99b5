import { describe, expect, it } from 'vitest';
import type { Workplace } from '../../src/commands/command.ts';
import { commandFor, printKey } from '../../src/commands/keys.ts';
import { COMMANDS, commandOf } from '../../src/commands/registry.ts';
import { indexAtlas } from '../../src/state/catalogue.ts';
import { FIRST_VIEW, type ViewState } from '../../src/state/view.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

const stroke = (key: string, held = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

function makeWorkplace(view: Partial<ViewState> = {}) {
  const calls: string[] = [];
  const at = {
    view: { value: { ...FIRST_VIEW, map: 'co-authorship', ...view } as ViewState },
    catalogue: { value: indexAtlas(TINY_ATLAS) },
    atHome: { value: true },
    change: (step: (view: ViewState) => ViewState) => {
      at.view.value = step(at.view.value);
    },
    fit: () => calls.push('fit'),
    zoom: (factor: number) => calls.push(`zoom ${factor > 1 ? 'in' : 'out'}`),
    show: (what: string) => calls.push(`show ${what}`),
    saveSnapshot: () => calls.push('snapshot'),
    print: () => calls.push('print'),
    goHome: () => calls.push('home'),
  } satisfies Workplace;
  return { at, calls };
}

describe('the commands', () => {
  it('have each their own id and their own keys', () => {
    const ids = COMMANDS.map(command => command.id);
    const keys = COMMANDS.flatMap(command => command.keys);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
    expect(COMMANDS.every(command => command.keys.length > 0 && command.title !== '')).toBe(true);
  });

  it('are found by id, and a wrong id is a mistake', () => {
    expect(commandOf('search').title).toBe('Search');
    expect(() => commandOf('fly')).toThrow('fly');
  });

  it('can only open maps that the atlas has', () => {
    const { at } = makeWorkplace();
    expect(COMMANDS.filter(each => each.group === 'Maps' && each.isEnabled(at)).map(each => each.id)).toEqual(
      ['map.co-authorship'],
    );
  });

  it('turn the clusters round, both ways', () => {
    const { at } = makeWorkplace();
    const seen = ['cluster.next', 'cluster.next', 'cluster.next', 'cluster.next', 'cluster.previous'].map(
      id => {
        commandOf(id).run(at);
        return at.view.value.cluster;
      },
    );
    expect(seen).toEqual([0, 1, 2, 0, 2]);
  });

  it('take the scheme from auto to light to dark and back', () => {
    const { at } = makeWorkplace();
    const seen = [1, 2, 3].map(() => {
      commandOf('scheme').run(at);
      return at.view.value.scheme;
    });
    expect(seen).toEqual(['light', 'dark', 'auto']);
  });

  it('are off where they would do nothing', () => {
    const { at } = makeWorkplace();
    const off = ['back', 'years.all', 'home'].map(id => commandOf(id).isEnabled(at));
    expect(off).toEqual([false, false, false]);
    expect(
      commandOf('zoom.in').isEnabled(
        makeWorkplace({ table: { of: 'works', column: 'year', descending: true } }).at,
      ),
    ).toBe(false);
  });
});

describe('the keys', () => {
  it('lead to their commands, with Command as with Ctrl', () => {
    expect(commandFor(stroke('/'), false)?.id).toBe('search');
    expect(commandFor(stroke('k', { metaKey: true }), true)?.id).toBe('search');
    expect(commandFor(stroke('T'), false)?.id).toBe('table.nodes');
    expect(commandFor(stroke('Escape'), false)?.id).toBe('back');
  });

  it('are letters while someone types, and nothing with Alt or an unknown Ctrl', () => {
    expect(commandFor(stroke('t'), true)).toBeNull();
    expect(commandFor(stroke('t', { altKey: true }), false)).toBeNull();
    expect(commandFor(stroke('t', { ctrlKey: true }), false)).toBeNull();
  });

  it('are printed as on the keyboard', () => {
    expect(['Ctrl+k', 'Escape', 't', '?'].map(printKey)).toEqual(['Ctrl + K', 'Esc', 'T', '?']);
  });
});
