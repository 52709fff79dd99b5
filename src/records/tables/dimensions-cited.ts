/** "Cited references" of a Dimensions record: parts joined by "|", references joined by ";[". */
import { type CitedReference, isPlaceholder, readDoi } from '../draft.ts';
import { makePerson } from '../names/person.ts';
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
export function readDimensionsReference(raw: string): CitedReference {
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
  set('DOI', rest.map(readDoi).find(Boolean));
  const author = readBracketedNames(authors);
  return {
    raw,
    ...(text['container-title'] && text.volume ? { type: 'article-journal' as const } : {}),
    ...(author.length ? { author } : {}),
    ...(/^(?:1[0-9]|20|21)\d\d$/u.test(year ?? '') ? { year: Number(year) } : {}),
    ...(Object.keys(text).length ? { text } : {}),
  };
}

function readBracketedNames(text: string): Name[] {
  return text
    .replace(/^\[|\]$/gu, '')
    .split(';')
    .flatMap((piece): Name[] => {
      const name = piece.trim();
      if (!name || isPlaceholder(name)) return [];
      const comma = name.indexOf(',');
      return comma < 0
        ? [{ literal: name }]
        : [makePerson(name.slice(0, comma), name.slice(comma + 1).trim())];
    });
}
