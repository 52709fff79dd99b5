/** Figures that are rankings: the most productive authors and journals, and the works that are cited most. */
import type { Indices } from '../../analysis/numbers/indices.ts';
import type { Cited, CollectionNumbers, EntityIndices } from '../../export/analyse-numbers.ts';
import { type Catalogue, workNode } from '../catalogue.ts';
import { type Cell, count, type Figure, linkWorks, round } from './figure.ts';

const INDICES = 'Hirsch 2005, PNAS 102(46):16569; Egghe 2006, Scientometrics 69(1):131';
const MEANT =
  'h: the most h works that are cited h times or more. g: the most g works that have g² citations together. m: h over the years since the first work, up to the last year of the collection.';

/** Columns of indices: one set as far as each count of citations is known. */
function indexColumns(list: readonly EntityIndices[]) {
  const sets: readonly (readonly [of: 'local' | 'stated', word: string])[] = [
    ['local', 'here'],
    ['stated', 'stated'],
  ];
  const known = sets.filter(([of]) => list.some(row => row[of] !== null));
  const cells = (found: Indices | null): Cell[] =>
    found === null
      ? [null, null, null, null]
      : [found.citations, found.h, found.g, found.m === null ? null : round(found.m)];
  return {
    fields: known.flatMap(([, word]) => [`Cited (${word})`, 'h', 'g', 'm']),
    cellsOf: (row: EntityIndices) => known.flatMap(([of]) => cells(row[of])),
  };
}

interface Ranking {
  readonly id: 'authors' | 'journals';
  readonly one: string;
  readonly all: number;
  readonly absent: string;
}

function rankEntities(list: readonly EntityIndices[], catalogue: Catalogue, what: Ranking): Figure {
  const { fields, cellsOf } = indexColumns(list);
  const counted = fields.length > 0;
  return {
    id: what.id,
    title: `Most productive ${what.one}s`,
    definition: `${what.one === 'author' ? 'Authors' : 'Journals'} by their works in the collection, each work counted in full.${
      counted
        ? ` ${MEANT}`
        : ' How often they are cited is not known here, so h, g and m cannot be told: that needs two reference lists or more, or records that state it.'
    }`,
    source: counted ? INDICES : 'Counts; full counting',
    facts: list.length < what.all ? [`The first ${list.length} of ${count(what.all, what.one)}.`] : [],
    table: {
      fields: [what.one === 'author' ? 'Author' : 'Journal', 'Works', ...fields],
      rows: list.map(row => [
        { value: row.label, to: { item: row.id } },
        linkWorks(
          row.works,
          `${row.label}: ${count(row.works, 'work')}`,
          catalogue.items.get(row.id)?.works ?? [],
        ),
        ...cellsOf(row),
      ]),
    },
    ...(list.length === 0 ? { absent: what.absent } : {}),
  };
}

export function rankAuthors({ authors, collection }: CollectionNumbers, catalogue: Catalogue): Figure {
  const absent = 'No work names an author.';
  return rankEntities(authors, catalogue, { id: 'authors', one: 'author', all: collection.authors, absent });
}

export function rankJournals({ journals, collection }: CollectionNumbers, catalogue: Catalogue): Figure {
  const absent = 'No work is an article in a journal.';
  return rankEntities(journals, catalogue, {
    id: 'journals',
    one: 'journal',
    all: collection.journals,
    absent,
  });
}

/** What cites each of some works: works of the collection, and documents whose reference lists were read. */
function citersOf({ atlas }: Catalogue, cited: readonly Cited[]) {
  const citers = new Map(cited.map(({ id }) => [id, { works: [] as number[], items: [] as string[] }]));
  const indexOf = new Map(atlas.works.map(({ id }, index) => [id, index]));
  for (const document of new Map([...atlas.citing, ...atlas.works].map(work => [work.id, work])).values()) {
    const index = indexOf.get(document.id);
    for (const to of new Set(document.references)) {
      const found = to === document.id ? undefined : citers.get(to);
      if (index === undefined) found?.items.push(workNode(document));
      else found?.works.push(index);
    }
  }
  return citers;
}

export function rankCitedHere(
  { citations: { local } }: CollectionNumbers,
  catalogue: Catalogue,
  absent: string | undefined,
): Figure {
  const list = local?.most ?? [];
  const citers = citersOf(catalogue, list);
  const none = 'No work of the collection cites another of it.';
  return {
    id: 'cited-here',
    title: 'Most cited in the collection',
    definition:
      'Works by the works of this collection that cite them; a document cites another once, however often its list names it, and never itself.',
    source: 'HistCite’s local citation score: Garfield, Pudovkin & Istomin 2003, JASIST 54(5):400',
    facts:
      local === null ? [] : [`${count(local.total, 'citation')} by ${count(local.citingWorks, 'work')}.`],
    table: {
      fields: ['Work', 'Citations'],
      rows: list.map(({ id, label, citations }) => [
        { value: label, to: { item: `work:${id}` } },
        {
          value: citations,
          to: { title: `${label}: cited by ${count(citations, 'work')}`, ...citers.get(id) },
        },
      ]),
    },
    ...(absent !== undefined ? { absent } : list.length === 0 ? { absent: none } : {}),
  };
}

export function rankCitedStated(
  { citations: { stated } }: CollectionNumbers,
  { atlas }: Catalogue,
  absent: string | undefined,
): Figure {
  const list = stated?.most ?? [];
  const nodes = new Map(atlas.works.map(work => [work.id, workNode(work)]));
  const none = 'The records say how often their works are cited: never.';
  return {
    id: 'cited-stated',
    title: 'Most cited, as the sources state',
    definition:
      'Works by the citations that the source of the record counted when it was exported, from inside the collection and outside.',
    source: 'The field of the record: TC (Web of Science), Cited by (Scopus) and their like',
    facts:
      stated === null
        ? []
        : [`${count(stated.total, 'citation')} to ${count(stated.works, 'work')} that state them.`],
    table: {
      fields: ['Work', 'Citations'],
      rows: list.map(({ id, label, citations }) => [
        { value: label, to: { item: nodes.get(id) ?? id } },
        citations,
      ]),
    },
    ...(absent !== undefined ? { absent } : list.length === 0 ? { absent: none } : {}),
  };
}
