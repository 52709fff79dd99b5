/** All formats of networks, and the one place where files become a network: decoded, recognised by content, read. */
import { decodeText, describeBinary } from '../decode.ts';
import type { Problem, SourceFile, TextFile } from '../format.ts';
import { gexf } from './gexf.ts';
import { gml } from './gml.ts';
import { graphml } from './graphml.ts';
import { jsonGraph } from './json-graph.ts';
import type { NetworkFile, NetworkFormat } from './network-file.ts';
import { nodeLinkJson } from './node-link-json.ts';
import { pajek } from './pajek.ts';
import { bareEdges, edgeTable, nodeTable } from './tables.ts';
import { vosviewerJson } from './vosviewer-json.ts';

/** In the order in which they are asked; the first that takes other files with it reads them together. */
const FORMATS: readonly NetworkFormat[] = [
  gexf,
  graphml,
  gml,
  pajek,
  vosviewerJson,
  jsonGraph,
  nodeLinkJson,
  nodeTable,
  edgeTable,
  bareEdges,
];

/** Which format of networks a text is of; null when it is none. Judged by content. */
export function detectNetwork(file: TextFile): NetworkFormat | null {
  return FORMATS.find(format => format.detect(file)) ?? null;
}

/** The text of a file; null when it is none. */
function textOf(file: SourceFile): TextFile | null {
  if (file.text) return file.text;
  return file.bytes.length === 0 || describeBinary(file.bytes) ? null : decodeText(file);
}

/**
 * The network in the files: one file, or one with what belongs to it (VOSviewer's map and network files, a Pajek network and its partitions
 * and vectors, a table of links and one of nodes). Null when any of them is something else, so that a bibliography is never passed over.
 * Of several networks the first is read, and a problem names the others. Never throws on what a file holds.
 */
export function readNetworkFile(files: readonly SourceFile[]): NetworkFile | null {
  const texts: TextFile[] = [];
  for (const file of files) {
    const text = textOf(file);
    if (text === null) return null;
    texts.push(text);
  }
  const formats = texts.map(detectNetwork);
  const first = FORMATS.find(format => formats.includes(format));
  if (first === undefined) return null;
  const main = formats.indexOf(first);
  const beside: TextFile[] = [];
  const left: TextFile[] = [];
  texts.forEach((text, i) => {
    if (i !== main) (first.takes?.(text, beside) ? beside : left).push(text);
  });
  if (left.some(text => detectNetwork(text) === null)) return null;
  const network = first.read(texts[main]!, beside);
  const bytesOf = (name: string) => files.find(file => file.name === name)?.bytes.length ?? 0;
  const parts = network.parts.map(part => ({ ...part, bytes: bytesOf(part.file) }));
  return { ...network, parts, problems: [...network.problems, ...left.map(leftOut)] };
}

const leftOut = ({ name }: TextFile): Problem => ({
  file: name,
  line: 1,
  code: 'several-networks',
  message: 'Networks are opened one at a time; this one was left out. Open it by itself.',
  severity: 'warning',
});
