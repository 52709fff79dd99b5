/** "Cited references" of a Dimensions record: parts joined by "|", references joined by ";[". */
import { type CitedFields, isPlaceholder, readDoi, readInvertedPerson } from '../draft.ts';
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
export function readDimensionsReference(raw: string): CitedFields {
  const [authors = '', , journal, year, volume, issue, page, ...rest] = raw
    .split('|')
    .map(part => part.trim());
  const text: { [F in TextField]?: string } = {};
  const set = (field: TextField, value: string | undefined): void => {
    if (value && !isPlaceholder(value)) text[field] = value;
  };
  set('container-title', journal);
  set('volume', volume);
  set('issue', issue);
  set('page', page);
  for (let i = 0; i < rest.length && !text.DOI; i++) set('DOI', readDoi(rest[i]!));
  const author = readBracketedNames(authors);
  const cited: { -readonly [K in keyof CitedFields]: CitedFields[K] } = { text };
  if (text['container-title'] && text.volume) cited.type = 'article-journal';
  if (author.length) cited.author = author;
  if (/^(?:1[0-9]|20|21)\d\d$/u.test(year ?? '')) cited.year = Number(year);
  return cited;
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
