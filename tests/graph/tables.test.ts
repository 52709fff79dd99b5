/** The tables and the graphology graph of one collection state the same facts. */
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/graph.ts';
import { workIdOf } from '../../src/graph/schema.ts';
import { buildTables, type KnowledgeTables } from '../../src/graph/tables.ts';
import { describeCollection, entity, makeCollection, work } from '../fixtures/collection.ts';

/** What the tables state, as the keys of the graph's edges. */
function keysOf({ documents, cites, author, journal, theme }: KnowledgeTables): string[] {
  const keys: string[] = [];
  documents.ids.forEach((id, d) => {
    const each = ({ start, item }: typeof cites, say: (i: number) => string) => {
      for (let k = start[d]!; k < start[d + 1]!; k++) keys.push(say(item[k]!));
    };
    each(cites, i => `cites|work:${id}|work:${documents.ids[i]}`);
    each(author.held, i => `wrote|${author.ids[i]}|work:${id}`);
    each(journal.held, i => `published-in|work:${id}|${journal.ids[i]}`);
    each(theme.held, i => `about|work:${id}|${theme.ids[i]}`);
  });
  return keys.sort();
}

describe('the tables', () => {
  const made = makeCollection(70, 4);

  it('have the documents, entities and links of the graph', () => {
    const graph = buildGraph(made);
    const tables = buildTables(made);
    expect(keysOf(tables)).toEqual(graph.edges().sort());
    expect(tables.documents.ids).toEqual(graph.filterNodes(key => key.startsWith('work:')).map(workIdOf));
    expect(tables.author.ids).toEqual(graph.filterNodes((_, { kind }) => kind === 'author'));
    expect(tables.theme.labels).toEqual(tables.theme.ids.map(id => graph.getNodeAttribute(id, 'label')));
  });

  it('are the same whatever the order of works and entities, and can be sent to another thread', () => {
    const turned = {
      works: made.works.toReversed(),
      citing: made.citing,
      authors: made.authors.toReversed(),
      journals: made.journals.toReversed(),
      themes: made.themes.toReversed(),
    };
    expect(buildTables(turned)).toEqual(buildTables(made));
    expect(structuredClone(buildTables(made))).toEqual(buildTables(made));
  });

  it('say what a document is, and what it states', () => {
    const { documents } = buildTables({
      ...describeCollection([]),
      works: [
        {
          ...work('b', 1999, 1),
          keyword: 'x; y',
          addresses: ['P', 'Q'],
          author: [
            { family: 'A', affiliation: 'P' },
            { family: 'B', affiliation: 'P' },
          ],
        },
      ],
      citing: [work('b', 1999, 1), work('c', 2000, 2)],
      cited: [{ ...work('a', 1990, 3), issued: { 'date-parts': [[]] } }],
    });
    expect(documents.ids).toEqual(['a', 'b', 'c']);
    expect(documents.kinds).toEqual(['cited', 'work', 'citing']);
    expect([...documents.years]).toEqual([Number.NaN, 1999, 2000]);
    expect(documents.keywords).toEqual(['', 'x; y', '']);
    expect(documents.affiliations).toEqual([[], ['P', 'Q'], []]);
  });

  it('refuse an entity of a work that does not exist', () => {
    const stray = entity('author', 'A', [{ work: 'nowhere', position: 0, as: 'A' }]);
    expect(() => buildTables({ ...made, authors: [stray] })).toThrow('author:A is mentioned in nowhere');
  });
});
