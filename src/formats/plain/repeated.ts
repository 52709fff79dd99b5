/** Authors that a list does not repeat: "———. 2005. A title." stands for the authors of the reference before. */

/** Dashes; or nothing at all before the date, where a PDF drew them as a rule. */
const DASHES =
  /^(?:[-–—―‒_⸺⸻]\s?){2,12}(?=[\s.,:;(]|$)|^[—―⸺⸻](?=[\s.,:;(])|^(?=\((?:1[5-9]|20)\d\d[a-z]?\)[:.,])/u;
/** Where the authors of a reference end: before a date, a quoted title, or a colon. */
const AFTER_AUTHORS =
  /[\s,.]*(?:\((?:1[5-9]|20)\d\d|(?<!\d)(?:1[5-9]|20)\d\d[a-z]?[.,:;)]|["“„«]|:\s|\((?:n\.d\.|forthcoming|in press))/u;
/** The end of a first sentence that is no initial: "Arendt, Hannah. " but not "Arendt, H. ". */
const SENTENCE_END = /(?<!(?:^|[\s.-])\p{Lu})\.\s(?=\p{Lu}|["“„«‘'*])/u;

/** Gives each text with the authors of the text before in the place of its dashes. A list that begins with dashes is left as it is. */
export function resolveRepeated(texts: readonly string[]): string[] {
  let authors = '';
  return texts.map(text => {
    const dashes = DASHES.exec(text);
    if (!dashes) {
      authors = authorsOf(text);
      return text;
    }
    if (!authors) return text;
    const rest = text.slice(dashes[0].length).trimStart();
    const stop = /\p{Lu}$/u.test(authors) ? '. ' : ' ';
    return `${authors}${/^[.,:;]/.test(rest) ? '' : stop}${rest}`;
  });
}

function authorsOf(text: string): string {
  const head = text.slice(0, 400);
  const ends = [AFTER_AUTHORS, SENTENCE_END].map(pattern => head.search(pattern)).filter(at => at > 0);
  if (ends.length === 0) return '';
  const authors = head.slice(0, Math.min(...ends)).trim();
  return /\p{L}{2}/u.test(authors) ? authors.replace(/[,:;]+$/u, '') : '';
}
