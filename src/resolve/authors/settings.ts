/** The few numbers of author resolution, all of log-odds but where said otherwise. Round values from a plateau; `npm run eval:authors` measures them. */

/** How one kind of evidence is weighed; see `weighWorks`. */
export interface KindSettings {
  /** Added to what is observed and to what is expected: below it nothing is told. */
  readonly pseudo: number;
  readonly least: number;
  readonly most: number;
  /** Of a collection on one subject much is alike by chance; what counts as chance is at most this, as in collections on many. */
  readonly usual: number;
}

export interface Settings {
  /** Of any two mentions with names that fit. */
  readonly bias: number;
  /** How much what the name says counts. */
  readonly name: number;
  /** What the name says is at most this, for and against. */
  readonly bound: number;
  /** An initial or name that only one of the two has: at the end ("G." and "G.A."), and in the middle besides ("V.M." and "V.H.M."). */
  readonly shorter: number;
  readonly gap: number;
  /** Two who fit a third within this, and not one another: neither is joined with it. */
  readonly margin: number;
  /** A year between two careers, beyond five. */
  readonly year: number;
  /** By kind: co-author, word, venue, affiliation, cited work. */
  readonly kinds: readonly KindSettings[];
  /** The chance that two namesakes have co-authors of one name, a pair of co-authors. */
  readonly chance: number;
  /** From this chance that a name is one person's, a shared co-author makes a circle. */
  readonly certain: number;
  /** What the name says counts as much as this many mentions in circles. */
  readonly circle: number;
  /** Power of the number of given names under a family name that counts as namesakes: some are one person's two ways of writing. */
  readonly crowd: number;
  /** The share of people who have a given initial. */
  readonly initialShare: number;
}

export const SETTINGS: Settings = {
  bias: 1.8,
  name: 1.5,
  bound: 5,
  shorter: -1.9,
  gap: -1,
  margin: 0.5,
  year: -0.12,
  kinds: [
    { pseudo: 0.004, least: -0.1, most: 6, usual: 1 },
    { pseudo: 0.015, least: -0.5, most: 1.3, usual: 0.01 },
    { pseudo: 0.05, least: -2, most: 1.5, usual: 0.01 },
    { pseudo: 0.06, least: -1.2, most: 3, usual: 1 },
    { pseudo: 0.03, least: -0.5, most: 3, usual: 1 },
  ],
  chance: 0.0006,
  certain: 0.65,
  circle: 10,
  crowd: 0.75,
  initialShare: 0.1,
};
