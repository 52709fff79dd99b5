/** The order in which files are given decides nothing but the order of works: ids, fields, references, reasons, doubts are the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveEntities } from '../../src/atlas/resolve.ts';
import { readSources, type Sources } from '../../src/atlas/sources.ts';
import type { SourceFile } from '../../src/formats/format.ts';
import type { Work } from '../../src/records/work.ts';

interface Drawn {
  readonly family: string;
  readonly given: string;
  readonly year: number;
  readonly title: string;
}

/** Few values: the same content id comes up again and again, within a file and across files. */
const drawn: fc.Arbitrary<Drawn> = fc.record({
  family: fc.constantFrom('Alder', 'Cole'),
  given: fc.constantFrom('B.', 'B. M.', 'Bo'),
  year: fc.constantFrom(1994, 2004),
  title: fc.constantFrom(
    'A theory of small things and dust',
    'A theory of small things and rain',
    'Dust of the moon',
  ),
});
const records = fc.array(drawn, { minLength: 1, maxLength: 5 });

const WRITERS: readonly ((works: readonly Drawn[]) => [ending: string, text: string])[] = [
  works => [
    'ris',
    works
      .map(({ family, given, year, title }) =>
        ['TY  - JOUR', `TI  - ${title}`, `AU  - ${family}, ${given}`, `PY  - ${year}`, 'ER  - ', ''].join(
          '\n',
        ),
      )
      .join('\n'),
  ],
  works => [
    'bib',
    works
      .map(
        ({ family, given, year, title }) =>
          `@article{${family}${year},\n author = {${family}, ${given}},\n title = {${title}},\n year = {${year}}\n}\n`,
      )
      .join('\n'),
  ],
  works => [
    'txt',
    `References\n\n${works
      .map(
        ({ family, given, year, title }, i) =>
          `${family}, ${given[0]}. (${year}). ${title}. Journal of Things, ${i + 1}(2), 1${i}-2${i}.`,
      )
      .join('\n')}\n`,
  ],
  works => [
    'isi',
    [
      ...['FN Clarivate Analytics Web of Science', 'VR 1.0'],
      ...works.flatMap(({ family, given, year, title }, i) => [
        ...['PT J', `AU ${family}, ${given[0]}`, `TI ${title}`, 'SO JOURNAL OF THINGS', `PY ${year}`],
        `CR Alder B, ${year}, J THINGS, V${i + given.length}, P1${title.length}`,
        '   Cole B, 2004, J THINGS, V2, P11',
        ...[`UT WOS:00000000000000${i}`, 'ER', ''],
      ]),
      'EF',
    ].join('\n'),
  ],
];

/** Their slugs are one. */
const NAMES = ['things 1', 'things-1', 'things_1', 'Things 1'];

const files = fc
  .array(fc.tuple(fc.nat(WRITERS.length - 1), records), { minLength: 2, maxLength: 4 })
  .map(all =>
    all.map(([writer, works], i): SourceFile => {
      const [ending, text] = WRITERS[writer]!(works);
      return { name: `${NAMES[i]!}.${ending}`, bytes: new TextEncoder().encode(text) };
    }),
  );

const byId = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
const texts = (all: readonly unknown[]): string[] => all.map(each => JSON.stringify(each)).sort();

function told(sources: Sources): unknown {
  const { works, citing, cited, reasons, statements, doubtful } = sources;
  const options = { withCiting: false, rawNames: false, seed: 0, resolution: 1 };
  const { authors, journals, themes, doubtful: listed } = resolveEntities(sources, options);
  const lists: readonly (readonly Work[])[] = [works, citing, cited];
  return [...lists.map(byId), texts(reasons), texts(statements), doubtful, authors, journals, themes, listed];
}

describe('the order of files', () => {
  it('changes nothing (property)', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.nat(5), async (given, turn) => {
        const turned = [...given.slice(turn % given.length), ...given.slice(0, turn % given.length)];
        const one = told(await readSources(given));
        for (const order of [turned, [...given].reverse()])
          expect(told(await readSources(order))).toEqual(one);
      }),
      { seed: 11, numRuns: 40 },
    );
  }, 60_000);
});
