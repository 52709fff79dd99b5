/** Articles as lists print them: journal, volume, issue, year and pages in the orders of many styles. */
import { Books } from './books.ts';
import type { Piece } from './press.ts';
import { BODIES, CITIES } from './vocabulary.ts';

export class Articles extends Books {
  protected article(out: Piece[], titleEnd: string, end: readonly Piece[], german: boolean): void {
    if (this.chance(0.06)) {
      out.push([titleEnd]);
      this.meeting(out, end);
      return;
    }
    const lead = this.chance(0.45)
      ? this.pick(['In: ', 'in: ', 'in ', 'In ', 'In : ', '- In: ', '– in: '])
      : '';
    out.push([titleEnd + lead], [this.pick(this.pools.journals), 'container']);
    // A journal's town, or the body that publishes it: "Small Annals, Paris, 12: 3-9".
    const owner = this.chance(0.05) ? 'town' : this.chance(0.05) ? 'body' : '';
    if (owner === 'town')
      out.push([this.pick([', ', ' (', '. '])], [this.pick(CITIES).replace(/[,/].*$/u, ''), 'place']);
    if (owner === 'body')
      out.push(
        [this.pick([', ', '. '])],
        this.chance(0.5) ? this.university() : [this.pick(BODIES), 'publisher'],
      );
    if (out.at(-2)![0] === ' (') out.push([')']);
    const volume: Piece = [String(this.number(1, 140)), 'volume'];
    const several = `${this.number(1, 3)}${this.pick(['-', '/', '–', ' - '])}${this.number(4, 6)}`;
    const issue: Piece = [this.chance(0.12) ? several : String(this.number(1, 24)), 'issue'];
    const year = end.length ? end : [];
    if (year.length && this.chance(0.12)) {
      // GB/T 7714: "[J]. Small Annals, 2004, 12(3): 3-9".
      out.push([this.pick([', ', '. '])], ...year, [this.pick([', ', ',', ', '])], volume);
      if (this.chance(0.7)) out.push([this.pick(['(', ' ('])], issue, [')']);
      out.push([this.pick([': ', ':'])], ...this.pages(false));
      return;
    }
    if (year.length && this.chance(0.5)) {
      // Vancouver: the year stands before the volume.
      const month = this.chance(0.2)
        ? this.pick([' Jan', ' Sep 3', ' Nov-Dec', ' Mar', ' Oct', ' Apr 12'])
        : '';
      out.push([this.pick(['. ', '. ', ' ', ', '])], ...year, [month + this.pick([';', ';', '; '])], volume);
      if (this.chance(0.6)) out.push(['('], issue, [')']);
      else if (this.chance(0.1)) out.push([this.pick([' Suppl', '(Suppl)', ' Suppl 1'])]);
      out.push(
        [this.pick([':', ': ', ':', ', '])],
        [`${this.number(1, 400)}${this.pick(['-', '–', ' - '])}${this.number(401, 999)}`, 'pages'],
      );
      return;
    }
    const dated: Piece[] = !year.length
      ? []
      : this.chance(0.6)
        ? [[' ('], ...year, [')']]
        : [[this.pick([', ', ', ', ' '])], ...year];
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
}
