/** "Cited references" of a Dimensions record: parts joined by "|", references joined by ";[". */
import { type CitedWork, isPlaceholder, readDoi, readInvertedPerson } from '../draft.ts';
import type { Known } from '../known.ts';
import type { Name, TextField } from '../work.ts';

/** Cuts the field where one reference ends and the bracket of the next begins. */
export const splitDimensionsReferences = (text: string): string[] =>
  text
    .split(/;\s*(?=\[)/u)
    .reduce<string[]>((references, piece) => {
      // Only a bracket with parts behind it begins a reference: "[a]|..."; any other belongs to what stands before.
      if (references.length && !piece.includes('|')) references.push(`${references.pop()};${piece}`);
      else references.push(piece);
      return references;
    }, [])
    .map(reference => reference.trim().replace(/;$/u, ''))
    .filter(Boolean);

/** "[Family, Given; ...]|[ids]|journal|year|volume|issue|pages|DOI|publication id|times cited". */
export function readDimensionsReference(work: CitedWork, raw: string, known: Known): void {
  const [authors = '', , journal, year, volume, issue, page, ...rest] = raw
    .split('|')
    .map(part => part.trim());
  const set = (field: TextField, value: string | undefined): void => {
    if (value && !isPlaceholder(value)) work[field] = value;
  };
  set('container-title', journal);
  set('volume', volume);
  set('issue', issue);
  set('page', page);
  for (let i = 0; i < rest.length && !work.DOI; i++) set('DOI', readDoi(rest[i]!));
  const author = readBracketedNames(authors);
  if (work['container-title'] && work.volume) work.type = 'article-journal';
  if (author.length) work.author = author;
  if (/^(?:1[0-9]|20|21)\d\d$/u.test(year ?? '')) work.issued = known.issued(Number(year));
}

function readBracketedNames(text: string): Name[] {
  return text
    .replace(/^\[|\]$/gu, '')
    .split(';')
    .flatMap((piece): Name[] => {
      const name = piece.trim();
      return !name || isPlaceholder(name) ? [] : [readInvertedPerson(name)];
    });
}
