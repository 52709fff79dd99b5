/** What names and values of attributes mean, whichever program wrote them: numbers, colours, addresses, places, groups. */

/** A finite number written out; undefined for anything else. */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > 400) return undefined;
  if (!/^\s{0,9}[+-]?(?:\d{1,330}\.?\d{0,330}|\.\d{1,330})(?:e[+-]?\d{1,4})?\s{0,9}$/iu.test(value))
    return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** A value as it is kept: numbers as numbers where the type says so, or where none is known. */
export function readValue(value: string, type?: string): string | number {
  if (type !== undefined && !NUMERIC.has(type.toLowerCase())) return value;
  return readNumber(value) ?? value;
}

const NUMERIC = new Set(['integer', 'int', 'long', 'short', 'byte', 'float', 'double']);

/** `#rrggbb` of "#0af", "#00aaff", "rgb(0, 170, 255)" or three channels; undefined for anything else. */
export function readColor(text: string): string | undefined {
  const hex = /^\s{0,9}#([\da-f]{6})(?:[\da-f]{2})?\s{0,9}$/iu.exec(text)?.[1];
  if (hex) return `#${hex.toLowerCase()}`;
  const short = /^\s{0,9}#([\da-f])([\da-f])([\da-f])\s{0,9}$/iu.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map(digit => digit + digit)
      .join('')
      .toLowerCase()}`;
  const rgb = /^\s{0,9}rgba?\(\s{0,9}(\d{1,3})[\s,]{1,9}(\d{1,3})[\s,]{1,9}(\d{1,3})/iu.exec(text);
  return rgb ? colorOf(rgb[1], rgb[2], rgb[3]) : undefined;
}

/** `#rrggbb` of three channels from 0 to 255. */
export function colorOf(...channels: readonly (string | number | undefined)[]): string | undefined {
  const bytes = channels.map(readNumber);
  if (bytes.some(byte => byte === undefined || byte < 0 || byte > 255)) return undefined;
  return `#${bytes.map(byte => Math.round(byte!).toString(16).padStart(2, '0')).join('')}`;
}

/** Only addresses of the web may become links. */
export function readUrl(text: string): string | undefined {
  const url = text.trim();
  return /^https?:\/\/[^\s<>"]{1,2000}$/iu.test(url) ? url : undefined;
}

/** A name of an attribute as it is compared: "Modularity Class" and "modularity_class" are one. */
export function foldName(name: string): string {
  return name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What of a node's attributes is no attribute of the thing but of its picture, taken out of the map. */
export interface Looks {
  label?: string;
  x?: number;
  y?: number;
  size?: number;
  color?: string;
  url?: string;
}

/** Takes what says how a node looks out of its attributes, by the names that Gephi, igraph, NetworkX and d3 use. */
export function takeLooks(attributes: Map<string, string | number>): Looks {
  const names = new Map<string, string>();
  for (const name of attributes.keys()) if (!names.has(foldName(name))) names.set(foldName(name), name);
  const peek = (name: string) => attributes.get(names.get(name) ?? '');
  const drop = (...each: readonly string[]) => {
    for (const name of each) attributes.delete(names.get(name) ?? '');
  };
  const looks: Looks = {};
  for (const name of ['label', 'name', 'title']) {
    const text = peek(name);
    if (text === undefined || String(text).trim() === '') continue;
    looks.label = String(text);
    drop(name);
    break;
  }
  const [x, y] = [readNumber(peek('x')), readNumber(peek('y'))];
  if (x !== undefined && y !== undefined) {
    Object.assign(looks, { x, y });
    drop('x', 'y', 'z');
  }
  const size = readNumber(peek('size'));
  if (size !== undefined && size > 0) {
    looks.size = size;
    drop('size');
  }
  const color = readColor(String(peek('color') ?? '')) ?? colorOf(peek('r'), peek('g'), peek('b'));
  if (color !== undefined) {
    looks.color = color;
    drop('color', 'r', 'g', 'b');
  }
  const url = readUrl(String(peek('url') ?? ''));
  if (url !== undefined) {
    looks.url = url;
    drop('url');
  }
  return looks;
}
