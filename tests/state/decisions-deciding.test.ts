/** Deciding, with an atlas that only remembers what it was decided by: what holds, what is said, and what happens when it fails. */
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { Deciding } from '../../src/explorer/deciding.ts';
import type { Decision } from '../../src/resolve/decisions/decision.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

const merge = (a: string, b: string): Decision => ({ action: 'merge', kind: 'author', a, b });

function makeDeciding(redecide?: (base: Atlas, decisions: readonly Decision[]) => Promise<Atlas>) {
  const said: string[] = [];
  const shown: (readonly Decision[])[] = [];
  const deciding = new Deciding({
    redecide: redecide ?? (async (base, decisions) => ({ ...base, decisions })),
    amend: async (_, atlas) => {
      shown.push(atlas.decisions ?? []);
      return true;
    },
    entered: () => {},
    dropped: () => {},
    tell: message => said.push(message),
  });
  deciding.open(TINY_ATLAS);
  return { deciding, said, shown };
}

describe('deciding', () => {
  it('shows each step, names it, and takes it back', async () => {
    const { deciding, said, shown } = makeDeciding();
    await deciding.decide('merged a with b', merge('a', 'b'));
    expect(deciding.undoTitle.value).toBe('merged a with b');
    await deciding.undo();
    await deciding.redo();
    await deciding.undo();
    expect(shown).toEqual([[merge('a', 'b')], [], [merge('a', 'b')], []]);
    expect(said).toEqual([
      'Merged a with b',
      'Undone: merged a with b',
      'Done again: merged a with b',
      'Undone: merged a with b',
    ]);
    expect(deciding.working.value).toBe(false);
  });

  it('answers steps that come faster than the map by the last of them', async () => {
    const { deciding, shown } = makeDeciding();
    const steps = ['b', 'c', 'd'].map(other => deciding.decide(other, merge('a', other)));
    expect(deciding.working.value).toBe(true);
    await Promise.all(steps);
    expect(shown).toHaveLength(1);
    expect(deciding.held.value).toHaveLength(3);
    expect(deciding.working.value).toBe(false);
  });

  it('holds only what the atlas holds: rows of a thesaurus that name nothing are let go', async () => {
    const { deciding } = makeDeciding(async base => ({ ...base, decisions: [merge('a', 'b')] }));
    await deciding.replace('took 2', [merge('a', 'b'), merge('x', 'y')]);
    expect(deciding.held.value).toEqual([merge('a', 'b')]);
  });

  it('lets go what could not be done, and says why', async () => {
    const { deciding, said } = makeDeciding(async () => {
      throw new Error('no room');
    });
    await deciding.decide('merged a with b', merge('a', 'b'));
    expect(deciding.held.value).toEqual([]);
    expect(deciding.working.value).toBe(false);
    expect(said.at(-1)).toBe('That could not be done: no room');
  });

  it('forgets what was under way when another atlas is opened', async () => {
    const { deciding, shown } = makeDeciding();
    const step = deciding.decide('merged a with b', merge('a', 'b'));
    deciding.open({ ...TINY_ATLAS, title: 'Other' });
    await step;
    expect(shown).toEqual([]);
    expect(deciding.held.value).toEqual([]);
    expect(deciding.undoTitle.value).toBeNull();
  });
});
