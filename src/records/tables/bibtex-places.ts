/** Where the authors of a Web of Science record work, as its BibTeX states it: behind the names, in brackets or not. */
import type { Draft } from '../draft.ts';
import { fold } from '../slug.ts';
import { readWosAffiliations } from './wos-affiliations.ts';

/** "Oak, J (Corresponding Author), Univ X, City, Country": given again without the brackets, or the only place. */
const REPRINT = /\((?:corresponding|reprint) author\),?/iu;

/** Reads "Oak, John; Elm, Kim, Univ X, City, Country." and "[Oak, John] Univ X, City, Country.", addresses parted by ".; ". */
export function readWosPlaces(draft: Draft, text: string): void {
  const families = new Set(draft.author.map(({ family = '' }) => fold(family)));
  const lines = text
    .split('.; ')
    .flatMap(line => line.split(/\.\s(?=\[)/u))
    .filter(line => !REPRINT.test(line))
    .map(line => putNamesInBrackets(line, families));
  if (lines.length > 0) readWosAffiliations(draft, lines.map(line => `${line}.`).join('\n'), []);
}

/** A name is two parts, the family name of an author first. */
function putNamesInBrackets(line: string, families: ReadonlySet<string>): string {
  if (line.startsWith('[')) return line;
  const names: string[] = [];
  const pieces = line.split(/;\s*/u);
  while (pieces.length > 0) {
    const [family = '', given = '', ...place] = pieces[0]!.split(/,\s*/u);
    if (!given || !families.has(fold(family))) break;
    names.push(`${family}, ${given}`);
    pieces.shift();
    if (place.length > 0) return `[${names.join('; ')}] ${[place.join(', '), ...pieces].join('; ')}`;
  }
  return line;
}
