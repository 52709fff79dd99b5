/** What two lists state alike is one work; what contradicts itself is two. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/formats/plain/plain.ts';
import { readReferences } from '../../src/records/references.ts';
import { mergeWorks } from '../../src/resolve/works.ts';

const read = (...lines: string[]) =>
  readReferences(plainText.read({ name: 'l', encoding: 'utf-8', lines }, { lines: true })).works;
const count = (...lines: string[]): number => mergeWorks(read(...lines)).works.length;

describe('works', () => {
  it('joins the same place in the same volume, and the same title, author and year', () => {
    const full =
      'Alder, B. M., & Cole, P. (1994). Toward a theory of things. Journal of Small Things, 25(1), 45-64.';
    expect(
      count(full, 'Alder, B., & Cole, P. (1994). Towards a theory of things. J. Small Things, 25, 45–64.'),
    ).toBe(1);
    expect(count(full, 'Alder, B. (1994). Toward a theory of things. London: Tiny Press.')).toBe(1);
  });

  it('keeps apart another year, another first page, another DOI', () => {
    const text = (year: number, page: string, doi: string) =>
      `Alder, B. (${year}). A theory of things. Journal of Small Things, 25(1), ${page}. https://doi.org/10.1000/${doi}`;
    expect(count(text(1994, '45-64', 'a'), text(1995, '45-64', 'b'))).toBe(2);
    expect(count(text(1994, '45-64', 'a'), text(1994, '45-64', 'c'))).toBe(2);
    expect(
      count(
        'Alder, B. (1994). A theory of things. Journal of Small Things, 25(1), 45-64.',
        'Alder, B. (1994). A theory of things. Journal of Small Things, 25(1), 99-120.',
      ),
    ).toBe(2);
  });

  it('keeps every source, and takes the fullest statement in any order', () => {
    const lines = [
      'Alder, B. (1994). A theory of things. Tiny Press.',
      'Alder, B. (1994). A theory of things. Journal of Small Things, 25(1), 45-64.',
    ];
    const [one, other] = [mergeWorks(read(...lines)).works, mergeWorks(read(...[...lines].reverse())).works];
    expect(one[0]!.sources).toHaveLength(2);
    expect(one[0]).toMatchObject({ volume: '25', 'container-title': 'Journal of Small Things' });
    expect({ ...other[0]!, sources: [] }).toEqual({ ...one[0]!, sources: [] });
  });
});
