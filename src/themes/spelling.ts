/** One key for the British and the American spelling of a word. The key is never shown, so it may bend other words as well. */

/** Pairs that no rule reaches: British stem -> American stem. */
const STEMS: readonly (readonly [string, string])[] = [
  ['ageing', 'aging'],
  ['aluminium', 'aluminum'],
  ['artefact', 'artifact'],
  ['cheque', 'check'],
  ['gement', 'gment'],
  ['grey', 'gray'],
  ['mould', 'mold'],
  ['plough', 'plow'],
  ['practis', 'practic'],
  ['programme', 'program'],
  ['sceptic', 'skeptic'],
  ['sulph', 'sulf'],
];

const VOWEL = /[aeiouy]/;

/**
 * The spelling key of a lower-case English word: -ise/-ize, -yse/-yze, -our/-or, -re/-er, -ogue/-og, -ence/-ense, -ll-/-l-, -ae-/-e-.
 * Rules ask for a vowel in an earlier syllable where a short word would else fall on another ("mourning", "filling").
 */
export function foldSpelling(word: string): string {
  if (word.length < 4) return word;
  let key = word;
  for (const [british, american] of STEMS) key = key.replace(british, american);
  key = key.replace(/([iy])s(?=(?:e|es|ed|er|ers|ing|ation|ational|ations|able)$)/, '$1z');
  const our = key.indexOf('our');
  if (our > 0 && VOWEL.test(key.slice(0, our))) key = `${key.slice(0, our)}or${key.slice(our + 3)}`;
  const doubled = key.indexOf('ll', 4);
  if (doubled > 0 && VOWEL.test(key.slice(0, doubled - 1)))
    key = key.slice(0, doubled) + key.slice(doubled + 1);
  if (key.length > 5) key = key.replace(/[ao]e(?=[^aeiou])/, 'e');
  return key
    .replace(/([bcdfgkptv])re$/, '$1er')
    .replace(/ogue$/, 'og')
    .replace(/ence$/, 'ense');
}
