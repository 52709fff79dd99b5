/** Every labelled set in a folder, whatever its kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAminer } from './aminer.ts';
import { readBeard } from './beard.ts';
import { dblpName, readDblp } from './dblp.ts';
import { groupBy, type LabelledSet } from './labelled.ts';

/** Gives the sets by name. Files of other kinds are left alone. */
export async function readSets(folder: string): Promise<LabelledSet[]> {
  const files = readdirSync(folder).sort();
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const sets: LabelledSet[] = [];
  for (const file of files) {
    if (file.endsWith('.xml')) sets.push(readAminer(file.slice(0, -4), text(file)));
    const clusters = file.replace('_signatures.json', '_clusters.json');
    if (clusters !== file && files.includes(clusters))
      sets.push(readBeard(file.replace('_signatures.json', ''), text(file), text(clusters)));
  }
  const bibliographies = groupBy(files.filter(dblpName), file => dblpName(file)!);
  for (const [name, own] of bibliographies) {
    const parts = own.map(file => ({ name: file, bytes: new Uint8Array(readFileSync(join(folder, file))) }));
    sets.push(await readDblp(`dblp_${name.replaceAll(' ', '_')}`, parts));
  }
  return sets.sort((a, b) => (a.name < b.name ? -1 : 1));
}
