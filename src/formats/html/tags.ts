/** HTML or XML -> tags and text as they come, with their offsets. The tokenizer of htmlparser2: linear, and nothing in a file makes it throw. */
import { Tokenizer } from 'htmlparser2';

export type Attributes = ReadonlyMap<string, string>;

export interface TagHandler {
  /** `closed`: the tag closes itself ("<br/>"). Offsets are of the tag, from its bracket to behind its bracket. */
  open(name: string, attributes: Attributes, start: number, end: number, closed: boolean): void;
  close(name: string, start: number, end: number): void;
  /** A run of text, entities decoded; a text may come in several runs. */
  text(text: string, start: number, end: number): void;
  end(length: number): void;
}

export interface TagOptions {
  /** Attributes that are wanted; the others are not kept. Names in lower case. */
  readonly keep: ReadonlySet<string>;
  readonly xml?: boolean;
}

/** Reads the whole text. Names come in lower case. */
export function readTags(source: string, handler: TagHandler, { keep, xml = false }: TagOptions): void {
  let name = '';
  let start = 0;
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  const opened = (end: number, closed: boolean) => {
    handler.open(name, attributes, start, end + 1, closed);
    if (attributes.size > 0) attributes = new Map();
  };
  const tokenizer = new Tokenizer(
    { xmlMode: xml },
    {
      onopentagname(from, to) {
        name = source.slice(from, to).toLowerCase();
        start = from - 1;
      },
      onattribname(from, to) {
        // No name that is wanted is long.
        const found = to - from > 40 ? '' : source.slice(from, to).toLowerCase();
        attribute = keep.has(found) ? found : '';
      },
      onattribdata(from, to) {
        if (attribute) value += source.slice(from, to);
      },
      onattribentity(code) {
        if (attribute) value += String.fromCodePoint(code);
      },
      onattribend() {
        if (attribute && !attributes.has(attribute)) attributes.set(attribute, value);
        value = '';
      },
      onopentagend: end => opened(end, false),
      onselfclosingtag: end => opened(end, true),
      onclosetag: (from, to) => handler.close(source.slice(from, to).toLowerCase(), from - 2, to + 1),
      ontext: (from, to) => handler.text(source.slice(from, to), from, to),
      ontextentity: (code, to) => handler.text(String.fromCodePoint(code), to - 1, to),
      oncdata: (from, to, behind) => xml && handler.text(source.slice(from, to - behind), from, to),
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend: () => handler.end(source.length),
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}
