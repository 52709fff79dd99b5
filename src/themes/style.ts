/** British or American: the spelling that labels follow. */
import type { Texts } from './passages.ts';
import { foldSpelling } from './spelling.ts';
import type { Word } from './vocabulary.ts';

/** Word as written, lower case -> the word in the collection's style, for the words that the passages spell both ways. */
export type Respelling = ReadonlyMap<string, string>;

/** A slip stands once in more than so many times. */
const SLIP = 20;

/**
 * The style is that of the citing documents; without them, or where they show none, that of the collection. Only words seen both ways are asked and
 * respelled, so that no spelling is invented.
 */
export function findRespelling({ passages, vocabulary }: Texts): Respelling {
  // By word id.
  const counts = {
    citing: new Int32Array(vocabulary.words.length),
    collection: new Int32Array(vocabulary.words.length),
  };
  const seen: Word[] = [];
  for (const { words, language, inCollection } of passages) {
    if (language !== 'en') continue;
    const side = counts[inCollection ? 'collection' : 'citing'];
    for (const word of words) if (side[word.id]!++ === 0) seen.push(word);
  }
  const spellings = new Map<string, Map<string, { citing: number; collection: number }>>();
  for (const { id, written } of new Set(seen)) {
    const form = written.toLowerCase();
    const key = foldSpelling(form);
    const forms = spellings.get(key) ?? new Map<string, { citing: number; collection: number }>();
    const count = forms.get(form) ?? { citing: 0, collection: 0 };
    count.citing += counts.citing[id]!;
    count.collection += counts.collection[id]!;
    spellings.set(key, forms.set(form, count));
  }
  const rivals = [...spellings].filter(([, forms]) => forms.size === 2 && !hasSlip([...forms.values()]));
  // The key is the American form; a form that differs from it is British.
  const votes = { citing: 0, collection: 0 };
  for (const [key, forms] of rivals)
    for (const [form, count] of forms)
      for (const side of ['citing', 'collection'] as const)
        votes[side] += form === key ? -count[side] : count[side];
  const british = (votes.citing || votes.collection) > 0;
  const respelling = new Map<string, string>();
  for (const [key, forms] of rivals) {
    const chosen = [...forms.keys()].find(form => (form !== key) === british);
    if (chosen !== undefined) for (const form of forms.keys()) respelling.set(form, chosen);
  }
  return respelling;
}

/** Whether one of two spellings is so rare that it is a slip of the pen ("enterprizes"). */
function hasSlip(counts: readonly { citing: number; collection: number }[]): boolean {
  const [less, more] = counts.map(({ citing, collection }) => citing + collection).sort((a, b) => a - b);
  return less! * SLIP < more!;
}

/** A form with its words in the collection's style; capitals of an initial are kept. */
export function respell(form: string, respelling: Respelling): string {
  return form.replace(/[\p{L}\p{M}]+/gu, word => {
    const chosen = respelling.get(word.toLowerCase());
    if (chosen === undefined || word.toLowerCase() === chosen) return word;
    return /^\p{Lu}/u.test(word) ? chosen[0]!.toUpperCase() + chosen.slice(1) : chosen;
  });
}
