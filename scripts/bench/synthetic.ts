/** Invented publications that cite one another, from a seed: what the benches read. Nobody's names, titles or journals. */
import Random from 'java-random';

export interface Person {
  readonly family: string;
  readonly given: string;
}

export interface Publication {
  readonly number: number;
  readonly authors: readonly Person[];
  readonly year: number;
  readonly title: string;
  readonly journal: string;
  readonly volume: number;
  readonly issue: number;
  readonly first: number;
  readonly last: number;
  readonly doi: string;
  readonly abstract: string;
  readonly keywords: readonly string[];
  readonly cited: readonly Publication[];
}

const SYLLABLES =
  'ba bel bor cal cam dan del dor en er fal fen gal gor hal hem il in jo kar kel lan lor mal mer nor ol pan per quin ral ros sal ser tal tor ul van vel wen yor zan'.split(
    ' ',
  );
const SMALL = ['of', 'and', 'in', 'for', 'the', 'with', 'from', 'on'];
/** References a record, on average; as in the journals of management and economics. */
const CITED = 30;
/** Older works a record. */
const OLDER = 30;
/** Words an abstract. */
const ABSTRACT = 150;

/**
 * `count` records, each citing about thirty of thirty times as many older works: six references in ten are to a work that no other record
 * cites, as in exports of a field, and some works come very often. Same seed, same records.
 */
export function inventRecords(count: number, seed = 1): readonly Publication[] {
  const random = new Random(seed);
  const below = (limit: number): number => random.nextInt(limit);
  const many = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));
  const word = (): string => many(2 + below(3), () => SYLLABLES[below(SYLLABLES.length)]!).join('');
  const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
  const words = many(3000, word);
  const text = (length: number): string =>
    many(length, i => (i % 3 === 2 ? SMALL[below(SMALL.length)]! : words[below(words.length)]!)).join(' ');
  const journals = many(300, () => `Journal of ${capital(words[below(words.length)]!)} ${capital(word())}`);
  const people = many(10 * count, (): Person => ({ family: capital(word()), given: capital(word()) }));
  /** The higher the power, the more often come those at the head. */
  const often = <T>(all: readonly T[], power = 3): T =>
    all[Math.floor(all.length * random.nextDouble() ** power)]!;

  const publish = (number: number, from: number, cited: readonly Publication[]): Publication => {
    const first = 1 + below(900);
    return {
      number,
      authors: [...new Set(many(1 + below(5), () => often(people)))],
      year: from + below(25),
      title: capital(text(8 + below(8))),
      journal: often(journals),
      volume: 1 + below(80),
      issue: 1 + below(12),
      first,
      last: first + 1 + below(30),
      doi: `10.5555/${word()}.${number}`,
      abstract: cited.length ? `${capital(text(ABSTRACT))}.` : '',
      keywords: cited.length ? many(5, () => text(2)) : [],
      cited,
    };
  };
  const older = many(OLDER * count, i => publish(i, 1970, []));
  return many(count, i =>
    publish(OLDER * count + i, 1995, [...new Set(many(1 + below(2 * CITED), () => often(older, 1.5)))]),
  );
}
