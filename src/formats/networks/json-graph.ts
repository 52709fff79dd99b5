/** JSON Graph Format (https://jsongraphformat.info): one graph, its nodes by id (version 2) or in a list (version 1), what they are as metadata. */
import type { Place, TextFile } from '../format.ts';
import { isObject, type JsonObject } from '../json-records.ts';
import { takeLooks } from './attributes.ts';
import { NetworkBuilder } from './builder.ts';
import { firstOf, objectMembers, parseSpan, type Span } from './json-members.ts';
import { headOf, readAttributes, readId, readList } from './json-network.ts';
import type { NetworkFile, NetworkFormat } from './network-file.ts';
import { openText } from './xml-network.ts';

export const jsonGraph: NetworkFormat = {
  id: 'json-graph',
  label: 'JSON Graph Format',
  detect(file) {
    if (!/^[\s\ufeff]{0,100}\{\s{0,1000}"graph"\s{0,100}:\s{0,100}\{/u.test(headOf(file))) return false;
    const text = file.lines.join('\n');
    const graph = membersOf(text);
    const [nodes, edges] = [graph.get('nodes'), graph.get('edges')];
    return nodes !== undefined && '{['.includes(text[nodes.start]!) && (!edges || text[edges.start] === '[');
  },
  read: readJsonGraph,
};

const NOTHING: ReadonlySet<string> = new Set();
const OF_EDGE = new Set(['weight']);

function membersOf(text: string): Map<string, Span> {
  return objectMembers(text, objectMembers(text, firstOf(text)).get('graph')?.start ?? text.length);
}

function readJsonGraph(file: TextFile): NetworkFile {
  const builder = new NetworkBuilder(file, jsonGraph);
  const { text, placeOf } = openText(file);
  const graph = membersOf(text);
  const metadataOf = (item: JsonObject, known: ReadonlySet<string>) =>
    readAttributes(isObject(item.metadata) ? item.metadata : {}, known);
  const addNode = (id: string | undefined, node: JsonObject, place: Place): void => {
    const attributes = metadataOf(node, NOTHING);
    const looks = takeLooks(attributes);
    const label = readId(node.label);
    builder.addNode({ id, place, attributes, ...looks, ...(label === undefined ? {} : { label }) });
  };
  const nodes = graph.get('nodes');
  if (nodes && text[nodes.start] === '{')
    for (const [key, span] of objectMembers(text, nodes.start)) {
      const node = parseSpan(text, span);
      const place = placeOf(span.start, span.end);
      if (isObject(node)) addNode(readKey(key), node, place);
      else builder.warn(place, 'damaged-entry', 'This node is not valid; it was left out.');
    }
  else readList(text, nodes, placeOf, builder, (node, place) => addNode(readId(node.id), node, place));
  const isDirected = parseSpan(text, graph.get('directed')) !== false;
  readList(text, graph.get('edges'), placeOf, builder, (edge, place) => {
    const attributes = metadataOf(edge, OF_EDGE);
    const relation = readId(edge.relation);
    if (relation !== undefined && !attributes.has('kind')) attributes.set('kind', relation);
    builder.addEdge({
      source: readId(edge.source),
      target: readId(edge.target),
      weight: isObject(edge.metadata) ? edge.metadata.weight : undefined,
      directed: typeof edge.directed === 'boolean' ? edge.directed : isDirected,
      place,
      attributes,
    });
  });
  return builder.finish({ title: readId(parseSpan(text, graph.get('label'))) });
}

/** A key as it stands in the text, its escapes undone. */
function readKey(key: string): string {
  try {
    return JSON.parse(`"${key}"`) as string;
  } catch {
    return key;
  }
}
