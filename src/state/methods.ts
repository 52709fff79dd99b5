/** The methods paragraph: the data, the counts, every parameter of the map, what of it is in view, and the literature, ready to paste. */
import { countMissing } from '../analysis/numbers/missing.ts';
import type { Atlas, AtlasMap } from '../atlas/atlas.ts';
import { yearOf } from '../records/work.ts';
import { spanOf } from './catalogue.ts';
import { count, group, round } from './figures/figure.ts';
import { listLiterature } from './literature.ts';
import type { Measure, ViewState } from './view.ts';

/** Files named one by one; the others are counted. */
const NAMED_FILES = 5;

const COLOURED: Readonly<Record<Measure, string>> = {
  year: 'the average year of their works',
  works: 'their works',
  citations: 'citations as the sources state them',
  cited: 'citations by what was read',
  links: 'the number of their links',
  strength: 'their total link strength',
  betweenness: 'betweenness (Brandes 2001)',
  closeness: 'closeness',
  pagerank: 'PageRank, damping 0.85',
  core: 'the k-core in which they lie (Seidman 1983)',
  certainty: 'how sure their cluster is',
};

/** Writes the paragraph and, under it, the list of references. Plain text; the same input gives the same words. */
export function writeMethods(atlas: Atlas, map: AtlasMap, view: ViewState): string {
  const body = [
    ...describeData(atlas),
    ...describeIdentity(atlas),
    ...describeMap(map),
    ...map.method,
    ...describeView(atlas, view),
    `Made with ${atlas.generator}.`,
  ].join(' ');
  const literature = listLiterature(body);
  return literature.length === 0 ? body : `${body}\n\nReferences\n\n${literature.join('\n')}\n`;
}

function describeData({ inputs, works, authors, journals, themes, citing, items }: Atlas): string[] {
  const named = inputs
    .slice(0, NAMED_FILES)
    .map(({ file, format, records }) => {
      const what = items === undefined ? `, ${count(records, 'record')}` : '';
      return `${file.slice(file.lastIndexOf('/') + 1)} (${format}${what})`;
    })
    .join('; ');
  const others =
    inputs.length > NAMED_FILES ? `; and ${count(inputs.length - NAMED_FILES, 'other file')}` : '';
  const files = `The data were read from ${count(inputs.length, 'file')}: ${named}${others}.`;
  if (items !== undefined) return [files, `The file states ${count(items.length, 'node')}.`];
  const span = spanOf(works.map(yearOf));
  const { without, notUnderstood } = countMissing(works);
  const gaps = (['authors', 'year', 'journal', 'DOI'] as const)
    .filter(field => without[field] > 0)
    .map(field => `${group(without[field])} without ${field === 'authors' ? 'authors' : `a ${field}`}`);
  return [
    files,
    `They hold ${count(works.length, 'work')}${span === null ? '' : ` (${span[0]}–${span[1]})`}, ${count(authors.length, 'author')}, ${count(journals.length, 'journal')} and ${count(themes.length, 'theme')}${citing.length === 0 ? '' : `, cited by ${count(citing.length, 'document')} whose reference list was read`}.`,
    ...(gaps.length === 0 ? [] : [`Of the works, ${gaps.join(', ')}.`]),
    ...(notUnderstood === 0 ? [] : [`${count(notUnderstood, 'entry', 'entries')} could not be understood.`]),
  ];
}

function describeIdentity({ options, decisions = [], doubtful = [], items }: Atlas): string[] {
  if (items !== undefined) return [];
  const how = options.rawNames
    ? 'Names were compared as they are written.'
    : 'Authors, journals and works under different spellings were held to be one by the evidence of their works.';
  return [
    how,
    ...(decisions.length === 0
      ? []
      : [`${count(decisions.length, 'decision')} of who is who were taken by hand.`]),
    ...(doubtful.length === 0
      ? []
      : [`${count(doubtful.length, 'doubtful pair')} were listed for decision.`]),
    ...(options.withCiting ? ['The citing documents are counted as part of the collection.'] : []),
  ];
}

function describeMap({ title, statistics: s }: AtlasMap): string[] {
  return [
    `The map “${title}” has ${count(s.nodes, 'node')} (${group(s.isolated)} without a link) and ${count(s.edges, 'link')} in ${count(s.components, 'component')}, the largest of ${count(s.largestComponent, 'node')}; ${count(s.clusters, 'cluster')}, modularity ${round(s.modularity, 3)}.`,
  ];
}

function describeView({ works }: Atlas, view: ViewState): string[] {
  const { years, filters, only, group: gathered, colour, style, cluster } = view;
  const { types, of, minCited, minWorks } = filters;
  const left = [
    ...(years === null ? [] : [`works of ${years[0]}–${years[1]}`]),
    ...(types.length === 0 ? [] : [`works of the types ${types.join(', ')}`]),
    ...(of.length === 0 ? [] : [`works of ${count(of.length, 'chosen item')}`]),
    ...(minCited > 0 ? [`works cited at least ${count(minCited, 'time')} as their sources state`] : []),
    ...(minWorks > 0 ? [`nodes of at least ${count(minWorks, 'work')}`] : []),
    ...(only && gathered.length > 0 ? [`${count(gathered.length, 'gathered node')}`] : []),
  ];
  return [
    ...(left.length === 0
      ? []
      : [
          `In view are only ${left.join(', ')}; places and weights are those of all ${count(works.length, 'work')}.`,
        ]),
    ...(cluster === null ? [] : ['One cluster is brought forward.']),
    ...(colour === null ? [] : [`Nodes are coloured by ${COLOURED[colour]}.`]),
    ...(style === 'network' ? [] : [`It is drawn as a ${style === 'density' ? 'density map' : 'timeline'}.`]),
  ];
}
