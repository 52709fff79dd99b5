/** The colours of the map, for light and dark. Paper, ink and accent are those of tokens.css. */
import type { Cluster } from '../../atlas/atlas.ts';
import { CLUSTER_COLOURS, NEUTRAL_COLOUR } from '../../export/palette.ts';
import type { StageTheme } from '../stage/scene.ts';

const LIGHT: StageTheme = {
  background: '#fcfbf8',
  text: '#1d1b18',
  halo: '#fcfbf8',
  edge: '#b9b4aa',
  clusterColors: CLUSTER_COLOURS.map(colour => colour.light),
  kindColors: {
    author: '#35608f',
    journal: '#916508',
    theme: '#348c76',
    work: NEUTRAL_COLOUR.light,
    citing: '#a63420',
    cited: NEUTRAL_COLOUR.light,
    keyword: '#348c76',
    organisation: '#35608f',
    country: '#35608f',
    item: NEUTRAL_COLOUR.light,
  },
  accent: '#a63420',
  dark: false,
};

const DARK: StageTheme = {
  background: '#16171a',
  text: '#ece8e0',
  halo: '#16171a',
  edge: '#55565a',
  clusterColors: CLUSTER_COLOURS.map(colour => colour.dark),
  kindColors: {
    author: '#6cd7fa',
    journal: '#e0a64a',
    theme: '#43c37f',
    work: NEUTRAL_COLOUR.dark,
    citing: '#f0917a',
    cited: NEUTRAL_COLOUR.dark,
    keyword: '#43c37f',
    organisation: '#6cd7fa',
    country: '#6cd7fa',
    item: NEUTRAL_COLOUR.dark,
  },
  accent: '#f0917a',
  dark: true,
};

/** The colour of a cluster's dot in lists: what is left over is neutral, as on the map. */
export function dotColor(cluster: Pick<Cluster, 'id' | 'rest'>, theme: StageTheme): string {
  return (cluster.rest ? undefined : theme.clusterColors[cluster.id]) ?? theme.kindColors.work;
}

/** The colours of a map for a light or a dark page; those of its clusters are the hues that they have. */
export function stageTheme(
  dark: boolean,
  clusters?: readonly Pick<Cluster, 'id' | 'hue' | 'rest'>[],
): StageTheme {
  const theme = dark ? DARK : LIGHT;
  if (!clusters?.some(({ hue }) => hue !== undefined)) return theme;
  const clusterColors = clusters.map(
    ({ hue }) => (hue === undefined ? undefined : theme.clusterColors[hue]) ?? theme.kindColors.work,
  );
  return { ...theme, clusterColors };
}
