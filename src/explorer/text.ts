/** The words of the interface, in one place. */

import type { Atlas, NodeKind } from '../atlas/atlas.ts';
import type { Place } from '../formats/format.ts';
import { TERMS } from '../formats/networks/network-file.ts';
import type { WorkType } from '../records/work.ts';
import type { EntityKind } from '../resolve/entity.ts';
import type { Item } from '../state/catalogue.ts';
import type { Shown } from '../state/shown.ts';
import type { NodeColumn, WorkColumn } from '../state/view.ts';

export const KIND: Readonly<Record<NodeKind | 'node' | 'document', readonly [one: string, many: string]>> = {
  author: ['author', 'authors'],
  journal: ['journal', 'journals'],
  theme: ['theme', 'themes'],
  work: ['work', 'works'],
  citing: ['citing article', 'citing articles'],
  cited: ['cited work', 'cited works'],
  keyword: ['keyword', 'keywords'],
  organisation: ['organisation', 'organisations'],
  country: ['country', 'countries'],
  item: ['node', 'nodes'],
  node: ['node', 'nodes'],
  document: ['document', 'documents'],
};

/** What an item's companions of its own kind are to it. */
export const COMPANIONS: Readonly<Record<EntityKind, readonly [one: string, many: string]>> = {
  author: ['Co-author', 'Co-authors'],
  journal: ['Linked journal', 'Linked journals'],
  theme: ['Theme beside it', 'Themes beside it'],
};

export const WORK_TYPE: Readonly<Record<WorkType, string>> = {
  'article-journal': 'journal article',
  'article-magazine': 'magazine article',
  'article-newspaper': 'newspaper article',
  book: 'book',
  chapter: 'chapter',
  document: 'document',
  'paper-conference': 'conference paper',
  report: 'report',
  thesis: 'thesis',
  webpage: 'web document',
};

export const COLUMN: Readonly<Record<NodeColumn | WorkColumn, string>> = {
  label: 'Name',
  kind: 'Kind',
  works: 'Works',
  links: 'Links',
  first: 'First',
  last: 'Last',
  cluster: 'Cluster',
  authors: 'Authors',
  year: 'Year',
  title: 'Title',
  container: 'In',
  line: 'Line',
};

export const text = {
  citedBy: 'Cited by',
  references: 'References',
  otherReferences: (n: number) =>
    `${n === 1 ? 'One more reference is' : `${n} more references are`} cited by this work alone, and not kept in a collection of this size.`,
  notKept: (reason: string) =>
    `This browser could not keep the collection for the next visit (${reason}). Save a snapshot to have it again.`,
  beforeReload: 'What was open before',
  decidedBefore: 'took up what you decided before',
  recent: 'Opened before, in this browser',
  forget: 'Forget',
  filters: 'filters',
  whatIsShown: 'What is shown',
  types: 'Types',
  timesCited: 'Times cited, as the sources count',
  citedAtLeast: 'At least',
  nodesFrom: 'Nodes',
  worksAtLeast: 'Works, at least',
  noFilters: 'Show everything',
  onlyWorksOf: (name: string) => `Only the works of ${name}`,
  allReferences: 'All references',
  shownReferences: 'The references shown',
  referencesOf: (name: string) => `The references of ${name}`,
  gathered: (n: number) => `the ${n} gathered`,
  moreNetworks: 'More …',
  yourNetwork: 'Your network',
  ownNetwork: 'network and settings',
  whichNetwork: 'Network',
  drawing: 'Drawing …',
  changeToDraw:
    'The resolution changes the groups of this map; any other setting draws a network of your own.',
  changeGroups: 'The resolution changes the groups of this map.',
  mapInView: (title: string) => `The map “${title}”, as it came`,
  standardSettings: 'Back to the standard settings',
  notPossible: 'Not with these data',
  name: 'Invisible College',
  search: 'Search',
  searchHint: 'Search, or > for commands',
  noHits: (query: string) => `Nothing here is called “${query}”.`,
  closePanel: 'Close',
  restricted: (shown: string, years: readonly [number, number] | null) =>
    `Only ${years === null ? 'what was filtered' : `the works of ${years[0]} to ${years[1]}`} (${shown}); weights are those of the whole collection.`,
  clusters: 'Clusters',
  onlyCluster: 'Show all clusters',
  years: 'Years',
  firstYear: 'First year shown',
  lastYear: 'Last year shown',
  map: 'Map',
  mapHelp: 'Arrow keys walk from neighbour to neighbour, Enter selects, Escape releases.',
  dropHere: 'Drop to open',
  private: 'Nothing leaves this machine: the text is read in this browser and goes nowhere else.',
  noWebGl:
    'This browser cannot draw the map in motion (no WebGL), so here is the still picture and the table.',
  atlasMissing: 'The map could not be loaded',
  atlasMissingHelp: 'The file atlas.json is missing or damaged. Build it again with “npm run build:graph”.',
  hiddenSelection: 'The selection is hidden.',
  typeName: 'Type a name',
  notTheSame: 'Not the same',
  areOne: 'These two are one',
  whyOne: 'Why these are one',
  joinedByName: 'Taken for one, by the name alone, until you say otherwise.',
  takeBack: 'Take back',
  elsewhere: (map: string) => `Not on this map. Show it on “${map}”`,
} as const;

/** An item in a line: "Knight, G., author, 5 works, 6 links". */
export function tellItem({ label, kind, works, stated }: Item, links: number): string {
  const what = stated === undefined ? `${kind}, ${countOf(works.length, 'work')}, ` : '';
  return `${label}, ${what}${links === 1 ? '1 link' : `${links} links`}`;
}

/** With one full stop at its end. */
export function endSentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}

/** With a capital in front. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "1 work", "12 works". */
export function countOf(n: number, kind: NodeKind | 'node' | 'document'): string {
  return `${n.toLocaleString('en')} ${KIND[kind][n === 1 ? 0 : 1]}`;
}

/** What the records of a file are: the references of a list, or the records of an export. */
export function recordsNoun(format: string): string {
  return format === 'reference-list' || format === 'article-page' ? 'references' : 'records';
}

/** "Kept 96 of 97 references", "Kept 414 of 414 records, which are 292 works"; null when nothing was understood. */
export function sayKept({ inputs, works }: Pick<Atlas, 'inputs' | 'works'>): string | null {
  const nouns = new Set(inputs.filter(input => input.records > 0).map(input => recordsNoun(input.format)));
  const records = inputs.reduce((sum, input) => sum + input.records, 0);
  const unread = works.filter(work => work.unparsed === true).length;
  if (works.length === unread) return null;
  const same = works.length < records ? `, which are ${works.length.toLocaleString('en')} works` : '';
  const [kept, all] = [records - unread, records].map(count => count.toLocaleString('en'));
  return `Kept ${kept} of ${all} ${nouns.size === 1 ? [...nouns][0] : 'records'}${same}`;
}

/** What nodes of this kind are called: those of a network file as their maker calls them ("journals", "co-reference links"). */
export function kindNames(
  { terminology = TERMS }: Pick<Atlas, 'terminology'>,
  kind: NodeKind | 'node' | 'link',
): readonly [one: string, many: string] {
  if (kind === 'link') return [inSentence(terminology.link), inSentence(terminology.links)];
  return kind === 'item' ? [inSentence(terminology.item), inSentence(terminology.items)] : KIND[kind];
}

/** "Journal" within a sentence is "journal"; "DOI" stays. */
function inSentence(term: string): string {
  return /^\p{Lu}\p{Ll}/u.test(term) ? term.charAt(0).toLowerCase() + term.slice(1) : term;
}

/** What is shown and, by that, what is hidden: "38 of 97 works, 61 of 143 authors shown". */
export function sayShown(shown: Shown): string {
  if (shown.nodes === null)
    return shown.kind === 'work'
      ? `All ${countOf(shown.ofWorks, 'work')}`
      : shown.inAll > shown.ofCount
        ? `All ${countOf(shown.ofWorks, 'work')}; ${shown.ofCount.toLocaleString('en')} of ${countOf(shown.inAll, shown.kind)} drawn`
        : `All ${countOf(shown.ofWorks, 'work')} and ${countOf(shown.ofCount, shown.kind)}`;
  const parts = [`${shown.works} of ${countOf(shown.ofWorks, 'work')}`];
  if (shown.kind !== 'work') parts.push(`${shown.count} of ${countOf(shown.ofCount, shown.kind)}`);
  const undated = shown.undated > 0 ? `; ${shown.undated} without a year hidden` : '';
  return `${parts.join(', ')} shown${undated}`;
}

/** "1994", "1994–2009", or "no year". */
export function spanText(span: readonly [number, number] | null): string {
  if (span === null) return 'no year';
  return span[0] === span[1] ? String(span[0]) : `${span[0]}–${span[1]}`;
}

/** The last part of a path: what a person calls the file. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** "Line 12", "Lines 12–14", "Page 3, line 12". */
export function lineText({ line, endLine, page }: Omit<Place, 'file' | 'raw'>): string {
  const lines = line === endLine ? `line ${line}` : `lines ${line}–${endLine}`;
  return page === undefined ? lines.replace('l', 'L') : `Page ${page}, ${lines}`;
}

/** A number as a person reads it: "1,176", "0.0342". */
export function printNumber(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: Number.isInteger(value) ? 15 : 4 });
}
