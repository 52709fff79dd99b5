/** A reference that is stated in fields -> running text in one plain style (that of the APA), which the reader of references takes apart again. */

export interface Stated {
  readonly author: readonly string[];
  readonly year?: string | undefined;
  readonly title?: string | undefined;
  /** The journal; or, with `inBook`, the book or the proceedings that it is a part of. */
  readonly container?: string | undefined;
  readonly inBook?: boolean;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly publisher?: string | undefined;
  readonly doi?: string | undefined;
}

/** Parts that are missing are left out with their punctuation. Empty when nothing is stated. */
export function composeReference(stated: Stated): string {
  const { year, title, container, inBook, volume, issue, pages, publisher, doi } = stated;
  const author = joinNames(stated.author.map(invertName).filter(Boolean));
  const number = `${volume ?? ''}${issue ? `(${issue})` : ''}`;
  const within = !container
    ? ''
    : inBook
      ? `In ${container}${pages ? ` (pp. ${pages})` : ''}`
      : [container, number, pages].filter(Boolean).join(', ');
  const dated = [author, year && `(${year})`].filter(Boolean).join(' ');
  const parts = [dated, title, within, publisher].flatMap(part => (part ? [stop(part)] : []));
  return [...parts, ...(doi ? [`https://doi.org/${doi}`] : [])].join(' ');
}

const stop = (text: string): string => (/[.?!]$/u.test(text) ? text : `${text}.`);

const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;

const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|ter|ten)$/u;
const initials = (given: string): string =>
  /^\p{Lu}{1,3}$/u.test(given) ? [...given].map(letter => `${letter}.`).join(' ') : given;

/** "B Alder", "Alder B", "Alder, B" -> "Alder, B."; "Bea Alder" -> "Alder, Bea"; organisations stay as they are. */
function invertName(name: string): string {
  const inverted = /^([^,]+), (\p{Lu}{1,3})$/u.exec(name);
  if (inverted) return `${inverted[1]}, ${initials(inverted[2]!)}`;
  const words = name.split(' ');
  if (name.includes(',') || words.length < 2 || words.length > 5 || /\b(?:of|for|and|the|on)\b/iu.test(name))
    return name;
  const last = words.at(-1)!;
  if (/^\p{Lu}{1,3}$/u.test(last) && /\p{Ll}/u.test(name))
    return `${words.slice(0, -1).join(' ')}, ${initials(last)}`;
  let from = words.length - 1;
  while (from > 1 && PARTICLE.test(words[from - 1]!)) from--;
  return `${words.slice(from).join(' ')}, ${words.slice(0, from).map(initials).join(' ')}`;
}
