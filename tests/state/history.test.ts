/** The steps of a view: which changes are steps, what they are called, and that each can be taken back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../src/state/catalogue.ts';
import {
  dropDecisions,
  enterChange,
  enterDecision,
  type History,
  NO_HISTORY,
  stepBackIn,
  stepForthIn,
} from '../../src/state/history.ts';
import { FIRST_VIEW, type ViewState } from '../../src/state/view.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';
import { anyView } from './views.ts';

const catalogue = indexAtlas(TINY_ATLAS);
const enter = (history: History, before: ViewState, after: ViewState, at = 0) =>
  enterChange(history, before, after, catalogue, at);
const titles = ({ done }: History) => done.map(step => (step.of === 'view' ? step.title : 'decided'));

describe('the history of a view', () => {
  it('has no step for reading and for moving the camera', () => {
    const reading: ViewState = {
      ...FIRST_VIEW,
      selected: 'author:adams-a',
      panel: 'about',
      camera: { x: 0, y: 0, ratio: 2 },
    };
    expect(enter(NO_HISTORY, FIRST_VIEW, reading)).toBe(NO_HISTORY);
  });

  it('names each step', () => {
    const changes: Partial<ViewState>[] = [
      { years: [2001, 2004] },
      { colour: 'year' },
      { style: 'density' },
      { cluster: 0 },
      { sheet: 'numbers' },
      { map: 'chosen', network: { of: 'citation' } },
    ];
    const named = changes.flatMap(change =>
      titles(enter(NO_HISTORY, FIRST_VIEW, { ...FIRST_VIEW, ...change })),
    );
    expect(named.slice(0, 3)).toEqual(['only the years 2001–2004', 'coloured by year', 'showed the density']);
    expect(named).toHaveLength(changes.length);
    expect(new Set(named).size).toBe(changes.length);
  });

  it('names the setting that was changed', () => {
    const before: ViewState = { ...FIRST_VIEW, map: 'chosen', network: { of: 'citation' } };
    const after: ViewState = { ...before, network: { of: 'citation', minWorks: 3 } };
    expect(titles(enter(NO_HISTORY, before, after))).toEqual(['min works 3']);
    expect(titles(enter(NO_HISTORY, after, before))).toEqual(['min works as it was']);
  });

  it('makes one step of a slider that is drawn along, and two of two tries', () => {
    const [a, b, c]: ViewState[] = [2001, 2002, 2003].map(year => ({ ...FIRST_VIEW, years: [year, 2010] }));
    const drawn = enter(enter(NO_HISTORY, FIRST_VIEW, a!, 0), a!, b!, 100);
    expect(titles(drawn)).toEqual(['only the years 2002–2010']);
    expect(titles(enter(drawn, b!, c!, 10_000))).toHaveLength(2);
  });

  it('gives back every part that a step may change, whatever the views', () => {
    fc.assert(
      fc.property(anyView, anyView, (before, after) => {
        const history = enter(NO_HISTORY, before, after);
        const [step] = history.done;
        if (step === undefined || step.of !== 'view') return;
        for (const [part, value] of Object.entries(step.before))
          expect(value).toEqual(before[part as keyof ViewState]);
        expect({ ...after, ...step.before }).toMatchObject({ map: before.map, years: before.years });
        expect(stepForthIn(stepBackIn(history))).toEqual(history);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('keeps decisions in the same row, and drops those that could not be carried out', () => {
    const viewed = enter(NO_HISTORY, FIRST_VIEW, { ...FIRST_VIEW, style: 'density' });
    const decided = enterDecision(viewed);
    expect(titles(decided)).toEqual(['showed the density', 'decided']);
    expect(titles(dropDecisions(decided))).toEqual(['showed the density']);
    expect(stepBackIn(NO_HISTORY)).toBe(NO_HISTORY);
  });
});
