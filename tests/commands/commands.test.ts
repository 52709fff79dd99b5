import { describe, expect, it } from 'vitest';
import { commandFor, printKey } from '../../src/commands/keys.ts';
import { COMMANDS, commandOf, titleOf } from '../../src/commands/registry.ts';
import { makeWorkplace } from './workplace.ts';

const stroke = (key: string, held = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('the commands', () => {
  it('have each their own id and their own keys', () => {
    const ids = COMMANDS.map(command => command.id);
    const keys = COMMANDS.flatMap(command => command.keys);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
    expect(COMMANDS.every(command => command.title !== '')).toBe(true);
  });

  it('are found by id, and a wrong id is a mistake', () => {
    expect(commandOf('search').title).toBe('Search');
    expect(() => commandOf('fly')).toThrow('fly');
  });

  it('can only open maps that the atlas has', () => {
    const { at } = makeWorkplace();
    expect(
      COMMANDS.filter(each => each.id.startsWith('map.') && each.isEnabled(at)).map(each => each.id),
    ).toEqual(['map.co-authorship']);
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

describe('the commands that decide who is who', () => {
  it('are off without a selection, and for what nothing can be decided about', () => {
    const ids = ['merge', 'split', 'rename', 'ignore', 'doubtful', 'undo', 'redo', 'decisions.save'];
    const { at } = makeWorkplace();
    expect(ids.filter(id => commandOf(id).isEnabled(at))).toEqual([]);
    const chosen = makeWorkplace({ selected: 'author:chen-d' }).at;
    expect(ids.filter(id => commandOf(id).isEnabled(chosen))).toEqual(['merge', 'rename', 'ignore']);
  });

  it('merge the two that stand side by side, or ask with whom', () => {
    const one = makeWorkplace({ selected: 'author:chen-d' });
    commandOf('merge').run(one.at);
    expect(one.calls).toEqual(['show merge']);
    const two = makeWorkplace({ selected: 'author:chen-d', link: 'author:dupre-e' });
    commandOf('merge').run(two.at);
    expect(two.calls).toEqual(['merge pair']);
    expect(titleOf(commandOf('merge'), two.at)).toBe('These two are one');
    const unlike = makeWorkplace({ selected: 'author:chen-d', link: 'theme:networks' });
    commandOf('merge').run(unlike.at);
    expect(unlike.calls).toEqual(['show merge']);
  });

  it('name the step that they undo', () => {
    const { at } = makeWorkplace();
    at.undoTitle.value = 'merged a with b';
    expect(titleOf(commandOf('undo'), at)).toBe('Undo: merged a with b');
    expect(titleOf(commandOf('redo'), at)).toBe('Redo');
    expect(commandOf('undo').isEnabled(at)).toBe(true);
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

  it('undo and redo decisions, but in a field what was typed there', () => {
    const ctrl = { ctrlKey: true };
    expect(commandFor(stroke('z', ctrl), false)?.id).toBe('undo');
    expect(commandFor(stroke('Z', { ...ctrl, shiftKey: true }), false)?.id).toBe('redo');
    expect(commandFor(stroke('z', ctrl), true)).toBeNull();
    expect(commandFor(stroke('?', { shiftKey: true }), false)?.id).toBe('shortcuts');
  });

  it('are printed as on the keyboard', () => {
    const printed = ['Ctrl + K', 'Esc', 'T', '?', 'Ctrl + Shift + Z'];
    expect(['Ctrl+k', 'Escape', 't', '?', 'Ctrl+Shift+z'].map(printKey)).toEqual(printed);
  });
});
