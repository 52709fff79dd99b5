/** Invented records as tables: Scopus and Dimensions CSV, Web of Science tab-delimited. */
import type { Publication } from '../synthetic.ts';
import { inverted, type Print, pages, scopusCited, short, spaced, wosCited } from './parts.ts';

/** A table: column names, and the cell of each. */
type Columns = readonly (readonly [string, (record: Publication) => string | number])[];

const csv =
  (columns: Columns): Print =>
  records =>
    [
      columns.map(([name]) => `"${name}"`).join(','),
      ...records.map(record =>
        columns.map(([, cell]) => `"${String(cell(record)).replaceAll('"', '""')}"`).join(','),
      ),
    ].join('\n');

const tabbed =
  (columns: Columns): Print =>
  records =>
    [
      columns.map(([name]) => name).join('\t'),
      ...records.map(record => columns.map(([, cell]) => cell(record)).join('\t')),
    ].join('\n');

export const scopus = csv([
  ['Authors', ({ authors }) => authors.map(spaced).join('; ')],
  [
    'Author full names',
    ({ authors }) => authors.map((each, i) => `${inverted(each)} (${700 + i})`).join('; '),
  ],
  ['Author(s) ID', ({ authors }) => authors.map((_, i) => 700 + i).join('; ')],
  ['Title', ({ title }) => title],
  ['Year', ({ year }) => year],
  ['Source title', ({ journal }) => journal],
  ['Volume', ({ volume }) => volume],
  ['Issue', ({ issue }) => issue],
  ['Page start', ({ first }) => first],
  ['Page end', ({ last }) => last],
  ['Cited by', ({ cited }) => cited.length],
  ['DOI', ({ doi }) => doi],
  ['Abstract', ({ abstract }) => abstract],
  ['Author Keywords', ({ keywords }) => keywords.join('; ')],
  ['References', ({ cited }) => cited.map(scopusCited).join('; ')],
  ['Document Type', () => 'Article'],
  ['EID', ({ number }) => `2-s2.0-${number}`],
]);

export const wosTab = tabbed([
  ['PT', () => 'J'],
  ['AU', ({ authors }) => authors.map(short).join('; ')],
  ['TI', ({ title }) => title],
  ['SO', ({ journal }) => journal],
  ['LA', () => 'English'],
  ['DT', () => 'Article'],
  ['DE', ({ keywords }) => keywords.join('; ')],
  ['AB', ({ abstract }) => abstract],
  ['CR', ({ cited }) => cited.map(wosCited).join('; ')],
  ['PY', ({ year }) => year],
  ['VL', ({ volume }) => volume],
  ['BP', ({ first }) => first],
  ['EP', ({ last }) => last],
  ['DI', ({ doi }) => doi],
  ['UT', ({ number }) => `WOS:${number}`],
]);

export const dimensions = csv([
  ['Publication ID', ({ number }) => `pub.${number}`],
  ['DOI', ({ doi }) => doi],
  ['Title', ({ title }) => title],
  ['Abstract', ({ abstract }) => abstract],
  ['Source title', ({ journal }) => journal],
  ['PubYear', ({ year }) => year],
  ['Volume', ({ volume }) => volume],
  ['Pagination', record => pages(record)],
  ['Authors', ({ authors }) => authors.map(inverted).join('; ')],
  ['Times cited', ({ cited }) => cited.length],
  ['Dimensions URL', ({ number }) => `https://app.example.org/pub.${number}`],
  [
    'Cited references',
    ({ cited }) =>
      cited
        .map(
          work =>
            `[${work.authors.map(inverted).join('; ')}]||${work.journal}|${work.year}|${work.volume}|${work.issue}|${pages(work)}|${work.doi}|pub.${work.number}|7`,
        )
        .join(';'),
  ],
]);
