/** Web of Science as a table: tab-delimited with two-letter tags, and CSV with tags or with the column names of its "Excel" export. */
import { delimitedFormat, type TableKind } from './delimited.ts';

/** Column names of the "Excel" export -> the tags of the plain-text export. */
const COLUMNS: readonly (readonly [string, string])[] = [
  ['Publication Type', 'PT'],
  ['Authors', 'AU'],
  ['Book Authors', 'BA'],
  ['Book Editors', 'BE'],
  ['Book Group Authors', 'GP'],
  ['Author Full Names', 'AF'],
  ['Book Author Full Names', 'BF'],
  ['Group Authors', 'CA'],
  ['Article Title', 'TI'],
  ['Source Title', 'SO'],
  ['Book Series Title', 'SE'],
  ['Book Series Subtitle', 'BS'],
  ['Language', 'LA'],
  ['Document Type', 'DT'],
  ['Conference Title', 'CT'],
  ['Conference Date', 'CY'],
  ['Conference Location', 'CL'],
  ['Conference Sponsor', 'SP'],
  ['Conference Host', 'HO'],
  ['Author Keywords', 'DE'],
  ['Keywords Plus', 'ID'],
  ['Abstract', 'AB'],
  ['Addresses', 'C1'],
  ['Affiliations', 'C3'],
  ['Reprint Addresses', 'RP'],
  ['Email Addresses', 'EM'],
  ['Researcher Ids', 'RI'],
  ['ORCIDs', 'OI'],
  ['Funding Orgs', 'FU'],
  ['Funding Name Preferred', 'FP'],
  ['Funding Text', 'FX'],
  ['Cited References', 'CR'],
  ['Cited Reference Count', 'NR'],
  ['Times Cited, WoS Core', 'TC'],
  ['Times Cited, All Databases', 'Z9'],
  ['180 Day Usage Count', 'U1'],
  ['Since 2013 Usage Count', 'U2'],
  ['Publisher', 'PU'],
  ['Publisher City', 'PI'],
  ['Publisher Address', 'PA'],
  ['ISSN', 'SN'],
  ['eISSN', 'EI'],
  ['ISBN', 'BN'],
  ['Journal Abbreviation', 'J9'],
  ['Journal ISO Abbreviation', 'JI'],
  ['Publication Date', 'PD'],
  ['Publication Year', 'PY'],
  ['Volume', 'VL'],
  ['Issue', 'IS'],
  ['Part Number', 'PN'],
  ['Supplement', 'SU'],
  ['Special Issue', 'SI'],
  ['Meeting Abstract', 'MA'],
  ['Start Page', 'BP'],
  ['End Page', 'EP'],
  ['Article Number', 'AR'],
  ['DOI', 'DI'],
  ['DOI Link', 'DL'],
  ['Book DOI', 'D2'],
  ['Early Access Date', 'EA'],
  ['Number of Pages', 'PG'],
  ['WoS Categories', 'WC'],
  ['Web of Science Categories', 'WC'],
  ['Web of Science Index', 'WE'],
  ['Research Areas', 'SC'],
  ['IDS Number', 'GA'],
  ['Pubmed Id', 'PM'],
  ['Open Access Designations', 'OA'],
  ['Highly Cited Status', 'HC'],
  ['Hot Paper Status', 'HP'],
  ['Date of Export', 'DA'],
  ['UT (Unique WOS ID)', 'UT'],
  ['UT (Unique ID)', 'UT'],
  ['Unique WOS ID', 'UT'],
];

const NAMES = new Map(COLUMNS.map(([name, tag]) => [name.toLowerCase(), tag]));
const TAGS = new Map([...NAMES.values()].map(tag => [tag.toLowerCase(), tag]));

/** Names that no other database gives its columns. */
const OWN_NAMES =
  `book group authors|keywords plus|reprint addresses|ids number|wos categories|web of science categories|researcher ids|
  cited reference count|times cited, wos core|times cited, all databases|180 day usage count|ut (unique wos id)|ut (unique id)|
  unique wos id|book author full names|early access date|cited references`
    .split('|')
    .map(name => name.trim());

const count = (names: ReadonlySet<string>, wanted: Iterable<string>): number => {
  let found = 0;
  for (const name of wanted) if (names.has(name)) found++;
  return found;
};

/** Two-letter tags, most of them known, a title among them: 0.97; a few tags more or less could be anybody's abbreviations. */
function recogniseTags(names: ReadonlySet<string>): number {
  const known = count(names, TAGS.keys());
  return names.has('ti') && known >= 6 && known > names.size * 0.6 ? 0.97 : 0;
}

const tab: TableKind = {
  id: 'wos-tab',
  label: 'Web of Science (tab-delimited)',
  tags: TAGS,
  recognise: (names, delimiter) => (delimiter === '\t' ? recogniseTags(names) : 0),
  // The export does not quote, and titles may begin with a quotation mark. A spreadsheet quotes what has commas: every list of authors.
  hasQuotes: (lines, header) => lines.slice(header + 1, header + 51).some(line => /^[^\t"]*\t"/u.test(line)),
};

const csv: TableKind = {
  id: 'wos-csv',
  label: 'Web of Science (CSV)',
  tags: new Map([...TAGS, ...NAMES]),
  recognise(names, delimiter) {
    if (delimiter !== '\t' && recogniseTags(names)) return 0.97;
    return names.has('article title') && names.has('source title') && count(names, OWN_NAMES) >= 2 ? 0.96 : 0;
  },
};

/** Tab-delimited, every field under the tag that the plain-text export gives it. */
export const wosTab = delimitedFormat(tab);

/** Comma- or semicolon-separated, fields under the same tags. */
export const wosCsv = delimitedFormat(csv);
