/** How sure it is who is who, in words: chances, reasons, and what is left to decide. */
import type { Place } from '../formats/format.ts';
import { fileName, lineText } from './text.ts';

/** A chance between 0 and 1 of what is in doubt, which is never certain: "97 %". */
export function chance(score: number): string {
  return `${Math.min(99, Math.max(1, Math.round(score * 100)))} %`;
}

/** How sure a score between 0 and 1 is, in words. */
function sureness(score: number): string {
  const word =
    score >= 0.95
      ? 'certain'
      : score >= 0.85
        ? 'very likely'
        : score >= 0.75
          ? 'likely'
          : score >= 0.5
            ? 'may be'
            : 'doubtful';
  return `${word}, ${Math.round(score * 100)} %`;
}

/** A reason and how sure it is: "same name (certain, 97 %)". What a person decided is as sure as that. */
export function tellReason(reason: string, score: number): readonly [reason: string, sureness: string] {
  const decided = /^decided: merged(.*)$/s.exec(reason);
  return decided === null ? [reason, `(${sureness(score)})`] : [`by decision${decided[1]}`, ''];
}

/** Longer texts are told by where they stand. */
const SHORT = 120;

/** What stands at a place: a reference in its own words, a record by its lines and file. */
export function tellPlace(place: Place): string {
  const raw = place.raw.trim();
  return raw !== '' && raw.length <= SHORT ? raw : `${lineText(place)} of ${fileName(place.file)}`;
}

/** What is listed to be decided, and of how many it is the most doubtful part. */
export function sayDoubts(listed: number, unlisted: number): string {
  const pairs = listed === 1 ? '1 doubtful pair' : `${listed.toLocaleString('en')} doubtful pairs`;
  const all = (listed + unlisted).toLocaleString('en');
  return unlisted === 0 ? `${pairs} to decide` : `${pairs} to decide, the most doubtful of ${all}`;
}
