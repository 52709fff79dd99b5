/** The works as a reader would print them. */
import { describe, expect, it } from 'vitest';
import { writeBibliography } from '../../src/export/bibliography.ts';
import type { Work } from '../../src/records/work.ts';

const work = (id: string, family: string, title: string, rest: Partial<Work> = {}): Work => ({
  id,
  type: 'article-journal',
  title,
  author: [{ family, given: 'A. B.' }],
  editor: [],
  issued: { 'date-parts': [[2001]] },
  'container-title': 'Journal of Small Things',
  volume: '12',
  page: '10-21',
  sources: [{ file: 'a.txt', line: 1, endLine: 1, raw: `raw of ${id}` }],
  ...rest,
});

describe('a bibliography', () => {
  const works = [
    work('b', 'Boer', 'Alliances & <b>trust</b>'),
    work('a', 'Adams', 'Networks'),
    work('c', '', '', { unparsed: true }),
  ];

  it('is in the order of the style, with what was not understood at its end', () => {
    const lines = writeBibliography(works)
      .split('\n\n')
      .map(line => line.trim());
    expect(lines[0]).toBe('Adams, A. B. (2001). Networks. Journal of Small Things, 12, 10–21.');
    expect(lines.map(line => line.slice(0, 4))).toEqual(['Adam', 'Boer', 'raw ']);
  });

  it('knows other styles', () => {
    expect(writeBibliography(works.slice(1, 2), 'vancouver')).toContain('2001;12:10');
  });

  it('of nothing is empty', () => {
    expect(writeBibliography([])).toBe('');
  });
});
