/**
 * A scanner of XML that is linear on any input, never recursive and never expands an entity but XML's own five and character numbers: tags as
 * they come, their attributes, their text. Tags that do not match, bare ampersands and quotes that never close harm one element, not the file.
 */

export interface XmlHandler {
  /** `name` is without its prefix ("viz:color" is "color"). `start` is the offset of "<"; `before` the text between it and the tag before. */
  open(name: string, attributes: ReadonlyMap<string, string>, start: number, before: string): void;
  /** `text` is what stood since the last tag, decoded; `end` the offset behind the tag. */
  close(name: string, text: string, end: number): void;
  /** Something is wrong at an offset. */
  damage(code: string, message: string, start: number): void;
}

/** How far up an unmatched end tag looks for its beginning. */
const REACH = 40;
const LONGEST_NAME = 200;

/** Reads a whole text. Elements that never end are closed where the text ends. */
export function scanXml(text: string, handler: XmlHandler): void {
  const path: string[] = [];
  const nextOpen = finder(text, '<');
  const nextClose = finder(text, '>');
  const tag = new TagReader(text);
  let content = '';
  const close = (depth: number, end: number) => {
    while (path.length > depth) {
      handler.close(path.pop()!, content, end);
      content = '';
    }
  };
  for (let from = 0; ; ) {
    const start = nextOpen(from);
    content += decodeXml(text.slice(from, start < 0 ? text.length : start));
    if (start < 0) break;
    const second = text[start + 1];
    if (second === '!' || second === '?') {
      const skipped = skipDeclaration(text, start, handler);
      content += skipped.text;
      from = skipped.end;
      continue;
    }
    const stop = nextOpen(start + 1);
    const limit = stop < 0 ? text.length : stop;
    if (second === '/') {
      const end = nextClose(start);
      from = end < 0 || end > limit ? limit : end + 1;
      const name = localName(text.slice(start + 2, Math.min(from - 1, start + 2 + LONGEST_NAME)).trim());
      for (let depth = path.length - 1; depth >= 0 && depth >= path.length - REACH; depth--) {
        if (path[depth] !== name) continue;
        close(depth, from);
        break;
      }
      continue;
    }
    const read = tag.read(start, limit);
    if (read === null) {
      // "a < b": a bare bracket.
      content += '<';
      from = start + 1;
      continue;
    }
    if (!read.whole)
      handler.damage('damaged-tag', 'This tag is not closed; what could be read of it is kept.', start);
    handler.open(read.name, read.attributes, start, content);
    content = '';
    path.push(read.name);
    from = read.end;
    if (read.empty) close(path.length - 1, from);
  }
  if (path.length > 0)
    handler.damage('missing-end', `The file ends inside <${path.at(-1)!.slice(0, 60)}>.`, text.length - 1);
  close(0, text.length);
}

/** The first place of a character at or behind an offset, -1 for none; linear over all calls with offsets that grow. */
function finder(text: string, char: string): (from: number) => number {
  let found = -2;
  let asked = 0;
  return from => {
    if (found === -1 && from >= asked) return -1;
    if (found < from || from < asked) found = text.indexOf(char, from);
    asked = from;
    return found;
  };
}

const NAME = /[\p{L}_][\p{L}\p{N}_.:-]{0,200}/uy;
const SPACE = /[\s/]{0,1000}/uy;
const EQUALS = /\s{0,100}=\s{0,100}/uy;

/** Reads the tag at an offset, never beyond the next "<". Null when there is no name: no tag. */
class TagReader {
  private readonly quotes: ReadonlyMap<string, (from: number) => number>;

  constructor(private readonly text: string) {
    this.quotes = new Map([
      ['"', finder(text, '"')],
      ["'", finder(text, "'")],
    ]);
  }

  read(start: number, limit: number) {
    const { text } = this;
    const name = this.match(NAME, start + 1);
    if (name === null) return null;
    const attributes = new Map<string, string>();
    let at = start + 1 + name.length;
    for (;;) {
      at += this.match(SPACE, at)?.length ?? 0;
      if (at >= limit) return { name: localName(name), attributes, end: limit, empty: false, whole: false };
      if (text[at] === '>') {
        const empty = text[at - 1] === '/';
        return { name: localName(name), attributes, end: at + 1, empty, whole: true };
      }
      const key = this.match(NAME, at);
      const equals = key === null ? null : this.match(EQUALS, at + key.length);
      if (key === null || equals === null) {
        at += key?.length ?? 1;
        continue;
      }
      const quote = at + key.length + equals.length;
      const end = this.quotes.get(text[quote] ?? '')?.(quote + 1) ?? -1;
      if (end < 0 || end > limit) {
        at = quote;
        at++;
        continue;
      }
      const known = key.startsWith('xmlns') ? key : localName(key);
      if (!attributes.has(known)) attributes.set(known, decodeXml(text.slice(quote + 1, end)));
      at = end + 1;
    }
  }

  private match(pattern: RegExp, at: number): string | null {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[0] ?? null;
  }
}

/** Comments, instructions, CDATA (which is text) and the document type, whose entities are not expanded. */
function skipDeclaration(text: string, start: number, { damage }: XmlHandler): { text: string; end: number } {
  const until = (mark: string, from: number) => {
    const end = text.indexOf(mark, from);
    return end < 0 ? text.length : end + mark.length;
  };
  if (text.startsWith('<!--', start)) return { text: '', end: until('-->', start + 4) };
  if (text.startsWith('<![CDATA[', start)) {
    const end = until(']]>', start + 9);
    return { text: text.slice(start + 9, text.endsWith(']]>', end) ? end - 3 : end), end };
  }
  if (text.startsWith('<?', start)) return { text: '', end: until('?>', start + 2) };
  const end = until('>', start);
  const inner = text.slice(start, end).indexOf('[');
  if (!/^<!doctype/iu.test(text.slice(start, start + 9)) || inner < 0) return { text: '', end };
  damage(
    'entity-declaration',
    'This file declares entities of its own. They are not expanded, and nothing is fetched.',
    start,
  );
  const close = /\]\s{0,100}>/gu;
  close.lastIndex = start;
  const found = close.exec(text);
  return { text: '', end: found ? found.index + found[0].length : text.length };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** XML's own five entities and character numbers; any other reference stays as it stands. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/giu,
    (whole, decimal, hex, name) => {
      if (name) return NAMED.get(String(name).toLowerCase()) ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000)
        ? String.fromCodePoint(code)
        : '';
    },
  );
}
