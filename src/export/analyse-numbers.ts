/** The figures of a collection: what is in it, what is missing, and what the field's classic laws and indices say of it. */
import { type Bradford, findBradfordZones } from '../analysis/numbers/bradford.ts';
import { countLocalCitations, statedCitations } from '../analysis/numbers/citations.ts';
import { type Collaboration, measureCollaboration } from '../analysis/numbers/collaboration.ts';
import { type Indices, measureIndices } from '../analysis/numbers/indices.ts';
import { fitLotka, type Lotka } from '../analysis/numbers/lotka.ts';
import { countMissing, type Missing } from '../analysis/numbers/missing.ts';
import { countPublications, type Publications } from '../analysis/numbers/publications.ts';
import { measureSpectrum, type SpectrumYear } from '../analysis/numbers/rpys.ts';
import { plotFields, type ThreeFieldPlot } from '../analysis/numbers/three-field.ts';
import type { Collection } from '../atlas/items.ts';
import type { KnowledgeTables } from '../graph/tables.ts';
import type { NetworkProblem } from '../networks/network.ts';
import { labelOf } from '../records/label.ts';
import { type Work, yearOf } from '../records/work.ts';
import { type Entity, worksOf } from '../resolve/entity.ts';
import { findThemeBursts, mapKeywords, type ThematicMap, type ThemeBurst } from './analyse-themes.ts';

/** A thing and how often it is cited. */
export interface Cited {
  readonly id: string;
  readonly label: string;
  readonly citations: number;
}

/** An author or journal by its works and the indices of them. Local: cited by what was read; stated: as the sources count, where they do. */
export interface EntityIndices {
  readonly id: string;
  readonly label: string;
  readonly works: number;
  readonly local: Indices | null;
  readonly stated: Indices | null;
}

export interface CollectionNumbers {
  readonly collection: Readonly<Record<'works' | 'authors' | 'journals' | 'themes', number>>;
  readonly missing: Missing;
  readonly publications: Publications;
  readonly citations: {
    /** Null with fewer than two reference lists: one cites each of its works once, which tells nothing. */
    readonly local: {
      readonly total: number;
      readonly citingWorks: number;
      readonly most: readonly Cited[];
    } | null;
    /** Null when no source says how often its works are cited. */
    readonly stated: {
      readonly total: number;
      readonly works: number;
      readonly most: readonly Cited[];
    } | null;
  };
  readonly authors: readonly EntityIndices[];
  readonly journals: readonly EntityIndices[];
  readonly collaboration: Collaboration | null;
  readonly lotka: Lotka | null;
  readonly bradford: Bradford | null;
  readonly rpys: readonly SpectrumYear[];
  readonly bursts: readonly ThemeBurst[];
  readonly thematicMap: ThematicMap | null;
  readonly threeFields: ThreeFieldPlot;
  /** Why a figure is not there. */
  readonly problems: readonly NetworkProblem[];
}

/** Things listed of each kind. */
const LISTED = 20;

/** Measures a collection. `graph`: its tables. Same input, same bytes; nothing is refused: what cannot be told has its reason. */
export function analyseNumbers(collection: Collection, graph: KnowledgeTables): CollectionNumbers {
  const { works, citing, cited = [] } = collection;
  const byId = new Map(works.map(work => [work.id, work]));
  const own = (entities: readonly Entity[]) =>
    entities
      .map(({ id, label, ...entity }) => ({
        id,
        label,
        works: worksOf({ id, label, ...entity }).filter(work => byId.has(work)),
      }))
      .filter(entity => entity.works.length > 0);
  const [authors, journals, themes] = [
    own(collection.authors),
    own(collection.journals),
    own(collection.themes),
  ];

  const local = countLocalCitations(works, citing);
  const isCounted = local.withReferences >= 2;
  const publications = countPublications(works.map(yearOf));
  const until = publications.years.at(-1)?.year;
  const indicesOf = (entity: (typeof authors)[number]): EntityIndices => {
    const own = entity.works.map(id => byId.get(id)!);
    const years = own.flatMap(work => yearOf(work) ?? []);
    const stated = own.flatMap(work => statedCitations(work) ?? []);
    return {
      id: entity.id,
      label: entity.label,
      works: own.length,
      local: isCounted
        ? measureIndices(
            own.map(({ id }) => local.received.get(id)!),
            years,
            until,
          )
        : null,
      stated: stated.length === 0 ? null : measureIndices(stated, years, until),
    };
  };
  const ranked = (entities: typeof authors) =>
    entities
      .map(indicesOf)
      .sort(
        (a, b) =>
          b.works - a.works ||
          (b.local?.citations ?? 0) - (a.local?.citations ?? 0) ||
          (a.id < b.id ? -1 : 1),
      )
      .slice(0, LISTED);

  const authorsOf = new Map<string, number>();
  for (const author of authors)
    for (const work of author.works) authorsOf.set(work, (authorsOf.get(work) ?? 0) + 1);
  const stated = works.flatMap(work => {
    const citations = statedCitations(work);
    return citations === undefined ? [] : [{ id: work.id, label: labelOf(work), citations }];
  });
  const citedYears = yearsCited([...works, ...citing], [...cited, ...citing, ...works]);
  const found: Omit<CollectionNumbers, 'problems'> = {
    collection: {
      works: works.length,
      authors: authors.length,
      journals: journals.length,
      themes: themes.length,
    },
    missing: countMissing(works),
    publications,
    citations: {
      local: isCounted
        ? { total: local.total, citingWorks: local.citing, most: most(receivedBy(works, local.received)) }
        : null,
      stated: stated.length > 0 ? { total: sum(stated), works: stated.length, most: most(stated) } : null,
    },
    authors: ranked(authors),
    journals: ranked(journals),
    collaboration: measureCollaboration([...authorsOf.values()], authors.length),
    lotka: fitLotka(authors.map(author => author.works.length)),
    bradford: findBradfordZones(journals.map(({ id, works: held }) => ({ id, works: held.length }))),
    rpys: measureSpectrum(citedYears.filter(year => year !== undefined)),
    bursts: findThemeBursts(collection).slice(0, LISTED),
    thematicMap: mapKeywords(collection, graph),
    threeFields: plotFields([authors, themes, journals], LISTED),
  };
  return { ...found, problems: [...explainAbsence(found), ...explainGaps(citedYears)] };
}

const receivedBy = (works: readonly Work[], received: ReadonlyMap<string, number>): Cited[] =>
  works.map(work => ({ id: work.id, label: labelOf(work), citations: received.get(work.id)! }));

const sum = (list: readonly Cited[]): number => list.reduce((total, { citations }) => total + citations, 0);

const most = (list: readonly Cited[]): Cited[] =>
  list
    .filter(({ citations }) => citations > 0)
    .sort((a, b) => b.citations - a.citations || (a.id < b.id ? -1 : 1))
    .slice(0, LISTED);

/** The year, where it is known, of every reference of every document; each reference of a document once. */
function yearsCited(documents: readonly Work[], all: readonly Work[]): (number | undefined)[] {
  const years = new Map(all.map(work => [work.id, yearOf(work)]));
  const citing = new Map(documents.map(work => [work.id, work]));
  return [...citing.values()].flatMap(({ references = [] }) =>
    [...new Set(references)].map(id => years.get(id)),
  );
}

function explainAbsence(found: Omit<CollectionNumbers, 'problems'>): NetworkProblem[] {
  const reasons: readonly (readonly [absent: boolean, code: string, message: string])[] = [
    [
      !found.citations.local,
      'no-references',
      'Local citations need two reference lists or more: one cites each of its works once.',
    ],
    [!found.citations.stated, 'no-times-cited', 'No record says how often its work is cited.'],
    [!found.collaboration, 'no-authors', 'Collaboration needs authors; no work names one.'],
    [!found.lotka, 'no-lotka', "Lotka's law needs an author of two works or more; there is none."],
    [!found.bradford, 'no-journals', "Bradford's zones need journals; no work is an article in one."],
    [found.rpys.length === 0, 'no-cited-years', 'The spectrum of cited years needs references with years.'],
    [!found.thematicMap, 'no-themes', 'The thematic map needs two keywords or themes of two works each.'],
  ];
  return reasons.flatMap(([absent, code, message]) => (absent ? [{ code, message }] : []));
}

function explainGaps(citedYears: readonly (number | undefined)[]): NetworkProblem[] {
  const unknown = citedYears.filter(year => year === undefined).length;
  if (unknown === 0) return [];
  const message = `${unknown} of ${citedYears.length} references have no known year, and are not in the spectrum of cited years.`;
  return [{ code: 'cited-without-year', message }];
}
