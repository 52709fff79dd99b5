/** What was done to draw a network, in sentences, with every parameter: what a person can check, and write into a paper. */
import { CLUSTER_DEFAULTS } from '../../analysis/cluster.ts';
import { VOS_DEFAULTS } from '../../analysis/vos-layout.ts';
import type { NetworkDefinition } from '../../networks/definition.ts';
import { type Counting, MAX_CITERS, type Network } from '../../networks/network.ts';
import { PROJECT_OPTIONS, type ProjectOptionName } from '../../networks/options.ts';
import type { AnalyseOptions } from '../analyse-options.ts';
import { describeForces, describeLayout, describePacking } from './lay-out.ts';

const COUNTING: Readonly<Record<Counting, string>> = {
  full: 'full counting: each document gives 1 to each of its pairs',
  fractional:
    'fractional counting: a document of n gives 1 / (n - 1) to each of its pairs (Perianes-Rodriguez, Waltman & van Eck 2016)',
  refined:
    'refined fractional counting: a document of n gives 2 / (n (n - 1)) to each of its pairs (Leydesdorff & Park 2017)',
};

const NORMALISED: Readonly<Record<AnalyseOptions['normalise'], string>> = {
  none: 'not normalised',
  'association-strength': 'normalised by association strength (van Eck & Waltman 2009)',
  'association-strength-by-occurrence': 'normalised by association strength, c_ij / (c_i c_j)',
  cosine: "normalised by Salton's cosine",
  jaccard: 'normalised by the Jaccard index',
  inclusion: 'normalised by the inclusion index',
  equivalence: 'normalised by the equivalence index (Callon et al. 1991)',
};

const isProjectOption = (name: string): name is ProjectOptionName =>
  PROJECT_OPTIONS.some(option => option.name === name);

/** The sentences of the method of a network that a person chose. */
export function describeChosen(
  definition: NetworkDefinition,
  options: AnalyseOptions,
  { nodes, source }: Network,
  told: readonly string[],
): string[] {
  const { title, takes } = definition;
  const counted = takes.includes('counting') ? `, ${COUNTING[options.counting ?? 'full']}` : '';
  const full = options.top !== undefined && nodes.length >= options.top;
  return [
    ...told,
    `Links: ${title.charAt(0).toLowerCase()}${title.slice(1)}${counted}; weights ${NORMALISED[options.normalise]}. ${nodes.length} nodes, ${source.length} links.`,
    ...(full ? [`Kept are at most ${options.top} nodes: ${describeTop(definition)}.`] : []),
    ...describeThresholds(definition, options),
    describeClusters(options),
    describePlaces(nodes.length, options),
  ];
}

function describeTop({ kind, takes, needsCited }: NetworkDefinition): string {
  if (kind === 'citation') return 'those that the others cite most';
  if (!needsCited) return 'those of the most works';
  return takes.includes('maxCiters') ? 'those that cite most' : 'those that most documents cite';
}

function describeThresholds({ takes, needsCited }: NetworkDefinition, options: AnalyseOptions): string[] {
  const asked = Object.entries(options).filter(([name]) => !isProjectOption(name) || takes.includes(name));
  const {
    minWorks = 0,
    minCitations = 0,
    minWeight = 0,
    maxAuthors,
    maxCiters = MAX_CITERS,
    largestComponent,
  }: Partial<AnalyseOptions> = Object.fromEntries(asked);
  const rules = [
    ...(minWorks > 1
      ? [`items of fewer than ${minWorks} works${needsCited ? ', cited ones counted' : ''}`]
      : []),
    ...(minCitations > 0 ? [`items cited fewer than ${minCitations} times by what was read`] : []),
    ...(minWeight > 0 ? [`links weaker than ${minWeight}`] : []),
    ...(maxAuthors === undefined ? [] : [`works of more than ${maxAuthors} authors`]),
    ...(takes.includes('maxCiters') ? [`couplings by works that more than ${maxCiters} documents cite`] : []),
    ...(largestComponent ? ['all but the largest connected component'] : []),
  ];
  return rules.length === 0 ? [] : [`Left out are ${rules.join(', ')}.`];
}

function describeClusters({ cluster, resolution, starts, seed, minClusterSize = 1 }: AnalyseOptions): string {
  if (cluster === 'none') return 'Not clustered.';
  const by =
    cluster === 'leiden'
      ? 'Leiden algorithm (Traag, Waltman & van Eck 2019)'
      : 'Louvain algorithm (Blondel et al. 2008)';
  const { iterations, randomness } = CLUSTER_DEFAULTS;
  const small =
    minClusterSize > 1
      ? `; clusters of fewer than ${minClusterSize} nodes are merged into the cluster to which they are most strongly linked`
      : '';
  return (
    `Clusters: ${by} on the links normalised by association strength, resolution ${resolution}, ${starts} starts of ${iterations} iterations, ` +
    `randomness ${randomness}, seed ${seed}${small}. ` +
    'They are named from their most distinctive themes by class-based TF-IDF (Grootendorst 2022).'
  );
}

function describePlaces(n: number, { layout, seed }: AnalyseOptions): string {
  if (layout === 'none') return 'Not laid out.';
  if (layout === 'forceatlas2') return `Places: ${describeForces(n)}. ${describePacking()}`;
  if (layout !== 'vos') return describeLayout(n, seed);
  const { attraction, repulsion, starts } = VOS_DEFAULTS;
  return `Places: VOS layout (van Eck et al. 2010), attraction ${attraction}, repulsion ${repulsion}, best of ${starts} starts, seed ${seed}. ${describePacking()}`;
}
