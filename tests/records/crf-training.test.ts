/** What the tagger learns from, and how it is measured. */
import { describe, expect, it } from 'vitest';
import { alignLabels } from '../../scripts/references/align.ts';
import type { Gold } from '../../scripts/references/gold.ts';
import { renderReferences } from '../../scripts/references/render.ts';
import { FIELDS, scoreReference } from '../../scripts/references/score.ts';
import { makeRandom } from '../../scripts/references/train.ts';
import { LABELS } from '../../src/records/reference/crf/labels.ts';
import { makeTokens } from '../../src/records/reference/crf/tokens.ts';
import type { ParsedReference } from '../../src/records/reference/parse.ts';

const gold: Gold = {
  id: '1',
  set: 'invented',
  style: 'author-date',
  raw: 'Alder, B. and Cole, D. (2003). Why things grow. Journal of Small Things, 21(3), 267–94.',
  fields: ['authors', 'year', 'title', 'container', 'volume', 'issue', 'pages', 'publisher'],
  gold: {
    authors: [
      { family: 'Alder', given: 'B.' },
      { family: 'Cole', given: 'D.' },
    ],
    year: 2003,
    title: 'Why things grow',
    container: 'Journal of Small Things',
    volume: '21',
    issue: '3',
    pages: '267-294',
  },
};

const read: ParsedReference = {
  type: 'article-journal',
  author: [
    { family: 'Alder', given: 'Berta' },
    { family: 'Cole', given: 'D.' },
  ],
  editor: [],
  date: { at: 0, end: 4, year: 2003, bracketed: true },
  text: {
    title: 'Why Things Grow',
    'container-title': 'Journal of small things',
    volume: 'Vol. 21',
    issue: '3',
    page: '267-94',
  },
  confidence: {},
};

const tally = () => new Map(FIELDS.map(field => [field, { gold: 0, read: 0, right: 0 }]));

describe('alignment', () => {
  it('finds each value in the text and labels its tokens', () => {
    const allowed = alignLabels(gold, gold.raw, makeTokens())!;
    const labels = Array.from(allowed, set => LABELS.filter((_, k) => (set >>> k) & 1).join('|'));
    expect(labels.join(' ')).toBe(
      'family-begin given names family-begin given year title-begin title title ' +
        'container-begin container container container volume issue pages pages',
    );
  });

  it('leaves open what is not labelled', () => {
    const fields = gold.fields.filter(field => field !== 'issue');
    const { issue: _, ...rest } = gold.gold;
    const allowed = alignLabels({ ...gold, fields, gold: rest }, gold.raw, makeTokens())!;
    const open = allowed[14]!;
    expect(LABELS.filter((_, k) => (open >>> k) & 1)).toEqual(['other', 'issue']);
  });

  it('gives up where the values are not in the text', () => {
    const values = { ...gold.gold, title: 'Another', container: 'Elsewhere' };
    expect(alignLabels({ ...gold, gold: values }, gold.raw, makeTokens())).toBeNull();
  });
});

describe('measuring', () => {
  it('takes initials for given names, shortened last pages, and case and punctuation for nothing', () => {
    expect(scoreReference(gold, read, tally())).toEqual([]);
  });

  it('counts what is missing, and what is there and should not be', () => {
    const counts = tally();
    const { volume: _, ...text } = read.text;
    const misses = scoreReference(gold, { ...read, text: { ...text, publisher: 'Small House' } }, counts);
    expect(misses.map(miss => miss.field)).toEqual(['volume', 'publisher']);
    expect(counts.get('volume')).toEqual({ gold: 1, read: 0, right: 0 });
    expect(counts.get('publisher')).toEqual({ gold: 0, read: 1, right: 0 });
  });
});

describe('invented references', () => {
  it('are the same for the same seed and have one label a token', () => {
    const print = () =>
      renderReferences(
        [
          gold,
          {
            ...gold,
            gold: {
              ...gold.gold,
              publisher: 'Small House',
              title: 'Of things and their places',
              volume: '',
              container: 'A Book of Things',
              authors: [{ family: 'Elm', given: 'Frida' }],
            },
          },
        ],
        40,
        makeRandom(3),
      );
    const first = print();
    expect(print()).toEqual(first);
    for (const { allowed } of first)
      for (const set of allowed) expect(Number.isInteger(Math.log2(set))).toBe(true);
  });
});
