/** decisions.tsv and VOSviewer's thesaurus: what is read, what is told, and that what is written is read back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextFile } from '../../src/formats/format.ts';
import { applyDecisions } from '../../src/resolve/decisions/apply.ts';
import { DECISION_ACTIONS, DECISION_KINDS, type Decision } from '../../src/resolve/decisions/decision.ts';
import { isDecisions, readDecisions, writeDecisions } from '../../src/resolve/decisions/file.ts';
import { writeThesaurus } from '../../src/resolve/decisions/thesaurus.ts';

const textOf = (text: string): TextFile => ({
  name: 'decisions.tsv',
  encoding: 'utf-8',
  lines: text.split('\n'),
});
const bare = ({ place: _, ...rest }: Decision): Decision => rest;
const read = (text: string): Decision[] => readDecisions(textOf(text)).decisions.map(bare);

describe('decisions.tsv', () => {
  it('is known by its header, below remarks', () => {
    expect(isDecisions(textOf('# mine\n\naction\tkind\ta\tb\tnote\n'))).toBe(true);
    expect(isDecisions(textOf('\ufeffAction\tKind\tA\tB\n'))).toBe(true);
    expect(isDecisions(textOf('1. Adams, A. (2001). The action of a kind. Journal.\n'))).toBe(false);
    expect(isDecisions(textOf(''))).toBe(false);
  });

  it('keeps every line that decides, and tells line and reason of every other', () => {
    const { decisions, problems } = readDecisions(
      textOf(
        [
          'action\tkind\ta\tb\tnote',
          'merge\tauthor\tKnight, G.\tKnight, G.A.\tsame department',
          '# a remark',
          'marry\tauthor\tA\tB',
          'merge\tpublisher\tA\tB',
          'merge\tauthor\tA',
          'IGNORE\tTheme\tfirms',
          'nonsense',
          'ignore\tauthor\t',
        ].join('\n'),
      ),
    );
    expect(decisions.map(bare)).toEqual([
      { action: 'merge', kind: 'author', a: 'Knight, G.', b: 'Knight, G.A.', note: 'same department' },
      { action: 'ignore', kind: 'theme', a: 'firms' },
    ]);
    expect(decisions.map(({ place }) => place!.line)).toEqual([2, 7]);
    expect(problems.map(({ line, code }) => [line, code])).toEqual(
      [4, 5, 6, 8, 9].map(line => [line, 'decision-unread']),
    );
  });

  it('gives a spreadsheet nothing to run', () => {
    const written = writeDecisions([
      { action: 'rename', kind: 'theme', a: '=HYPERLINK("x")', b: '+1', note: '@me' },
      { action: 'merge', kind: 'theme', a: '-a', b: "'=a" },
    ]);
    for (const cell of written.split(/[\t\n]/)) expect(cell).not.toMatch(/^[=+\-@]/);
    expect(read(written).map(({ a, b }) => [a, b])).toEqual([
      ['=HYPERLINK("x")', '+1'],
      ['-a', "'=a"],
    ]);
  });

  it('is read back as it was written, but for tabs and line breaks in names', () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 30 })
      .map(each => each.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ').trim())
      .filter(each => each.length > 0);
    const hostile = fc.oneof(text, fc.constantFrom('"', '""', "'", "'=", '#x', '=1', '__proto__', '" "'));
    const decision = fc.oneof(
      fc.record({
        action: fc.constantFrom(...DECISION_ACTIONS.filter(each => each !== 'ignore')),
        kind: fc.constantFrom(...DECISION_KINDS),
        a: hostile,
        b: hostile,
      }),
      fc.record({
        action: fc.constant('ignore' as const),
        kind: fc.constantFrom(...DECISION_KINDS),
        a: hostile,
        note: hostile,
      }),
    );
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), decisions => {
        expect(read(writeDecisions(decisions))).toEqual(decisions);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  it('is read in linear time whatever it holds', () => {
    const line = `${'"'.repeat(200_000)}\t${'['.repeat(200_000)}`;
    expect(readDecisions(textOf(`${line}\n`.repeat(20))).problems).toHaveLength(20);
  });
});

describe("VOSviewer's thesaurus", () => {
  const THESAURUS =
    'label\treplace by\nborn globals\tborn global firms\nbgf\tborn global firms\nfirm\t\n\tx\n';

  it('says of every kind what its rows say, at their lines', () => {
    const { decisions, problems } = readDecisions(textOf(THESAURUS));
    expect(new Set(decisions.map(({ kind }) => kind))).toEqual(new Set(['author', 'journal', 'theme']));
    expect(decisions.filter(({ kind }) => kind === 'theme').map(bare)).toEqual([
      { action: 'merge', kind: 'theme', a: 'born global firms', b: 'born globals' },
      { action: 'rename', kind: 'theme', a: 'born globals', b: 'born global firms' },
      { action: 'merge', kind: 'theme', a: 'born global firms', b: 'bgf' },
      { action: 'merge', kind: 'theme', a: 'born globals', b: 'bgf' },
      { action: 'rename', kind: 'theme', a: 'bgf', b: 'born global firms' },
      { action: 'ignore', kind: 'theme', a: 'firm' },
    ]);
    expect(problems.map(({ line }) => line)).toEqual([5]);
  });

  it('makes one of labels whose replacement stands nowhere', () => {
    const { decisions } = readDecisions(textOf(THESAURUS));
    const theme = (label: string, work: string) => ({
      ...{ id: `theme:${label}`, kind: 'theme' as const, label, variants: [label], evidence: [] },
      mentions: [{ work, position: 0, as: label }],
    });
    const { entities } = applyDecisions([theme('born globals', 'w1'), theme('bgf', 'w2')], decisions);
    expect(entities.map(({ label, mentions }) => [label, mentions.length])).toEqual([
      ['born global firms', 2],
    ]);
  });

  it('is written as it was read', () => {
    const { decisions } = readDecisions(textOf(THESAURUS));
    expect(writeThesaurus(decisions, 'theme')).toBe(
      'label\treplace by\nbgf\tborn global firms\nborn globals\tborn global firms\nfirm\t\n',
    );
    const again = writeThesaurus(
      readDecisions(textOf(writeThesaurus(decisions, 'author'))).decisions,
      'author',
    );
    expect(again).toBe(writeThesaurus(decisions, 'author'));
  });

  it('cannot say splits and single mentions, and leaves them out', () => {
    expect(
      writeThesaurus(
        [
          { action: 'split', kind: 'author', a: 'A', b: 'B' },
          { action: 'merge', kind: 'author', a: 'C', b: 'D [w1]' },
          { action: 'merge', kind: 'theme', a: 'C', b: 'D' },
        ],
        'author',
      ),
    ).toBe('label\treplace by\n');
  });
});
