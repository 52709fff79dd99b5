import { describe, expect, it } from 'vitest';
import { findNearest, suggest } from '../../scripts/cli/nearest.ts';
import { tame, writeColumns } from '../../scripts/cli/table.ts';
import { matchesPattern } from '../../scripts/cli/wildcard.ts';

describe('patterns', () => {
  it.each([
    ['a.txt', '*.txt', true],
    ['a.txt', '*', true],
    ['a.txt', 'a?txt', true],
    ['a.txt', '*.ris', false],
    ['atxt', 'a.txt', false],
    ['abcabc', '*bc', true],
    ['', '*', true],
    ['a*b', 'a*b', true],
    ['a', '?a', false],
  ])('%s against %s: %s', (name, pattern, expected) => {
    expect(matchesPattern(name, pattern)).toBe(expected);
  });

  it('stay quick on names and patterns made to be slow', () => {
    expect(matchesPattern('a'.repeat(5000), `${'*a'.repeat(200)}*b`)).toBe(false);
  });
});

describe('suggestions', () => {
  it('are near or none', () => {
    expect(findNearest('bibtx', ['bibtex', 'ris'])).toBe('bibtex');
    expect(findNearest('co', ['co-authorship', 'citation'])).toBe('co-authorship');
    expect(findNearest('zzzzzz', ['bibtex', 'ris'])).toBeUndefined();
    expect(suggest('zzzzzz', ['bibtex', 'ris'])).toBe('it is one of bibtex, ris.');
  });
});

describe('tables', () => {
  it('align columns, numbers to the right, and cut what is long', () => {
    expect(
      writeColumns(
        ['n', 'name'],
        [
          [1, 'x'],
          [100, 'é'.repeat(80)],
        ],
      ),
    ).toBe(`  n  name\n  1  x\n100  ${'é'.repeat(63)}…\n`);
  });

  it('hold nothing that steers a terminal', () => {
    expect(tame('a\u001b[31mb\u202Ec\u0000\r\nd')).toBe('a [31mb c d');
  });
});
