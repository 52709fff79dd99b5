/**
 * The knowledge graph in tables: every document and entity once, under the index of its sorted id, and what links them in compressed rows.
 * Networks are projected from here; a graphology graph of the same facts is in graph.ts, for what is drawn and given out.
 */
import { labelOf } from '../records/label.ts';
import { type Work, yearOf } from '../records/work.ts';
import type { Entity, EntityKind } from '../resolve/entity.ts';
import { type Rows, turnRows, writeRows } from './rows.ts';

/** All that the graph is made of. A citing document that is also among `works` is a work of the collection. */
export interface GraphInput {
  readonly works: readonly Work[];
  readonly citing: readonly Work[];
  /** What the collection cites and does not hold, where a network is to be made of it. */
  readonly cited?: readonly Work[];
  readonly authors: readonly Entity[];
  readonly journals: readonly Entity[];
  readonly themes: readonly Entity[];
}

/**
 * `citing` is a document whose reference list was read and that is not of the collection itself; `cited` a work that the collection only
 * cites.
 */
export type DocumentKind = 'work' | 'citing' | 'cited';

/** Documents of all kinds in the order of their ids, in columns of one length. */
export interface DocumentTable {
  readonly ids: readonly string[];
  readonly kinds: readonly DocumentKind[];
  readonly labels: readonly string[];
  /** NaN where none is known. */
  readonly years: Float64Array;
  /** Author keywords, joined by "; ", as the work has them; '' where it has none. */
  readonly keywords: readonly string[];
  /** Where the authors work, each wording once; also where it is not known whose place it is. */
  readonly affiliations: readonly (readonly string[])[];
}

/** The entities of one kind, in the order of their ids. */
export interface EntityTable {
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  /** Of each document, those that it holds: its authors, its journal, its themes. Editors are not authors. */
  readonly held: Rows;
}

export type KnowledgeTables = { readonly [Kind in EntityKind]: EntityTable } & {
  readonly documents: DocumentTable;
  /** Of each document, the documents that it cites. */
  readonly cites: Rows;
};

/**
 * Gives the tables of a collection, the same whatever the order of the input. A reference to a work that was not read is left out: there is
 * nothing to point to. Throws RangeError when an entity is mentioned in a work that is none of the documents. Linear in mentions and
 * references, and a sort of the ids.
 */
export function buildTables(input: GraphInput): KnowledgeTables {
  const byId = new Map<string, Work>();
  for (const works of [input.works, input.citing, input.cited ?? []])
    for (const work of works) if (!byId.has(work.id)) byId.set(work.id, work);
  const ids = [...byId.keys()].sort();
  const works = ids.map(id => byId.get(id)!);
  const index = new Map(ids.map((id, d) => [id, d]));
  const collection = new Set(input.works.map(work => work.id));
  const citing = new Set(input.citing.map(work => work.id));
  return {
    documents: {
      ids,
      kinds: ids.map(id => (collection.has(id) ? 'work' : citing.has(id) ? 'citing' : 'cited')),
      labels: works.map(labelOf),
      years: Float64Array.from(works, work => yearOf(work) ?? Number.NaN),
      keywords: works.map(work => work.keyword ?? ''),
      affiliations: works.map(listAffiliations),
    },
    author: tabulate(input.authors, index),
    journal: tabulate(input.journals, index),
    theme: tabulate(input.themes, index),
    cites: writeRows(works.length, works.length, (d, add) => {
      for (const id of works[d]!.references ?? []) {
        const cited = index.get(id);
        // What is cited in words that tell nothing ("[Anonymous], 2010") is many things, and no node.
        const isKnown =
          cited !== undefined && !(works[cited]!.unparsed && !collection.has(id) && !citing.has(ids[d]!));
        if (isKnown && cited !== d) add(cited);
      }
    }),
  };
}

function tabulate(entities: readonly Entity[], index: ReadonlyMap<string, number>): EntityTable {
  const sorted = [...entities].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const documents = writeRows(sorted.length, index.size, (i, add) => {
    for (const { work } of sorted[i]!.mentions) {
      const d = index.get(work);
      if (d === undefined)
        throw new RangeError(`${sorted[i]!.id} is mentioned in ${work}, which is no work of the collection.`);
      add(d);
    }
  });
  return {
    ids: sorted.map(({ id }) => id),
    labels: sorted.map(({ label }) => label),
    held: turnRows(documents, index.size),
  };
}

/** Most works state none: they share one empty list. */
const NONE: readonly string[] = [];

function listAffiliations({ author, addresses = NONE }: Work): readonly string[] {
  const found = author.flatMap(({ affiliation }) => affiliation ?? []).concat(addresses);
  return found.length === 0 ? NONE : [...new Set(found)];
}
