/** Invents references: names, titles and journals of the labelled ones, shuffled and printed in the styles that those hold too few of. */
import { LABELS, type Label, labelIndex } from '../../src/records/reference/crf/labels.ts';
import { makeTokens, tokenize } from '../../src/records/reference/crf/tokens.ts';
import type { Gold } from './gold.ts';
import { type Piece, Press } from './press.ts';
import { gather } from './vocabulary.ts';

export interface Rendered {
  readonly text: string;
  /** A set of one label a token. */
  readonly allowed: Uint32Array;
}

/** `count` references in the styles below; the same for the same seed. */
export function renderReferences(golds: readonly Gold[], count: number, random: () => number): Rendered[] {
  const press = new Styles(gather(golds), random);
  return Array.from({ length: count }, () => press.print());
}

const tokens = makeTokens();

/** The styles: what stands where in an article, a chapter, a book. */
class Styles extends Press {
  print(): Rendered {
    const pieces = this.compose();
    let text = '';
    const spans: { from: number; to: number; label: Label }[] = [];
    for (const [part, label] of pieces) {
      if (label) spans.push({ from: text.length, to: text.length + part.length, label });
      text += part;
    }
    tokenize(text, tokens);
    const allowed = new Uint32Array(tokens.count);
    let last: (typeof spans)[number] | undefined;
    for (let i = 0; i < tokens.count; i++) {
      const at = tokens.start[i]!;
      const span = spans.find(candidate => candidate.from <= at && at < candidate.to);
      let label: Label = span?.label ?? 'other';
      if (span && span === last) label = label.replace('-begin', '') as Label;
      else if (
        span &&
        LABELS.includes(`${label}-begin` as Label) &&
        label !== 'given' &&
        (label !== 'family' || i === 0)
      )
        label = `${label}-begin` as Label;
      allowed[i] = 1 << labelIndex(label);
      last = span;
    }
    return { text, allowed };
  }

  private compose(): Piece[] {
    const year = String(this.number(1935, 2021)) + (this.chance(0.08) ? this.pick(['a', 'b', 'c']) : '');
    const early = this.chance(0.75);
    const german = this.chance(0.45);
    const out: Piece[] = this.authors(german);
    const dated: Piece = [year, 'year'];
    if (early) {
      const [open, close] = this.pick([
        [' (', '): '],
        [' (', ') '],
        [' (', '), '],
        [' (', '). '],
        ['(', '): '],
        [', ', ', '],
        [', ', ': '],
        [' ', ': '],
        [' ', ', '],
        ['. ', '. '],
        [', (', '), '],
        [' ', '. '],
      ]);
      out.push([open!], dated, [close!]);
    } else out.push([this.pick([': ', ', ', '. '])]);
    const kind = this.random();
    const end: Piece[] = early ? [] : [dated];
    const titleEnd = this.title(out, german, kind < 0.4);
    if (kind < 0.4) this.article(out, titleEnd, end, german);
    else if (kind < 0.68) this.chapter(out, titleEnd, end, german);
    else this.book(out, titleEnd, end, german);
    if (this.chance(0.9) && !/[.)]$/u.test(out.at(-1)![0])) out.push(['.']);
    return out;
  }

  private article(out: Piece[], titleEnd: string, end: readonly Piece[], german: boolean): void {
    const lead = this.chance(0.45)
      ? this.pick(['In: ', 'in: ', 'in ', 'In ', 'In : ', '- In: ', '– in: '])
      : '';
    out.push([titleEnd + lead], [this.pick(this.pools.journals), 'container']);
    const volume: Piece = [String(this.number(1, 140)), 'volume'];
    const several = `${this.number(1, 3)}${this.pick(['-', '/', '–', ' - '])}${this.number(4, 6)}`;
    const issue: Piece = [this.chance(0.12) ? several : String(this.number(1, 24)), 'issue'];
    const year = end.length ? end : [];
    if (year.length && this.chance(0.5)) {
      // Vancouver: the year stands before the volume.
      out.push([this.pick(['. ', '. ', ' ', ', '])], ...year, [this.pick([';', ';', '; '])], volume);
      if (this.chance(0.6)) out.push(['('], issue, [')']);
      else if (this.chance(0.1)) out.push([this.pick([' Suppl', '(Suppl)', ' Suppl 1'])]);
      out.push(
        [this.pick([':', ': ', ':', ', '])],
        [`${this.number(1, 400)}${this.pick(['-', '–', ' - '])}${this.number(401, 999)}`, 'pages'],
      );
      return;
    }
    const dated: Piece[] = year.length ? [[' ('], ...year, [')']] : [];
    const forms: (() => Piece[])[] = [
      () => [[this.pick([' ', ', '])], volume, ...dated, [this.pick([', ', ': ', ', ', ':'])]],
      () => [
        [this.pick([' ', ', '])],
        volume,
        [this.pick([' (', '('])],
        issue,
        [this.pick(['), ', '): ', ') '])],
        ...(year.length ? [...year, [', '] as Piece] : []),
      ],
      () => [[this.pick([' ', ', '])], volume, [','], issue, ...dated, [this.pick([': ', ', '])]],
      () => [[this.pick([' ', ', '])], volume, ['/'], issue, ...dated, [this.pick([': ', ', '])]],
      () => [
        [
          this.pick([
            ', Jg. ',
            ', Bd. ',
            ', Vol. ',
            ' Vol. ',
            ', vol. ',
            ', v. ',
            ', Vol.',
            ', Vol.',
            ', Vol',
            '. Jg ',
            ' Jg. ',
            ', Jahrg. ',
          ]),
        ],
        volume,
        [
          this.pick([
            ', H. ',
            ', Heft ',
            ', Nr. ',
            ', No. ',
            ', no. ',
            ', n. ',
            ', nº ',
            ' No. ',
            ', No.',
            ', No.',
            ', H.',
            '. Heft ',
          ]),
        ],
        issue,
        ...dated,
        [', '],
      ],
      () => [
        [', '],
        volume,
        ['. Jg.'],
        ...(this.chance(0.7)
          ? [[this.pick([', H. ', ', Heft ', ', Nr. ', ' (']), undefined] as Piece, issue]
          : []),
        ...dated,
        [', '],
      ],
      () => [[this.pick([', Nr. ', ', H. ', ', Heft ', ' Nr. ', ', no. '])], issue, ...dated, [', ']],
      () => [[' '], volume, ['.'], issue, ...dated, [': ']],
      () => [[this.pick([', ', ' ', ', Vol. ', ', Vol.', ', Bd. '])], volume, ...dated, [', ']],
      () => [...dated, [', ']],
    ];
    if (this.chance(0.06)) {
      out.push(...dated);
      return;
    }
    out.push(...this.pick(forms)());
    if (this.chance(0.92)) out.push(...this.pages(german));
    else out.pop();
  }

  private chapter(out: Piece[], titleEnd: string, end: readonly Piece[], german: boolean): void {
    out.push([titleEnd + this.pick(['In: ', 'In: ', 'in: ', 'In ', 'in '])]);
    if (this.chance(0.75)) out.push(...this.editors(), this.bookName());
    else {
      out.push(this.bookName());
      if (this.chance(0.4))
        out.push(
          [this.pick([', hrsg. von ', ', ed. ', ', edited by ', ', ed. by '])],
          [
            this.name('direct', true)
              .map(piece => piece[0])
              .join(''),
            'editor',
          ],
        );
    }
    const pages = this.pages(german);
    if (this.chance(0.3)) {
      out.push([' ('], ...pages, ['). ']);
      this.imprint(out, end);
      return;
    }
    out.push([this.pick(['. ', ', ', '. '])]);
    this.imprint(out, end);
    if (this.chance(0.85)) out.push([this.pick([', ', '. ', ': '])], ...pages);
  }

  private book(out: Piece[], titleEnd: string, end: readonly Piece[], german: boolean): void {
    if (this.chance(0.08)) {
      out.push(['. '], ...end);
      return;
    }
    out.push([titleEnd]);
    if (this.chance(0.12))
      out.push([
        this.pick(
          german
            ? ['2. Aufl. ', '3., überarb. Aufl., ', '4. Auflage, ', '2. Aufl., ']
            : ['2nd ed. ', '3rd edn. ', '2nd edition, ', '5a ed. '],
        ),
      ]);
    if (this.chance(0.1))
      out.push([
        this.pick(
          german
            ? ['Dissertation, ', 'Diplomarbeit, ', 'Unveröffentlichtes Manuskript, ', 'Magisterarbeit, ']
            : ['PhD thesis, ', 'Unpublished manuscript, ', 'Doctoral dissertation, '],
        ),
      ]);
    this.imprint(out, end);
    if (this.chance(0.06))
      out.push([
        this.pick([
          '. Online verfügbar',
          '. Stand: 14. Oktober 2005',
          ', 320 p.',
          ', 214 S',
          ' (letzter Zugriff 12.03.2010)',
        ]),
      ]);
  }
}
