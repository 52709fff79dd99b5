/** The parts of a printed reference, each in the many ways that lists print it: names, titles, pages, editors, imprints. */
import type { Label } from '../../src/records/reference/crf/labels.ts';
import { BODIES, CITIES, HOUSES, type Pools } from './vocabulary.ts';

export type Piece = readonly [text: string, label?: Label];

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

  protected name(order: 'inverted' | 'direct' | 'glued', full: boolean): Piece[] {
    const family =
      (this.chance(0.05) ? this.pick(['van ', 'von ', 'de ', 'van der ', 'Van ', 'De ']) : '') +
      this.pick(this.pools.families);
    const initial = (): string => this.pick(this.pools.givens)[0]!;
    let given = '';
    if (order === 'glued') given = initial() + (this.chance(0.5) ? initial() : '');
    else if (full)
      given =
        this.pick(this.pools.givens) +
        (this.chance(0.25) ? ` ${this.chance(0.5) ? `${initial()}.` : this.pick(this.pools.givens)}` : '');
    else given = `${initial()}.${this.chance(0.4) ? `${this.pick([' ', '', '-'])}${initial()}.` : ''}`;
    if (full && this.chance(0.04)) given = `${initial()}. ${this.pick(this.pools.givens)}`;
    if (order === 'inverted') return [[family, 'family-begin'], [', '], [given, 'given']];
    if (order === 'glued') return [[family, 'family-begin'], [' '], [given, 'given']];
    return [[given, 'given-begin'], [' '], [family, 'family']];
  }

  protected authors(german: boolean): Piece[] {
    if (this.chance(0.07)) return [[this.pick(BODIES), 'family']];
    const count = this.pick([1, 1, 1, 1, 2, 2, 3, 3, 4, 5]);
    const order = this.pick(['inverted', 'inverted', 'inverted', 'first', 'direct', 'glued'] as const);
    const full = this.chance(0.55);
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
      out.push(...this.name(order === 'first' ? (i ? 'direct' : 'inverted') : order, full));
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

  protected imprint(out: Piece[], end: readonly Piece[]): void {
    const place: Piece = [this.pick(CITIES), 'place'];
    const house: Piece = [this.pick(this.chance(0.5) ? HOUSES : this.pools.houses), 'publisher'];
    const year: Piece[] = end.length ? [[this.pick([', ', ' ', ', '])], ...end] : [];
    const forms: Piece[][] = [
      [place, [': '], house, ...year],
      [place, [': '], house, ...year],
      [house, [', '], place, ...year],
      [house, [': '], place, ...year],
      [place, ...year],
      [place, ...year],
      [place, [', '], house, ...year],
      [house, ...year],
    ];
    out.push(...this.pick(forms));
  }

  protected editors(): Piece[] {
    const count = this.pick([1, 1, 2, 2, 3]);
    const order = this.pick(['inverted', 'direct'] as const);
    const full = this.chance(0.6);
    const mark = this.pick([' & ', ' and ', ' und ', '/', ', ', '; ', ' / ']);
    let text = '';
    for (let i = 0; i < count; i++)
      text +=
        (i ? mark : '') +
        this.name(order, full)
          .map(piece => piece[0])
          .join('');
    if (this.chance(0.04)) text = this.pick(['Ders.', 'Dies.', 'ders.', 'dies.']);
    return [
      [text, 'editor'],
      [
        this.pick([
          ' (Hg.): ',
          ' (Hrsg.): ',
          ' (Hrsg.), ',
          ' (Hg.), ',
          ' (Eds.), ',
          ' (eds.), ',
          ' (ed.), ',
          ' (Ed.), ',
          ' (ed.) ',
          ', eds. ',
          ' (Hg.) ',
          ' (eds.): ',
          ' (ed.): ',
          ' (orgs.). ',
          ' (coord.), ',
          ' (dir.), ',
          ': ',
        ]),
      ],
    ];
  }

  protected bookName(): Piece {
    let name = this.pick(this.chance(0.5) ? this.pools.books : this.pools.titles).replace(/[.,;:\s]+$/u, '');
    if (this.chance(0.3))
      name += this.pick(['. ', '. ', ': ']) + this.pick(this.pools.titles).replace(/[.,;:\s]+$/u, '');
    return [name, 'container'];
  }
}
