/** Zotero's items as JSON: Better BibTeX's export, answers of Zotero's API (items under "data"), and bare lists of items. */
import type { Format } from './format.ts';
import { isObject, type JsonObject, jsonHead, readJsonRecords } from './json-records.ts';
import { creatorField, leaveOutAttached, printCreator } from './zotero-items.ts';

/** The collections of a large library may stand before its first item. */
const EXPORT = /"label"\s*:\s*"Better ?BibTeX JSON"/u;
const ITEM = /"itemType"\s*:\s*"[a-z][A-Za-z]{2,30}"/u;
const MEMBER =
  /"(?:creators|tags|abstractNote|publicationTitle|dateAdded|dateModified|itemID|itemKey|citationKey|linkMode)"\s*:/u;

export const zoteroJson: Format = {
  id: 'zotero-json',
  label: 'Zotero JSON (Better BibTeX, API)',
  detect(file) {
    const head = jsonHead(file);
    if (!head) return 0;
    if (EXPORT.test(head)) return 0.98;
    if (!ITEM.test(head)) return 0;
    return MEMBER.test(head) ? 0.97 : 0.6;
  },
  read(file) {
    const { records, problems } = readJsonRecords(file, itemFields);
    return leaveOutAttached({
      format: 'zotero-json',
      encoding: file.encoding,
      records,
      citing: null,
      problems,
    });
  },
};

function itemFields(value: JsonObject): Map<string, string[]> {
  const item = isObject(value.data) ? value.data : value;
  const fields = new Map<string, string[]>();
  for (const [key, entry] of Object.entries(item)) {
    // The lines of "extra" can be a list.
    const texts = (Array.isArray(entry) ? entry : [entry]).flatMap(each => textOf(each) || []);
    if (texts.length) fields.set(key, texts);
  }
  for (const tag of ['author', 'editor', 'tags']) fields.delete(tag);
  const creators = new Map<'author' | 'editor', string[]>([
    ['author', []],
    ['editor', []],
  ]);
  for (const creator of objectsOf(item.creators)) {
    const field = creatorField(textOf(creator.creatorType) || 'author');
    const name = printItemCreator(creator);
    if (field && name) creators.get(field)!.push(name);
  }
  for (const [tag, names] of creators) if (names.length) fields.set(tag, names);
  const tags = listOf(item.tags).flatMap(tag => textOf(isObject(tag) ? tag.tag : tag) || []);
  if (tags.length) fields.set('tags', tags);
  return fields;
}

function printItemCreator({ name, firstName, lastName, fieldMode }: JsonObject): string | null {
  const one = textOf(name);
  if (one) return printCreator(one);
  return printCreator(textOf(lastName), textOf(firstName), fieldMode === 1 || !textOf(firstName));
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const objectsOf = (value: unknown): JsonObject[] => listOf(value).filter(isObject);
