/** PDFs read as a person reads them: column by column, indents and paragraphs kept, heads and feet left out. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpackFile } from '../../src/formats/containers/unpack.ts';
import { PAGE, type Piece, setColumn, writePdf } from './pdf-fixture.ts';

const read = async (pages: readonly (readonly Piece[])[]) => {
  const { files, problems } = await unpackFile({ name: 'a.pdf', bytes: writePdf(pages) });
  return { ...files[0]?.text, problems };
};
const NAMES = [
  'Abel',
  'Brandt',
  'Costa',
  'Dorn',
  'Ekström',
  'Falk',
  'Grau',
  'Holm',
  'Iversen',
  'Jonas',
  'Kern',
  'Lund',
];
/** Invented references, two lines each, the second set in. */
const REFERENCES = NAMES.flatMap((name, i) => [
  `${name}, A. (${1990 + i}). On the growth of invented`,
  `   firms. Journal of Nothing, ${i + 3}(2), ${i}1-${i}9.`,
]);

describe('one column', () => {
  it('gives its lines from top to bottom, indents as blanks, and pages', async () => {
    const text = await read([
      setColumn(REFERENCES.slice(0, 6), 72, 100),
      setColumn(REFERENCES.slice(6, 8), 72, 100),
    ]);
    expect(text.encoding).toBe('pdf');
    expect(text.lines).toEqual(REFERENCES.slice(0, 8));
    expect(text.pages).toEqual([1, 1, 1, 1, 1, 1, 2, 2]);
    expect(text.problems).toEqual([]);
  });

  it('keeps its order when the file has another', async () => {
    const pieces = setColumn(REFERENCES.slice(0, 8), 72, 100);
    expect((await read([pieces.toReversed()])).lines).toEqual(REFERENCES.slice(0, 8));
  });

  it('has an empty line where paragraphs stand apart', async () => {
    const lines = [
      'One line',
      'and its second',
      '',
      'Another line',
      'and its second',
      '',
      'A third',
      'and its second',
    ];
    const pieces = lines.flatMap((text, i) =>
      text ? [{ text, x: 72, y: 100 + i * 12 - Math.floor(i / 3) * 6 }] : [],
    );
    expect((await read([pieces])).lines).toEqual(lines);
  });

  it('is not two where numbers stand in front of a list', async () => {
    const pieces = NAMES.flatMap((name, i) => [
      { text: `[${i + 1}]`, x: 72, y: 100 + i * 24 },
      {
        text: `${name}, A. On the growth of invented firms that have no name and no place, a study`,
        x: 110,
        y: 100 + i * 24,
      },
      { text: 'Journal of Nothing, vol. 3.', x: 110, y: 112 + i * 24 },
    ]);
    const { lines } = await read([pieces]);
    expect(lines!.slice(0, 3)).toEqual([
      '[1] Abel, A. On the growth of invented firms that have no name and no place, a study',
      '        Journal of Nothing, vol. 3.',
      '[2] Brandt, A. On the growth of invented firms that have no name and no place, a study',
    ]);
  });
});

describe('columns', () => {
  const left = REFERENCES.slice(0, 12);
  const right = REFERENCES.slice(12);
  const title = {
    text: 'Of the growth of invented firms in the towns that nobody lives in',
    x: 80,
    y: 70,
    size: 16,
  };

  it('are read one after the other, behind what goes over them', async () => {
    const { lines } = await read([[title, ...setColumn(left, 50, 110), ...setColumn(right, 310, 113)]]);
    expect(lines!.slice(1, 14)).toEqual(['', ...left]);
    expect(lines!.slice(-12)).toEqual(right);
    expect(lines![0]!.trim()).toBe(title.text);
  });

  it('may be three', async () => {
    const thirds = [0, 8, 16].map(from => REFERENCES.slice(from, from + 8));
    const pieces = thirds.flatMap((lines, i) => setColumn(lines, 40 + i * 180, 100 + i, 10, 7));
    expect((await read([pieces])).lines!.filter(Boolean)).toEqual(REFERENCES);
  });

  it('may end in one line, on a page whose gutter others show', async () => {
    const pages = [
      [...setColumn(left, 50, 110), ...setColumn(right, 310, 110)],
      [...setColumn(left, 50, 110), ...setColumn(right.slice(0, 1), 310, 110)],
    ];
    const { lines } = await read(pages);
    expect(lines!.filter(Boolean)).toEqual([...left, ...right, ...left, right[0]]);
  });

  it('go on in the next one without an empty line when the line before is full', async () => {
    const full = 'A line that goes on to the end of its column and';
    const { lines } = await read([
      [
        ...setColumn([...left, full], 50, 110),
        ...setColumn(['goes on in the next column', ...right], 310, 110),
      ],
    ]);
    expect(lines![lines!.indexOf(full) + 1]).toBe('goes on in the next column');
  });
});

describe('heads and feet', () => {
  const page = (number: number, body: readonly string[]): Piece[] => [
    { text: number % 2 ? 'Journal of Nothing' : 'A. Abel and B. Brandt', x: 72, y: 40, size: 9 },
    { text: String(number), x: 510, y: 40, size: 9 },
    ...setColumn(body, 72, 90),
    { text: `Downloaded for nobody, page ${number}`, x: 200, y: PAGE.height - 30, size: 8 },
  ];

  it('that come again on other pages are left out', async () => {
    const parts = [0, 6, 12, 18].map(from => REFERENCES.slice(from, from + 6));
    const { lines, pages } = await read(parts.map((part, i) => page(i + 1, part)));
    expect(lines!.filter(Boolean)).toEqual(REFERENCES);
    expect(pages!.at(-1)).toBe(4);
  });

  it('are not the first lines of two pages that are alike by chance', async () => {
    const line = 'Journal of Nothing, 3(2), 11-19.';
    const { lines } = await read([
      setColumn([line, ...REFERENCES.slice(0, 4)], 72, 90),
      setColumn([line, ...REFERENCES.slice(4, 8)], 72, 90),
    ]);
    expect(lines!.filter(text => text === line)).toHaveLength(2);
  });
});

describe('letters', () => {
  it('of ligatures, raised letters, accents printed over letters, and dashes, are those that one would type', async () => {
    const { lines } = await read([
      [
        { text: 'M\u00a8', x: 50, y: 100 },
        { text: 'uller, B. (21', x: 58.1, y: 100 },
        { text: 'st', x: 106.5, y: 96, size: 6 },
        { text: ' ed.), self\u00ad', x: 110.5, y: 100 },
        { text: 'sustained', x: 50, y: 112 },
      ],
    ]);
    expect(lines).toEqual(['Müller, B. (21st ed.), self-', 'sustained']);
  });

  it('that stand along the margin are left out, unless the whole page is turned', async () => {
    const stamp = { text: 'A stamp along the margin', x: 20, y: 600, turn: 90 };
    expect((await read([[stamp, ...setColumn(REFERENCES.slice(0, 4), 72, 100)]])).lines).toEqual(
      REFERENCES.slice(0, 4),
    );
    const turned = REFERENCES.slice(0, 2).map((text, i) => ({
      text: text.trim(),
      x: 100 + i * 12,
      y: 800,
      turn: 90,
    }));
    expect((await read([turned])).lines).toEqual(REFERENCES.slice(0, 2).map(text => text.trim()));
  });
});

describe('a PDF that cannot be read', () => {
  const codesOf = async (bytes: Uint8Array) => {
    const { files, problems } = await unpackFile({ name: 'a.pdf', bytes });
    expect(files).toEqual([]);
    return problems.map(({ code, severity }) => `${severity} ${code}`);
  };

  it('is locked, or has no text, or is damaged: each in words', async () => {
    expect(await codesOf(writePdf([setColumn(REFERENCES, 72, 100)], true))).toEqual(['error encrypted']);
    expect(await codesOf(writePdf([[], []]))).toEqual(['error no-text']);
    expect(await codesOf(strToU8('%PDF-1.4\nand nothing that a PDF has'))).toEqual(['error damaged']);
  });

  it('for some pages names them and keeps the rest', async () => {
    const { lines, problems } = await read([setColumn(REFERENCES.slice(0, 2), 72, 100), [], []]);
    expect(lines).toEqual(REFERENCES.slice(0, 2));
    expect(problems).toMatchObject([{ code: 'no-text', severity: 'warning' }]);
    expect(problems[0]!.message).toContain('pages 2, 3');
  });

  it('whatever is cut off or changed in it, ends in files or problems', async () => {
    const whole = writePdf([setColumn(REFERENCES.slice(0, 4), 72, 100)]);
    const damage = fc.record({
      length: fc.integer({ min: 10, max: whole.length }),
      changes: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ length, changes }) => {
        const bytes = whole.slice(0, length);
        for (const [at, value] of changes) if (at > 8 && at < length) bytes[at] = value;
        const { files, problems } = await unpackFile({ name: 'a.pdf', bytes });
        expect(files.length + problems.length).toBeGreaterThan(0);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

it('keeps the bytes of the file, and reads a PDF inside an archive', async () => {
  const bytes = writePdf([setColumn(REFERENCES.slice(0, 2), 72, 100)]);
  const before = bytes.slice();
  const zip = { name: 'z.zip', bytes: zipSync({ 'b.pdf': bytes }) };
  const { files } = await unpackFile(zip);
  expect(files).toMatchObject([
    { name: 'z.zip/b.pdf', text: { name: 'z.zip/b.pdf', lines: REFERENCES.slice(0, 2) } },
  ]);
  expect(files[0]!.bytes).toEqual(before);
});
