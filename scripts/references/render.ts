/** Invents references: names, titles and journals of the labelled ones, shuffled and printed in the styles that those hold too few of. */
import { LABELS, type Label, labelIndex } from '../../src/records/reference/crf/labels.ts';
import { makeTokens, tokenize } from '../../src/records/reference/crf/tokens.ts';
import { Articles } from './articles.ts';
import { printChinese } from './chinese.ts';
import type { Gold } from './gold.ts';
import type { Piece } from './press.ts';
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
class Styles extends Articles {
  print(): Rendered {
    const pieces = this.chance(0.03) ? printChinese(this.random) : this.compose();
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
        [' (', `, ${this.pick(['May', 'March 25', 'July 1', 'June'])}). `],
      ]);
      out.push([open!], dated, [close!]);
    } else out.push([this.pick([': ', ', ', '. '])]);
    const kind = this.random();
    const end: Piece[] = early ? [] : [dated];
    const written = this.title(out, german, kind < 0.4);
    const titleEnd = this.chance(0.04)
      ? `${this.pick(kind < 0.4 ? ['[J]', '[J]', '[J/OL]'] : ['[M]', '[C]', '[D]'])}. `
      : written;
    if (kind < 0.4) this.article(out, titleEnd, end, german);
    else if (kind < 0.68) this.chapter(out, titleEnd, end, german);
    else this.book(out, titleEnd, end, german);
    if (this.chance(0.9) && !/[.)]$/u.test(out.at(-1)![0])) out.push(['.']);
    return out;
  }
}
