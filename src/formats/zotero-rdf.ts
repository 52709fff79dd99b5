/** Zotero RDF: its items as things of several vocabularies, with journals, books and conferences as things of their own. */
import type { Format, Problem, RawRecord } from './format.ts';
import { lineCounter } from './line-index.ts';
import { headOf } from './networks/json-network.ts';
import { hasRoot } from './networks/xml-network.ts';
import { creatorField, leaveOutAttached, printCreator } from './zotero-items.ts';
import { type RdfElement, type RdfTree, readRdf } from './zotero-rdf-tree.ts';

const RAW_LIMIT = 2000;
/** So much is looked at of what a thing says: it can be spoken of by all others, and reading must stay linear. */
const FEW = 10;

/** The types of things that say none; journals, collections and the like are no items. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['Article', 'journalArticle'],
  ['Book', 'book'],
  ['BookSection', 'bookSection'],
  ['Thesis', 'thesis'],
  ['Report', 'report'],
  ['Manuscript', 'manuscript'],
  ['Document', 'document'],
  ['Attachment', 'attachment'],
  ['Memo', 'note'],
]);

export const zoteroRdf: Format = {
  id: 'zotero-rdf',
  label: 'Zotero RDF',
  detect(file) {
    if (!hasRoot(file, 'RDF')) return 0;
    const head = headOf(file);
    if (head.includes('zotero.org/namespaces/export#')) return 0.97;
    return head.includes('purl.org/net/biblio#') ? 0.93 : 0;
  },
  read(file) {
    const text = file.lines.join('\n');
    const records: RawRecord[] = [];
    const problems: Problem[] = [];
    const lineAt = lineCounter(text);
    const endAt = lineCounter(text);
    const warn = (code: string, message: string, start: number) => {
      const raw = text.slice(Math.max(0, start), start + RAW_LIMIT);
      problems.push({
        file: file.name,
        line: lineAt(Math.max(0, start)),
        code,
        message,
        severity: 'warning',
        raw,
      });
    };
    const tree = readRdf(text, warn);
    const parts = partsOf(tree);
    for (const thing of tree.things) {
      const type = textOf(thing, 'itemType') || (parts.has(thing) ? '' : TYPES.get(thing.name));
      if (!type) continue;
      const { start, end } = thing;
      const place = {
        file: file.name,
        line: lineAt(start),
        endLine: endAt(end - 1),
        raw: text.slice(start, end),
      };
      records.push({ place, fields: itemFields(thing, type, tree, parts) });
    }
    if (records.length + problems.length === 0) warn('no-records', 'There is no item in this file.', 0);
    return leaveOutAttached({
      format: 'zotero-rdf',
      encoding: file.encoding,
      records,
      citing: null,
      problems,
    });
  },
};

/** The things that others are part of, and how many are: the book of a section is no item of its own unless it says so. */
function partsOf({ things, follow }: RdfTree): ReadonlyMap<RdfElement, number> {
  const parts = new Map<RdfElement, number>();
  for (const thing of things)
    for (const property of thing.children.get('isPartOf') ?? []) {
      const part = follow(property);
      if (part) parts.set(part, (parts.get(part) ?? 0) + 1);
    }
  return parts;
}

/** The first text of a property; empty for none. */
const textOf = (thing: RdfElement | undefined, name: string): string =>
  thing?.children
    .get(name)
    ?.slice(0, FEW)
    .find(({ text }) => text)?.text ?? '';

/** Properties that say one field each. */
const SIMPLE: readonly (readonly [property: string, field: string])[] = [
  ['citationKey', 'citationKey'],
  ['title', 'title'],
  ['date', 'date'],
  ['abstract', 'abstractNote'],
  ['pages', 'pages'],
  ['edition', 'edition'],
  ['language', 'language'],
  ['description', 'extra'],
  ['volume', 'volume'],
  ['number', 'issue'],
];

/** An item's fields under the names of Zotero's data model. */
function itemFields(
  item: RdfElement,
  type: string,
  { follow }: RdfTree,
  parts: ReadonlyMap<RdfElement, number>,
): Map<string, string[]> {
  const fields = new Map<string, string[]>([['itemType', [type]]]);
  const add = (field: string, value: string) => {
    if (value && !fields.has(field)) fields.set(field, [value]);
  };
  const within = (thing: RdfElement) =>
    (thing.children.get('isPartOf') ?? []).slice(0, FEW).flatMap(property => follow(property) ?? []);
  const identify = (thing: RdfElement, shared: boolean) => {
    for (const identifier of (thing.children.get('identifier') ?? []).slice(0, FEW)) {
      const [field, value] = readIdentifier(identifier, follow);
      // The DOI of an article may stand with its journal; the DOI of what several are part of is of none of them.
      if (!shared || field !== 'DOI') add(field, value);
    }
  };
  for (const [property, field] of SIMPLE) add(field, textOf(item, property));
  identify(item, false);
  const direct = within(item);
  const holders = direct.filter(({ name }) => name !== 'Series');
  for (const holder of holders) {
    add('publicationTitle', textOf(holder, 'title'));
    add('journalAbbreviation', textOf(holder, 'alternative'));
    add('volume', textOf(holder, 'volume'));
    add('issue', textOf(holder, 'number'));
    identify(holder, (parts.get(holder) ?? 0) > 1);
  }
  for (const series of [...direct, ...holders.flatMap(within)])
    if (series.name === 'Series') add('series', textOf(series, 'title'));
  const publisher = follow(item.children.get('publisher')?.[0]);
  add('publisher', textOf(publisher, 'name') || textOf(item, 'publisher'));
  add('place', textOf(follow(publisher?.children.get('adr')?.[0]), 'locality'));
  add('conferenceName', textOf(follow(item.children.get('presentedAt')?.[0]), 'title'));
  // A tag is a text, or a thing with a value (tags that Zotero gave by itself).
  const tags = (item.children.get('subject') ?? []).flatMap(
    tag => tag.text || textOf(follow(tag), 'value') || [],
  );
  if (tags.length) fields.set('tags', tags);
  for (const field of ['author', 'editor'] as const) {
    const names = namesOf(item, field, follow);
    if (names.length) fields.set(field, names);
  }
  return fields;
}

/** "DOI 10.1000/a", "ISSN 1234-5678", "ISBN 9780...", and addresses as things of their own: field and value, empty for others. */
function readIdentifier(identifier: RdfElement, follow: RdfTree['follow']): readonly [string, string] {
  const address = textOf(follow(identifier), 'value');
  const stated = /^(DOI|ISSN|ISBN)[:\s]\s{0,20}(\S.{0,500})$/u.exec(identifier.text);
  return stated ? [stated[1]!, stated[2]!] : ['url', address];
}

/** Creators of all lists (`bib:authors`, `z:presenters`) that count for the field, in order. */
function namesOf(item: RdfElement, field: 'author' | 'editor', follow: RdfTree['follow']): string[] {
  const names: string[] = [];
  for (const [list, properties] of item.children) {
    if (!list.endsWith('s') || creatorField(list.slice(0, -1)) !== field) continue;
    for (const { children } of properties)
      for (const sequence of ['Seq', 'Bag'].flatMap(name => children.get(name) ?? []))
        for (const entry of sequence.children.get('li') ?? []) {
          const person = follow(entry);
          const given = textOf(person, 'givenName') || textOf(person, 'givenname');
          const name = printCreator(textOf(person, 'surname') || textOf(person, 'name'), given);
          if (name) names.push(name);
        }
  }
  return names;
}
