/** One journal for its spellings; near names of different journals stay apart. */
import { describe, expect, it } from 'vitest';
import type { Work } from '../../src/records/work.ts';
import { resolveJournals } from '../../src/resolve/journals.ts';

const article = (journal: string, id: number, type: Work['type'] = 'article-journal'): Work => ({
  id: `w${id}`,
  type,
  author: [],
  editor: [],
  'container-title': journal,
  sources: [],
});
const labels = (...journals: string[]): string[] =>
  resolveJournals(journals.map((journal, i) => article(journal, i))).map(journal => journal.label);

describe('journals', () => {
  it('joins spellings that differ in case, marks, a leading "The", "&" or a translated half', () => {
    expect(
      labels('The Tiny Management Journal', 'Tiny Management Journal', 'Tiny Management journal'),
    ).toHaveLength(1);
    expect(labels('Analysis & Management', 'Analysis and Management')).toHaveLength(1);
    expect(labels('Journal of Euro-Things', 'Journal of Euro Things')).toHaveLength(1);
    expect(labels('Tiny Journal / Revue minuscule', 'Tiny Journal')).toHaveLength(1);
  });

  it('keeps near names apart', () => {
    expect(
      labels('Journal of Small Things', 'Journal of Small Thinking', 'European Small Review', 'Small Review'),
    ).toHaveLength(4);
  });

  it('says why two spellings are one', () => {
    const [journal] = resolveJournals([
      article('The Tiny Journal', 1),
      article('Tiny Journal', 2),
      article('Tiny Journal', 3),
    ]);
    expect(journal).toMatchObject({
      label: 'Tiny Journal',
      variants: ['Tiny Journal', 'The Tiny Journal'],
      evidence: [{ a: 'Tiny Journal', b: 'The Tiny Journal', reason: 'same title but for a leading “The”' }],
    });
  });

  it('counts a book that holds a chapter as no journal', () => {
    expect(resolveJournals([article('Handbook of Things', 1, 'chapter')])).toEqual([]);
  });
});
