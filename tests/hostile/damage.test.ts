/** Files of every format cut, overwritten and shuffled: nothing throws, every place can be found again, every problem has words. */
import { describe, expect, it } from 'vitest';
import { changeBytes, cutOff, shuffleLines, spray } from './damage.ts';
import { breakingsOf, readUnderLaws } from './laws.ts';
import { CONTAINERS, SEEDS } from './seeds.ts';

/** So many cuts and changes a file: the whole file is gone through, by steps. */
const SAMPLES = 16;

describe.each([...SEEDS].filter(([name]) => name !== 'pdf'))('a damaged file: %s', (name, bytes) => {
  const step = Math.ceil(bytes.length / SAMPLES);

  it('keeps the laws cut off anywhere', async () => {
    expect(await breakingsOf(name, cutOff(bytes, step))).toEqual([]);
  });

  it('keeps the laws with changed bytes', async () => {
    expect(await breakingsOf(name, changeBytes(bytes, step))).toEqual([]);
    expect(await breakingsOf(name, spray(bytes, 8, 5))).toEqual([]);
  });

  it('keeps the laws with lines lost, doubled and swapped', async () => {
    expect(await breakingsOf(name, shuffleLines(bytes, 8, 7))).toEqual([]);
  });
});

it('a damaged PDF keeps the laws', { timeout: 20_000 }, async () => {
  const bytes = CONTAINERS.get('pdf')!;
  const step = Math.ceil(bytes.length / 12);
  expect(await breakingsOf('pdf', cutOff(bytes, step))).toEqual([]);
  expect(await breakingsOf('pdf', spray(bytes, 6, 5))).toEqual([]);
});

describe('records kept and problems told are as many as the entries', () => {
  /** Formats whose entries are set apart by lines, and what stands between them. */
  const ENTRIES: readonly (readonly [string, (i: number) => string, string, string])[] = [
    ['ris', i => `TY  - JOUR\nTI  - Tree ${i}\nPY  - 2001\nER  - \n`, '', ''],
    ['bibtex', i => `@book{k${i},\n  title = {Tree ${i}},\n  year = 2001\n}\n`, '', ''],
    ['enw', i => `%0 Book\n%T Tree ${i}\n%D 2001\n\n`, '', ''],
    ['nbib', i => `PMID- ${i}\nOWN - NLM\nTI  - Tree ${i}\nDP  - 2001\n\n`, '', ''],
    ['wos-plaintext', i => `PT J\nTI Tree ${i}\nSO TREES\nPY 2001\nER\n\n`, 'FN Clarivate\nVR 1.0\n', 'EF\n'],
    [
      'csl-json',
      i => `{"id":"k${i}","type":"book","title":"Tree ${i}"},\n`,
      '[\n',
      '{"id":"z","type":"book","title":"Z"}]',
    ],
  ];

  it.each(ENTRIES)('%s', async (_name, write, head, foot) => {
    const entries = Array.from({ length: 20 }, (_, i) => write(i));
    for (let broken = 0; broken < entries.length; broken++) {
      // One entry loses its last letters: what closes it.
      const text = entries.map((entry, i) => (i === broken ? `${entry.slice(0, -8)}\n` : entry)).join('');
      const bytes = new TextEncoder().encode(head + text + foot);
      const read = await readUnderLaws({ name: 'x', bytes });
      expect(read.broken).toEqual([]);
      expect(read.records + read.problems, `entry ${broken}`).toBeGreaterThanOrEqual(entries.length);
    }
  });
});
