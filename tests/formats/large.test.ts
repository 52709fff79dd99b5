/** Files of extreme shape take linear time: a record with 100,000 authors, a field of 10 MB, a million empty lines. Quadratic readers time out. */
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/registry.ts';
import { readRecords } from '../../src/records/read.ts';

interface Shape {
  readonly name: string;
  /** A file of one record: these authors, this title, and empty lines where the format lets them stand. */
  write(authors: readonly string[], title: string, gap: string): string;
}

const SHAPES: readonly Shape[] = [
  {
    name: 'ris',
    write: (authors, title, gap) =>
      `TY  - JOUR\n${authors.map(name => `AU  - ${name}`).join('\n')}\nTI  - ${title}\n${gap}PY  - 2001\nER  - \n`,
  },
  {
    name: 'wos-plaintext',
    write: (authors, title, gap) =>
      `FN Clarivate\nVR 1.0\nPT J\nAU ${authors.join('\n   ')}\nTI ${title}\n${gap}SO TREES\nPY 2001\nER\nEF`,
  },
  {
    name: 'nbib',
    write: (authors, title, gap) =>
      `PMID- 1\nOWN - NLM\n${authors.map(name => `FAU - ${name}`).join('\n')}\nTI  - ${title}\n${gap}DP  - 2001\n`,
  },
  {
    name: 'enw',
    write: (authors, title, gap) =>
      `%0 Journal Article\n${authors.map(name => `%A ${name}`).join('\n')}\n%T ${title}\n${gap}%D 2001`,
  },
  {
    name: 'bibtex',
    write: (authors, title, gap) =>
      `@article{a,\n author = {${authors.join(' and ')}},\n title = {${title}},\n${gap} year = 2001\n}`,
  },
  {
    name: 'endnote-xml',
    write: (authors, title, gap) =>
      `<xml><records><record><ref-type name="Book">6</ref-type><contributors><authors>${authors.map(name => `<author>${name}</author>`).join('')}</authors></contributors>${gap}<titles><title>${title}</title></titles><dates><year>2001</year></dates></record></records></xml>`,
  },
  {
    name: 'scopus-csv',
    write: (authors, title, gap) =>
      `"Authors","Author(s) ID","Title","Year","Source title","Cited by","EID"\n"${authors.join('; ')}","","${title}","2001","Trees","3","2-s2.0-1"\n${gap}`,
  },
  {
    name: 'wos-tab',
    write: (authors, title, gap) =>
      `PT\tAU\tTI\tSO\tPY\tVL\tDI\tUT\nJ\t${authors.join('; ')}\t${title}\tTREES\t2001\t3\t\tWOS:1\n${gap}`,
  },
  {
    name: 'csl-json',
    write: (authors, title, gap) =>
      `[${gap}${JSON.stringify({ id: 'a', type: 'book', title, author: authors.map(literal => ({ family: literal })), issued: { 'date-parts': [[2001]] } })}]`,
  },
  {
    name: 'openalex-json',
    write: (authors, title, gap) =>
      `{"meta":{},"results":[${gap}${JSON.stringify({ id: 'https://openalex.org/W1', title, publication_year: 2001, authorships: authors.map(name => ({ author: { display_name: name } })), referenced_works: [] })}]}`,
  },
];

async function readText(text: string) {
  const reading = await readFile({ name: 'large', bytes: new TextEncoder().encode(text) });
  const { works } = await readRecords(reading);
  return { format: reading.format, works };
}

const AUTHOR = ['Alder, Ann'];

describe.each(SHAPES)('a file of extreme shape: $name', ({ name, write }) => {
  it('with 100,000 authors in one record has them all', { timeout: 20_000 }, async () => {
    const authors = Array.from(
      { length: 100_000 },
      (_, i) => `Alder${String.fromCharCode(97 + (i % 26))}, A.`,
    );
    const { format, works } = await readText(write(authors, 'Trees', ''));
    expect(format).toBe(name);
    expect(works).toHaveLength(1);
    expect(works[0]!.author).toHaveLength(authors.length);
  });

  it.each(['wood ', 'x', 'et al., ', '((', '10.1000/'])(
    'with a field of 10 MB of "%s" keeps its title',
    { timeout: 20_000 },
    async piece => {
      const { format, works } = await readText(
        write(AUTHOR, `T${piece.repeat(10_000_000 / piece.length)}`, ''),
      );
      expect(format).toBe(name);
      expect(works).toHaveLength(1);
      expect(works[0]!.title!.length).toBeGreaterThan(9_000_000);
    },
  );

  it('with a million empty lines has its record', { timeout: 20_000 }, async () => {
    const { format, works } = await readText(write(AUTHOR, 'Trees', '\n'.repeat(1_000_000)));
    expect(format).toBe(name);
    expect(works.map(({ title }) => title)).toEqual(['Trees']);
  });
});
