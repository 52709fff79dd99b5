/** The bench of all identity: works, authors and journals of one collection, its seconds, memory and slope. `--size 100000` is the full measure. */
import type { Name, Work } from '../../src/records/work.ts';
import { identifyAuthors } from '../../src/resolve/authors.ts';
import { findJournals } from '../../src/resolve/journals.ts';
import { mergeWorks } from '../../src/resolve/works.ts';
import type { Bench } from './bench.ts';

const SYLLABLES = 'an be co da el fi go ha in jo ka lo mi no or pa qui ro sa to ur va wi xe yo za'.split(' ');
/** References a work, and distinct wordings of them a work. */
const REFERENCES = 30;
const WORDINGS = 10;

export const identity: Bench = {
  name: 'identity',
  about: `works, then authors, then journals of invented works, each citing ${REFERENCES} of ${WORDINGS} times as many wordings; CPU seconds; slope of their sum, 1 is linear`,
  header: ['works', 'mentions', 'references', 'works s', 'authors s', 'journals s', 'memory MB', 'slope'],
  async *measure({ sizes }) {
    let last: { size: number; time: number } | undefined;
    for (const size of sizes) {
      const { works, cited } = invent(size);
      const times = [
        () => mergeWorks(works, cited),
        () => identifyAuthors(works),
        () => findJournals(works),
      ].map(time);
      const sum = times.reduce((a, b) => a + b, 0);
      const slope = last && Math.log(sum / last.time) / Math.log(size / last.size);
      last = { size, time: sum };
      yield [
        size,
        works.reduce((n, work) => n + work.author.length, 0),
        size * REFERENCES,
        ...times.map(seconds => Number(seconds.toFixed(2))),
        Math.round(process.memoryUsage().rss / 1e6),
        slope === undefined ? '' : slope.toFixed(2),
      ];
    }
  },
};

function time(run: () => unknown): number {
  const begin = process.cpuUsage();
  run();
  return process.cpuUsage(begin).user / 1e6;
}

/** Works and what they cite, some people and journals far more often than others. */
function invent(size: number): { works: Work[]; cited: Work[] } {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (n: number) => Math.floor(random() * n);
  const often = (n: number) => Math.floor(random() ** 3 * n);
  const word = () => Array.from({ length: 2 + below(2) }, () => SYLLABLES[below(SYLLABLES.length)]).join('');
  const capital = () => word().replace(/^./u, letter => letter.toUpperCase());
  const letter = () => String.fromCharCode(65 + below(26));
  const people = Array.from(
    { length: 1.5 * size },
    (): Name => ({ family: capital(), given: `${letter()}.${letter()}.` }),
  );
  const journals = Array.from({ length: 2000 }, () => `Journal of ${capital()} ${capital()}`);
  const words = Array.from({ length: 4000 }, word);
  const make = (id: string, author: readonly Name[], first: number, raw: string): Work => ({
    id,
    type: 'article-journal',
    author,
    editor: [],
    'container-title': journals[often(journals.length)]!,
    issued: { 'date-parts': [[1950 + below(73)]] },
    volume: String(1 + below(80)),
    page: String(first),
    sources: [{ file: 'invented', line: 1, endLine: 1, raw }],
  });
  const cited = Array.from({ length: WORDINGS * size }, (_, i) =>
    make(`cited-${i}`, [people[often(people.length)]!], 1 + below(900), `wording ${i}`),
  );
  const works = Array.from({ length: size }, (_, i): Work => {
    const authors = new Set(Array.from({ length: 1 + below(6) }, () => people[often(people.length)]!));
    const references = Array.from({ length: REFERENCES }, () => cited[often(cited.length)]!.id);
    const title = Array.from({ length: 8 }, () => words[often(words.length)]).join(' ');
    return { ...make(`work-${i}`, [...authors], i % 900, `record ${i}`), title, references };
  });
  return { works, cited };
}
