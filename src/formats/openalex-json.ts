/** OpenAlex's API: a page of results, one work, a list, or a work a line. Its works are deep, so fields are the paths named here. */
import type { Format, Problem } from './format.ts';
import { isObject, type JsonObject, jsonHead, readJsonRecords } from './json-records.ts';

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
    const { records, problems } = readJsonRecords(file, workFields);
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

/**
 * The fields of a work, by path: "authorships" (a name each, as displayed, else as printed), "referenced_works" (an id each), "keywords",
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
  setAll('authorships', work.authorships, value => {
    if (!isObject(value)) return null;
    const author = isObject(value.author) ? value.author : {};
    return author.display_name || value.raw_author_name;
  });
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
  if (isObject(work.abstract_inverted_index)) set('abstract', readInverted(work.abstract_inverted_index));
  return fields;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Longest abstract that is put together, in words: positions come from the file. */
const LONGEST = 20_000;

/** {"We": [0, 3], "found": [1]} -> running text. Positions that nothing stands at are passed over. */
function readInverted(index: JsonObject): string {
  const words: string[] = [];
  for (const word of Object.keys(index)) {
    const positions = index[word];
    if (!Array.isArray(positions)) continue;
    for (const position of positions) if (position >= 0 && position < LONGEST) words[position] = word;
  }
  return words.filter(Boolean).join(' ');
}
