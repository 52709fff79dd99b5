/** OpenAlex's API: a page of results, one work, a list, or a work a line. Its works are deep, so fields are the paths named here. */
import type { Format, Problem } from './format.ts';
import { isObject, type JsonObject, jsonHead, readJsonRecords } from './json-records.ts';
import { type MemberReader, skimObject } from './json-skim.ts';
import { joinIndex, readIndex } from './openalex-abstract.ts';

const WORK_ID = /"id"\s*:\s*"https?:\/\/openalex\.org\/W\d/u;
const MEMBERS = [
  /"authorships"\s*:\s*\[/u,
  /"referenced_works"\s*:\s*\[/u,
  /"abstract_inverted_index"\s*:/u,
  /"publication_year"\s*:/u,
  /"display_name"\s*:/u,
  /"(?:primary_location|host_venue|open_access)"\s*:/u,
];

export const openalexJson: Format = {
  id: 'openalex-json',
  label: 'OpenAlex JSON',
  detect(file) {
    const head = jsonHead(file);
    if (!head) return 0;
    const marks = MEMBERS.filter(mark => mark.test(head)).length;
    if (WORK_ID.test(head)) return marks >= 2 ? 0.98 : 0.8;
    return marks >= 4 ? 0.9 : marks === 3 ? 0.7 : 0;
  },
  read(file) {
    const { records, problems } = readJsonRecords(file, workFields, text => skimObject(text, READERS));
    const foreign = records.filter(({ fields }) => !fields?.has(SHAPE));
    const told: Problem[] = foreign.length
      ? [
          {
            file: file.name,
            line: foreign[0]!.place.line,
            code: 'simplified-records',
            message: `${foreign.length} of ${records.length} records are not as the OpenAlex API gives them (no authorships, no referenced works): only what they state was read, and they cite nothing.`,
            severity: 'warning',
          },
        ]
      : [];
    return {
      format: 'openalex-json',
      encoding: file.encoding,
      records,
      citing: null,
      problems: [...problems, ...told],
    };
  },
};

/** A field that marks the records that have the API's shape, whether or not they name authors and cite works. */
const SHAPE = '@api';

/** Fields taken as they stand. */
const SIMPLE = [
  'id',
  'doi',
  'title',
  'display_name',
  'publication_date',
  'publication_year',
  'type',
  'type_crossref',
  'language',
  'cited_by_count',
  'abstract',
  'year',
];
const BIBLIO = ['volume', 'issue', 'first_page', 'last_page'];

/** The members that are read. */
const READERS: ReadonlyMap<string, MemberReader> = new Map<string, MemberReader>([
  ...`${SIMPLE.join(' ')} authorships authors referenced_works keywords biblio primary_location host_venue`
    .split(' ')
    .map((name): [string, MemberReader] => [name, value => JSON.parse(value)]),
  ['abstract_inverted_index', value => readIndex(value) ?? JSON.parse(value)],
]);

/**
 * The fields of a work, by path: "authorships" (a name each, as displayed, else as printed; with as many values "authorships.author",
 * "authorships.orcid", "authorships.institutions"), "referenced_works" (an id each), "keywords",
 * "biblio.volume" ..., "source.display_name", "source.issn_l", "source.type", "source.publisher", and "abstract": running text, put in order from the inverted index.
 */
function workFields(work: JsonObject): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  const set = (tag: string, value: unknown) => {
    if (typeof value === 'number' || (typeof value === 'string' && value !== ''))
      fields.set(tag, [String(value)]);
  };
  const setAll = (tag: string, values: unknown, read: (value: unknown) => unknown) => {
    const out = list(values)
      .map(read)
      .filter((value): value is string => typeof value === 'string' && value !== '');
    if (out.length) fields.set(tag, out);
  };
  if ('authorships' in work || 'referenced_works' in work) fields.set(SHAPE, ['work']);
  for (const tag of SIMPLE) set(tag, work[tag]);
  readAuthorships(list(work.authorships), fields);
  setAll('authors', work.authors, value => (isObject(value) ? value.display_name || value.name : value));
  setAll('referenced_works', work.referenced_works, value => value);
  setAll('keywords', work.keywords, value => (isObject(value) ? value.display_name || value.keyword : value));
  if (isObject(work.biblio)) for (const tag of BIBLIO) set(`biblio.${tag}`, work.biblio[tag]);
  const location = isObject(work.primary_location) ? work.primary_location : {};
  const source = isObject(location.source)
    ? location.source
    : isObject(work.host_venue)
      ? work.host_venue
      : {};
  set('source.display_name', source.display_name ?? location.raw_source_name);
  set('source.issn_l', source.issn_l ?? list(source.issn)[0]);
  set('source.type', source.type);
  set('source.publisher', source.host_organization_name ?? source.publisher);
  set('location.landing_page_url', location.landing_page_url);
  const abstract = work.abstract_inverted_index;
  set('abstract', isObject(abstract) ? joinIndex(abstract) : abstract);
  return fields;
}

/**
 * The names, and beside each the author's id, ORCID, and institutions, each with the code of its country behind it, joined by line breaks;
 * where none was recognised the affiliations as printed. What is not stated is empty.
 */
function readAuthorships(authorships: readonly unknown[], fields: Map<string, string[]>): void {
  const columns: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const each of authorships) {
    if (!isObject(each)) continue;
    const author = isObject(each.author) ? each.author : {};
    const name = stringOf(author.display_name) || stringOf(each.raw_author_name);
    if (!name) continue;
    const institutions = list(each.institutions)
      .filter(isObject)
      .filter(one => stringOf(one.display_name));
    const printed = list(each.raw_affiliation_strings).map(stringOf);
    const places = institutions.length
      ? institutions.map(one => `${stringOf(one.display_name)}\t${stringOf(one.country_code)}`)
      : printed.length
        ? printed
        : [stringOf(each.raw_affiliation_string)];
    columns[0].push(name);
    columns[1].push(stringOf(author.id));
    columns[2].push(stringOf(author.orcid));
    columns[3].push(places.filter(Boolean).join('\n'));
  }
  const tags = ['authorships', 'authorships.author', 'authorships.orcid', 'authorships.institutions'];
  columns.forEach((column, i) => {
    if (column.some(Boolean)) fields.set(tags[i]!, column);
  });
}

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
