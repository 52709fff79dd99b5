/** What was compared with whom, what came of it, and how anyone can do it again. Only what a test or a command of this project shows. */

interface Comparison {
  readonly title: string;
  readonly result: string;
  readonly command: string;
  /** What it needs, and what it cannot show. */
  readonly note?: string;
}

/** Held by tests: they fail when it is no longer so. */
export const HELD: readonly Comparison[] = [
  {
    title: 'VOSviewer’s published maps',
    result:
      'From their links alone the same clusters come out: adjusted Rand index 1.0000 on each of three maps, of 49, 252 and 32 items in 3, 25 and 5 clusters.',
    command: 'npx vitest run --project unit tests/analysis/vosviewer.test.ts',
    note: 'Association strength, Leiden, 10 starts, seed 0. The test reads VOSviewer JSON files from ../shared/corpora/vosviewer-json, and is skipped where there are none.',
  },
  {
    title: 'networkx',
    result:
      'Betweenness, closeness, PageRank, cores, clustering, transitivity and modularity are equal to 1e-9 on twelve random graphs (networkx 2.8.8).',
    command: 'npx vitest run --project unit tests/analysis/numbers-networks.test.ts',
    note: 'Skipped where Python has no networkx.',
  },
  {
    title: 'Fractional and refined counting',
    result:
      'On any collection an author’s links add up to that author’s joint works, and all refined links to the joint works: property tests on random ones, and above on this one.',
    command: 'npx vitest run --project unit tests/networks/cooccurrence.test.ts',
  },
  {
    title: 'Laws with known answers',
    result:
      'The zeta function has its known values; the exponent of authors who follow the inverse square is found again; bursts are as cheap as any sequence of states can be.',
    command: 'npx vitest run --project unit tests/analysis/numbers-collections.test.ts',
  },
  {
    title: 'Files read by other programs',
    result:
      'Network files are read back by networkx, igraph and Graphviz, as far as they are installed, with the same nodes, links and weights.',
    command: 'npm run check:exports',
    note: 'It says which program was there and which was not.',
  },
];

/** Measured, with what the figure is of: it is not held by a test, and the sets were watched while building. */
export const MEASURED: readonly Comparison[] = [
  {
    title: 'Reading references',
    result:
      '1,467 labelled references of many styles and languages: 77.3 % wholly right (1,134), precision 94.3, recall 94.2, F1 94.3 over all fields; authors 96.6, year 99.3, title 89.8, container 87.8, volume 96.3, pages 98.8.',
    command: 'npm run eval:references -- GOLD.jsonl',
    note: 'Measured on 22 November 2026 on the development set of the project. Its errors were read while building, so expect somewhat less elsewhere; of German and French references 46 to 47 % are wholly right.',
  },
  {
    title: 'Who is who',
    result:
      'Six labelled sets of ambiguous names (AMiner, DBLP, INSPIRE), 16,876 mentions: B-cubed precision 96.7, recall 90.7, F1 93.5 in the mean. By the same name alone F1 55.5; by name and a shared co-author 79.6.',
    command: 'npm run eval:authors -- DIR',
    note: 'Measured on 22 November 2026. The sets were watched while building; on the largest, of 15,424 mentions, F1 is 87.3, and the same name alone gives 86.5.',
  },
];

interface Difference {
  readonly from: string;
  readonly what: string;
  readonly why: string;
}

/** Where other programs give other numbers, and why. */
export const DIFFERENCES: readonly Difference[] = [
  {
    from: 'VOSviewer',
    what: 'Fractional counting is worded there as 1 / n, and here as 1 / (n - 1).',
    why: 'There n can only be the other authors: by 1 / n of all of them its own worked example would give A1–A3 0.83, and it gives 1.5.',
  },
  {
    from: 'VOSviewer',
    what: 'Maps have the same clusters, and other places.',
    why: 'Here each component is laid out by itself, from a start of its own, and fitted to the page; clusters are compared with the published ones, places are not.',
  },
  {
    from: 'bibliometrix',
    what: '“NO TITLE CAPTURED” can be its most cited reference; here it is none.',
    why: 'The words stand for a title that the database does not know. What tells nothing is no work, and is counted among what is missing.',
  },
  {
    from: 'bibliometrix',
    what: 'A theme of one keyword can have the density 25 there; here it has 0.',
    why: 'Callon’s density is of the links within a theme, and one keyword has none: the diagonal is no link.',
  },
  {
    from: 'Tools that compare strings (bibliometrix, biblionetwork)',
    what: 'An author listed twice on a paper, or a reference that differs by a letter, can count twice there; here each counts once.',
    why: 'Works, authors and journals are identified before anything is counted. The option --raw-names compares names as written, for tools that do not.',
  },
];
