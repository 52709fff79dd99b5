/** A strict little XML reader for tests, independent of the writers: throws on anything that is not well-formed. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN = /<\?[^?]*\?>|<\/[\w:.-]+\s*>|<[\w:.-]+(?:\s+[\w:.-]+="[^"<]*")*\s*\/?>|[^<]+/gy;
const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decode(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them, so the test looks for them
  const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
  if (illegal.test(text)) throw new Error(`illegal character in ${JSON.stringify(text)}`);
  return text.replace(/&([^;]*;)?/g, (_, reference: string | undefined) => {
    const name = (reference ?? '').slice(0, -1);
    if (/^#x[0-9a-f]+$/i.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (/^#\d+$/.test(name)) return String.fromCodePoint(Number(name.slice(1)));
    const character = NAMED.get(name);
    if (character === undefined) throw new Error(`unknown entity &${name};`);
    return character;
  });
}

/** The root element of a document. */
export function parseXml(source: string): XmlElement {
  const document: XmlElement = { name: '#document', attributes: new Map(), children: [], text: '' };
  const open = [document];
  let end = 0;
  for (const { 0: token, index } of source.matchAll(TOKEN)) {
    end = index + token.length;
    const parent = open.at(-1)!;
    if (token.startsWith('<?')) continue;
    if (token.startsWith('</')) {
      const name = token.slice(2, -1).trim();
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else if (token.startsWith('<')) {
      const attributes = new Map<string, string>();
      for (const [, name, value] of token.matchAll(/\s([\w:.-]+)="([^"]*)"/g)) {
        if (attributes.has(name!)) throw new Error(`${name} twice`);
        attributes.set(name!, decode(value!));
      }
      const element: XmlElement = {
        name: /^<([\w:.-]+)/.exec(token)![1]!,
        attributes,
        children: [],
        text: '',
      };
      parent.children.push(element);
      if (!token.endsWith('/>')) open.push(element);
    } else {
      if (token.includes(']]>')) throw new Error(']]> in text');
      parent.text += decode(token);
    }
  }
  if (end !== source.length)
    throw new Error(`not well-formed at ${JSON.stringify(source.slice(end, end + 60))}`);
  if (open.length !== 1 || document.children.length !== 1) throw new Error('not one closed root element');
  return document.children[0]!;
}

/** Every element of the tree under (and with) this one. */
export function allElements(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(allElements)];
}
