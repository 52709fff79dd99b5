/** What holds whatever is decided, in whatever order, on names however hostile. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/resolve/decisions/apply.ts';
import type { Decision } from '../../src/resolve/decisions/decision.ts';
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

const at = (decision: Decision, line: number): Decision => ({
  ...decision,
  place: { file: 'decisions.tsv', line, endLine: line, raw: '' },
});

const FORMS = [
  'A',
  'B',
  'C, D.',
  '=SUM(1)',
  '__proto__',
  'constructor',
  'x [w1]',
  '<b>"\'&',
  'Ångström',
  '  ',
  '王',
];
const WORKS = ['w1', 'w2', 'w3', 'w4', '__proto__'];
const stands = fc.uniqueArray(fc.tuple(fc.constantFrom(...FORMS), fc.constantFrom(...WORKS)), {
  minLength: 1,
  maxLength: 6,
  selector: pair => pair.join('\n'),
});
const collections = fc
  .array(stands, { minLength: 1, maxLength: 6 })
  .map(all => all.map((pairs, i) => author(`n${i}`, ...pairs)));
const name = fc.oneof(
  fc.constantFrom(...FORMS, 'nobody'),
  fc.tuple(fc.constantFrom(...FORMS), fc.constantFrom(...WORKS)).map(([form, work]) => `${form} [${work}]`),
);
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    action: fc.constantFrom('merge', 'split', 'rename'),
    kind: fc.constant('author'),
    a: name,
    b: name,
  }),
  fc.record({ action: fc.constant('ignore'), kind: fc.constant('author'), a: name }),
) as fc.Arbitrary<Decision>;
const lists = fc.array(decision, { maxLength: 8 }).map(list => list.map((each, i) => at(each, i + 2)));
const shuffle = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((item, i) => ({ item, key: Math.imul(i + 1, seed * 2 + 1) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

describe('whatever is decided', () => {
  it('gives the same in any order of decisions and entities', () => {
    fc.assert(
      fc.property(collections, lists, fc.nat(), (entities, decisions, seed) => {
        const one = applyDecisions(entities, decisions);
        const other = applyDecisions(shuffle(entities, seed), shuffle(decisions, seed));
        expect(other.entities).toEqual(one.entities);
        expect(new Map([...other.heirs].sort())).toEqual(new Map([...one.heirs].sort()));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('loses no mention but what is ignored, and gives every entity an id of its own', () => {
    fc.assert(
      fc.property(collections, lists, (entities, decisions) => {
        const kept = decisions.filter(each => each.action !== 'ignore');
        const { entities: decided } = applyDecisions(entities, kept);
        const all = (list: readonly Entity[]) =>
          list.flatMap(each => each.mentions.map(({ work, as }) => `${as}\n${work}`)).sort();
        expect(all(decided)).toEqual(all(entities));
        expect(new Set(decided.map(({ id }) => id)).size).toBe(decided.length);
        expect(decided.every(each => each.mentions.length > 0)).toBe(true);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('says of each decision once at most that it is unused, and nothing of the others matters to it', () => {
    fc.assert(
      fc.property(collections, lists, (entities, decisions) => {
        const { unused } = applyDecisions(entities, decisions);
        expect(decisions).toEqual(expect.arrayContaining(unused.map(each => each.decision)));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
