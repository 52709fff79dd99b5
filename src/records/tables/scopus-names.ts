/** Names as Scopus writes them: family name first, initials behind it, authors joined by a comma or a semicolon according to the year of export. */
import { isPlaceholder, readRecordName } from '../draft.ts';
import { makePerson } from '../names/person.ts';
import { isOrganisationName, isParticle, isSuffix } from '../names/words.ts';
import type { Name } from '../work.ts';
import { remember } from './remember.ts';

const DOTTED = /^\p{Lu}\p{Ll}?\.(?:[-‐]?\p{L}\p{Ll}?\.)*$/u;
/** Nine names in ten, told without the rest of the rules: one plain word, then initials that need no tidying. */
const USUAL = /^([A-Z][A-Za-z'-]{1,30}) ((?:-?[A-Z]\.){1,5})$/u;
/** The two parts of such a name, where a comma stands between them. */
export const isUsualFamily = (text: string): boolean =>
  /^[A-Z][A-Za-z'-]{1,30}$/.test(text) && !isSuffix(text);
export const isUsualInitials = (text: string): boolean => /^[A-Z]\.(?:-?[A-Z]\.){0,4}$/.test(text);
const BARE = /^\p{Lu}{1,4}(?:-\p{Lu})?$/u;

/** "J.", "J.-C.", "W.R.", "Yu.A.": initials with their stops. */
export const isDottedInitials = (text: string): boolean =>
  text.length <= 20 &&
  text.includes('.') &&
  DOTTED.test(text.includes(' ') ? text.replaceAll(' ', '') : text) &&
  !isSuffix(text);

const isInitialWord = (word: string): boolean =>
  isDottedInitials(word) || (word.length <= 6 && BARE.test(word));

/** Whether it can be a family name: at most five words, each with a capital or a particle, no digits and no stops ("Phys. Rev."). */
export function isFamilyName(text: string): boolean {
  if (text.length > 50 || /[\d()[\]:?!"“”]|(?<!\b(?:St|Sta|Sto|Ste|Jr|Sr))\./u.test(text)) return false;
  if (!text.includes(' ')) return /^[\p{Lu}\p{Lo}'’‘]|^\p{Ll}{1,2}['’]?\p{Lu}/u.test(text);
  const words = text.split(' ');
  return words.length <= 5 && words.every(word => isParticle(word) || isSuffix(word) || isFamilyName(word));
}

/** "Tobler W.R.", "van der Berg J.", "Calin GA", "Brody D C." -> a person; null when no initials stand behind a family name. */
export const readNameWithInitials = remember((text): Name | null => {
  if (text.length > 70 || !/[.\p{Lu}]$/u.test(text)) return null;
  const usual = USUAL.exec(text);
  if (usual && !isSuffix(usual[1]!)) return { family: usual[1]!, given: usual[2]! };
  const words = text.split(' ');
  let from = words.length;
  while (from > 1 && isInitialWord(words[from - 1]!)) from--;
  if (from === words.length) return null;
  const family = words.slice(0, from).join(' ');
  if (!isFamilyName(family)) return null;
  const initials = words.slice(from);
  // "Brody D C.": the stop stands behind the last of them only.
  const stopped = initials.some(word => word.endsWith('.'));
  const given = initials.map(word => (stopped && !word.endsWith('.') ? `${word}.` : word)).join(' ');
  return makePerson(family, given);
});

/** One author behind whom no other stands: "Tobler W.", "Chen, Ming", "M., Chen, Ming", "WHO Working Group". Null for a placeholder. */
function readScopusName(text: string): Name | null {
  if (isPlaceholder(text)) return null;
  const parts = text.split(/\s*,\s*/);
  // "M., Chen, Ming": the initials before the name they stand for.
  if (parts.length === 3 && isDottedInitials(parts[0]!)) return makePerson(parts[1]!, parts[2]!);
  if (parts.length > 1) return readRecordName(text);
  const name = readNameWithInitials(text);
  if (name) return name;
  const isWord = !text.includes(' ') && !isOrganisationName(text) && text !== text.toUpperCase();
  return isWord ? { family: text } : readRecordName(text);
}

/** The authors of a record, of whom there are `count` (0: nobody says): "Pan, Y., Yu, C.", "Tobler W., Chen M.", "Liu F.; Li C.", "M., Chen, Ming; X., Tan, Xin". */
export function readScopusNames(text: string, count: number): Name[] {
  const clean = text.replace(/\s+/gu, ' ').trim();
  if (clean.includes(';'))
    return clean.split(/\s*;\s*/).flatMap(piece => (piece ? (readScopusName(piece) ?? []) : []));
  if (count === 1 && clean) {
    const name = readScopusName(clean);
    return name ? [name] : [];
  }
  const parts = clean.split(/\s*,\s*/).filter(Boolean);
  // "M., Chen, Ming" of one author; otherwise initials never come first.
  if (parts.length === 3 && isDottedInitials(parts[0]!)) return [makePerson(parts[1]!, parts[2]!)];
  const inPairs = count > 1 && parts.length === 2 * count;
  const names: Name[] = [];
  for (let i = 0; i < parts.length; i++) {
    const [part, next] = [parts[i]!, parts[i + 1]];
    if (isSuffix(part) && names.length) names.push({ ...names.pop()!, suffix: part });
    else if (next !== undefined && (isDottedInitials(next) || inPairs)) {
      names.push(makePerson(part, next));
      i++;
    } else names.push(...[readScopusName(part) ?? []].flat());
  }
  return names;
}
