/**
 * The paragraphs of a document's XML as lines. One pass over its tags, from "<" to ">": no tree, no entity but XML's own five and character
 * numbers, and tags that do not match harm one line.
 */

/** What the tags of a kind of document mean. */
interface Marks {
  readonly paragraph: ReadonlySet<string>;
  /** The elements whose text counts; null: all of a paragraph. */
  readonly text: ReadonlySet<string> | null;
  /** Elements whose inside is left out: settings, deleted text, a second form of the same. */
  readonly skip: ReadonlySet<string>;
  /** Elements that stand for characters. */
  readonly signs: ReadonlyMap<string, string>;
}

/** WordprocessingML (ECMA-376, part 1, clause 17). */
export const WORD: Marks = {
  paragraph: new Set(['w:p']),
  text: new Set(['w:t']),
  skip: new Set(['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'mc:Fallback']),
  signs: new Map([
    ['w:tab', ' '],
    ['w:br', '\n'],
    ['w:cr', '\n'],
    ['w:noBreakHyphen', '-'],
  ]),
};

/** OpenDocument 1.3, part 3, clauses 5 and 6. */
export const ODT: Marks = {
  paragraph: new Set(['text:p', 'text:h']),
  text: null,
  skip: new Set(['text:note-citation', 'text:tracked-changes', 'office:annotation', 'office:meta']),
  signs: new Map([
    ['text:s', ' '],
    ['text:tab', ' '],
    ['text:line-break', '\n'],
  ]),
};

/** A paragraph is a line, or several where it breaks lines itself; a box set inside a paragraph comes before it. Linear in the text. */
export function readParagraphs(xml: string, marks: Marks): string[] {
  const lines: string[] = [];
  const open: string[][] = [];
  let skipping: string | null = null;
  let nested = 0;
  let inText = marks.text === null;
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const close = xml.indexOf('>', at);
    if (close < 0) break;
    const ends = xml[at + 1] === '/';
    const alone = xml[close - 1] === '/';
    const name = readName(xml, at + (ends ? 2 : 1), close);
    const next = xml.indexOf('<', close);
    if (skipping !== null) {
      if (name === skipping && !alone) nested += ends ? -1 : 1;
      if (nested === 0) skipping = null;
    } else if (marks.skip.has(name)) {
      if (!ends && !alone) [skipping, nested] = [name, 1];
    } else if (marks.paragraph.has(name)) {
      if (!ends) open.push([]);
      const done = ends || alone ? open.pop() : undefined;
      if (done) for (const line of done.join('').split('\n')) lines.push(line);
    } else if (marks.text?.has(name)) inText = !ends && !alone;
    else if (!ends && marks.signs.has(name)) open.at(-1)?.push(marks.signs.get(name)!);
    if (skipping === null && inText && next > close + 1)
      open.at(-1)?.push(decodeEntities(xml.slice(close + 1, next)).replace(/[\r\n\t]+/g, ' '));
    at = next;
  }
  for (const rest of open.reverse()) lines.push(rest.join(''));
  return lines;
}

/** The name of a tag: up to white space, "/" or its end. */
function readName(xml: string, from: number, close: number): string {
  let to = from;
  while (to < close && to < from + 64 && !/[\s/>]/.test(xml[to]!)) to++;
  return xml.slice(from, to);
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/giu, (whole, decimal, hex, name) => {
    if (name) return ENTITIES.get(name) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code < 0xd800 || (code > 0xdfff && code <= 0x10ffff) ? String.fromCodePoint(code) : whole;
  });
