/** `numbers`: the figures of a collection, each by its definition (src/analysis/numbers). */

import { readSources } from '../../../src/atlas/sources.ts';
import {
  analyseNumbers,
  type CollectionNumbers,
  type EntityIndices,
} from '../../../src/export/analyse-numbers.ts';
import { buildTables } from '../../../src/graph/tables.ts';
import { deliver, loadCollection } from '../collection.ts';
import { COLLECTION_OPTIONS, type Command, JSON_OPTION, OUTPUT_OPTION } from '../command.ts';
import { readFiles } from '../files.ts';
import { type Cell, writeColumns, writePairs } from '../table.ts';

/** Rows of a table for people. */
const SHOWN = 10;

const round = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value.toFixed(3));

function describe(found: CollectionNumbers): string {
  const { collection, missing, publications, collaboration, lotka, bradford, citations, rpys } = found;
  const years = publications.years;
  const table = (title: string, header: readonly string[], rows: readonly (readonly Cell[])[]) =>
    rows.length === 0 ? [] : [`${title}\n${writeColumns(header, rows.slice(0, SHOWN))}`];
  const ranked = (title: string, list: readonly EntityIndices[]) => {
    const counted = list.some(({ local }) => local !== null);
    return table(
      title,
      ['works', ...(counted ? ['cited here', 'h', 'g', 'm'] : []), title],
      list.map(({ works, local, label }) => [
        works,
        ...(counted ? [local?.citations, local?.h, local?.g, round(local?.m)] : []),
        label,
      ]),
    );
  };
  return [
    `collection\n${writePairs([
      ...Object.entries(collection),
      ['years', years.length === 0 ? 'none' : `${years[0]!.year}-${years.at(-1)!.year}`],
      ['average year', round(publications.average)],
      ['growth a year', round(publications.growth)],
    ])}`,
    `without, of ${missing.works} works\n${writePairs(Object.entries(missing.without))}`,
    ...(collaboration
      ? [
          `collaboration\n${writePairs(Object.entries(collaboration).map(([name, value]) => [name, round(value)]))}`,
        ]
      : []),
    ...(lotka
      ? [
          `Lotka's law\n${writePairs([
            ['exponent', round(lotka.exponent)],
            ['constant', round(lotka.constant)],
            ['distance (KS)', round(lotka.distance)],
            ['allowed at 1 %', round(lotka.critical.p01)],
            ['fits', lotka.fits ? 'yes' : 'no'],
          ])}`,
        ]
      : []),
    ...(bradford
      ? table(
          `Bradford's zones${bradford.multiplier === null ? '' : `, each of ${round(bradford.multiplier)} times the journals of the one before`}`,
          ['zone', 'journals', 'works'],
          bradford.zones.map(({ zone, sources, works }) => [zone, sources, works]),
        )
      : []),
    ...ranked('authors', found.authors),
    ...ranked('journals', found.journals),
    ...table(
      'most cited here',
      ['citations', 'work'],
      (citations.local?.most ?? []).map(({ citations, label }) => [citations, label]),
    ),
    ...table(
      'cited years that stand out',
      ['above the median', 'references', 'year'],
      rpys
        .filter(({ deviation }) => deviation > 0)
        .sort((a, b) => b.deviation - a.deviation || a.year - b.year)
        .map(({ year, references, deviation }) => [deviation, references, year]),
    ),
    ...table(
      'bursts',
      ['strength', 'from', 'to', 'theme'],
      found.bursts.map(({ strength, from, to, label }) => [round(strength), from, to, label]),
    ),
    ...table(
      'thematic map',
      ['keywords', 'centrality', 'density', 'quadrant', 'theme'],
      (found.thematicMap?.groups ?? []).map(({ size, centrality, density, quadrant, label }) => [
        size,
        round(centrality),
        round(density),
        quadrant,
        label,
      ]),
    ),
  ].join('\n');
}

export const numbers: Command = {
  name: 'numbers',
  usage: 'FILE...',
  summary: "the collection's figures: years, citations, indices, laws, themes",
  example: 'numbers seeds/ --json > numbers.json',
  options: { ...COLLECTION_OPTIONS, ...OUTPUT_OPTION, ...JSON_OPTION },
  async run(given, io) {
    const files = await readFiles(given.files, io);
    const collection = await loadCollection(given, io, false, files);
    // What is cited has years to tell, and no part in who is who: `authors` and this count the same authors. An atlas does not hold it.
    const { cited } =
      'maps' in collection ? { cited: [] } : await readSources(files, { lines: given.has('lines') });
    const found = analyseNumbers({ ...collection, cited }, buildTables(collection));
    for (const { message } of found.problems) io.stderr.write(`${message}\n`);
    await deliver(given.has('json') ? `${JSON.stringify(found, null, 1)}\n` : describe(found), given, io);
    return 0;
  },
};
