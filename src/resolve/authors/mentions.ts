/** Every place where a name stands, and the forms in which names are written there. */
import { printName, type Work } from '../../records/work.ts';
import { type Signature, signatureOf } from '../signature.ts';

/** Mentions side by side, in the order of the ids of their works. */
export interface Mentions {
  readonly works: readonly Work[];
  /** By mention: index of the work, position among its authors, index of the form. */
  readonly work: Int32Array;
  readonly position: Int32Array;
  readonly form: Int32Array;
  /** By form: what can be compared. Forms that print alike are one. */
  readonly signatures: readonly Signature[];
  /** By mention: further positions at which the work names the person again, in the same full name. */
  readonly again: ReadonlyMap<number, readonly number[]>;
}

/** The order of `unsorted` changes nothing. Linear, but for the sort. */
export function collectMentions(unsorted: readonly Work[]): Mentions {
  const works = [...unsorted].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const work: number[] = [];
  const position: number[] = [];
  const form: number[] = [];
  const again = new Map<number, number[]>();
  const indexOf = new Map<string, number>();
  const signatures: Signature[] = [];
  works.forEach(({ author }, w) => {
    const own = new Map<number, number>();
    author.forEach((name, i) => {
      const as = printName(name);
      let index = indexOf.get(as);
      if (index === undefined) {
        index = signatures.push(signatureOf(name)) - 1;
        indexOf.set(as, index);
      }
      const before = own.get(index);
      if (before !== undefined && isSpelled(signatures[index]!)) {
        again.set(before, [...(again.get(before) ?? []), i]);
        return;
      }
      own.set(index, work.length);
      work.push(w);
      position.push(i);
      form.push(index);
    });
  });
  return {
    works,
    work: Int32Array.from(work),
    position: Int32Array.from(position),
    form: Int32Array.from(form),
    signatures,
    again,
  };
}

/** Whether a name that a work lists twice is one person listed twice: two of one full name on one work are rarer than slips of the pen, two "Wang, L." are not. */
const isSpelled = ({ organisation, full }: Signature): boolean =>
  organisation || full.some(name => name !== '');

/** Mentions that may be one person, and no others: by family name and first initial. Organisations by their whole name. */
export function blocksOf({ form, signatures }: Mentions): number[][] {
  const blocks = new Map<string, number[]>();
  for (let mention = 0; mention < form.length; mention++) {
    const { organisation, family, initials } = signatures[form[mention]!]!;
    const key = organisation ? `=${family}` : `${family}|${initials[0] ?? ''}`;
    const block = blocks.get(key);
    if (block) block.push(mention);
    else blocks.set(key, [mention]);
  }
  return [...blocks.values()];
}
