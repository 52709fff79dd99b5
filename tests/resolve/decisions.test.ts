/** Decisions replayed on entities: what each does, and which of two that contradict one another holds. */
import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/resolve/decisions/apply.ts';
import type { Decision, DecisionAction } from '../../src/resolve/decisions/decision.ts';
import { Names } from '../../src/resolve/decisions/names.ts';
import type { Entity } from '../../src/resolve/entity.ts';

/** An author by "form work" pairs. */
function author(id: string, ...stands: readonly (readonly [form: string, work: string])[]): Entity {
  const variants = [...new Set(stands.map(([form]) => form))];
  const mentions = stands.map(([as, work]) => ({ work, position: 0, as }));
  const evidence = variants
    .slice(1)
    .map(other => ({ a: variants[0]!, b: other, reason: 'alike', score: 0.9 }));
  return { id: `author:${id}`, kind: 'author', label: variants[0]!, variants, mentions, evidence };
}

const KNIGHT = author('knight-g-a', ['Knight, G.A.', 'w1'], ['Knight, G.A.', 'w2'], ['Knight, G.', 'w3']);
const CAVUSGIL = author('cavusgil-s-t', ['Cavusgil, S.T.', 'w4'], ['Cavusgil, S.', 'w5']);
const OVIATT = author('oviatt-b', ['Oviatt, B.', 'w6']);
const WANG = author('wang-l', ['Wang, L.', 'w7'], ['Wang, L.', 'w8'], ['Wang, L.', 'w9']);
const LI = author('wang-l-2', ['Wang, L.', 'w1']);
const ALL = [KNIGHT, CAVUSGIL, OVIATT, WANG, LI];

const decide = (action: DecisionAction, a: string, b?: string): Decision => ({
  action,
  kind: 'author',
  a,
  ...(b === undefined ? {} : { b }),
});
const at = (decision: Decision, line: number): Decision => ({
  ...decision,
  place: { file: 'decisions.tsv', line, endLine: line, raw: '' },
});
/** Each entity as its label and the works in which it stands. */
const tell = (decided: { readonly entities: readonly Entity[] }): string[] =>
  decided.entities.map(
    ({ id, label, mentions }) => `${id} ${label}: ${mentions.map(each => each.work).join(' ')}`,
  );

describe('a decision', () => {
  it('to merge makes one of two, under the id and label of the heavier, with the reason', () => {
    const { entities, heirs, unused } = applyDecisions(ALL, [
      { ...decide('merge', 'Oviatt, B.', 'Knight, G.'), note: 'asked' },
    ]);
    const merged = entities.find(({ id }) => id === KNIGHT.id)!;
    expect(merged.label).toBe('Knight, G.A.');
    expect(merged.variants).toEqual(
      ['Knight, G.A.', 'Knight, G.', 'Oviatt, B.'].sort(
        (a, b) => merged.variants.indexOf(a) - merged.variants.indexOf(b),
      ),
    );
    expect(merged.mentions.map(each => each.work)).toEqual(['w1', 'w2', 'w3', 'w6']);
    expect(merged.evidence).toEqual([
      ...KNIGHT.evidence,
      { a: 'Oviatt, B.', b: 'Knight, G.', reason: 'decided: merged (asked)', score: 1 },
    ]);
    expect(heirs.get(KNIGHT.id)).toEqual([KNIGHT.id, OVIATT.id]);
    expect(unused).toEqual([]);
  });

  it('to split takes one form out; each part has the id of its own label', () => {
    const decided = applyDecisions(ALL, [decide('split', 'Knight, G.A.', 'Knight, G.')]);
    expect(tell(decided)).toContain('author:knight-g-a Knight, G.A.: w1 w2');
    expect(tell(decided)).toContain('author:knight-g Knight, G.: w3');
    expect(decided.entities.flatMap(({ evidence }) => evidence)).toEqual(CAVUSGIL.evidence);
    const other = applyDecisions(ALL, [decide('split', 'Knight, G.', 'Knight, G.A.')]);
    expect(tell(other).sort()).toEqual(tell(decided).sort());
  });

  it('names one mention by form and work, on either side', () => {
    const one = applyDecisions(ALL, [decide('split', 'Wang, L.', 'Wang, L. [w8]')]);
    expect(tell(one)).toContain('author:wang-l Wang, L.: w7 w9');
    const part = one.entities.find(({ mentions }) => mentions[0]!.work === 'w8')!;
    expect(part.id).toMatch(/^author:wang-l-\w{7}$/);
    const other = applyDecisions(ALL, [decide('split', 'Wang, L. [w8]', 'Wang, L.')]);
    expect(other.entities.map(({ mentions }) => mentions.length).sort()).toEqual(
      one.entities.map(({ mentions }) => mentions.length).sort(),
    );
    const merged = applyDecisions(ALL, [decide('merge', 'Wang, L. [w1]', 'Oviatt, B.')]);
    expect(tell(merged)).toContain('author:wang-l Wang, L.: w7 w8 w9');
    expect(tell(merged)).toContain('author:oviatt-b Oviatt, B.: w1 w6');
  });

  it('to rename changes the label only', () => {
    const { entities } = applyDecisions(ALL, [decide('rename', 'Knight, G.', 'Knight, Gary')]);
    expect(entities.find(({ id }) => id === KNIGHT.id)).toEqual({ ...KNIGHT, label: 'Knight, Gary' });
  });

  it('to ignore leaves out the whole entity, and leaves the others as they are', () => {
    const { entities } = applyDecisions(ALL, [decide('ignore', 'Knight, G.')]);
    expect(new Set(entities)).toEqual(new Set([CAVUSGIL, OVIATT, WANG, LI]));
    expect(entities.every(entity => ALL.includes(entity))).toBe(true);
  });

  it('finds a form but for capitals and marks when it stands nowhere just so', () => {
    const { entities, unused } = applyDecisions(ALL, [
      decide('ignore', 'KNIGHT G'),
      decide('ignore', 'oviatt b [w6]'),
    ]);
    expect(entities.map(({ id }) => id)).not.toContain(KNIGHT.id);
    expect(entities.map(({ id }) => id)).not.toContain(OVIATT.id);
    expect(unused).toEqual([]);
  });

  it('splits first and merges then: a part may go to another', () => {
    const decided = applyDecisions(ALL, [
      decide('merge', 'Knight, G.', 'Oviatt, B.'),
      decide('split', 'Knight, G.A.', 'Knight, G.'),
    ]);
    expect(tell(decided)).toContain('author:knight-g-a Knight, G.A.: w1 w2');
    expect(tell(decided)).toContain('author:knight-g Knight, G.: w3 w6');
  });

  it('finds works under the ids that they had before they were merged', () => {
    const { unused } = applyDecisions(ALL, [
      { action: 'merge', kind: 'work', a: 'w8', b: 'w8-again' },
      decide('split', 'Wang, L.', 'Wang, L. [w8-again]'),
    ]);
    expect(unused).toEqual([]);
  });

  it('that names nothing, or the same twice, is told', () => {
    const { unused } = applyDecisions(ALL, [
      decide('merge', 'Nobody, N.', 'Knight, G.'),
      decide('split', 'Oviatt, B.', 'Oviatt, B.'),
      decide('ignore', 'Wang, L. [w6]'),
    ]);
    expect(unused.map(({ reason }) => reason.split(';')[0])).toEqual([
      'no author is written “Nobody, N.”',
      'no author is written “Wang, L. [w6]”',
      'both names stand for the same',
    ]);
  });

  it('to keep apart what is apart already is no idle one', () => {
    expect(applyDecisions(ALL, [decide('split', 'Oviatt, B.', 'Knight, G.')]).unused).toEqual([]);
  });
});

describe('decisions that contradict one another', () => {
  const split = decide('split', 'Knight, G.A.', 'Knight, G.');
  const merge = decide('merge', 'Knight, G.', 'Knight, G.A.');

  it('are settled for the later in the file, whatever the order of the list', () => {
    for (const list of [
      [at(split, 2), at(merge, 3)],
      [at(merge, 3), at(split, 2)],
    ]) {
      const { entities, unused } = applyDecisions(ALL, list);
      expect(entities.find(({ id }) => id === KNIGHT.id)!.mentions).toHaveLength(3);
      expect(unused).toEqual([{ decision: at(split, 2), reason: 'a later decision says otherwise' }]);
    }
    const { entities, unused } = applyDecisions(ALL, [at(split, 3), at(merge, 2)]);
    expect(entities.find(({ id }) => id === KNIGHT.id)!.mentions).toHaveLength(2);
    expect(unused.map(each => each.decision)).toEqual([at(merge, 2)]);
  });

  it('are found through others in between', () => {
    const { unused } = applyDecisions(ALL, [
      at(decide('split', 'Oviatt, B.', 'Cavusgil, S.'), 2),
      at(decide('merge', 'Oviatt, B.', 'Knight, G.'), 3),
      at(decide('merge', 'Knight, G.A.', 'Cavusgil, S.T.'), 4),
    ]);
    expect(unused.map(each => each.decision.place!.line)).toEqual([2]);
  });

  it('on a name are settled for the later', () => {
    const { entities, unused } = applyDecisions(ALL, [
      at(decide('rename', 'Oviatt, B.', 'One'), 2),
      at(decide('rename', 'Oviatt, B.', 'Two'), 3),
    ]);
    expect(entities.find(({ id }) => id === OVIATT.id)!.label).toBe('Two');
    expect(unused.map(each => each.decision.place!.line)).toEqual([2]);
  });
});

describe('a name made for an entity', () => {
  it('finds that entity and no other, unless it stands nowhere alone', () => {
    const names = new Names(ALL);
    expect(names.nameEntity(KNIGHT)).toBe('Knight, G.A.');
    expect(names.nameEntity(LI)).toBe('Wang, L. [w1]');
    for (const [i, entity] of ALL.entries())
      expect(names.find(names.nameEntity(entity)).map(each => each.entity)).toEqual([i]);
  });
});
