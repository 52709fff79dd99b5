/** What a person can ask of one network: the projection's own options and those of what is made of it, as data and as a type. */
import { CLUSTER_DEFAULTS } from '../analysis/cluster.ts';
import { NORMALISATIONS, type Normalisation } from '../analysis/normalise.ts';
import type { ProjectOptions } from '../networks/network.ts';
import { type NetworkOption, PROJECT_OPTIONS } from '../networks/options.ts';

export const CLUSTERINGS = ['none', 'leiden', 'louvain'] as const;
export const LAYOUTS = ['none', 'forceatlas2', 'vos'] as const;

export interface AnalyseOptions extends Omit<ProjectOptions, 'keep'> {
  /** Items cited fewer times by what was read are left out. */
  readonly minCitations?: number;
  /** Weights of the links that are given out. Clusters and places take association strength when this is none. */
  readonly normalise: Normalisation;
  readonly cluster: (typeof CLUSTERINGS)[number];
  readonly resolution: number;
  readonly starts: number;
  /** Smaller groups are merged into the one to which they are most strongly linked. */
  readonly minClusterSize?: number;
  /** Left out: vos while it is affordable, forceatlas2 beyond. */
  readonly layout?: (typeof LAYOUTS)[number];
  readonly seed: number;
}

export const ANALYSE_DEFAULTS: AnalyseOptions = {
  counting: 'full',
  normalise: 'none',
  cluster: 'leiden',
  resolution: 1,
  starts: CLUSTER_DEFAULTS.starts,
  seed: 0,
};

/** Every option of a network: the page's controls and the command line's options are made of this list. */
export const ANALYSE_OPTIONS: readonly NetworkOption<keyof AnalyseOptions>[] = [
  ...PROJECT_OPTIONS,
  {
    name: 'normalise',
    help: 'weights',
    type: 'choice',
    choices: NORMALISATIONS,
    standard: ANALYSE_DEFAULTS.normalise,
  },
  {
    name: 'cluster',
    help: 'groups',
    type: 'choice',
    choices: CLUSTERINGS,
    standard: ANALYSE_DEFAULTS.cluster,
  },
  {
    name: 'resolution',
    help: 'more groups when higher',
    type: 'number',
    least: 0,
    whole: false,
    standard: ANALYSE_DEFAULTS.resolution,
  },
  {
    name: 'starts',
    help: 'the best of so many clusterings',
    type: 'number',
    least: 1,
    whole: true,
    standard: ANALYSE_DEFAULTS.starts,
  },
  {
    name: 'minClusterSize',
    help: 'merge smaller groups into their nearest',
    type: 'number',
    least: 1,
    whole: true,
  },
  {
    name: 'layout',
    help: 'places',
    type: 'choice',
    choices: LAYOUTS,
    standard: 'vos, forceatlas2 for large networks',
  },
  {
    name: 'seed',
    help: 'of all that is random',
    type: 'number',
    least: 0,
    whole: true,
    standard: ANALYSE_DEFAULTS.seed,
  },
];
