/** Why two ways to write a theme are held to be one. */
import type { Evidence } from '../resolve/entity.ts';
import { singularise } from './plural.ts';
import { isOrganisation } from './terms.ts';
import { wordKey } from './words.ts';

const wordsOf = (form: string): string[] => form.toLowerCase().match(/[\p{L}\p{N}&]+/gu) ?? [];
const isAcronym = (form: string): boolean => /^\p{Lu}[\p{Lu}\p{N}&]+s?$/u.test(form);

/** The reasons in words, each true by itself; `score` is that of the weakest. Nothing when the two differ in case only. */
export function explainMerge(a: string, b: string): Evidence | null {
  if (a.toLowerCase() === b.toLowerCase()) return null;
  const acronym = [a, b].find(isAcronym);
  if (acronym !== undefined && wordsOf(a).length !== wordsOf(b).length)
    return { a, b, reason: `acronym of ${acronym === a ? b : a}`, score: 0.9 };
  const [left, right] = [trimOrganisation(a, b), trimOrganisation(b, a)];
  const reasons: [string, number][] = [];
  if (left.join(' ') !== wordsOf(a).join(' ') || right.join(' ') !== wordsOf(b).join(' '))
    reasons.push(['noun use of the same phrase', 0.8]);
  const singular = [left.map(singularise), right.map(singularise)].map(words => words.join(''));
  if (singular[0] !== singular[1]) reasons.push(['British and American spelling', 0.95]);
  if (
    (left.map(singularise).join('') !== left.join('')) !==
    (right.map(singularise).join('') !== right.join(''))
  )
    reasons.push(['singular and plural', 0.98]);
  if (/[-‐‑]/.test(a) !== /[-‐‑]/.test(b) || left.length !== right.length)
    reasons.push(['hyphenation', 0.98]);
  if (reasons.length === 0) reasons.push(['singular and plural', 0.98]);
  return {
    a,
    b,
    reason: reasons.map(([reason]) => reason).join(', '),
    score: Math.min(...reasons.map(([, score]) => score)),
  };
}

/** The words of a form, without a last word that only says "organisation" and that the other form lacks. */
function trimOrganisation(form: string, other: string): string[] {
  const words = wordsOf(form);
  const last = words.at(-1) ?? '';
  return isOrganisation(wordKey(last)) && wordKey(last) !== wordKey(wordsOf(other).at(-1) ?? '')
    ? words.slice(0, -1)
    : words;
}
