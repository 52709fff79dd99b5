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
  const particle = [...behind, ...before].join(' ');
  const name: { -readonly [K in keyof Name]: Name[K] } = { family: words.join(' ') };
  const tidy = tidyGiven(given);
  if (tidy) name.given = tidy;
  if (particle) name['non-dropping-particle'] = particle;
  if (suffix) name.suffix = suffix;
  return name;
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
