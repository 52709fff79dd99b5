/** Measures the reading of plain references against labelled ones: `npm run eval:references -- GOLD.jsonl [ERRORS]`. */
import { performance } from 'node:perf_hooks';
import { parseReference } from '../src/records/reference/parse.ts';
import { type Gold, readGold } from './references/gold.ts';
import { type Count, FIELDS, type Field, type Miss, scoreReference } from './references/score.ts';

interface Tally {
  readonly counts: ReadonlyMap<Field, Count>;
  references: number;
  whole: number;
}

const makeTally = (): Tally => ({
  counts: new Map(FIELDS.map(field => [field, { gold: 0, read: 0, right: 0 }])),
  references: 0,
  whole: 0,
});

const percent = (part: number, whole: number): string =>
  (whole ? ((100 * part) / whole).toFixed(1) : '-').padStart(6);
const f1 = ({ gold, read, right }: Count): string => percent(2 * right, gold + read);

function sum(tally: Tally): Count {
  const total = { gold: 0, read: 0, right: 0 };
  for (const count of tally.counts.values()) {
    total.gold += count.gold;
    total.read += count.read;
    total.right += count.right;
  }
  return total;
}

function printFields(tally: Tally): void {
  console.log('field       precision recall     F1   in gold');
  const row = (name: string, count: Count): void =>
    console.log(
      `${name.padEnd(12)}${percent(count.right, count.read)}   ${percent(count.right, count.gold)} ${f1(count)} ${String(count.gold).padStart(9)}`,
    );
  for (const [field, count] of tally.counts) row(field, count);
  row('all', sum(tally));
}

function printGroups(title: string, groups: ReadonlyMap<string, Tally>): void {
  console.log(`\n${title.padEnd(20)} references  whole %  F1 of all`);
  for (const [name, tally] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(
      `${name.padEnd(20)} ${String(tally.references).padStart(10)}  ${percent(tally.whole, tally.references)}   ${f1(sum(tally))}`,
    );
}

const [path, errors = '10'] = process.argv.slice(2);
if (!path) {
  console.error('Usage: npm run eval:references -- GOLD.jsonl [how many errors to print]');
  process.exit(2);
}
const golds = readGold(path);
const all = makeTally();
const groups = new Map<string, Map<string, Tally>>();
const worst: { gold: Gold; misses: readonly Miss[] }[] = [];
for (const gold of golds) parseReference(gold.raw);
const begin = performance.now();
const read = golds.map(gold => parseReference(gold.raw));
const seconds = (performance.now() - begin) / 1000;
golds.forEach((gold, i) => {
  const misses = scoreReference(gold, read[i]!, all.counts);
  for (const [by, name] of [
    ['style', gold.style],
    ['language', gold.lang ?? 'not stated'],
    ['set', gold.set],
  ] as const) {
    const named = groups.get(by) ?? new Map<string, Tally>();
    groups.set(by, named);
    const tally = named.get(name) ?? makeTally();
    named.set(name, tally);
    scoreReference(gold, read[i]!, tally.counts);
    tally.references++;
    if (misses.length === 0) tally.whole++;
  }
  all.references++;
  if (misses.length === 0) all.whole++;
  else worst.push({ gold, misses });
});
printFields(all);
for (const [by, named] of groups) printGroups(by, named);
worst.sort((a, b) => b.misses.length - a.misses.length);
for (const { gold, misses } of worst.slice(0, Number(errors))) {
  console.log(`\n${gold.id}  ${gold.raw}`);
  for (const miss of misses) console.log(`   ${miss.field}: «${miss.gold}», read as «${miss.read}»`);
}
console.log(
  `\n${all.whole} of ${all.references} references wholly right (${percent(all.whole, all.references).trim()} %); ${Math.round(golds.length / seconds)} references a second`,
);
