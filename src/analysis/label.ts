/** Names clusters from the themes that set them apart, by class-based TF-IDF. */

/** A theme, or anything else whose name can describe a cluster, and the works that hold it. */
export interface Term {
  readonly id: string;
  readonly label: string;
  readonly works: readonly string[];
}

export interface ClusterName {
  readonly label: string;
  /** Ids of the most distinctive themes, best first. */
  readonly themes: readonly string[];
}

/** The second theme of a name says at least this share of what the first says. */
const SECOND_FROM = 0.4;
const THEMES_LISTED = 6;
/** One word ("UK", "knowledge") says less of a topic than a term of several does: its score counts this much. */
const ONE_WORD = 0.6;

/**
 * Names each of `clusters` (given by its works) with its one or two most distinctive themes. Score of theme t in cluster c:
 * tf_tc ln(1 + A / f_t), tf_tc the cluster's works about t, f_t their sum over the clusters, A the mean of all such counts per cluster
 * (Grootendorst 2022, arXiv:2203.05794), less for a theme of one word; themes of two or more of its works come before those of one. No
 * theme stands in two names: as first it goes to the cluster where it scores most, as second to the largest that it suits. With `members`, a
 * cluster is named from its own members alone. A cluster that no theme describes is given by `fallback`. Ties by theme id.
 * Time: clusters times themes, after one look at each mention.
 */
export function nameClusters(
  clusters: readonly ReadonlySet<string>[],
  themes: readonly Term[],
  fallback: (cluster: number) => string,
  members?: readonly ReadonlySet<string>[],
): ClusterName[] {
  const ranked = rankThemes(clusters, themes, members);
  const leads = chooseLeads(ranked);
  const taken = new Set([...leads.values()].map(({ theme }) => theme.label));
  return ranked.map((scores, c): ClusterName => {
    const listed = scores.slice(0, THEMES_LISTED).map(({ theme }) => theme.id);
    const lead = leads.get(c);
    if (lead === undefined) return { label: unique(fallback(c), taken), themes: listed };
    const second = scores.find(
      ({ theme, score, supported }) =>
        (supported || !lead.supported) &&
        score >= SECOND_FROM * lead.score &&
        !taken.has(theme.label) &&
        !saysTheSame(theme.label, lead.theme.label),
    );
    if (second !== undefined) taken.add(second.theme.label);
    return {
      label: second === undefined ? lead.theme.label : `${lead.theme.label} · ${second.theme.label}`,
      themes: [lead.theme.id, ...listed.filter(id => id !== lead.theme.id)],
    };
  });
}

interface Score {
  readonly theme: Term;
  readonly score: number;
  /** Whether two or more of the cluster's works are about it: one title does not describe a cluster while something else does. */
  readonly supported: boolean;
}

function rankThemes(
  clusters: readonly ReadonlySet<string>[],
  themes: readonly Term[],
  members?: readonly ReadonlySet<string>[],
): Score[][] {
  const counts = themes.map(({ works }) =>
    clusters.map(cluster => works.filter(work => cluster.has(work)).length),
  );
  const totals = counts.map(row => row.reduce((sum, n) => sum + n, 0));
  const mean = totals.reduce((sum, n) => sum + n, 0) / Math.max(1, clusters.length);
  return clusters.map((_, c) =>
    themes
      .map((theme, t) => {
        const n = counts[t]![c]!;
        const wordy = theme.label.includes(' ') ? 1 : ONE_WORD;
        return { theme, score: n === 0 ? 0 : wordy * n * Math.log1p(mean / totals[t]!), supported: n > 1 };
      })
      .filter(({ theme, score }) => score > 0 && (members === undefined || members[c]!.has(theme.id)))
      .sort(byScore),
  );
}

/** The first theme of each name: the best pair of cluster and theme first, none used twice. */
function chooseLeads(ranked: readonly Score[][]): Map<number, Score> {
  const pairs = ranked.flatMap((scores, cluster) => scores.map(score => ({ cluster, ...score })));
  const leads = new Map<number, Score>();
  const used = new Set<string>();
  for (const { cluster, ...score } of pairs.sort((a, b) => byScore(a, b) || a.cluster - b.cluster)) {
    if (leads.has(cluster) || used.has(score.theme.label)) continue;
    leads.set(cluster, score);
    used.add(score.theme.label);
  }
  return leads;
}

function byScore(a: Score, b: Score): number {
  return (
    Number(b.supported) - Number(a.supported) ||
    b.score - a.score ||
    (a.theme.id < b.theme.id ? -1 : a.theme.id > b.theme.id ? 1 : 0)
  );
}

/** Whether all words of one label stand in the other: "alliances" adds nothing to "strategic alliances". */
function saysTheSame(a: string, b: string): boolean {
  const [wordsA, wordsB] = [a, b].map(label => new Set(label.toLowerCase().split(/[\s-]+/)));
  const [few, many] = wordsA!.size < wordsB!.size ? [wordsA!, wordsB!] : [wordsB!, wordsA!];
  return [...few].every(word => many.has(word));
}

function unique(label: string, taken: Set<string>): string {
  let name = label;
  for (let n = 2; taken.has(name); n++) name = `${label} (${n})`;
  taken.add(name);
  return name;
}
