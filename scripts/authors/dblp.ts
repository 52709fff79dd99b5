/** The DBLP sets: a BibTeX file a person, several of them with one name. Mixed together they are one set. */
import { readFile } from '../../src/formats/registry.ts';
import { readRecords } from '../../src/records/read.ts';
import type { Work } from '../../src/records/work.ts';
import { findAuthor, keyOf, type LabelledSet } from './labelled.ts';

/** "dblp_Zhang_0001_Jun.bib" -> family and given name, and the number of the person. */
const FILE = /^(?:dblp_)?(.+)_(\d{4})_(.+)\.bib$/;

export const dblpName = (file: string): string | null => {
  const [, family, , given] = FILE.exec(file) ?? [];
  return family ? `${given} ${family}` : null;
};

/** `files` are of one name. A work of two of the persons is in both files: it is read once, and not scored. */
export async function readDblp(
  name: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<LabelledSet> {
  const works = new Map<string, Work>();
  const persons = new Map<string, string>();
  for (const file of files) {
    const { works: read } = await readRecords(await readFile(file));
    for (const work of read) {
      const position = findAuthor(work.author, dblpName(file.name)!.replaceAll('_', ' '));
      const key = keyOf(work.id, position);
      if (works.has(work.id)) persons.delete(key);
      else if (position >= 0) persons.set(key, file.name);
      works.set(work.id, work);
    }
  }
  return { name, works: [...works.values()], persons };
}
