/**
 * A comparison -> how likely it is that both state one work: the weights of what agrees and what does not, added up (Fellegi & Sunter 1969, "A
 * theory for record linkage"). A weight is the logarithm, to base 2, of how much likelier the outcome is in statements of one work than in
 * statements of two. Set by hand from how often values coincide; they do not depend on the collection, so that a new record changes only
 * what it touches.
 */
import type { Comparison, Fit } from './compare.ts';

/** The odds before anything is compared: two statements of some millions. */
const PRIOR = -22;
/** From here on they are one work: 32 to 1. */
export const MERGE_FROM = 5;
/** From here on a person should look at it: as likely as not. */
export const DOUBT_FROM = 0;

const ID = { known: 99, same: 30, near: -8, different: -16, unknown: 0 };
const AUTHOR = { same: 14, family: 11, namesake: 4, near: 8, different: -7, unknown: 0 };
const SECOND = { same: 4, different: -3, unknown: 0 };
const YEAR = { same: 4, next: -2, near: -5, different: -8, unknown: 0 };
/** A year apart, and neither volume nor page says that it is a slip: next year's report, or another edition. */
const YEAR_UNPLACED = -9;
const VOLUME = { same: 5, near: -3, different: -7, unknown: 0 };
/** Of the volume, when year and source tell it already. */
const VOLUME_TOLD = 2;
const PAGE = { same: 9, weak: 3, letter: 5, inside: 4, near: -3, first: -4, different: -9, unknown: 0 };
const SOURCE = { same: 6, near: 5, short: 5, part: 5, different: -4, unknown: 0 };
const KIND = { different: -9, unknown: 0 };
/** The same page of the same volume of the same journal: few works share that, whoever wrote them. */
const LOCUS = 8;

/** A long title says more than a short one; all say less when they do not agree to the letter. */
function weighTitle(fit: Fit, words: number): number {
  const most = Math.min(22, 4.5 + 2.6 * words);
  if (fit === 'same') return most;
  if (fit === 'near') return 0.8 * most - 1;
  if (fit === 'part') return 0.75 * most;
  if (fit === 'short') return Math.min(12, 2 + 2.5 * words);
  return fit === 'different' ? (words >= 3 ? -16 : -10) : 0;
}

/** The logarithm to base 2 of the odds that it is one work. */
export function weigh(c: Comparison): number {
  return (
    PRIOR +
    ID[c.id] +
    AUTHOR[c.author] +
    SECOND[c.second] +
    (c.year === 'next' && !isPlaced(c) ? YEAR_UNPLACED : YEAR[c.year]) +
    (c.volume === 'same' && c.year === 'same' && isSourceSame(c) ? VOLUME_TOLD : VOLUME[c.volume]) +
    PAGE[c.page] +
    SOURCE[c.source] +
    KIND[c.kind] +
    weighTitle(c.title, c.words) +
    (isSameLocus(c) ? LOCUS : 0)
  );
}

const isSourceSame = ({ source }: Comparison): boolean => source !== 'different' && source !== 'unknown';
const isPageSame = ({ page }: Comparison): boolean => page === 'same' || page === 'weak';
const isPlaced = (c: Comparison): boolean => c.volume === 'same' || c.page === 'same';
const isSameLocus = (c: Comparison): boolean => c.volume === 'same' && c.page === 'same' && isSourceSame(c);

/**
 * A statement that leaves out the page, all else the same: journals that number their articles are often cited so. It is of the one work that
 * fits, when only one does.
 */
export const isUnlocated = (c: Comparison): boolean =>
  c.author === 'same' &&
  c.year === 'same' &&
  c.volume === 'same' &&
  isSourceSame(c) &&
  c.page === 'unknown' &&
  !isContradicted(c);

/** What no weight makes up for: another DOI, year, first page or volume (unless a typing error is certain by all else), a chapter and its book. */
export function isApart(c: Comparison): boolean {
  if (c.id === 'known') return false;
  if (c.kind === 'different') return true;
  if (c.id === 'same') return false;
  const titled = c.title === 'same' && c.words >= 3;
  const placed = c.page === 'same' && (titled || (c.volume === 'same' && isSourceSame(c)));
  if (c.id === 'different')
    return !(titled && c.volume === 'same' && c.page === 'same' && c.author === 'same');
  if (c.id === 'near') return !(titled && c.page !== 'different' && c.volume !== 'different');
  if (c.page === 'different') return true;
  if (c.page === 'near') return !titled;
  if (c.year === 'different' || c.year === 'near') return !placed;
  return c.volume === 'different' && !placed;
}

/** Whether anything that both state differs. */
const isContradicted = (c: Comparison): boolean => Object.values(c).some(outcome => outcome === 'different');

/** Below this what differs outweighs what agrees. */
const OPPOSED_BELOW = -3;

/** Whether two statements cannot be of one work, even when a third agrees with both: typing errors in either are allowed for. */
export function isOpposed(c: Comparison): boolean {
  if (!isContradicted(c) || c.id === 'known') return false;
  if (c.kind === 'different' || (c.page === 'different' && c.id !== 'same')) return true;
  if (c.id === 'different' && !(c.volume === 'same' && isPageSame(c) && c.author !== 'different'))
    return true;
  if (c.volume === 'different' && !isPageSame(c)) return true;
  return weigh(c) < OPPOSED_BELOW;
}

/** 0 to 1: the probability. */
export const scoreOf = (weight: number): number => Number((1 / (1 + 2 ** -weight)).toFixed(4));
