/** The words of asking: gathering, paths, who connects groups, the palette. */
import { countOf } from '../text.ts';

const nodes = (n: number) => countOf(n, 'node');

export const ASKING = {
  gathered: (n: number) => `${n.toLocaleString('en')} gathered`,
  gatheredNone: 'Nothing gathered yet',
  howToGather:
    'Select a node and press “Gather” (A), or draw around nodes with the tool at the edge of the map, or with Alt held. What is gathered can be shown alone, listed, copied and held against a cluster.',
  gatheredKind: 'group',
  gather: 'Gather',
  takeOut: 'Take out',
  withNeighbours: 'With neighbours',
  surroundings: 'Only its surroundings',
  onlyThese: 'Only these',
  showAll: 'Show all',
  letGo: 'Let go',
  takeOutOf: (name: string) => `Take ${name} out`,
  sharedWorks: 'Works they share',
  sharedHelp: 'Works of two or more of the gathered, those of most of them first.',
  sharedBy: (n: number) => `Of ${n} of the gathered`,
  copyList: 'Copy as a list',
  saveList: 'Save as CSV',
  drawnAround: (n: number) => (n === 0 ? 'No node stands inside that line' : `Gathered ${nodes(n)}`),
  lassoHelp: 'Draw a line around the nodes to gather.',
  whoConnects: 'Who connects these groups?',
  connectWith: 'Who connects it with others?',
  firstGroup: 'One group',
  secondGroup: 'The other',
  theGathered: (n: number) => `The ${n.toLocaleString('en')} gathered`,
  noBridge: 'No link of this map runs between them, and no node is linked to both.',
  bridgeSum: (links: number, ends: number) =>
    links === 0 ? 'No link runs between them.' : `${linksText(links)} between them, from ${nodes(ends)}.`,
  bridgeEnds: 'Who reaches across',
  bridgeBetween: 'Linked to both, of neither',
  bridgeLinks: 'Strongest links',
  across: (n: number) => `linked to ${nodes(n)} across`,
  toBoth: (a: string, b: string) => `${a} to the one, ${b} to the other`,
  path: 'Path',
  pathTo: 'Path to …',
  pathLabel: 'Path to: search a name',
  pathOfReferences: 'Chain of references',
  pathLinks: (n: number, map: string) => `${linksText(n)} on “${map}”`,
  pathSteps: (n: number) =>
    n === 1 ? 'One cites the other.' : `${n} references lead from one to the other.`,
  pathRule: 'The fewest links; of equally many the stronger ones.',
  noPath: (name: string, reached: number) =>
    `No path: they are in different components. From ${name} only ${reached === 1 ? 'itself' : nodes(reached)} can be reached over what is shown.`,
  pathElsewhere: (map: string) => `Not both are on “${map}”, so no path can be looked for there.`,
  and: 'and',
  cites: 'cites',
  citedBy: 'is cited by',
  gatherPath: 'Gather the path',
  commands: 'Do',
  moreHits: (n: number) => `and ${n} more`,
  noCommand: (query: string) => `No command is called “${query}”.`,
} as const;

function linksText(n: number): string {
  return n === 1 ? 'One link' : `${n.toLocaleString('en')} links`;
}
