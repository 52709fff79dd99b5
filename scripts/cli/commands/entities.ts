/** `authors`, `journals`, `themes`, `works`: the entities of a collection, every variant, every reason. */
import { ENTITY_LISTS, type EntityList, listEntities } from '../../../src/export/entities.ts';
import { loadCollection } from '../collection.ts';
import { COLLECTION_OPTIONS, type Command, JSON_OPTION } from '../command.ts';
import { writeColumns } from '../table.ts';

const SUMMARIES: Record<EntityList, string> = {
  authors: 'the authors, each with all the ways in which they are written',
  journals: 'the journals likewise',
  themes: 'the themes likewise',
  works: 'the works likewise, each once',
};

export const entityCommands: readonly Command[] = ENTITY_LISTS.map(
  (kind): Command => ({
    name: kind,
    usage: 'FILE...',
    summary: SUMMARIES[kind],
    example: `${kind} seeds/ --json | head -3`,
    options: { ...COLLECTION_OPTIONS, ...JSON_OPTION },
    async run(given, io) {
      const collection = await loadCollection(given, io);
      const rows = listEntities(collection, kind, collection.records);
      if (given.has('json')) io.stdout.write(rows.map(row => `${JSON.stringify(row)}\n`).join(''));
      else if (kind === 'works')
        io.stdout.write(
          writeColumns(
            ['work', 'title'],
            rows.map(row => [row.id, row.label]),
          ),
        );
      else {
        const others = (row: (typeof rows)[number]) => row.variants.filter(variant => variant !== row.label);
        io.stdout.write(
          writeColumns(
            ['works', kind.slice(0, -1), 'also written'],
            rows.map(row => [row.works, row.label, others(row).join(' | ')]),
          ),
        );
      }
      return 0;
    },
  }),
);
