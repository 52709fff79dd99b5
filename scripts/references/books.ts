/** Books and what stands in them as lists print it: chapters, series, theses, papers read at meetings. */
import { Imprints } from './imprints.ts';
import type { Piece } from './press.ts';
import { BODIES, SERIES } from './vocabulary.ts';

export class Books extends Imprints {
  protected chapter(out: Piece[], titleEnd: string, end: readonly Piece[], german: boolean): void {
    out.push([titleEnd + this.pick(['In: ', 'In: ', 'in: ', 'In ', 'in '])]);
    if (this.chance(0.75)) out.push(...this.editors(), this.bookName());
    else {
      out.push(this.bookName());
      if (this.chance(0.6)) out.push(...this.editedBy());
    }
    const pages = this.pages(german);
    if (this.chance(0.12)) this.series(out);
    if (this.chance(0.12)) {
      out.push([', '], ...pages, ['. ']);
      this.imprint(out, end);
      return;
    }
    if (this.chance(0.3)) {
      out.push([' ('], ...pages, ['). ']);
      this.imprint(out, end);
      return;
    }
    out.push([this.pick(['. ', ', ', '. '])]);
    this.imprint(out, end);
    if (this.chance(0.85)) out.push([this.pick([', ', '. ', ': '])], ...pages);
  }

  /** "Small Working Papers No. 14": what a series is named stands in the place of a journal, its number in that of a volume. */
  private series(out: Piece[]): void {
    const name = this.pick(SERIES);
    const owner = this.chance(0.6) && !/ /u.test(name) ? '' : `${this.pick(BODIES)} `;
    const number: Piece = [
      `${this.chance(0.1) ? this.pick(['W', 'E-', 'F']) : ''}${this.number(1, 400)}`,
      'volume',
    ];
    const [open, close] = this.pick([
      ['. ', ''],
      ['. ', ''],
      [', ', ''],
      [' (', ')'],
      [' – ', ''],
    ]);
    const mark = this.pick([
      ' ',
      ' No. ',
      ' Nr. ',
      ' no. ',
      ', No. ',
      ', Bd. ',
      ', Band ',
      ', vol. ',
      ' #',
      ', ',
    ]);
    out.push([open!], [owner + name, 'container'], [mark], number, [close!]);
  }

  /** "PhD thesis, University of X": the university published it. */
  private thesis(out: Piece[], end: readonly Piece[], german: boolean): void {
    const word = this.pick(
      german
        ? [
            'Dissertation',
            'Diss.',
            'Diplomarbeit',
            'Magisterarbeit',
            'Habilitationsschrift',
            'Unveröffentlichte Dissertation',
            'Unveröff. Manuskript',
          ]
        : [
            'PhD thesis',
            'Ph.D. dissertation',
            'Doctoral dissertation',
            'Unpublished doctoral thesis',
            "Master's thesis",
            'Master Thesis (unpublished)',
            'MA thesis',
            'Thèse de doctorat',
            'Tesis doctoral',
            'Dissertação de mestrado',
            'Tese de doutorado',
            'Unpublished manuscript',
            'Unpublished PhD dissertation',
          ],
    );
    const [open, close] = this.pick([
      ['. ', ', '],
      ['. ', '. '],
      [', ', ', '],
      [' (', '). '],
      [' [', ']. '],
    ]);
    out.push([open!], [word], [close!]);
    if (this.chance(0.4)) this.imprint(out, end, this.university());
    else out.push(this.university(), ...(end.length ? ([[', '], ...end] as Piece[]) : []));
  }

  /** "Paper presented at the Small Conference, Town, May 3". */
  protected meeting(out: Piece[], end: readonly Piece[]): void {
    const lead = this.pick([
      'Paper presented at the ',
      'Paper presented at ',
      'paper presented at the ',
      'Paper prepared for the ',
      'Presented at the ',
      'Poster presented at the ',
      'Vortrag auf der ',
      'Comunicação apresentada no ',
    ]);
    const kind = this.pick([
      'Annual Meeting',
      'Conference',
      'International Conference',
      'Symposium',
      'Workshop',
      'Congress',
      'Seminar',
      'Tagung',
    ]);
    const count = this.chance(0.4) ? this.pick(['3rd ', '12th ', 'Second ', '21st ', 'XIV ', '10. ']) : '';
    const about = this.pick(this.pools.titles)
      .split(' ')
      .slice(0, this.number(1, 4))
      .join(' ')
      .replace(/[.,;:\s]+$/u, '');
    const name = `${count}${kind}${this.pick([' on ', ' of the ', ' of '])}${about}`;
    out.push([lead + name, 'container']);
    if (this.chance(0.6)) out.push([this.pick([', ', '. '])], this.place());
    if (this.chance(0.4))
      out.push(
        [', '],
        [`${this.pick(['May', 'June', 'September', 'Mai', '12–15 July', 'March 3-5', '22 October'])}`],
      );
    if (end.length) out.push([', '], ...end);
  }

  protected book(out: Piece[], titleEnd: string, end: readonly Piece[], german: boolean): void {
    if (this.chance(0.08)) {
      out.push(['. '], ...end);
      return;
    }
    if (this.chance(0.12)) {
      this.thesis(out, end, german);
      return;
    }
    if (this.chance(0.12)) {
      this.series(out);
      out.push(['. ']);
    } else out.push([titleEnd]);
    if (this.chance(0.12))
      out.push([
        this.pick(
          german
            ? ['2. Aufl. ', '3., überarb. Aufl., ', '4. Auflage, ', '2. Aufl., ']
            : ['2nd ed. ', '3rd edn. ', '2nd edition, ', '5a ed. '],
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
