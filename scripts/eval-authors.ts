/** Measures who is held to be who against labelled sets: `npm run eval:authors -- DIR`. */
import { performance } from 'node:perf_hooks';
import { resolveAuthors } from '../src/resolve/authors.ts';
import { keyOf, type LabelledSet } from './authors/labelled.ts';
import { groupByCoauthors, groupByName, type Scores, scoreGroups } from './authors/measure.ts';
import { readSets } from './authors/sets.ts';

function groupByResolution({ works }: LabelledSet): Map<string, string> {
  return new Map(
    resolveAuthors(works).flatMap(author =>
      author.mentions.map(({ work, position }) => [keyOf(work, position), author.id] as const),
    ),
  );
}

const METHODS = [
  ['ours', groupByResolution],
  ['same name', groupByName],
  ['and a shared co-author', groupByCoauthors],
] as const;

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);
const show = ({ precision, recall, f1 }: Scores): string =>
  `${percent(precision)}${percent(recall)}${percent(f1)}`;
const mean = (scores: readonly Scores[], field: keyof Scores): number =>
  scores.reduce((sum, one) => sum + one[field], 0) / scores.length;

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: npm run eval:authors -- DIR');
  process.exit(2);
}
const sets = await readSets(folder);
console.log(`${''.padEnd(38)}${METHODS.map(([title]) => title.padEnd(25)).join('')}`);
console.log(
  `${'set'.padEnd(20)}mentions persons${METHODS.map(() => '  prec.  rec.    F1       ').join('')}seconds`,
);
const all: Scores[][] = METHODS.map(() => []);
for (const set of sets) {
  let seconds = 0;
  const row = METHODS.map(([title, group], i) => {
    const begin = performance.now();
    const groups = group(set);
    if (title === 'ours') seconds = (performance.now() - begin) / 1000;
    const scores = scoreGroups(set.persons, groups);
    all[i]!.push(scores);
    return show(scores).padEnd(25);
  });
  const size = `${String(set.persons.size).padStart(8)}${String(new Set(set.persons.values()).size).padStart(8)}`;
  console.log(`${set.name.padEnd(20).slice(0, 20)}${size} ${row.join('')}${seconds.toFixed(2).padStart(6)}`);
}
const means = all.map(scores =>
  show({
    precision: mean(scores, 'precision'),
    recall: mean(scores, 'recall'),
    f1: mean(scores, 'f1'),
  }).padEnd(25),
);
console.log(`${'mean'.padEnd(37)}${means.join('')}`);
