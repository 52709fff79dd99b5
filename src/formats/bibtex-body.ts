/** The inside of one BibTeX entry: its key and its fields, with what it takes to go on where a brace is missing. */

/** What is wrong with an entry; null when nothing is. */
export type Damage = 'missing-end' | 'damaged-entry' | null;

export const HEAD = /@\s{0,20}([\p{L}][\p{L}\d_-]{0,40})\s{0,20}([{(])/uy;
/** An entry that begins a line: where an unclosed entry before it must end. */
export const NEXT_ENTRY =
  /[ \t]{0,20}@\s{0,20}[\p{L}][\p{L}\d_-]{0,40}\s{0,20}[{(][ \t]{0,20}[^\s,{}()="#%]{1,300}[ \t]{0,20},/uy;
/** A field that begins a line: where an unclosed value before it must end. */
export const NEXT_FIELD = /[ \t]{0,40}[\p{L}][\p{L}\d_:+\u00a0-]{0,60}[ \t]{0,40}=[ \t]{0,40}["{\p{L}\d]/uy;
/** A field of a usual name behind a comma, on the same line as an unclosed value. */
const FIELD_BEHIND =
  /,[ \t]{0,40}(?:author|editor|title|subtitle|booktitle|journal|journaltitle|year|date|month|volume|number|issue|pages|publisher|school|institution|organization|address|location|series|edition|doi|url|urldate|isbn|issn|note|abstract|keywords|language|eprint|howpublished)[ \t]{0,40}=[ \t]{0,40}["{\d]/iuy;
const NAME_END = /[=,{}"#()@]/gu;
const BARE = /[^\s,{}#"()=]+/uy;

/** Characters that strings may put into one value: strings made of strings double with each line ("billion laughs"). */
const MOST_EXPANDED = 10_000;

/** The match that begins at this very position. */
export const at = (pattern: RegExp, text: string, position: number): RegExpExecArray | null => {
  pattern.lastIndex = position;
  return pattern.exec(text);
};

/** The inside of one entry, read from left to right. */
export class Body {
  damage: Damage = null;
  /** Once a value had no end, values end at lines that begin a field: what keeps a hostile entry linear. */
  private byLines = false;
  private found = { from: 0, at: 0 };
  private last: { readonly name: string; readonly start: number } | null = null;

  constructor(
    private readonly text: string,
    public position: number,
    private readonly close: string,
    private readonly strings: ReadonlyMap<string, string>,
  ) {}

  /** The citation key; empty when the entry has none. */
  readKey(): string {
    const { text } = this;
    let end = this.position;
    while (end < text.length && !',={}"'.includes(text[end]!) && text[end] !== this.close) {
      if (text[end] === '\n' && at(NEXT_ENTRY, text, end + 1)) break;
      end++;
    }
    if (text[end] !== ',' && text[end] !== this.close) {
      // "@article{title = {...}}": no key; "@article{key title = {...}}": the comma is missing.
      const words = text.slice(this.position, end).trim().split(/\s+/u);
      if (text[end] !== '=' || words.length < 2) return '';
      this.position = text.indexOf(words[0]!, this.position) + words[0]!.length;
      return words[0]!;
    }
    const key = text.slice(this.position, end).trim();
    this.position = end;
    return key;
  }

  readFields(): Map<string, string[]> {
    const { text } = this;
    const fields = new Map<string, string[]>();
    for (;;) {
      this.skip();
      const char = text[this.position];
      if (char === this.close || char === '}' || char === ')') {
        this.position++;
        if (!this.goesOn()) return fields;
        this.damage ??= 'damaged-entry';
      } else if (char === undefined || (char === '@' && at(HEAD, text, this.position))) {
        this.damage = 'missing-end';
        if (!this.reopen(fields)) return fields;
      } else this.readField(fields);
    }
  }

  /** The entry has no end: did its last value take it, with the fields behind it? Then that value is read again, up to the next field. */
  private reopen(fields: Map<string, string[]>): boolean {
    if (this.byLines || !this.last || this.nextField(this.last.start) >= this.position) return false;
    this.byLines = true;
    const values = fields.get(this.last.name)!;
    values.pop();
    this.position = this.last.start;
    values.push(this.readValue());
    return true;
  }

  private skip(): void {
    const { text } = this;
    for (; this.position < text.length; this.position++) {
      const char = text[this.position]!;
      if (char === '%') this.position = this.lineEnd(this.position);
      else if (char !== ',' && char !== '\ufeff' && char.trim()) return;
    }
  }

  /** A brace too many: behind the end a comma and another field follow. */
  private goesOn(): boolean {
    const { text } = this;
    let next = this.position;
    while (next < text.length && /[ \t,]/.test(text[next]!)) next++;
    return (
      text[next] === '\n' &&
      text.slice(this.position, next).includes(',') &&
      at(NEXT_FIELD, text, next + 1) !== null
    );
  }

  private readField(fields: Map<string, string[]>): void {
    const { text } = this;
    const stop = at(NAME_END, text, this.position)?.index ?? text.length;
    const name = text.slice(this.position, stop).replace(/\s+/gu, ' ').trim().toLowerCase();
    if (text[stop] !== '=' || !name || name.includes('\n')) {
      this.damage ??= 'damaged-entry';
      // Not a field: on to the next line, or to what ends the entry.
      this.position =
        text[stop] === '@' || text[stop] === this.close ? stop : Math.min(stop + 1, text.length);
      if (text[stop] === '@' && !at(HEAD, text, stop)) this.position = stop + 1;
      return;
    }
    this.position = stop + 1;
    this.last = { name, start: this.position };
    const value = this.readValue();
    const known = fields.get(name);
    if (known) known.push(value);
    else fields.set(name, [value]);
  }

  /** Parts joined by "#": braced, quoted, numbers, names of strings. */
  private readValue(): string {
    const { text } = this;
    let value = '';
    let expanded = 0;
    for (;;) {
      while (this.position < text.length && !text[this.position]!.trim()) this.position++;
      const char = text[this.position];
      if (char === '{' || char === '"') value += this.readDelimited(char);
      else {
        const word = at(BARE, text, this.position)?.[0];
        if (word === undefined) return value;
        this.position += word.length;
        const meant = this.strings.get(word.toLowerCase());
        expanded += meant?.length ?? 0;
        if (expanded > MOST_EXPANDED) this.damage ??= 'damaged-entry';
        value += expanded > MOST_EXPANDED ? word : (meant ?? word);
      }
      let next = this.position;
      while (next < text.length && !text[next]!.trim()) next++;
      if (text[next] !== '#') return value;
      this.position = next + 1;
    }
  }

  private readDelimited(open: string): string {
    const { text } = this;
    const start = this.position + 1;
    const limit = this.byLines ? this.nextField(start) : text.length;
    let depth = 0;
    for (let i = start; i < limit; i++) {
      const char = text.charCodeAt(i);
      if (char === 92) i++;
      else if (char === 123) depth++;
      else if (char === 34 && open === '"' && depth === 0) return this.take(start, i);
      else if (char === 125) {
        if (depth === 0 && open === '{') return this.take(start, i);
        depth--;
        if (depth < 0) break;
      } else if (char === 10 && at(NEXT_ENTRY, text, i + 1)) break;
    }
    this.byLines = true;
    this.damage = 'missing-end';
    this.position = this.nextField(start);
    return this.text.slice(start, this.position).replace(/[\s,{}"]+$/u, '');
  }

  private take(start: number, end: number): string {
    this.position = end + 1;
    return this.text.slice(start, end);
  }

  /** Where the next field or entry begins, on a line of its own or behind a comma; the end of the text when there is none. */
  private nextField(from: number): number {
    // Between where it was asked and what was found there is no other.
    if (from < this.found.from || from >= this.found.at) this.found = { from, at: this.findField(from) };
    return this.found.at;
  }

  private findField(from: number): number {
    const { text } = this;
    for (let i = from; i < text.length; i++) {
      const char = text.charCodeAt(i);
      if (char === 44 && at(FIELD_BEHIND, text, i)) return i + 1;
      if (char === 10 && (at(NEXT_FIELD, text, i + 1) || at(NEXT_ENTRY, text, i + 1))) return i + 1;
    }
    return text.length;
  }

  private lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }
}
