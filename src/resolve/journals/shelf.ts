/** Titles where an abbreviation of them will look: under the initials of their words, with and without their subtitle. */
import { mainTitle, readTitle, type Title } from './titles.ts';

export interface Candidate {
  /** Index of the title that was added. */
  readonly of: number;
  /** The title, or the title without its subtitle. */
  readonly long: Title;
  /** What a match with it is worth, 0 to 1. */
  readonly weight: number;
}

/** Titles with one and the same initials that are compared with each other; a real collection has some dozens. */
const MOST = 200;
/** A title that may be cut off is looked for by its first initials only. */
const BEGINNING = 3;

export class Shelf {
  private readonly whole = new Map<string, Candidate[]>();
  private readonly beginnings = new Map<string, Candidate[]>();

  add(of: number, title: Title): void {
    this.put({ of, long: title, weight: 1 });
    const main = mainTitle(title.written);
    if (main !== undefined) this.put({ of, long: readTitle(main), weight: 0.95 });
  }

  /** What the title may be short for, the fullest first. */
  candidates(title: Title): readonly Candidate[] {
    const initials = initialsOf(title);
    const whole = this.whole.get(initials) ?? [];
    if (!title.cutOff) return whole;
    return [...whole, ...(this.beginnings.get(initials.slice(0, BEGINNING)) ?? [])];
  }

  private put(candidate: Candidate): void {
    const initials = initialsOf(candidate.long);
    for (const [shelf, key] of [
      [this.whole, initials],
      [this.beginnings, initials.slice(0, BEGINNING)],
    ] as const) {
      const list = shelf.get(key);
      if (list === undefined) shelf.set(key, [candidate]);
      else if (list.length < MOST) list.push(candidate);
    }
  }
}

const initialsOf = ({ words }: Title): string => words.map(word => word[0]).join('');
