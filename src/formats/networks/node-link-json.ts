/** JSON with a list of nodes and a list of links: graphology's, NetworkX's node-link data, d3's, and the network JSON of this program. */
import type { TextFile } from '../format.ts';
import { isObject, type JsonObject } from '../json-records.ts';
import { foldName, readNumber, takeLooks } from './attributes.ts';
import { NetworkBuilder } from './builder.ts';
import { firstOf, objectMembers, parseSpan, type Span } from './json-members.ts';
import { headOf, readAttributes, readId, readList } from './json-network.ts';
import type { NetworkFile, NetworkFormat } from './network-file.ts';
import { openText } from './xml-network.ts';

export const nodeLinkJson: NetworkFormat = {
  id: 'node-link-json',
  label: 'node-link JSON',
  detect(file) {
    const head = headOf(file);
    if (
      !/^[\s\ufeff]{0,100}\{\s{0,1000}"/u.test(head) ||
      /"format"\s{0,100}:\s{0,100}"invisible-college-/u.test(head)
    )
      return false;
    const text = file.lines.join('\n');
    const top = objectMembers(text, firstOf(text));
    const isList = (span: Span | undefined) => span !== undefined && text[span.start] === '[';
    return isList(top.get('nodes')) && (isList(top.get('edges')) || isList(top.get('links')));
  },
  read: readNodeLink,
};

const OF_NODE = new Set(['id', 'key', 'attributes']);
const OF_EDGE = new Set([
  'source',
  'target',
  'weight',
  'value',
  'key',
  'directed',
  'undirected',
  'attributes',
  'evidence',
]);

/** Attributes stand in a member of their own (graphology) or beside the id. */
const attributesOf = (item: JsonObject, known: ReadonlySet<string>) =>
  readAttributes(isObject(item.attributes) ? { ...item, ...item.attributes } : item, known);

function readNodeLink(file: TextFile): NetworkFile {
  const builder = new NetworkBuilder(file, nodeLinkJson);
  const { text, placeOf } = openText(file);
  const top = objectMembers(text, firstOf(text));
  const options = parseSpan(text, top.get('options'));
  const about = [
    parseSpan(text, top.get('attributes')),
    parseSpan(text, top.get('graph')),
    parseSpan(text, top.get('about')),
  ];
  const type = isObject(options) ? options.type : undefined;
  const directed = parseSpan(text, top.get('directed')) === true || type === 'directed';
  const ids: (string | undefined)[] = [];
  readList(text, top.get('nodes'), placeOf, builder, (node, place) => {
    const attributes = attributesOf(node, OF_NODE);
    const id = readId(node.id) ?? readId(node.key) ?? readId(node.name);
    ids.push(id);
    builder.addNode({ id, place, attributes, ...takeLooks(attributes) });
  });
  readList(text, top.get('edges') ?? top.get('links'), placeOf, builder, (edge, place) => {
    const inner = isObject(edge.attributes) ? edge.attributes : edge;
    const attributes = attributesOf(edge, OF_EDGE);
    const evidence = readEvidence(inner.evidence);
    if (evidence.length > 0)
      attributes.set('works', evidence.join('; ')).set('evidenceCount', evidence.length);
    const own = typeof edge.directed === 'boolean' ? edge.directed : undefined;
    builder.addEdge({
      source: endOf(edge.source, builder, ids),
      target: endOf(edge.target, builder, ids),
      weight: inner.weight ?? edge.weight ?? inner.value,
      directed: edge.undirected === true ? false : (own ?? directed),
      place,
      ...(attributes.size ? { attributes } : {}),
    });
  });
  const textOf = (name: string) =>
    about
      .flatMap(each => (isObject(each) ? Object.entries(each) : []))
      .find(([key, value]) => foldName(key) === name && typeof value === 'string')?.[1] as string | undefined;
  return builder.finish({ title: textOf('title') ?? textOf('name'), description: textOf('description') });
}

/** The works that make a link, as this program writes them; in its other formats they are one text of so many. */
const readEvidence = (value: unknown): string[] =>
  Array.isArray(value) && value.every(id => typeof id === 'string') ? value : [];

/** An id; or, as old d3 files have it where no node is called so, the index of a node; or the node itself. */
function endOf(
  value: unknown,
  builder: NetworkBuilder,
  ids: readonly (string | undefined)[],
): string | undefined {
  const id = readId(isObject(value) ? value.id : value);
  if (id === undefined || builder.hasNode(id)) return id;
  const index = readNumber(value);
  return index === undefined ? id : (ids[index] ?? id);
}
