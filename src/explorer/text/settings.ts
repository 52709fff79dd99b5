/** The words of the settings of a network. */
import type { AnalyseOptions } from '../../atlas/analyse-options.ts';

/** The settings of a network: what they are called, and what they do. */
export const SETTING: Readonly<Record<keyof AnalyseOptions, readonly [name: string, help: string]>> = {
  counting: ['Counting', 'What a document gives to each of its pairs: 1, or less the more it has'],
  minWeight: ['Links from strength', 'Weaker links are left out'],
  minWorks: ['From works', 'Nodes of fewer works are left out'],
  minCitations: ['From citations', 'Nodes cited fewer times by what was read are left out'],
  top: ['At most nodes', 'Only those of the most works'],
  nearest: ['Nearest', 'Links kept of each node'],
  maxAuthors: ['Authors a work, at most', 'Works of more authors are left out before anything is counted'],
  maxCiters: ['Citers a reference, at most', 'References that more documents cite couple nothing'],
  largestComponent: ['Largest component only', 'Only what hangs together in the largest part'],
  normalise: ['Strength of links', 'How the weights that are given out are normalised'],
  cluster: ['Algorithm', 'How groups are found'],
  resolution: ['Resolution', 'More groups when higher'],
  starts: ['Starts', 'The best of so many clusterings is taken'],
  minClusterSize: ['Smallest group', 'Smaller groups join the one they are most linked to'],
  layout: ['Layout', 'How places are found'],
  seed: ['Seed', 'Of all that is random: the same seed gives the same picture'],
};
