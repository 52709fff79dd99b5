/**
 * BibTeX in UTF-8. citation-js maps the fields; what its writer would lose is done here: characters outside its TeX table (it drops them),
 * keywords and abstracts (its BibTeX mapping has neither), and the ids (it makes its own).
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { type Name, TEXT_FIELDS, type Work, type WorkType } from '../records/work.ts';
import { type CslItem, toCslItem } from './csl.ts';
import { toOneLine } from './text.ts';

interface Entry {
  readonly type: string;
  readonly properties: Readonly<Record<string, string>>;
}

const TEX_ESCAPES = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
]);

/** Where citation-js writes an entry type that says less. Of a chapter: @inbook is a part of a book known by its number. */
const ENTRY_TYPES: ReadonlyMap<WorkType, string> = new Map([
  ['chapter', 'incollection'],
  ['thesis', 'phdthesis'],
  ['webpage', 'online'],
]);

/** What tells the type beside the entry type. `type` takes the place of "PhD thesis" in print: which degree it was for is not known. */
const SAID_BY_TYPE: ReadonlyMap<WorkType, Readonly<Record<string, string>>> = new Map<
  WorkType,
  Readonly<Record<string, string>>
>([
  ['thesis', { type: 'Thesis' }],
  ['article-magazine', { entrysubtype: 'magazine' }],
  ['article-newspaper', { entrysubtype: 'newspaper' }],
]);

/** Fields that BibTeX reads letter by letter. */
const VERBATIM: ReadonlySet<string> = new Set(['DOI', 'URL', 'ISBN', 'ISSN']);

/** The text on one line, with TeX's special characters escaped. */
function escapeTex(text: string): string {
  return toOneLine(text).replace(
    /[\\~^&%$#_{}]/g,
    character => TEX_ESCAPES.get(character) ?? `\\${character}`,
  );
}

/** What of a name is printed. */
const PRINTED: ReadonlySet<string> = new Set([
  'family',
  'given',
  'non-dropping-particle',
  'suffix',
  'literal',
]);

function escapeName(name: Name): Name {
  const parts = Object.entries(name).filter(([part]) => PRINTED.has(part));
  return Object.fromEntries(parts.map(([part, text]) => [part, escapeTex(text as string)]));
}

function escapeItem(work: Work): CslItem {
  const item = toCslItem(work);
  for (const field of TEXT_FIELDS) {
    const text = item[field];
    if (typeof text !== 'string') continue;
    // A brace would end the field early; in an address it is written as its percent code.
    item[field] = VERBATIM.has(field)
      ? toOneLine(text).replaceAll('{', '%7B').replaceAll('}', '%7D')
      : escapeTex(text);
  }
  if (work.author.length > 0) item.author = work.author.map(escapeName);
  if (work.editor.length > 0) item.editor = work.editor.map(escapeName);
  return item;
}

/** A citation key for each work: its id in characters that BibTeX allows, told apart by a number where two become one. */
export function toCitationKeys(works: readonly Work[]): string[] {
  const taken = new Set<string>();
  return works.map(work => {
    const plain = work.id
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9_:.+/-]+/g, '-')
      .replace(/^-+|-+$/g, '');
    const base = plain === '' ? 'work' : plain;
    let key = base;
    for (let n = 2; taken.has(key); n++) key = `${base}-${n}`;
    taken.add(key);
    return key;
  });
}

export function writeBibtex(works: readonly Work[]): string {
  plugins.config.get('@bibtex').format.asciiOnly = false;
  const items = works.map(escapeItem);
  const entries = plugins.output.format('bibtex', items, { format: 'object' }) as readonly Entry[];
  const keys = toCitationKeys(works);
  return entries
    .map(({ type, properties }, i) => {
      const { keyword, abstract } = items[i]!;
      const work = works[i]!;
      const [, month, day] = work.issued?.['date-parts'][0] ?? [];
      const fields = Object.entries({
        ...properties,
        // citation-js writes "mar 5", which is no month.
        ...(month ? { month: String(month) } : {}),
        ...(day ? { day: String(day) } : {}),
        ...SAID_BY_TYPE.get(work.type),
        keywords: keyword,
        abstract,
      })
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([field, value]) => `  ${field} = {${value}},\n`);
      return `@${ENTRY_TYPES.get(work.type) ?? type}{${keys[i]},\n${fields.join('')}}\n`;
    })
    .join('\n');
}
