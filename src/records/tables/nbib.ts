/** PubMed's nbib -> works. No cited references; the DOI stands among other ids, marked "[doi]". */
import type { RawRecord } from '../../formats/format.ts';
import { type Draft, foldSpace, readDoi, readRecordName, setText } from '../draft.ts';
import { identify, joinPlaces, readOrcid } from '../names/identity.ts';
import { isSuffix } from '../names/words.ts';
import type { Name, WorkType } from '../work.ts';
import { addAddresses } from './affiliations.ts';
import { fullDate } from './dates.ts';
import { standardNumber } from './rows.ts';
import { id, keywords, names, type Row, shortTitle, type Table, text } from './table.ts';

const TYPES: readonly (readonly [string, WorkType])[] = [
  ['book chapter', 'chapter'],
  ['book', 'book'],
  ['newspaper article', 'article-newspaper'],
  ['technical report', 'report'],
  ['academic dissertation', 'thesis'],
  ['webcast', 'webpage'],
];

const type: Row = {
  tag: 'PT',
  read: (values, draft) => {
    const stated = new Set(values.map(value => value.toLowerCase()));
    draft.type ??= TYPES.find(([name]) => stated.has(name))?.[1];
  },
};

const markedDoi = (tag: string): Row => ({
  tag,
  read: (values, draft) =>
    setText(
      draft,
      'DOI',
      values
        .filter(value => value.endsWith('[doi]'))
        .map(readDoi)
        .find(Boolean),
    ),
});

/** "279-85" is 279-285. */
const pages: Row = {
  tag: 'PG',
  read: (values, draft) => {
    const [, first, last] = /^(\d+)-(\d+)$/u.exec(values[0]!) ?? [];
    const whole = first && last && last.length < first.length;
    setText(draft, 'page', whole ? `${first}-${first.slice(0, -last.length)}${last}` : values[0]);
  },
};

/** Headings of MeSH, without their qualifiers and the star of the main ones; the author's own keywords come first. */
const headings: Row = {
  tag: 'MH',
  read: (values, draft) => {
    if (draft.keywords.length > 0) return;
    const plain = values.map(value => value.replace(/^\*/u, '').replace(/\/.*$/u, '').trim());
    draft.keywords = [...new Set(plain.filter(Boolean))];
  },
};

/** "Smith, John Jr", "Smith J 3rd": PubMed writes the suffix last, without a comma. */
function readAuthor(value: string): Name | [] {
  const text = foldSpace(value);
  const cut = text.lastIndexOf(' ');
  const [rest, last] = [text.slice(0, Math.max(cut, 0)), text.slice(cut + 1)];
  const hasSuffix = rest.includes(' ') && (isSuffix(last) || /^\d(?:st|nd|rd|th)$/u.test(last));
  const name = readRecordName(hasSuffix ? rest : text);
  return name ? (hasSuffix ? { ...name, suffix: last } : name) : [];
}

const people = (tag: string): Row => ({
  tag,
  read: (values, draft) => {
    if (draft.author.length === 0) draft.author = values.flatMap(readAuthor);
  },
});

/** Groups are authors beside the people. */
const groups: Row = {
  tag: 'CN',
  read: (values, draft) => {
    draft.author = draft.author.concat(values.map(value => ({ literal: foldSpace(value) })));
  },
};

/** Whose lines follow: another author's, or nobody's of the list. */
const OTHERS = new Set(['CN', 'FED', 'ED', 'FIR', 'IR']);

/** "AD" and "AUID" are of the author under whose name they stand. */
function identifyAuthors(draft: Draft, { fields, place }: RawRecord): void {
  if (!fields?.has('AD') && !fields?.has('AUID')) return;
  const countOf = (tag: string) => fields.get(tag)?.length ?? 0;
  const tag = fields.has('FAU') ? 'FAU' : 'AU';
  // Groups stand behind the people.
  if (countOf(tag) !== draft.author.length - countOf('CN') || countOf('AU') > countOf(tag)) {
    addAddresses(draft, fields.get('AD') ?? []);
    return;
  }
  const stated: { AD: string[]; AUID: string[] }[] = [];
  let isAuthor = false;
  let lines: string[] | undefined;
  for (const line of place.raw.split('\n')) {
    const name = line[4] === '-' ? line.slice(0, 4).trimEnd() : '';
    if (!name) {
      if (lines?.length) lines[lines.length - 1] += ` ${line.trim()}`;
      continue;
    }
    if (name === tag) isAuthor = stated.push({ AD: [], AUID: [] }) > 0;
    else if (OTHERS.has(name)) isAuthor = false;
    lines = isAuthor && (name === 'AD' || name === 'AUID') ? stated.at(-1)![name] : undefined;
    lines?.push(line.slice(5).trim());
  }
  draft.author = identify(draft.author, i => ({
    orcid: stated[i]?.AUID.map(readOrcid).find(Boolean),
    affiliation: joinPlaces(stated[i]?.AD ?? []),
  }));
}

export const nbibTable: Table = {
  formats: ['nbib'],
  rows: [
    id('PMID'),
    type,
    text('TI', 'title'),
    text('BTI', 'container-title'),
    text('JT', 'container-title'),
    text('TA', 'container-title'),
    ...shortTitle('TA'),
    text('CTI', 'collection-title'),
    people('FAU'),
    people('AU'),
    groups,
    names('FED', 'editor'),
    names('ED', 'editor'),
    fullDate('DP'),
    text('VI', 'volume'),
    text('IP', 'issue'),
    pages,
    text('PB', 'publisher'),
    markedDoi('LID'),
    markedDoi('AID'),
    standardNumber('IS'),
    standardNumber('ISBN'),
    text('AB', 'abstract'),
    keywords('OT', /^\*/u),
    headings,
    text('LA', 'language'),
  ],
  finish: (draft, record) => {
    identifyAuthors(draft, record);
    if (draft.type) return;
    if (!record.fields?.has('BTI')) draft.type = 'article-journal';
    else if (draft.text.has('title')) draft.type = 'chapter';
    else {
      draft.type = 'book';
      setText(draft, 'title', draft.text.get('container-title'));
      draft.text.delete('container-title');
    }
  },
};
