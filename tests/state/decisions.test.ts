/** Deciding who is who, without a page: steps, names, doubts, heirs and comparisons. */
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import type { Decision } from '../../src/resolve/decisions/decision.ts';
import { candidatesFor } from '../../src/state/candidates.ts';
import { indexAtlas } from '../../src/state/catalogue.ts';
import { compareItems } from '../../src/state/comparison.ts';
import { answerDoubt, decisionOf, openDoubts, stepBackDoubt } from '../../src/state/doubts.ts';
import { heirOf } from '../../src/state/heir.ts';
import { addDecisions, enterStep, openLedger, redoStep, undoStep } from '../../src/state/ledger.ts';
import { findNamed, nameForm, nameItem, tellDecision } from '../../src/state/naming.ts';
import { buildSearch } from '../../src/state/search.ts';
import { variantsOf } from '../../src/state/variants.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

const pair = (action: 'merge' | 'split', a: string, b: string): Decision => ({
  action,
  kind: 'author',
  a,
  b,
});
const rename = (a: string, b: string): Decision => ({ action: 'rename', kind: 'author', a, b });

describe('the ledger', () => {
  it('goes back and forth over named steps, and forgets what was undone at the next', () => {
    const [first, second] = [pair('merge', 'a', 'b'), pair('merge', 'c', 'd')];
    const one = enterStep(openLedger(), 'one', [first]);
    const two = enterStep(one, 'two', [first, second]);
    expect(undoStep(two).held).toEqual([first]);
    expect(redoStep(undoStep(two))).toEqual(two);
    expect(undoStep(undoStep(undoStep(two))).held).toEqual([]);
    expect(redoStep(two)).toBe(two);
    expect(enterStep(undoStep(two), 'three', []).undone).toEqual([]);
  });

  it('lets a decision replace what it contradicts or repeats, and nothing else', () => {
    const held = [pair('merge', 'a', 'b'), pair('merge', 'b', 'c'), rename('a', 'A')];
    expect(addDecisions(held, [pair('split', 'b', 'a')])).toEqual([
      held[1],
      held[2],
      pair('split', 'b', 'a'),
    ]);
    expect(addDecisions(held, [rename('a', 'Å')])).toEqual([held[0], held[1], rename('a', 'Å')]);
    expect(addDecisions(held, [pair('merge', 'b', 'a')])).toHaveLength(3);
    expect(addDecisions(held, [{ action: 'ignore', kind: 'journal', a: 'a' }])).toHaveLength(4);
  });
});

/** Two people written alike, beside the others. */
const NAMESAKES: Atlas = {
  ...TINY_ATLAS,
  authors: TINY_ATLAS.authors.map(author =>
    author.id === 'author:dupre-e'
      ? {
          ...author,
          variants: ['Chen, D.'],
          mentions: author.mentions.map(mention => ({ ...mention, as: 'Chen, D.' })),
        }
      : author,
  ),
};

describe('a name', () => {
  it('is a written form, and a work beside it where others are written so', () => {
    const plain = indexAtlas(TINY_ATLAS);
    expect(nameItem(plain, plain.items.get('author:chen-d')!)).toBe('Chen, D.');
    const alike = indexAtlas(NAMESAKES);
    const [one, other] = ['author:chen-d', 'author:dupre-e'].map(id => alike.items.get(id)!);
    for (const item of [one!, other!]) expect(findNamed(alike, 'author', nameItem(alike, item))).toBe(item);
    expect(nameForm(alike, one!, 'Chen, D.')).toBe('Chen, D. [chen-2006]');
    expect(nameForm(alike, one!, 'Chen, D.', 'chen-2006')).toBe('Chen, D. [chen-2008]');
  });

  it('of a work is its id, and its title in words', () => {
    const catalogue = indexAtlas(TINY_ATLAS);
    const work = catalogue.items.get('work:oecd-2005')!;
    expect(nameItem(catalogue, work)).toBe('oecd-2005');
    expect(findNamed(catalogue, 'work', 'oecd-2005')).toBe(work);
    expect(tellDecision(catalogue, { action: 'ignore', kind: 'work', a: 'oecd-2005' })).toBe(
      'ignored Outlook',
    );
    expect(tellDecision(catalogue, pair('merge', 'Chen, D. [x]', 'Ek, E.'))).toBe(
      'merged Chen, D. with Ek, E.',
    );
  });
});

describe('the doubtful pairs', () => {
  const doubt = { kind: 'author', a: 'Chen, D.', b: 'Dupré, É.', reason: 'one work', score: 0.6 } as const;
  const gone = { ...doubt, b: 'Nobody, N.' };

  it('are those that are two things of the atlas and that no decision has answered', () => {
    const open = (decisions: readonly Decision[]) =>
      openDoubts(indexAtlas({ ...TINY_ATLAS, doubtful: [doubt, gone], decisions }));
    expect(open([])).toEqual([doubt]);
    expect(open([pair('split', 'Dupré, É.', 'Chen, D.')])).toEqual([]);
  });

  it('are gone through forward and back', () => {
    const walk = { doubts: [doubt, gone], answers: [] };
    expect(stepBackDoubt(walk)).toBe(walk);
    const next = answerDoubt(walk, 'same');
    expect(next.answers).toEqual(['same']);
    expect(stepBackDoubt(next)).toEqual(walk);
    expect([decisionOf(doubt, 'same'), decisionOf(doubt, 'different')].map(each => each?.action)).toEqual([
      'merge',
      'split',
    ]);
    expect(decisionOf(doubt, 'undecided')).toBeNull();
  });

  it('come first among those to merge with', () => {
    const catalogue = indexAtlas({ ...TINY_ATLAS, doubtful: [doubt] });
    const chen = catalogue.items.get('author:chen-d')!;
    const search = buildSearch(catalogue);
    const [first] = candidatesFor(catalogue, search, chen, '');
    expect(first).toMatchObject({ item: { id: 'author:dupre-e' }, reason: 'one work' });
    const typed = candidatesFor(catalogue, search, chen, 'adam').map(({ item }) => item.id);
    expect(typed).toEqual(['author:adams-a']);
    expect(candidatesFor(catalogue, search, chen, 'chen')).toEqual([]);
  });
});

describe('an heir', () => {
  it('is who took over most of the mentions, whatever it is called now', () => {
    const before = indexAtlas(TINY_ATLAS);
    const merged = TINY_ATLAS.authors.flatMap(author => {
      if (author.id === 'author:dupre-e') return [];
      if (author.id !== 'author:chen-d') return [author];
      const dupre = TINY_ATLAS.authors.find(({ id }) => id === 'author:dupre-e')!;
      return [{ ...author, id: 'author:new', mentions: [...author.mentions, ...dupre.mentions] }];
    });
    const after = indexAtlas({ ...TINY_ATLAS, authors: merged, maps: TINY_ATLAS.maps });
    expect(heirOf(before, after, 'author:chen-d')).toBe('author:new');
    expect(heirOf(before, after, 'author:dupre-e')).toBe('author:new');
    expect(heirOf(before, after, 'author:adams-a')).toBe('author:adams-a');
    expect(heirOf(before, after, 'work:oecd-2005')).toBe('work:oecd-2005');
    expect(heirOf(before, after, null)).toBeNull();
  });

  it('is nobody when nothing is left', () => {
    const before = indexAtlas(TINY_ATLAS);
    const after = indexAtlas({ ...TINY_ATLAS, themes: [] });
    expect(heirOf(before, after, 'theme:networks')).toBeNull();
  });
});

describe('side by side', () => {
  it('are what two share, and the works on which both stand', () => {
    const catalogue = indexAtlas(TINY_ATLAS);
    const [adams, chen, dupre] = ['adams-a', 'chen-d', 'dupre-e'].map(
      id => catalogue.items.get(`author:${id}`)!,
    );
    const { together, spans } = compareItems(catalogue, chen!, dupre!);
    expect(together).toEqual([4]);
    expect(spans).toEqual([
      [2006, 2008],
      [2008, 2010],
    ]);
    expect(compareItems(catalogue, adams!, chen!)).toMatchObject({ together: [], shared: [] });
  });

  it('each variant counts its mentions and names its works', () => {
    const catalogue = indexAtlas(TINY_ATLAS);
    const variants = variantsOf(catalogue, catalogue.items.get('author:adams-a')!);
    expect(variants).toEqual([{ as: 'Adams, A.B.', count: 2, works: [0, 1] }]);
  });
});
