/** One journal for its spellings; near names of different journals stay apart. */
import { describe, expect, it } from 'vitest';
import type { Work } from '../../src/records/work.ts';
import { findJournals, resolveJournals } from '../../src/resolve/journals.ts';

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

describe('abbreviations', () => {
  const full = 'Journal of International Small Studies';

  it('are the journal that they stand for word by word', () => {
    for (const short of [
      'J INT SMALL STUD',
      'J. Int. Small Stud.',
      'Jnl of Intl Small Studies',
      'J Int Small Stud',
    ])
      expect(labels(full, full, short)).toEqual([full]);
  });

  it('of a journal with a subtitle are the journal', () => {
    expect(labels('INTERNATIONAL SMALL JOURNAL-RESEARCHING TINY THINGS', 'INT SMALL J')).toHaveLength(1);
    expect(labels('Small Review: A Journal of Tiny Things', 'Small Review')).toHaveLength(1);
  });

  it('cut off at the width of a column are found all the same', () => {
    expect(labels('Forecasting of Small and Tiny Changes', 'FORECAST SMALL TINY')).toHaveLength(1);
  });

  it('that fit two journals are neither', () => {
    const works = ['Journal of Small Studies', 'Journal of Small Students', 'J SMALL STUD'].map((title, i) =>
      article(title, i),
    );
    const { journals, doubtful } = findJournals(works);
    expect(journals).toHaveLength(3);
    expect(doubtful).toHaveLength(2);
  });

  it('are no plurals, no other words, no beginnings of one word', () => {
    expect(labels('Journal of Small Innovation', 'Journal of Small Innovations')).toHaveLength(2);
    expect(labels('Journal of Economic Things', 'Journal of Economics Things')).toHaveLength(2);
    expect(
      labels('Journal of International Business Studies', 'Journal of International Marketing'),
    ).toHaveLength(2);
    expect(labels('International Business Review', 'European Business Review')).toHaveLength(2);
    expect(labels('Nature', 'Nat')).toHaveLength(2);
  });

  it('are told by an ISSN or by a record that gives both', () => {
    const one = { ...article('Small Letters', 1), ISSN: '1234-5679' };
    const other = { ...article('Small Lett. Sect. A', 2), ISSN: '1234-5679' };
    expect(resolveJournals([one, other])).toHaveLength(1);
    const record = { ...article('Annals of Tiny Things', 1), 'container-title-short': 'TINY THING ANN' };
    expect(resolveJournals([record, article('TINY THING ANN', 2)])).toHaveLength(1);
  });

  it('give the same journals in any order', () => {
    const titles = [full, 'J INT SMALL STUD', 'Small Review', 'The Small Review', 'SMALL REV', 'Nature'];
    const ids = (list: readonly string[]) =>
      resolveJournals(list.map((title, i) => article(title, i))).map(journal => journal.id);
    expect(ids([...titles].reverse())).toEqual(ids(titles));
  });
});
