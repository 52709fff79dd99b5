/** The bench of plain references: texts read one by one, the first time in a process and again. */
import { parseReference } from '../../src/records/reference/parse.ts';
import { readGold } from '../references/gold.ts';
import type { Bench } from './bench.ts';
import { median, timeOnce } from './measure.ts';
import { inventRecords, type Publication } from './synthetic.ts';

/** References per CPU second of AnyStyle 1.6 (Ruby and C) on two cores like these; it is no part of npm, so not measured in this run. */
const ANYSTYLE = 276;

export const references: Bench = {
  name: 'references',
  about: `references in running text; AnyStyle read ${ANYSTYLE} in a CPU second on a machine of this kind`,
  header: ['references', 'number', 'first/s', 'warm/s', 'warm, times AnyStyle'],
  async *measure({ sizes, runs, gold }) {
    for (const size of sizes)
      yield await measureTexts(`invented, ${size}`, inventRecords(size).map(printReference), runs);
    if (gold)
      yield await measureTexts(
        gold,
        readGold(gold).map(({ raw }) => raw),
        runs,
      );
  },
};

async function measureTexts(name: string, texts: readonly string[], runs: number) {
  const readAll = () => texts.forEach(text => void parseReference(text));
  const perSecond = (time: number) => Math.round((1000 * texts.length) / time);
  const first = await timeOnce(readAll);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timeOnce(readAll));
  const warm = perSecond(median(times));
  return [name, texts.length, perSecond(first), warm, Math.round(warm / ANYSTYLE)];
}

/** A style by the number of the record: APA, Harvard, Vancouver. */
function printReference(work: Publication): string {
  const { title, journal, year, volume, issue, first, last } = work;
  const names = (print: (family: string, initial: string) => string) =>
    work.authors.map(({ family, given }) => print(family, given[0]!));
  switch (work.number % 3) {
    case 0:
      return `${names((family, initial) => `${family}, ${initial}.`).join(', ')} (${year}). ${title}. ${journal}, ${volume}(${issue}), ${first}-${last}.`;
    case 1:
      return `${names((family, initial) => `${family}, ${initial}.`).join(' and ')} (${year}), "${title}", ${journal}, Vol. ${volume} No. ${issue}, pp. ${first}-${last}.`;
    default:
      return `${names((family, initial) => `${family} ${initial}`).join(', ')}. ${title}. ${journal}. ${year};${volume}(${issue}):${first}-${last}.`;
  }
}
