/** What of a personal name can be compared: folded family, initials in order, and given names written in full. */
import { fold } from '../records/slug.ts';
import { type Name, printName } from '../records/work.ts';

export interface Signature {
  /** The name as the list prints it. */
  readonly form: string;
  readonly organisation: boolean;
  readonly family: string;
  /** One letter a given name: "J.-E." -> "je", "Gary A." -> "ga". */
  readonly initials: string;
  /** Given names written in full, by position: "Gary A." -> ["gary", ""]. */
  readonly full: readonly string[];
  /** The first two given names are one, joined by a hyphen: "Jian-Xiong" is seldom "Jian", or "Jean-Pierre" "Jean". */
  readonly compound: boolean;
}

/** Particles may be written or left out, in capitals or not; they do not tell people apart. */
const PARTICLES = /^(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|ter|ten|zu) )+(?=\S)/u;

export function signatureOf(name: Name): Signature {
  const form = printName(name);
  if (name.family === undefined)
    return { form, organisation: true, family: fold(form), initials: '', full: [], compound: false };
  const parts = givenParts(name.given ?? '');
  return {
    form,
    organisation: false,
    family: fold(name.family).replace(PARTICLES, ''),
    initials: parts.map(part => part.initial).join(''),
    full: parts.map(part => part.full),
    compound: /^[^\s‐–-]+[‐–-]/u.test(name.given ?? ''),
  };
}

interface Given {
  readonly initial: string;
  /** The name in full; "" for an initial. */
  readonly full: string;
}

/** "S. Tamer" -> s, tamer; "JA" and "J.A." -> j, a; "Li" is a name and "Yu." an initial. */
function givenParts(given: string): Given[] {
  return [...given.matchAll(/([^\s.\-‐–]+)(\.?)/gu)].flatMap(([, part, stop]) => {
    if (/^\p{Lu}{2,4}$/u.test(part!)) return [...part!].map(letter => ({ initial: fold(letter), full: '' }));
    const folded = fold(part!);
    if (!folded) return [];
    return [{ initial: folded[0]!, full: folded.length > 1 && !stop ? folded : '' }];
  });
}

export type Fit = 'same' | 'shorter' | 'gap' | 'conflict';

/**
 * How two sets of given names fit: the `same`; one the beginning of the other (`shorter`: "G." and "G.A.", "G." and "Gary"); one with a letter left
 * out (`gap`: "V.M." and "V.H.M.", "Jean" and "Jean-Pierre"); or `conflict`.
 */
export function compareGiven(a: Signature, b: Signature): Fit {
  if (a.initials.length !== b.initials.length) {
    const [joined, parted] = a.initials.length < b.initials.length ? [a, b] : [b, a];
    if (isJoined(joined, parted)) return parted.full[1] ? 'same' : 'shorter';
  }
  const [short, long] = a.initials.length <= b.initials.length ? [a, b] : [b, a];
  if (!short.initials || !long.initials) return short.initials === long.initials ? 'same' : 'conflict';
  for (let i = 0; i < short.full.length; i++) {
    const [x, y] = [short.full[i]!, long.full[i] ?? ''];
    if (x && y && x !== y && short.initials[i] === long.initials[i]) return 'conflict';
  }
  // "J." may be James or John: an initial fits a full name as a shorter form does.
  const alike = short.full.every((name, i) => Boolean(name) === Boolean(long.full[i]));
  if (short.initials === long.initials) return alike ? 'same' : 'shorter';
  if (long.initials.startsWith(short.initials))
    return short.initials.length === 1 && short.full[0] && long.compound && long.full[1] ? 'gap' : 'shorter';
  return short.initials.length >= 2 &&
    short.initials[0] === long.initials[0] &&
    isSubsequence(short.initials, long.initials)
    ? 'gap'
    : 'conflict';
}

/** "Yifang" is "Yi-Fang" written as one word, and fits "Y.F.": the second letter begins a syllable, after a vowel, n, g or r. */
function isJoined(joined: Signature, parted: Signature): boolean {
  const [name, rest] = [joined.full[0], joined.full.slice(1).join(' ')];
  const [first, second] = parted.full;
  if (!name || parted.full.slice(2).join(' ') !== rest) return false;
  if (first && second) return name === first + second;
  const [a, b] = parted.initials;
  if (first || second || name[0] !== a) return false;
  for (let at = name.indexOf(b!, 2); at > 0; at = name.indexOf(b!, at + 1))
    if (/[aeiou]/.test(name[at + 1] ?? '') && /[aeioungr]/.test(name[at - 1]!)) return true;
  return false;
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}
