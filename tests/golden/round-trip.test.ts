/** What the program writes of the seed, read again, is the same works by the same people in the same journals. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/atlas/build.ts';
import { resolveEntities } from '../../src/atlas/resolve.ts';
import { readSources } from '../../src/atlas/sources.ts';
import { RECORD_EXPORTS } from '../../src/export/registry.ts';
import type { Entity } from '../../src/resolve/entity.ts';

const FILE = '000_9c9cd1021fe95086.txt';

const groupsOf = (entities: readonly Entity[]) =>
  entities
    .map(({ mentions }) => mentions.map(({ work, position }) => `${work} ${position}`).sort())
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));

async function read(name: string, bytes: Uint8Array) {
  const sources = await readSources([{ name, bytes }]);
  const { works, authors, journals } = resolveEntities(sources, DEFAULT_OPTIONS);
  return { works, authors: groupsOf(authors), journals: groupsOf(journals) };
}

it.each(['csl-json', 'bibtex', 'ris'])(
  'by way of %s',
  async id => {
    const seed = await read(
      FILE,
      new Uint8Array(readFileSync(new URL(`../../seeds/${FILE}`, import.meta.url))),
    );
    const text = await RECORD_EXPORTS.find(format => format.id === id)!.write(seed.works);
    const again = await read(`seed.${id}`, new TextEncoder().encode(text));
    expect(again.works.map(work => work.id).sort()).toEqual(seed.works.map(work => work.id).sort());
    expect(again.authors).toEqual(seed.authors);
    expect(again.journals).toEqual(seed.journals);
  },
  30_000,
);
