/** Invented records as the JSON of OpenAlex, Crossref and citation processors. */
import type { Publication } from '../synthetic.ts';
import { type Print, pages } from './parts.ts';

/** A work as OpenAlex's API gives it, with the institutions, topics and yearly counts that take most of its room. */
const openalexWork = (record: Publication): object => ({
  id: `https://openalex.org/W${record.number}`,
  doi: `https://doi.org/${record.doi}`,
  title: record.title,
  display_name: record.title,
  publication_year: record.year,
  publication_date: `${record.year}-06-01`,
  ids: { openalex: `https://openalex.org/W${record.number}`, mag: String(record.number) },
  language: 'en',
  primary_location: {
    is_oa: false,
    landing_page_url: `https://doi.org/${record.doi}`,
    source: {
      id: 'https://openalex.org/S1',
      display_name: record.journal,
      issn_l: '1234-5678',
      type: 'journal',
    },
  },
  type: 'article',
  authorships: record.authors.map((author, i) => ({
    author_position: i ? 'middle' : 'first',
    author: {
      id: `https://openalex.org/A${i}`,
      display_name: `${author.given} ${author.family}`,
      orcid: null,
    },
    institutions: [
      {
        id: 'https://openalex.org/I1',
        display_name: `University of ${author.family}`,
        ror: 'https://ror.org/00000',
        country_code: 'XX',
        type: 'education',
      },
    ],
    countries: ['XX'],
    is_corresponding: i === 0,
    raw_affiliation_strings: [`Department of ${author.given}, University of ${author.family}`],
  })),
  biblio: {
    volume: String(record.volume),
    issue: String(record.issue),
    first_page: String(record.first),
    last_page: String(record.last),
  },
  cited_by_count: record.cited.length,
  topics: record.keywords.map((keyword, i) => ({
    id: `https://openalex.org/T${i}`,
    display_name: keyword,
    score: 0.9,
    field: { id: 'https://openalex.org/fields/14', display_name: 'Business, Management and Accounting' },
  })),
  keywords: record.keywords.map(keyword => ({
    id: 'https://openalex.org/keywords/k',
    display_name: keyword,
  })),
  referenced_works: record.cited.map(({ number }) => `https://openalex.org/W${number}`),
  abstract_inverted_index: invertIndex(record.abstract),
  counts_by_year: Array.from({ length: 10 }, (_, i) => ({ year: 2015 + i, cited_by_count: i })),
});

function invertIndex(text: string): Record<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [i, word] of text.split(' ').entries()) index.set(word, [...(index.get(word) ?? []), i]);
  return Object.fromEntries(index);
}

const crossrefWork = (record: Publication): object => ({
  DOI: record.doi,
  type: 'journal-article',
  title: [record.title],
  'container-title': [record.journal],
  author: record.authors.map((author, i) => ({
    ...author,
    sequence: i ? 'additional' : 'first',
    affiliation: [],
  })),
  issued: { 'date-parts': [[record.year, 6, 1]] },
  volume: String(record.volume),
  page: pages(record),
  'is-referenced-by-count': record.cited.length,
  'reference-count': record.cited.length,
  reference: record.cited.map((work, i) => ({
    key: `ref${i}`,
    author: work.authors[0]!.family,
    year: String(work.year),
    'article-title': work.title,
    'journal-title': work.journal,
    volume: String(work.volume),
    'first-page': String(work.first),
    DOI: work.doi,
  })),
});

const cslItem = (record: Publication): object => ({
  id: `item-${record.number}`,
  type: 'article-journal',
  title: record.title,
  'container-title': record.journal,
  author: record.authors,
  issued: { 'date-parts': [[record.year]] },
  volume: String(record.volume),
  page: pages(record),
  DOI: record.doi,
  abstract: record.abstract,
});

export const openalex: Print = all =>
  JSON.stringify({ meta: { count: all.length }, results: all.map(openalexWork) });
export const openalexLines: Print = all => all.map(each => JSON.stringify(openalexWork(each))).join('\n');
export const crossref: Print = all => JSON.stringify({ message: { items: all.map(crossrefWork) } });
export const csl: Print = all => JSON.stringify(all.map(cslItem), null, 2);
