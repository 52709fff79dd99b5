/** CSL-JSON (https://citationstyles.org): a work as one item, alone or with the place it was read from. */
import type { PrintedReferences } from '../records/tables/cited-forms.ts';
import { type Name, TEXT_FIELDS, type Work } from '../records/work.ts';

/** A CSL-JSON item; its keys are CSL's own and come from no file. */
export type CslItem = Record<string, unknown> & { id: string; type: string };

/** The work in CSL-JSON's fields. What could not be understood is kept whole, in `note`. */
export function toCslItem(work: Work): CslItem {
  const item: CslItem = { id: work.id, type: work.type };
  if (work.author.length > 0) item.author = work.author;
  if (work.editor.length > 0) item.editor = work.editor;
  if (work.issued) item.issued = work.issued;
  if (work['year-suffix']) item['year-suffix'] = work['year-suffix'];
  for (const field of TEXT_FIELDS) if (work[field] !== undefined) item[field] = work[field];
  if (work.unparsed && work.note === undefined) item.note = work.sources[0]?.raw;
  return item;
}

/** The item with all that CSL has words for. */
const toFullItem = (work: Work): CslItem => ({ ...toCslItem(work), ...work.further });

/** One item with `custom`: where it stands, how sure each field is, what it cites. */
function toSourcedItem(work: Work, cited: PrintedReferences | undefined): CslItem {
  const [source, ...more] = work.sources;
  const { note, ...item } = toFullItem(work);
  return {
    ...item,
    ...(work.note === undefined ? {} : { note }),
    custom: {
      source,
      ...(more.length > 0 ? { otherSources: more } : {}),
      confidence: work.confidence ?? {},
      ...(work.references ? { references: work.references } : {}),
      ...(cited ? { citedReferences: cited.raw, citedReferencesForm: cited.form } : {}),
      ...(work.addresses ? { addresses: work.addresses } : {}),
      ...(work.timesCited === undefined ? {} : { timesCited: work.timesCited }),
      ...(work.unparsed ? { unparsed: true } : {}),
    },
  } as CslItem;
}

/** What this model says of a person and CSL's schema has no word for. */
const BEYOND_CSL: ReadonlySet<string> = new Set(['affiliation', 'ids', 'ORCID'] satisfies (keyof Name)[]);

export function writeCslJson(works: readonly Work[]): string {
  return `${JSON.stringify(works.map(toFullItem), (key, value) => (BEYOND_CSL.has(key) ? undefined : value), 2)}\n`;
}

/**
 * One item a line, in the order given; each line says how sure its fields are, of which a record of a database has none in doubt. `citedBy`:
 * what each work cites as its file prints it, which is read again with the item.
 */
export function writeJsonLines(
  works: readonly Work[],
  citedBy: (position: number) => PrintedReferences | undefined = () => undefined,
): string {
  return works.map((work, i) => `${JSON.stringify(toSourcedItem(work, citedBy(i)))}\n`).join('');
}
