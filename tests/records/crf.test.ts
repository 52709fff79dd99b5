/** The tagger of plain references, from tokens to fields. The examples are invented; the shapes are those of real lists. */
import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../scripts/references/train.ts';
import { FEATURE_COUNT, LEXICON_BITS, ROWS } from '../../src/records/reference/crf/features.ts';
import { LABEL_COUNT, LABELS, mayFollow } from '../../src/records/reference/crf/labels.ts';
import { settleOrder } from '../../src/records/reference/crf/order.ts';
import type { SegmentField } from '../../src/records/reference/crf/segments.ts';
import { layOut, sumRows } from '../../src/records/reference/crf/sums.ts';
import { EDGE_CLASSES, EDGE_SIZE } from '../../src/records/reference/crf/tagger.ts';
import { makeTokens, SHAPE, tokenize } from '../../src/records/reference/crf/tokens.ts';
import { packModel, unpackModel } from '../../src/records/reference/crf/weights.ts';
import { parseReference } from '../../src/records/reference/parse.ts';
import { printName } from '../../src/records/work.ts';

const tokens = makeTokens();
const cut = (text: string): string[] => {
  tokenize(text, tokens);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
};

describe('tokens', () => {
  it('parts words, numbers and glued letters, and keeps apostrophes, accents and ordinals', () => {
    expect(cut("O'Neill, J.-É. 2004b;12(3):S45–7, the 19th")).toEqual([
      "O'Neill",
      'J',
      'É',
      '2004',
      'b',
      '12',
      '3',
      'S',
      '45',
      '7',
      'the',
      '19th',
    ]);
  });

  it('tells a year from another number of four digits', () => {
    cut('1999 8123');
    expect([tokens.shape[0], tokens.shape[1]]).toEqual([SHAPE.year, SHAPE.fourDigits]);
  });

  it('reads no more of a long text than it has room for', () => {
    expect(cut('word '.repeat(5000))).toHaveLength(1024);
  });
});

describe('labels', () => {
  it('enters a field only through its first token', () => {
    const at = (label: string): number => LABELS.indexOf(label as never);
    expect(mayFollow(at('title-begin'), at('title'))).toBe(true);
    expect(mayFollow(at('year'), at('title'))).toBe(false);
    expect(mayFollow(-1, at('given'))).toBe(false);
    expect(mayFollow(at('family-begin'), at('given'))).toBe(true);
  });
});

describe('the file of weights', () => {
  it('gives back what was packed', () => {
    const weights = new Int8Array(ROWS * LABEL_COUNT);
    weights.set([1, -46, 0, 0, 0, 46, 7], 12_345);
    const edges = new Int8Array(EDGE_CLASSES * EDGE_SIZE).fill(3, 5, 9);
    const lexicon = new Uint8Array(2 ** LEXICON_BITS).fill(2, 100, 103);
    const model = { weights, edges, lexicon, scale: 0.5 };
    const back = unpackModel(packModel(model, ''));
    expect(back.scale).toBe(0.5);
    for (const part of ['weights', 'edges', 'lexicon'] as const)
      expect(Buffer.compare(Buffer.from(back[part].buffer), Buffer.from(model[part].buffer))).toBe(0);
  });
});

describe('sums of weights', () => {
  it('are those of the rows one by one, also of rows that hold nothing', () => {
    const random = makeRandom(5);
    const weights = new Int8Array(64 * LABEL_COUNT).map((_, i) =>
      i % (3 * LABEL_COUNT) < LABEL_COUNT ? 0 : Math.floor(random() * 93) - 46,
    );
    const rows = new Int32Array(2 * FEATURE_COUNT).map(() => Math.floor(random() * 64));
    const sums = new Int32Array(LABEL_COUNT);
    sumRows(layOut(weights), rows, FEATURE_COUNT, sums);
    const expected = Array.from(sums, (_, y) =>
      rows.subarray(FEATURE_COUNT).reduce((sum, row) => sum + weights[row * LABEL_COUNT + y]!, 0),
    );
    expect([...sums]).toEqual(expected);
  });
});

describe('the order of stretches', () => {
  /** "title:0-3" and so on, with "In" before those that end with "!". */
  const settle = (...stretches: string[]): string[] => {
    const segments = stretches.map(stretch => {
      const [field, from, to] = stretch.replace('!', '').split(/[:-]/u);
      return { field: field as SegmentField, from: Number(from), to: Number(to), confidence: 1 };
    });
    const before = (segment: { from: number }): string =>
      stretches.some(stretch => stretch.endsWith('!') && stretch.includes(`:${segment.from}-`))
        ? 'things. In: '
        : '. ';
    return settleOrder(segments, () => 'Their strength and reach', before).map(
      ({ field, from, to }) => `${field}:${from}-${to}`,
    );
  };

  it('takes a title before the year for the body that wrote, when another follows', () => {
    expect(settle('title:0-3', 'year:3-4', 'title:4-9')[0]).toBe('body:0-3');
    expect(settle('title:0-3', 'year:3-4')[0]).toBe('title:0-3');
  });

  it('takes a title behind "In" for what the first stands in', () => {
    expect(settle('names:0-2', 'title:2-6', 'title:7-9!')[2]).toBe('container:7-9');
  });

  it('lets the volume choose between two journals', () => {
    expect(settle('title:0-3', 'container:3-5', 'volume:5-6', 'container:6-9')).toEqual([
      'title:0-3',
      'container:3-5',
      'volume:5-6',
      'other:6-9',
    ]);
  });

  it('joins a subtitle that was taken for a house', () => {
    expect(settle('title:0-3', 'publisher:3-7', 'place:7-8')).toEqual(['title:0-7', 'place:7-8']);
  });
});

describe('references in other styles', () => {
  const parse = (text: string) => {
    const parsed = parseReference(text)!;
    return { author: parsed.author.map(printName), year: parsed.date?.year, ...parsed.text };
  };

  it.each([
    [
      'Vancouver',
      'Alder BC, Cole D, Elm EF. Growth of small things in dry soil. J Small Sci. 2005;56(3):123-9.',
      {
        author: ['Alder, BC', 'Cole, D', 'Elm, EF'],
        year: 2005,
        title: 'Growth of small things in dry soil',
        volume: '56',
        issue: '3',
        page: '123-9',
      },
    ],
    [
      'IEEE',
      'B. Alder and D. Cole, “Growth of small things in dry soil,” IEEE Trans. Things, vol. 12, no. 4, pp. 11–19, Apr. 2011.',
      {
        author: ['Alder, B.', 'Cole, D.'],
        year: 2011,
        title: 'Growth of small things in dry soil',
        volume: '12',
        issue: '4',
        page: '11-19',
      },
    ],
    [
      'German, authors apart by strokes',
      'Alder, Berta/Kohl, Dieter (1998): Das Wachstum der kleinen Dinge. In: Zeitschrift für Soziologie, Jg. 27, H. 2, S. 101-119.',
      {
        author: ['Alder, Berta', 'Kohl, Dieter'],
        year: 1998,
        title: 'Das Wachstum der kleinen Dinge',
        'container-title': 'Zeitschrift für Soziologie',
        volume: '27',
        issue: '2',
        page: '101-119',
      },
    ],
    [
      'physics, with no title',
      'B. Alder and D. Cole, Phys. Rev. Lett. 47, 1201 (1981).',
      {
        author: ['Alder, B.', 'Cole, D.'],
        year: 1981,
        'container-title': 'Phys. Rev. Lett.',
        volume: '47',
        page: '1201',
      },
    ],
    [
      'Chicago, a book',
      'Alder, Bertha Jane. The Growth of Small Things. Chicago: University of Chicago Press, 1999.',
      {
        author: ['Alder, Bertha Jane'],
        year: 1999,
        title: 'The Growth of Small Things',
        publisher: 'University of Chicago Press',
        'publisher-place': 'Chicago',
      },
    ],
    [
      'MLA',
      'Alder, Bertha, and Dora Cole. "Growth of Small Things." Journal of Small Things, vol. 12, no. 3, 2004, pp. 45-67.',
      {
        author: ['Alder, Bertha', 'Cole, Dora'],
        year: 2004,
        title: 'Growth of Small Things',
        'container-title': 'Journal of Small Things',
        volume: '12',
        issue: '3',
        page: '45-67',
      },
    ],
    [
      'GB/T 7714, with wide marks',
      '[3] 王小伟，欧阳修，等．小事物研究综述[J]．经济研究，2018，37(6)：600-612．',
      {
        author: ['王, 小伟', '欧阳, 修'],
        year: 2018,
        title: '小事物研究综述',
        'container-title': '经济研究',
        volume: '37',
        issue: '6',
        page: '600-612',
      },
    ],
    [
      'Spanish, with others and a page read online',
      'García, J., Pérez, M. y otros (2010). La cosa pequeña. Revista de Cosas, 3(2), 10-20. Disponible en: http://example.org/cosas (consulta: 3 de mayo de 2012).',
      {
        author: ['García, J.', 'Pérez, M.'],
        year: 2010,
        title: 'La cosa pequeña',
        'container-title': 'Revista de Cosas',
        URL: 'http://example.org/cosas',
      },
    ],
    [
      'remarks in brackets',
      'Lima TAS, Menezes TMO. Estudo das coisas pequenas. Rev Coisas [Internet]. 2012 [citado 16 março 2013];6(10):2505-12.',
      {
        author: ['Lima, TAS', 'Menezes, TMO'],
        year: 2012,
        title: 'Estudo das coisas pequenas',
        'container-title': 'Rev Coisas',
        volume: '6',
        page: '2505-12',
      },
    ],
  ])('reads %s', (_, text, fields) => {
    expect(parse(text)).toMatchObject(fields);
  });

  it('keeps the letters that a number is glued to', () => {
    expect(parse('Alder B, Cole D. Small things. J Small Sci. 2005;56(3):e24-e30.')).toMatchObject({
      page: 'e24-e30',
    });
  });

  it('takes the day on which an address was read neither for the title nor for the year', () => {
    expect(
      parse(
        'Alder, Berta (2004), Small Things, London: Small House, online: http://example.org/a/b.html (21 March 2014).',
      ),
    ).toMatchObject({
      year: 2004,
      title: 'Small Things',
      publisher: 'Small House',
      'publisher-place': 'London',
    });
  });

  it('reads a text of many thousand marks and an empty one', () => {
    expect(parseReference('')).toBeNull();
    expect(() => parseReference('( ." , '.repeat(2500))).not.toThrow();
  });

  it('gives the same reading again after other references', () => {
    const text = 'Alder B, Cole D. Growth of small things. J Small Sci 2005;56:123-9.';
    const first = parseReference(text);
    parseReference('Elm, F. (1990). Another thing. Cheltenham: Small House.');
    expect(parseReference(text)).toEqual(first);
  });
});
