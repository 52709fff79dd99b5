/** GML, the Graph Modelling Language (Himsolt 1997), as NetworkX, igraph, Gephi, yEd and Newman's collection write it. */
import type { Place, TextFile } from '../format.ts';
import { foldName, type Looks, readColor, readNumber, readValue, takeLooks } from './attributes.ts';
import { NetworkBuilder } from './builder.ts';
import { headOf } from './json-network.ts';
import type { NetworkFile, NetworkFormat } from './network-file.ts';
import { decodeXml } from './xml.ts';
import { openText } from './xml-network.ts';

export const gml: NetworkFormat = {
  id: 'gml',
  label: 'GML',
  detect(file) {
    const head = headOf(file);
    return (
      /^[\s\ufeff]{0,100}(?:#|creator\b|version\b|comment\b|graph\b)/iu.test(head) &&
      /(?:^|\n)[ \t]{0,20}graph\s{0,100}\[/iu.test(head) &&
      /\snode\s{0,100}\[/iu.test(head)
    );
  },
  read: readGml,
};

/** A list that is being read: "node [ ... ]". */
interface Open {
  readonly name: string;
  readonly start: number;
  readonly values: Map<string, string | number>;
}

const TOKEN = /"([^"]*)"|[[\]]|#[^\n]*|[^\s[\]"]+/gu;

function readGml(file: TextFile): NetworkFile {
  const builder = new NetworkBuilder(file, gml);
  const { text, placeOf } = openText(file);
  const open: Open[] = [];
  const about = new Map<string, string | number>();
  let key: { name: string; start: number } | null = null;

  const close = (end: number) => {
    const done = open.pop();
    if (done === undefined) return;
    const outer = open.at(-1);
    if (done.name === 'graph') for (const [name, value] of done.values) about.set(foldName(name), value);
    else if (done.name === 'node' && outer?.name === 'graph')
      addNode(builder, done, placeOf(done.start, end));
    else if (done.name === 'edge' && outer?.name === 'graph')
      addEdge(builder, done, outer.values.get('directed') === 1, placeOf(done.start, end));
    // What stands in lists of a node ("graphics [ x 1 ]") is said of the node.
    else if (outer) for (const [name, value] of done.values) outer.values.set(`${done.name} ${name}`, value);
  };

  for (const token of text.matchAll(TOKEN)) {
    const [word] = token;
    if (word.startsWith('#')) continue;
    if (word === '[') {
      open.push({ name: key?.name.toLowerCase() ?? '', start: key?.start ?? token.index, values: new Map() });
      key = null;
    } else if (word === ']') {
      close(token.index + 1);
      key = null;
    } else if (key === null && token[1] === undefined) key = { name: word, start: token.index };
    else {
      const value = token[1] === undefined ? readValue(word) : decodeXml(token[1]);
      if (key !== null) open.at(-1)?.values.set(key.name, value);
      key = null;
    }
  }
  if (open.length > 0)
    builder.warn(placeOf(open.at(-1)!.start, text.length), 'missing-end', 'The file ends inside this list.');
  while (open.length > 0) close(text.length);
  const title = about.get('label') ?? about.get('name');
  return builder.finish({ title: title === undefined ? undefined : String(title) });
}

function addNode(builder: NetworkBuilder, { values }: Open, place: Place): void {
  const attributes = new Map([...values].filter(([name]) => name !== 'id' && !name.startsWith('graphics ')));
  const drawn: Looks = {};
  const [x, y] = [readNumber(values.get('graphics x')), readNumber(values.get('graphics y'))];
  if (x !== undefined && y !== undefined) Object.assign(drawn, { x, y });
  const size = readNumber(values.get('graphics w'));
  if (size !== undefined && size > 0) drawn.size = size / 2;
  const color = readColor(String(values.get('graphics fill') ?? ''));
  if (color !== undefined) drawn.color = color;
  const id = values.get('id');
  builder.addNode({
    id: id === undefined ? undefined : String(id),
    place,
    attributes,
    ...takeLooks(attributes),
    ...drawn,
  });
}

function addEdge(builder: NetworkBuilder, { values }: Open, directed: boolean, place: Place): void {
  const end = (name: string) => (values.has(name) ? String(values.get(name)) : undefined);
  const attributes = new Map(
    [...values].filter(
      ([name]) => !['source', 'target', 'weight', 'value'].includes(name) && !name.startsWith('graphics '),
    ),
  );
  builder.addEdge({
    source: end('source'),
    target: end('target'),
    weight: values.get('weight') ?? values.get('value'),
    directed,
    place,
    ...(attributes.size ? { attributes } : {}),
  });
}
