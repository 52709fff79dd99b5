import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/graph.ts';
import { workIdOf, workKey } from '../../src/graph/schema.ts';
import { describeCollection, entity, makeCollection, work } from '../fixtures/collection.ts';

const collection = describeCollection([
  { id: 'w1', authors: ['A', 'B'], journal: 'J', themes: ['T'] },
  { id: 'w2', authors: ['B'], cites: ['w1', 'gone'] },
]);

describe('the knowledge graph', () => {
  it('states who wrote what and in which place among the authors', () => {
    const graph = buildGraph(collection);
    expect(graph.getEdgeAttributes('wrote|author:B|work:w1')).toEqual({
      kind: 'wrote',
      position: 1,
      sources: [{ file: 'list.txt', line: 1, endLine: 1 }],
    });
    expect(graph.extremities('published-in|work:w1|journal:J')).toEqual(['work:w1', 'journal:J']);
    expect(graph.extremities('about|work:w1|theme:T')).toEqual(['work:w1', 'theme:T']);
  });

  it('cites only works that were read, at the place of the cited work', () => {
    const graph = buildGraph(collection);
    expect(graph.filterEdges((_, edge) => edge.kind === 'cites')).toEqual(['cites|work:w2|work:w1']);
    expect(graph.getEdgeAttribute('cites|work:w2|work:w1', 'sources')).toEqual([
      { file: 'list.txt', line: 1, endLine: 1 },
    ]);
  });

  it('keeps the citing document apart from the works, unless it is one of them', () => {
    const citing = [{ ...work('c', 2020, 9), references: ['w1'] }];
    expect(buildGraph({ ...collection, citing }).getNodeAttribute('work:c', 'kind')).toBe('citing');
    const works = [...collection.works, ...citing];
    expect(buildGraph({ ...collection, works, citing }).getNodeAttribute('work:c', 'kind')).toBe('work');
  });

  it('counts an author named twice on a paper once, at the first position', () => {
    const twice = entity('author', 'A', [
      { work: 'w1', position: 0, as: 'A' },
      { work: 'w1', position: 3, as: 'A.' },
    ]);
    const graph = buildGraph({ ...collection, authors: [twice] });
    expect(graph.outDegree('author:A')).toBe(1);
    expect(graph.getEdgeAttribute('wrote|author:A|work:w1', 'position')).toBe(0);
  });

  it('refuses an entity of a work that does not exist', () => {
    const stray = entity('author', 'A', [{ work: 'nowhere', position: 0, as: 'A' }]);
    expect(() => buildGraph({ ...collection, authors: [stray] })).toThrow('nowhere');
  });

  it('is the same whatever the order of works and entities', () => {
    const made = makeCollection(60, 7);
    const turned = {
      works: made.works.toReversed(),
      citing: made.citing,
      authors: made.authors.toReversed(),
      journals: made.journals.toReversed(),
      themes: made.themes.toReversed(),
    };
    expect(JSON.stringify(buildGraph(turned).export())).toBe(JSON.stringify(buildGraph(made).export()));
  });

  it('gives back the id of a work from its key', () => {
    expect(workIdOf(workKey('work:odd|id'))).toBe('work:odd|id');
  });
});
