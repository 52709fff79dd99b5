/** The people and organisations of a BibTeX field: the names as citation-js reads them, but for those that it takes apart in the wrong place. */
import { isPlaceholder, readRecordName } from '../draft.ts';
import { makePerson } from '../names/person.ts';
import { isInitials, isOrganisationName } from '../names/words.ts';
import type { Name } from '../work.ts';
import { type CslValues, nameList } from './bibtex-values.ts';
import { composeTex, readTex } from './tex.ts';

/** "Smith J": no comma, and the last word is initials. citation-js would call the family "J". */
const isVancouver = (raw: string): boolean => {
  const last = raw.split(/\s+/u).at(-1)!;
  return !raw.includes(',') && /^\p{Lu}{1,3}$/u.test(last) && isInitials(last);
};

/** The names in `raw`, the field as written; `refused`: the fields that citation-js could not read. */
export function readNameField(
  values: CslValues,
  field: string,
  raw: string,
  refused: readonly string[],
): Name[] {
  if (!raw) return [];
  const pieces = splitNames(composeTex(raw));
  const read = refused.includes(field) ? [] : nameList(values.get(field));
  const names = read.length === pieces.length ? read : [];
  return pieces.flatMap((piece, i) => {
    const text = readTex(piece);
    if (!text || isPlaceholder(text) || /^others\.?$/iu.test(text)) return [];
    const name = names[i];
    if (!name || isVancouver(text)) return readRecordName(text) ?? [];
    // BibTeX asks for braces around an organisation, and few give them.
    if (!text.includes(',') && isOrganisationName(text)) return [{ literal: text }];
    if (name.literal !== undefined)
      return /^\{.*\}$/su.test(piece.trim()) ? [{ literal: name.literal }] : [name];
    const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
    return [makePerson(family, name.given, name.suffix)];
  });
}

/** The pieces between the " and " that stand in no braces. */
function splitNames(raw: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  const text = raw.replace(/\s+/gu, ' ');
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}') depth--;
    else if (depth === 0 && text[i] === ' ' && /^ and /iu.test(text.slice(i, i + 5))) {
      pieces.push(text.slice(from, i));
      from = i + 5;
      i += 3;
    }
  }
  return [...pieces, text.slice(from)].map(piece => piece.trim()).filter(Boolean);
}
