/** OpenAlex works (docs.openalex.org, work object); cited works are ids, the same that the records themselves carry. */
import type { RawRecord } from '../../formats/format.ts';
import { countryOfCode } from '../countries.ts';
import { type Draft, joinPages, readId, readRecordName, setText } from '../draft.ts';
import { identify, joinPlaces, readOrcid } from '../names/identity.ts';
import type { WorkType } from '../work.ts';
import { addAddresses } from './affiliations.ts';
import { markup } from './csl-values.ts';
import { decodeEntities } from './markup.ts';
import { date, doi, id, keywords, type Row, type Table, text } from './table.ts';

const TYPES: ReadonlyMap<string, WorkType> = new Map<string, WorkType>([
  ['article', 'article-journal'],
  ['journal-article', 'article-journal'],
  ['review', 'article-journal'],
  ['letter', 'article-journal'],
  ['editorial', 'article-journal'],
  ['erratum', 'article-journal'],
  ['retraction', 'article-journal'],
  ['conference-paper', 'paper-conference'],
  ['proceedings-article', 'paper-conference'],
  ['book', 'book'],
  ['monograph', 'book'],
  ['book-chapter', 'chapter'],
  ['reference-entry', 'chapter'],
  ['dissertation', 'thesis'],
  ['report', 'report'],
  ['standard', 'report'],
]);

const people = (tag: string): Row => ({
  tag,
  read: (values, draft) => {
    if (draft.author.length) return;
    draft.author = draft.author.concat(values.flatMap(value => readRecordName(decodeEntities(value)) ?? []));
  },
});

/** OpenAlex gives this id to whom it could not tell. */
const NOBODY = 'A9999999999';

/** Who the authors are, where as many names could be read as are stated. An institution is followed by its country, its code written out. */
function identifyAuthors(draft: Draft, fields: RawRecord['fields']): void {
  const stated = fields?.get('authorships.institutions') ?? [];
  if (fields?.get('authorships')?.length !== draft.author.length) {
    const places = stated.flatMap(text => text.split('\n').map(readInstitution));
    addAddresses(draft, places);
    return;
  }
  const value = (tag: string, i: number) => fields.get(`authorships.${tag}`)?.[i] ?? '';
  draft.author = identify(draft.author, i => {
    const id = /A\d{4,}$/u.exec(value('author', i))?.[0];
    const places = value('institutions', i).split('\n').map(readInstitution);
    return {
      orcid: readOrcid(value('orcid', i)),
      ids: id && id !== NOBODY ? [`openalex:${id}`] : [],
      affiliation: joinPlaces(places),
    };
  });
}

function readInstitution(text: string): string {
  const [name = '', code = ''] = text.split('\t');
  const country = code && (countryOfCode(code) ?? code);
  return country ? `${decodeEntities(name)}, ${country}` : decodeEntities(name);
}

export const openalexTable: Table = {
  formats: ['openalex-json'],
  rows: [
    id('id'),
    doi('doi'),
    markup('title', 'title'),
    markup('display_name', 'title'),
    people('authorships'),
    people('authors'),
    date('publication_date'),
    date('publication_year'),
    date('year'),
    markup('source.display_name', 'container-title'),
    text('source.issn_l', 'ISSN'),
    markup('source.publisher', 'publisher'),
    text('biblio.volume', 'volume'),
    text('biblio.issue', 'issue'),
    text('location.landing_page_url', 'URL'),
    text('language', 'language'),
    markup('abstract', 'abstract'),
    keywords('keywords'),
    {
      tag: 'cited_by_count',
      read: (values, draft) => {
        const count = Number(values[0]);
        if (Number.isInteger(count) && count >= 0) draft.timesCited = count;
      },
    },
    {
      tag: 'referenced_works',
      read: (values, draft) => {
        draft.cited = values.map(raw => ({ raw, read: readId }));
      },
    },
  ],
  finish(draft, record) {
    const first = (tag: string) => record.fields?.get(tag)?.[0];
    identifyAuthors(draft, record.fields);
    setText(draft, 'page', joinPages(first('biblio.first_page'), first('biblio.last_page')));
    const stated = TYPES.get(first('type') ?? '') ?? TYPES.get(first('type_crossref') ?? '') ?? 'document';
    const conference =
      first('source.type') === 'conference' || first('type_crossref') === 'proceedings-article';
    draft.type = stated === 'article-journal' && conference ? 'paper-conference' : stated;
  },
};
