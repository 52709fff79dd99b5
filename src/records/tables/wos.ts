/** Web of Science -> works: plain text (several values a tag), tab-delimited and CSV (one value, parts joined by "; "). */
import type { RawRecord } from '../../formats/format.ts';
import { type Draft, readDate, readRecordName } from '../draft.ts';
import type { Name, WorkType } from '../work.ts';
import { addAddresses } from './affiliations.ts';
import { fullDate } from './dates.ts';
import { lastPage, standardNumber, timesCited } from './rows.ts';
import { date, doi, id, type Row, shortTitle, type Table, text } from './table.ts';
import { readWosAffiliations } from './wos-affiliations.ts';
import { readWosCited } from './wos-cited.ts';
import { identifyByName } from './wos-identity.ts';

/** Plain text has a value a line; the others have one string, cut at semicolons before a blank (those in DOIs have none). */
const several = (values: readonly string[]): string[] =>
  (values.length === 1 ? values[0]!.split(/;(?:\s+|$)/u) : [...values])
    .map(value => value.trim())
    .filter(Boolean);

const readPeople = (values: readonly string[]): Name[] =>
  several(values).flatMap(value => readRecordName(value) ?? []);

/** Names of a kind, for records whose authors (editors) no row before has given. */
const people = (tag: string, to: 'author' | 'editor' = 'author'): Row => ({
  tag,
  read: (values, draft) => {
    if (draft[to].length === 0) draft[to] = readPeople(values);
  },
});

/** AU counts; the full names of AF are taken when there are as many. */
const authors: Row = {
  tag: 'AU',
  read: (values, draft) => {
    const people = readPeople(values);
    if (people.length !== draft.author.length) draft.author = people;
  },
};

/** Author keywords; those that the database derives from cited titles (ID) only where there are none. */
const terms = (tag: string): Row => ({
  tag,
  read: (values, draft) => {
    if (draft.keywords.length > 0) return;
    const split = values.join(' ').split(/;\s*/u);
    draft.keywords = [...new Set(split.map(term => term.replace(/\s+/gu, ' ').trim()).filter(Boolean))];
  },
});

const citedReferences: Row = {
  tag: 'CR',
  read: (values, draft) => {
    for (const raw of several(values)) draft.cited.push({ raw, read: readWosCited });
  },
};

/** Early access: no year of publication yet, "EY 2019" or "EA MAY 2021". */
const earlyAccess = (tag: string): Row => ({
  tag,
  read: (values, draft) => {
    draft.issued ??= readDate(values[0]!)?.slice(0, 1);
  },
});

function typeOf(fields: ReadonlyMap<string, readonly string[]> | undefined): WorkType | undefined {
  const value = (tag: string) => fields?.get(tag)?.join(' ').trim().toLowerCase() ?? '';
  const kinds = value('DT')
    .split(';')
    .map(kind => kind.trim());
  const carrier = value('PT').charAt(0);
  if (kinds.includes('book chapter')) return 'chapter';
  if (kinds.includes('book')) return 'book';
  if (carrier === 'j') return 'article-journal';
  if (carrier === 'c' || kinds.includes('proceedings paper') || value('CT')) return 'paper-conference';
  if (carrier === 'b' || carrier === 's') return value('SO') === value('TI') ? 'book' : 'chapter';
  return carrier || !value('SO') ? undefined : 'article-journal';
}

/** Where the authors work, and who they are. */
function readIdentities(draft: Draft, record: RawRecord): void {
  const { fields } = record;
  if (!fields || !IDENTITIES.some(tag => fields.has(tag))) return;
  const written = ['AF', 'AU'].map(tag => several(fields.get(tag) ?? []));
  const value = (tag: string) => fields.get(tag)?.join(' ') ?? '';
  const places = fields.get('C1')?.join('\n');
  if (places) readWosAffiliations(draft, places, written);
  // The names of the organisations are in the addresses, too, in other words.
  else if (draft.author.length > 1) addAddresses(draft, value('C3').split(';'));
  const stated = {
    numbers: `${value('OI')};${value('RI')}`,
    reprint: value('RP'),
    emails: value('EM'),
    organisations: value('C3'),
  };
  draft.author = identifyByName(draft.author, stated, written);
}

const IDENTITIES = ['C1', 'C3', 'RP', 'EM', 'RI', 'OI'];

export const wosTable: Table = {
  formats: ['wos-plaintext', 'wos-tab', 'wos-csv'],
  rows: [
    id('UT'),
    text('TI', 'title'),
    people('AF'),
    authors,
    people('BF'),
    people('BA'),
    people('CA'),
    people('BE', 'editor'),
    date('PY'),
    earlyAccess('EY'),
    earlyAccess('EA'),
    fullDate('PD'),
    text('SO', 'container-title'),
    ...shortTitle('J9', 'JI'),
    text('SE', 'collection-title'),
    text('CT', 'event-title'),
    text('VL', 'volume'),
    text('IS', 'issue'),
    text('BP', 'page'),
    lastPage('EP'),
    text('AR', 'page'),
    text('PU', 'publisher'),
    text('PI', 'publisher-place'),
    doi('DI'),
    standardNumber('SN'),
    standardNumber('EI'),
    standardNumber('BN'),
    text('AB', 'abstract'),
    terms('DE'),
    terms('ID'),
    text('LA', 'language'),
    timesCited('TC'),
    timesCited('Z9'),
    citedReferences,
  ],
  finish: (draft, record) => {
    draft.type ??= typeOf(record.fields);
    readIdentities(draft, record);
    // A whole book is listed as standing in itself.
    const container = draft.text.get('container-title')?.toLowerCase();
    if (draft.type === 'book' && container === draft.text.get('title')?.toLowerCase())
      draft.text.delete('container-title');
  },
};
