/** How sure it is who is who, in words. */
import { expect, it } from 'vitest';
import { sayDoubts, tellPlace, tellReason } from '../../src/explorer/doubt-words.ts';

it('a short reference is told in its own words, a record by its lines and file', () => {
  const place = { file: 'in/export.txt', line: 3, endLine: 40, raw: ' Oak A, 2001, J TREES, V1, P2 ' };
  expect(tellPlace(place)).toBe('Oak A, 2001, J TREES, V1, P2');
  expect(tellPlace({ ...place, raw: 'x'.repeat(500) })).toBe('Lines 3–40 of export.txt');
});

it('what is left to decide is counted, with what is beyond the list', () => {
  expect(sayDoubts(1, 0)).toBe('1 doubtful pair to decide');
  expect(sayDoubts(500, 734)).toBe('500 doubtful pairs to decide, the most doubtful of 1,234');
});

it('a reason says how sure it is, and a decision that it is one', () => {
  expect(tellReason('same DOI', 0.97)).toEqual(['same DOI', '(certain, 97 %)']);
  expect(tellReason('decided: merged (one tree)', 1)).toEqual(['by decision (one tree)', '']);
});
