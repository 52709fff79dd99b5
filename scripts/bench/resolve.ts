/** The bench of works: statements of records and of what they cite, made one work each, against one look-up by a single key. */
import { readFile } from '../../src/formats/registry.ts';
import { readRecords } from '../../src/records/read.ts';
import { fold } from '../../src/records/slug.ts';
import { type Work, yearOf } from '../../src/records/work.ts';
import { mergeWorks } from '../../src/resolve/works.ts';
import type { Bench } from './bench.ts';
import { compareWays } from './measure.ts';
import { wos } from './print/tagged.ts';
import { inventRecords } from './synthetic.ts';

export const resolve: Bench = {
  name: 'works',
  about:
    'works of Web of Science text with references, against a Map of author, year, volume and page; slope of the time, 1 is linear',
  header: ['records', 'cited', 'wordings', 'works', 'ms', 'statements/s', 'ratio', 'slope'],
  async *measure({ sizes, runs }) {
    let last: { statements: number; time: number } | undefined;
    for (const size of sizes) {
      const bytes = new TextEncoder().encode(wos(inventRecords(size)));
      const { works, cited, citations } = await readRecords(await readFile({ name: 'invented', bytes }));
      const statements = works.length + cited.length;
      const [time = 0, stock = 0] = await compareWays(
        [
          { name: 'works', run: () => mergeWorks(works, cited) },
          { name: 'Map', run: () => groupByKey([...works, ...cited]) },
        ],
        runs,
      );
      const slope = last && Math.log(time / last.time) / Math.log(statements / last.statements);
      last = { statements, time };
      yield [
        works.length,
        citations.reduce((sum, list) => sum + list.length, 0),
        cited.length,
        mergeWorks(works, cited).works.length,
        Number(time.toFixed(1)),
        Math.round((1000 * statements) / time),
        (time / stock).toPrecision(2),
        slope === undefined ? '' : slope.toFixed(2),
      ];
    }
  },
};

/** The least that can be done: the key of VOSviewer's manual, by itself. */
function groupByKey(works: readonly Work[]): number {
  const groups = new Map<string, Work[]>();
  for (const work of works) {
    const [first] = work.author;
    const key = `${fold(first?.family ?? '')}|${first?.given?.[0]}|${yearOf(work)}|${work.volume}|${work.page}`;
    const group = groups.get(key);
    if (group) group.push(work);
    else groups.set(key, [work]);
  }
  return groups.size;
}
