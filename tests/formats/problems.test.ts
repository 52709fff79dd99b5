/** A file of a million damaged lines names a thousand, and says how many more there are and where. */
import { expect, it } from 'vitest';
import type { Problem } from '../../src/formats/format.ts';
import { Problems, sumUp } from '../../src/formats/problems.ts';
import { readFile } from '../../src/formats/registry.ts';
import { readRecords } from '../../src/records/read.ts';

const problem = (line: number, code = 'damaged-entry'): Problem => ({
  file: 'a.csv',
  line,
  code,
  message: 'It is damaged.',
  severity: 'warning',
});
const many = (count: number, code?: string) => Array.from({ length: count }, (_, i) => problem(i + 1, code));
const countOf = (problems: readonly Problem[], code: string): number =>
  problems.filter(each => each.code === code).reduce((sum, { count = 1 }) => sum + count, 0);

it('a thousand of a kind are named', () => {
  const problems = new Problems();
  for (const each of many(1000)) problems.add(each);
  expect(problems.list()).toEqual(many(1000));
});

it('the rest of a kind is one problem, which says how many and where', () => {
  const list = sumUp([...many(2500), ...many(3, 'missing-end')]);
  expect(list).toHaveLength(1004);
  expect(list.at(-1)).toEqual({
    ...problem(1001),
    count: 1500,
    message: 'And 1500 more of this kind, on lines 1001 to 2500. The first: It is damaged.',
  });
  expect(countOf(list, 'damaged-entry')).toBe(2500);
  expect(countOf(list, 'missing-end')).toBe(3);
});

it('a sum is not summed up again', () => {
  const once = sumUp(many(5000));
  expect(sumUp(once)).toEqual(once);
});

it.each([
  ['a table', 'Authors,Title,Year,Source title,Cited by,EID,Link\n', '"a",b\n', 'damaged-entry'],
  ['BibTeX', '@article{b, title = {B}}\n', '@article{a, title = {A}, year = 2004\n', 'missing-end'],
])('records kept and problems named are the entries of %s', async (_, head, line, code) => {
  const bytes = new TextEncoder().encode(head + line.repeat(5000));
  const reading = await readFile({ name: 'a', bytes });
  const { works, problems } = await readRecords(reading);
  expect(problems.length).toBeLessThan(4010);
  expect(countOf(problems, code)).toBe(5000);
  expect(works.length - (head.startsWith('@') ? 1 : 0)).toBe(5000);
});
