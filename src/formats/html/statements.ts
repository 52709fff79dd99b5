/** References that a page states for machines: Highwire `citation_reference` tags, and ContextObjects in spans (COinS, Z39.88). */
import type { Place, RawRecord } from '../format.ts';
import { composeReference, type Stated } from './compose.ts';
import { cleanText } from './items.ts';
import type { Page, Statement } from './page.ts';

type Fields = Map<string, string[]>;

/** One record a statement, with `fields` as they are named there and `text` made from them. The larger of the two kinds; none twice. */
export function readStatements(page: Page, placeOf: (start: number, end: number) => Place): RawRecord[] {
  const tags = page.metas.filter(({ name }) => name === 'citation_reference');
  const title = page.metas.find(({ name }) => name === 'citation_title')?.content.trim();
  const read = (
    statements: readonly Statement[],
    parse: (content: string) => Fields,
    state: (fields: Fields) => Stated,
  ) => {
    const seen = new Set<string>();
    return statements.flatMap(({ content, start, end }) => {
      const fields = parse(content);
      const stated = state(fields);
      const text = cleanText(fields.size > 0 ? composeReference(stated) : content);
      // A page often states itself in the same manner.
      if (text.length < 10 || seen.has(text) || (title && stated.title === title)) return [];
      seen.add(text);
      return [{ place: placeOf(start, end), text, ...(fields.size > 0 ? { fields } : {}) }];
    });
  };
  const highwire = read(tags, splitTag, stateHighwire);
  const coins = read(page.coins, splitQuery, stateContextObject);
  return coins.length > Math.max(1, highwire.length) ? coins : highwire;
}

/** "citation_title=A; citation_author=B Alder" by name; empty when the tag holds running text. */
function splitTag(content: string): Fields {
  const fields: Fields = new Map();
  for (const part of content.split(/;\s*(?=citation_[a-z_]{2,40}\s*=)/u)) {
    const name = /^\s*(citation_[a-z_]{2,40})\s*=/u.exec(part);
    if (name) add(fields, name[1]!, part.slice(name[0].length));
  }
  return fields;
}

function splitQuery(content: string): Fields {
  const fields: Fields = new Map();
  for (const [name, value] of new URLSearchParams(content)) add(fields, name, value);
  return fields;
}

function add(fields: Fields, name: string, value: string): void {
  const text = value.replace(/\s+/gu, ' ').trim();
  if (!text) return;
  const known = fields.get(name);
  if (known) known.push(text);
  else fields.set(name, [text]);
}

/** The first value of the first of the names that has one. */
const first = (fields: Fields, ...names: string[]): string | undefined =>
  names.map(name => fields.get(name)?.[0]).find(Boolean);

const yearOf = (date: string | undefined): string | undefined => /(?:1[5-9]|20)\d\d/u.exec(date ?? '')?.[0];
const range = (from: string | undefined, to: string | undefined): string | undefined =>
  from && to && from !== to ? `${from}-${to}` : (from ?? to);

function stateHighwire(fields: Fields): Stated {
  const of = (...names: string[]) => first(fields, ...names.map(name => `citation_${name}`));
  const book = of('inbook_title', 'conference_title', 'conference');
  return {
    author: (fields.get('citation_author') ?? fields.get('citation_authors') ?? []).flatMap(splitAuthors),
    year: yearOf(of('publication_date', 'year', 'date', 'cover_date')),
    title: of('title', 'book_title'),
    container: of('journal_title', 'journal_abbrev') ?? book,
    inBook: !of('journal_title', 'journal_abbrev') && book !== undefined,
    volume: of('volume'),
    issue: of('issue'),
    pages: range(of('firstpage', 'pages'), of('lastpage')),
    publisher: of('publisher', 'technical_report_institution', 'dissertation_institution'),
    doi: of('doi'),
  };
}

/** "B Alder, D Cole" is two people, "Alder, B" is one. */
function splitAuthors(value: string): string[] {
  const parts = value.split(value.includes(';') ? /\s*;\s*/u : /\s*,\s*/u).filter(Boolean);
  return value.includes(';') || parts.every(part => part.includes(' ')) ? parts : [value];
}

function stateContextObject(fields: Fields): Stated {
  const of = (...names: string[]) => first(fields, ...names.map(name => `rft.${name}`));
  const [last, given] = [of('aulast'), of('aufirst', 'auinit')];
  const leading = last ? [given ? `${last}, ${given}` : last] : [];
  const others = (fields.get('rft.au') ?? []).filter(name => !last || !name.startsWith(last));
  const article = of('atitle');
  const ids = [...(fields.get('rft_id') ?? []), ...(fields.get('rft.doi') ?? [])];
  return {
    author: [...leading, ...others],
    year: yearOf(of('date')),
    title: article ?? of('btitle', 'title'),
    container: article ? of('jtitle', 'title', 'btitle') : undefined,
    inBook: article !== undefined && (of('genre') === 'bookitem' || of('btitle') !== undefined),
    volume: of('volume'),
    issue: of('issue'),
    pages: of('pages') ?? range(of('spage'), of('epage')),
    publisher: of('pub'),
    doi: ids.map(id => /10\.\d{4,9}\/\S+/u.exec(id)?.[0]).find(Boolean),
  };
}
