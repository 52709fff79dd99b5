/** Finds the labelled authors, and the editors that no label names, among the tokens of a reference. */
import { type Label, labelIndex } from '../../src/records/reference/crf/labels.ts';
import { SHAPE, type Tokens } from '../../src/records/reference/crf/tokens.ts';
import type { Gold } from './gold.ts';

export const bit = (label: Label): number => 1 << labelIndex(label);

/** Labels each author; gives whether all were found. Nothing is asked where authors are not labelled. */
export function putAuthors(
  gold: Gold,
  words: readonly string[],
  allowed: Uint32Array,
  limit: number,
  cutWords: (text: string) => readonly string[],
): boolean {
  if (!gold.fields.includes('authors')) return false;
  const authors = gold.gold.authors ?? [];
  let from = 0;
  let first = -1;
  let last = -1;
  const spans: { family: [number, number]; given: [number, number] | null }[] = [];
  for (const author of authors) {
    const family = cutWords([author.particle, author.family ?? author.literal].filter(Boolean).join(' '));
    const given = cutWords(author.given ?? '');
    const span = findAuthor(words, family, given, from, allowed);
    if (!span) return false;
    spans.push(span);
    from = Math.max(span.family[1], span.given?.[1] ?? 0);
  }
  for (const { family, given } of spans) {
    const start = Math.min(family[0], given?.[0] ?? family[0]);
    for (let i = family[0]; i < family[1]; i++) allowed[i] = bit(i === start ? 'family-begin' : 'family');
    if (given)
      for (let i = given[0]; i < given[1]; i++) allowed[i] = bit(i === start ? 'given-begin' : 'given');
    if (first < 0) first = start;
    last = Math.max(family[1], given?.[1] ?? 0);
  }
  for (let i = Math.max(first, 0); i < last; i++) if (!allowed[i]) allowed[i] = bit('names');
  if (last > 0)
    for (let i = last; i < Math.min(last + 3, words.length, Math.max(limit, last)); i++) {
      if (allowed[i] || !/^(?:et|al|u|a|and|others|ua|eds?|hrsg|hg|jr)$/u.test(words[i]!)) break;
      allowed[i] = bit('names');
    }
  return true;
}

function findAuthor(
  words: readonly string[],
  family: readonly string[],
  given: readonly string[],
  from: number,
  allowed: Uint32Array,
): { family: [number, number]; given: [number, number] | null } | null {
  const at = (list: readonly string[], i: number): boolean =>
    i >= 0 && list.length > 0 && list.every((word, k) => words[i + k] === word && !allowed[i + k]);
  for (let i = from; i + family.length <= words.length && i < from + 40; i++) {
    if (!at(family, i)) continue;
    const end = i + family.length;
    if (given.length === 0) return { family: [i, end], given: null };
    if (at(given, end)) return { family: [i, end], given: [end, end + given.length] };
    if (i - given.length >= from && at(given, i - given.length))
      return { family: [i, end], given: [i - given.length, i] };
  }
  return null;
}

/** Names between "In" and "(Eds.)", or before "(Eds.)", among the tokens left over. */
export function markEditors(
  text: string,
  words: readonly string[],
  tokens: Tokens,
  allowed: Uint32Array,
): void {
  for (let i = 0; i < words.length; i++) {
    if (!/^(?:eds?|editors?|hrsg|hg|coords?|orgs?)$/u.test(words[i]!) || !(allowed[i]! & bit('other')))
      continue;
    let from = i;
    const nameLike = (k: number): boolean =>
      k >= 0 &&
      (allowed[k]! & bit('other')) !== 0 &&
      tokens.shape[k]! < SHAPE.digit &&
      !/^(?:in|dans)$/u.test(words[k]!) &&
      text.slice(tokens.start[k], tokens.end[k]).length > 0;
    while (nameLike(from - 1) && i - from < 24) from--;
    if (from === i) continue;
    for (let k = from; k < i; k++) allowed[k] = bit(k === from ? 'editor-begin' : 'editor');
  }
}
