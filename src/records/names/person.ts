/** One name as written -> a CSL name: particles and suffixes put where they belong, initials tidied. */
import type { Name } from '../work.ts';
import { isInitials, isParticle, isSuffix } from './words.ts';

/** "D.l." -> "D.L.", "J. P." -> "J.P.", "JA" stays; full given names are left alone. */
function tidyGiven(given: string): string {
  const text = given
    .replace(/\s+/g, ' ')
    .replace(/[,;]+$/, '')
    .trim();
  if (/^\p{Lu}{2,4}\.$/u.test(text)) return text.slice(0, -1);
  if (!isInitials(text) || !text.includes('.')) return text;
  return text
    .replace(/\.\s+(?=\p{L})/gu, '.')
    .replace(/(?<=\.-?)\p{Ll}(?=\.|$)/gu, letter => letter.toUpperCase());
}

/** A person from family and given parts: "Rocha da" + "A." -> da Rocha; "van der Berg" + "J." -> van der Berg. */
export function makePerson(family: string, given = '', suffix = ''): Name {
  const words = family.split(/\s+/).filter(Boolean);
  const before: string[] = [];
  while (words.length > 1 && isParticle(words[0]!)) before.push(words.shift()!);
  const behind: string[] = [];
  while (words.length > 1 && isParticle(words.at(-1)!)) behind.unshift(words.pop()!);
  // In "Amorim Neto, O." the second word is of the family name; "Neto" and "Filho" are suffixes only behind given names.
  if (words.length > 1 && /^(?:jr|sr|i{2,3}|iv)\.?$/iu.test(words.at(-1)!) && !suffix) suffix = words.pop()!;
  // "SOUZA, M. de": lists in Portuguese and Spanish write the particle last.
  const first = given.split(/\s+/u).filter(Boolean);
  while (first.length > 1 && isParticle(first.at(-1)!.replace(/[.,;]$/u, '')))
    behind.unshift(first.pop()!.replace(/[.,;]$/u, ''));
  const particle = [...behind, ...before].join(' ');
  const name: { -readonly [K in keyof Name]: Name[K] } = { family: words.join(' ') };
  const tidy = tidyGiven(first.join(' '));
  if (tidy) name.given = tidy;
  if (particle) name['non-dropping-particle'] = particle;
  if (suffix) name.suffix = suffix;
  return name;
}

/** Chinese family names of two characters, old and new forms. */
const TWO_CHARACTERS =
  /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|司徒|夏侯|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|长孙|長孫|宇文|端木|南宫|南宮|独孤|獨孤|司空|轩辕|軒轅|呼延|澹台|濮阳|濮陽|申屠|太史|西门|西門)/u;
/** What bodies' names end in: ministry, office, institute, society, university, company. */
const BODY = /(?:部|局|院|会|會|社|所|厅|廳|委|馆|館|网|網|组|組|司|大学|大學|中心|编写组|课题组)$/u;

/** "王伟" -> 王 + 伟, "欧阳修" -> 欧阳 + 修: two or three Chinese characters, four behind a family name of two; null for anything else. */
export function readChineseName(text: string): Name | null {
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || (text.length > 2 && BODY.test(text))) return null;
  const family = text.length > 2 && TWO_CHARACTERS.test(text) ? 2 : 1;
  if (text.length > family + 2) return null;
  return { family: text.slice(0, family), given: text.slice(family) };
}

/** A name written given name first: "M. V. Jones", "S. Tamer Cavusgil", "Ludwig van Beethoven". Needs two words or more. */
export function readDirectName(text: string): Name | null {
  const words = text
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/\s+/)
    .filter(Boolean);
  let suffix = '';
  if (words.length > 2 && isSuffix(words.at(-1)!)) suffix = words.pop()!;
  if (words.length < 2) return null;
  let start = words.length - 1;
  while (start > 1 && isParticle(words[start - 1]!)) start--;
  return makePerson(words.slice(start).join(' '), words.slice(0, start).join(' '), suffix);
}
