/** Titles of journals as they are compared: folded words, those that say nothing left out, and whether a title is an abbreviation. */
import { fold } from '../../records/slug.ts';

export interface Title {
  /** As it is written. */
  readonly written: string;
  /** Folded, without a leading "the", a translation or a place in parentheses: one for all spellings. */
  readonly key: string;
  /** The words of the key that an abbreviation keeps (ISO 4: no articles, prepositions, conjunctions). */
  readonly words: readonly string[];
  /** It shows its abbreviations: by full stops, by a lone "J", or, all in capitals, by its shortness. */
  readonly marked: boolean;
  /** As long as a column of Web of Science is wide: what followed may be cut off. */
  readonly cutOff: boolean;
}

/** Left out of an abbreviation, in the languages that journals are mostly titled in. */
const LEFT_OUT = new Set(
  `a an and as at by for from in into its of off on or the to with de del della delle des di du d la las le les los l el e et y und der die
   das des für fur zur zum im van het voor en och i w na do da dos o os um per pro sul`.split(/\s+/u),
);
/** Characters in which Web of Science writes a title short, today and formerly. */
const WIDTHS = [20, 29];

export function readTitle(written: string): Title {
  const key = titleKey(written);
  const all = key.split(' ');
  // The last word stays whatever it is: "Transactions A".
  const words = all.filter((word, i) => word && (i === all.length - 1 || !LEFT_OUT.has(word)));
  const capitals = written === written.toUpperCase();
  return {
    written,
    key,
    words,
    marked:
      /\p{L}\.(?=[\s,:]|$)/u.test(written) ||
      /(?:^|\s)J(?=\s)/u.test(written) ||
      (capitals && written.length <= WIDTHS[1]!),
    cutOff: capitals && WIDTHS.some(width => written.length === width || written.length === width - 1),
  };
}

/** The title without its subtitle ("Journal X: A Review of Y"; Web of Science ties it on by a hyphen); undefined when it has none. */
export function mainTitle(written: string): string | undefined {
  const colon = /^(.{8,}?)\s*[:–—]\s+\S+\s+\S/u.exec(written)?.[1];
  const hyphen =
    written === written.toUpperCase() ? /^(.{8,}?)-\S+(?:\s+\S+){2}/u.exec(written)?.[1] : undefined;
  const main = colon ?? hyphen;
  return main?.includes(' ') ? main : undefined;
}

/** What two spellings of one journal share. A bilingual title ("X / Revue Y") is known by its first half. */
export function titleKey(written: string): string {
  const first = written.split(/\s+[/=|]\s+/u)[0]!;
  const bare = first.replace(/\s*\([^()]{0,60}\)\s*$/u, '').replace(/\s*&\s*/gu, ' and ');
  return fold(bare || first).replace(/^the /u, '') || written;
}
