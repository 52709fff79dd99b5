/** What the end of a reference prints: editors and their book, places, houses and universities. */
import { type Piece, Press } from './press.ts';
import { CITIES, HOUSES } from './vocabulary.ts';

export class Imprints extends Press {
  /** One place, or two: "Frankfurt/New York", "Cambridge and Malden", "Gaza, Palestine". */
  protected place(): Piece {
    const first = this.pick(CITIES);
    if (!this.chance(0.12)) return [first, 'place'];
    return [first + this.pick(['/', ' / ', ' and ', ' & ', ', ', ' und ']) + this.pick(CITIES), 'place'];
  }

  protected imprint(out: Piece[], end: readonly Piece[], house = this.house()): void {
    const place = this.place();
    const year: Piece[] = end.length ? [[this.pick([', ', ' ', ', '])], ...end] : [];
    const forms: Piece[][] = [
      [place, [': '], house, ...year],
      [place, [': '], house, ...year],
      [house, [', '], place, ...year],
      [house, [': '], place, ...year],
      [house, ['. '], place, ...year],
      [place, ['. '], house, ...year],
      [place, ...year],
      [place, ...year],
      [place, [', '], house, ...year],
      [house, ...year],
    ];
    out.push(...this.pick(forms));
  }

  protected house(): Piece {
    return [this.pick(this.chance(0.5) ? HOUSES : this.pools.houses), 'publisher'];
  }

  protected university(): Piece {
    const city = this.pick(CITIES).replace(/[,/].*$/u, '');
    const body = this.pick([
      `University of ${city}`,
      `University of ${city}`,
      `Universität ${city}`,
      `Université de ${city}`,
      `Universidad de ${city}`,
      `Universidade de ${city}`,
      `${city} University`,
      `${city} State University`,
      `Technical University of ${city}`,
    ]);
    const part = this.chance(0.25)
      ? this.pick([
          'Department of Economics, ',
          'Faculty of Medicine, ',
          'School of Education, ',
          'Institut für Soziologie, ',
        ])
      : '';
    return [part + body, 'publisher'];
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
    if (this.chance(0.06)) text = this.pick(['Ders.', 'Dies.', 'ders.', 'dies.']);
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

  /** ", edited by Ann Alder and Bert Birch" behind a book's name. */
  protected editedBy(): Piece[] {
    const names = Array.from({ length: this.pick([1, 1, 2, 3]) }, () =>
      this.name('direct', this.chance(0.8))
        .map(piece => piece[0])
        .join(''),
    );
    const last = names.pop()!;
    const text = names.length ? `${names.join(', ')}${this.pick([' and ', ', and ', ' & '])}${last}` : last;
    return [
      [
        this.pick([
          ', hrsg. von ',
          ', ed. ',
          ', edited by ',
          ', ed. by ',
          ' edited by ',
          ', Hrsg. ',
          '. Eds. ',
          ', org. ',
          ', dir. ',
        ]),
      ],
      [text, 'editor'],
    ];
  }
}
