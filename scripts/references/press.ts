/** The parts of a printed reference, each in the many ways that lists print it: names, titles, pages. */
import type { Label } from '../../src/records/reference/crf/labels.ts';
import { BODIES, type Pools } from './vocabulary.ts';

export type Piece = readonly [text: string, label?: Label];

/** "Bell, J." · "J. Bell" · "Bell J" · "Bell J." · "BELL Jane" */
export type Order = 'inverted' | 'direct' | 'glued' | 'stopped' | 'plain';

export class Press {
  constructor(
    protected readonly pools: Pools,
    protected readonly random: () => number,
  ) {}

  protected pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.random() * values.length)]!;
  }

  protected chance(share: number): boolean {
    return this.random() < share;
  }

  protected number(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1));
  }

  protected name(order: Order, full: boolean, capitals = false): Piece[] {
    const written = this.pick(this.pools.families);
    const family =
      (this.chance(0.05) ? this.pick(['van ', 'von ', 'de ', 'van der ', 'Van ', 'De ']) : '') +
      (capitals ? written.toUpperCase() : written);
    const initial = (): string => this.pick(this.pools.givens)[0]!;
    let given = '';
    if (order === 'glued' || order === 'stopped') given = initial() + (this.chance(0.5) ? initial() : '');
    else if (full)
      given =
        this.pick(this.pools.givens) +
        (this.chance(0.25) ? ` ${this.chance(0.5) ? `${initial()}.` : this.pick(this.pools.givens)}` : '');
    else given = `${initial()}.${this.chance(0.4) ? `${this.pick([' ', '', '-'])}${initial()}.` : ''}`;
    if (full && this.chance(0.04)) given = `${initial()}. ${this.pick(this.pools.givens)}`;
    if (order === 'inverted') return [[family, 'family-begin'], [', '], [given, 'given']];
    if (order === 'plain') return [[family, 'family-begin'], [' '], [this.pick(this.pools.givens), 'given']];
    if (order === 'glued') return [[family, 'family-begin'], [' '], [given, 'given']];
    if (order === 'stopped') return [[family, 'family-begin'], [' '], [`${[...given].join('.')}.`, 'given']];
    return [[given, 'given-begin'], [' '], [family, 'family']];
  }

  protected authors(german: boolean): Piece[] {
    if (this.chance(0.07)) return [[this.pick(BODIES), 'family']];
    // The author of the reference before.
    if (this.chance(0.02)) return [[this.pick(['———', '---', '______', '————', '—, —'])]];
    const count = this.pick([1, 1, 1, 1, 2, 2, 3, 3, 4, 5]);
    const plain = this.chance(0.015);
    const order = plain
      ? 'plain'
      : this.pick([
          'inverted',
          'inverted',
          'inverted',
          'inverted',
          'first',
          'direct',
          'glued',
          'stopped',
        ] as const);
    const full = this.chance(0.55);
    const capitals = this.chance(plain ? 0.6 : 0.08);
    const inner = this.pick(
      order === 'inverted' ? ['; ', '/', ' / ', '/ ', ', ', '; ', ' & '] : [', ', ', ', '/', '; '],
    );
    const last = this.chance(0.35)
      ? inner
      : this.pick(
          german ? [' und ', ' & ', '; ', ' u. '] : [' and ', ', and ', ' & ', ', & ', ' y ', ' et ', ' e '],
        );
    const out: Piece[] = [];
    for (let i = 0; i < count; i++) {
      if (i) {
        const mark = i === count - 1 ? last : inner;
        out.push(/\p{L}/u.test(mark) ? [mark, 'names'] : [mark]);
      }
      out.push(...this.name(order === 'first' ? (i ? 'direct' : 'inverted') : order, full, capitals));
    }
    if (this.chance(0.06)) out.push([this.pick([' et al.', ', et al.', ' u.a.', '; et al.']), 'names']);
    return out;
  }

  /** Adds a title and gives the mark that is to follow it. */
  protected title(out: Piece[], german: boolean, inJournal: boolean): string {
    const pool = german && this.pools.german.length > 20 ? this.pools.german : this.pools.titles;
    let title = this.pick(pool).replace(/[.,;:\s]+$/u, '');
    if (this.chance(0.3) && title.length < 90) {
      const second = this.pick(pool).replace(/[.,;:\s]+$/u, '');
      if (this.chance(0.3)) title = title.split(' ').slice(0, this.number(1, 4)).join(' ');
      title += this.pick(['. ', '. ', '. ', ': ', ' – ', '? ']) + second;
    }
    if (this.chance(0.06))
      title += ` ${this.pick(['im 19. Jahrhundert', 'in the 1990s', '1945–1989', 'bis 1933', 'after 1989', '2000', 'II'])}`;
    if (this.chance(0.1) && title.length < 100)
      title += `, ${this.pick(pool)
        .split(' ')
        .slice(0, this.number(1, 3))
        .join(' ')
        .replace(/[.,;:\s]+$/u, '')}`;
    if (this.chance(0.02)) title += this.pick([' (in German)', ' [Time and place]', ' (trans. R. Smith)']);
    if (this.chance(0.05)) title += '?';
    const quotes = this.chance(0.28)
      ? this.pick([
          ['“', '”'],
          ['"', '"'],
          ['„', '“'],
          ['»', '«'],
          ['«', '»'],
          ['‘', '’'],
          ["'", "'"],
          ["'", "'"],
          ["'", ",'"],
          ['“', ',”'],
          ['"', ',"'],
        ])
      : null;
    if (quotes && !/["“”«»„]/u.test(title)) {
      out.push([quotes[0]!], [title, 'title'], [quotes[1]!]);
      return quotes[1]!.startsWith(',') ? ' ' : this.pick([', ', '. ', ' ']);
    }
    out.push([title, 'title']);
    if (/[?!]$/u.test(title)) return ' ';
    return inJournal ? this.pick(['. ', '. ', ', ', '; ', '. – ']) : this.pick(['. ', '. ', ', ']);
  }

  protected pages(german: boolean): Piece[] {
    const first = this.number(1, 900);
    const dash = this.pick(['-', '–', '-', '–', ' - ', '- ', '--']);
    const word = this.chance(0.5)
      ? this.pick(german ? ['S. ', 'S.', 'S. '] : ['pp. ', 'pp.', 'p. ', 'p.'])
      : '';
    const out: Piece[] = [
      [word],
      [this.chance(0.07) ? String(first) : `${first}${dash}${first + this.number(3, 40)}`, 'pages'],
    ];
    if (german && word && this.chance(0.08))
      return [[word], [String(first), 'pages'], [this.pick([' ff', ' f', 'ff', 'f'])]];
    return out;
  }
}
