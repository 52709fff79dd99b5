/** What the themes of a collection do: which are central and developed (the thematic map), and which burst when. */
import { clusterNodes } from '../analysis/cluster.ts';
import { compressLinks, linksOf } from '../analysis/csr.ts';
import { normalise } from '../analysis/normalise.ts';
import { type Burst, findBursts } from '../analysis/numbers/bursts.ts';
import { mapThemes, type ThematicGroup } from '../analysis/numbers/thematic-map.ts';
import { type Collection, describeItems } from '../atlas/items.ts';
import type { KnowledgeTables } from '../graph/tables.ts';
import type { NetworkKind } from '../networks/network.ts';
import { projectNetwork, refusal } from '../networks/registry.ts';
import { countThemesByYear } from '../themes/over-time.ts';

export interface ThematicMap {
  /** What was clustered: author keywords, or themes where no work states any. */
  readonly of: 'keyword-co-occurrence' | 'theme-co-occurrence';
  readonly keywords: number;
  readonly groups: readonly (ThematicGroup & {
    /** Its keyword of the most works. */
    readonly label: string;
    /** Labels, those of the most works first. */
    readonly keywords: readonly string[];
  })[];
}

/** The map is of so many keywords at most, each of two works or more. */
const KEYWORDS = 250;
const LEAST_WORKS = 2;

/** The thematic map; null when fewer than two keywords stand in two works each. */
export function mapKeywords(collection: Collection, graph: KnowledgeTables): ThematicMap | null {
  const kinds = ['keyword-co-occurrence', 'theme-co-occurrence'] as const satisfies readonly NetworkKind[];
  for (const kind of kinds) {
    if (refusal(graph, kind) !== null) continue;
    const network = projectNetwork(graph, kind, { minWorks: LEAST_WORKS, top: KEYWORDS });
    if (network.nodes.length < 2) continue;
    const items = describeItems(collection, graph, ['keyword']);
    const works = network.nodes.map(id => items.worksOf(id).length);
    const links = linksOf(network);
    const cluster = clusterNodes(
      compressLinks({ ...links, weight: normalise(links, 'association-strength') }),
    );
    const members = (c: number) =>
      [...network.nodes.keys()].filter(i => cluster[i] === c).sort((a, b) => works[b]! - works[a]! || a - b);
    const groups = mapThemes(links, works, cluster).map(group => {
      const keywords = members(group.cluster).map(i => items.nameOf(network.nodes[i]!));
      return { ...group, label: keywords[0]!, keywords };
    });
    return { of: kind, keywords: network.nodes.length, groups };
  }
  return null;
}

export interface ThemeBurst {
  readonly theme: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly strength: number;
}

/** Themes of fewer works say nothing by their years. */
const LEAST_TO_BURST = 3;

/** The bursts of themes over the years in which works were published, the strongest first, ties by theme. */
export function findThemeBursts({ works, themes }: Pick<Collection, 'works' | 'themes'>): ThemeBurst[] {
  const time = countThemesByYear(works, themes);
  const busy = [...time.years.keys()].filter(at => time.works[at]! > 0);
  const all = busy.map(at => time.works[at]!);
  const bursts = time.themes.flatMap(({ theme, label, works: counts }) => {
    const holding = busy.map(at => counts[at]!);
    if (holding.reduce((sum, r) => sum + r, 0) < LEAST_TO_BURST) return [];
    return findBursts(holding, all).map(
      ({ from, to, strength }: Burst): ThemeBurst => ({
        theme,
        label,
        from: time.years[busy[from]!]!,
        to: time.years[busy[to]!]!,
        strength,
      }),
    );
  });
  return bursts.sort((a, b) => b.strength - a.strength || (a.theme < b.theme ? -1 : 1));
}
