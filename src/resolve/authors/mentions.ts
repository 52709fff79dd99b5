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
}

/** The order of `unsorted` changes nothing. Linear, but for the sort. */
export function collectMentions(unsorted: readonly Work[]): Mentions {
  const works = [...unsorted].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const count = works.reduce((sum, { author }) => sum + author.length, 0);
  const [work, position, form] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const indexOf = new Map<string, number>();
  const signatures: Signature[] = [];
  let at = 0;
  works.forEach(({ author }, w) => {
    author.forEach((name, i) => {
      const as = printName(name);
      let index = indexOf.get(as);
      if (index === undefined) {
        index = signatures.push(signatureOf(name)) - 1;
        indexOf.set(as, index);
      }
      work[at] = w;
      position[at] = i;
      form[at++] = index;
    });
  });
  return { works, work, position, form, signatures };
}

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
