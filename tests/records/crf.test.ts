/** The tagger of plain references, from tokens to fields. The examples are invented; the shapes are those of real lists. */
import { describe, expect, it } from 'vitest';
import { LEXICON_BITS, ROWS } from '../../src/records/reference/crf/features.ts';
import { LABEL_COUNT, LABELS, mayFollow } from '../../src/records/reference/crf/labels.ts';
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
  ])('reads %s', (_, text, fields) => {
    expect(parse(text)).toMatchObject(fields);
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
