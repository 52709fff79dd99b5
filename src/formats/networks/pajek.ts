/**
 * Pajek networks (.net, .paj; Batagelj & Mrvar, Pajek reference manual): *Vertices, *Edges, *Arcs, *Edgeslist, *Arcslist and *Matrix; and the
 * partitions and vectors (.clu, .vec) that are given beside one.
 */
import type { Place, TextFile } from '../format.ts';
import { readNumber } from './attributes.ts';
import { NetworkBuilder, placeAt } from './builder.ts';
import type { NetworkFile, NetworkFormat } from './network-file.ts';
import { decodeXml } from './xml.ts';

const SECTION = /^\s{0,20}\*([a-z]{1,20})/iu;
const LINKS = /^\s{0,20}\*(?:arcs|edges|arcslist|edgeslist|matrix)\b/iu;
/** So many vertices are made of which the file says nothing but how many there are: a line must not become a million nodes. */
const MANY = 100_000;

export const pajek: NetworkFormat = {
  id: 'pajek',
  label: 'Pajek',
  detect(file) {
    const start = firstSection(file);
    if (start < 0 || !/^\s{0,20}\*(?:vertices\s{1,20}\d|network)/iu.test(file.lines[start]!)) return false;
    return file.lines.some(line => LINKS.test(line)) || !isColumn(file);
  },
  takes: other => isColumn(other),
  read: readPajek,
};

/** The first line that is no comment, when it begins a section; else -1. */
function firstSection({ lines }: TextFile): number {
  const first = lines.findIndex(line => line.trim() && !line.startsWith('%'));
  return first >= 0 && SECTION.test(lines[first]!) ? first : -1;
}

/** A partition or a vector: "*Vertices n", then a number a line and nothing else. */
function isColumn(file: TextFile): boolean {
  const start = firstSection(file);
  if (start < 0 || !/^\s{0,20}\*vertices\s{1,20}\d/iu.test(file.lines[start]!)) return false;
  const rest = file.lines.slice(start + 1).filter(line => line.trim() && !line.startsWith('%'));
  return rest.length > 0 && rest.every(line => readNumber(line) !== undefined);
}

interface Vertex {
  label?: string;
  place?: Place;
  x?: number;
  y?: number;
}

function readPajek(file: TextFile, beside: readonly TextFile[]): NetworkFile {
  const builder = new NetworkBuilder(file, pajek);
  const vertices = new Map<number, Vertex>();
  const columns = beside.map(readColumn);
  let section = '';
  let title: string | undefined;
  let count = 0;
  let firstMode = 0;
  let header = placeAt(file, 1, 1, file.lines[0] ?? '');
  let row = 0;
  const edge = (
    source: string,
    target: string,
    weight: string | undefined,
    directed: boolean,
    place: Place,
  ) => builder.addEdge({ source: vertexId(source), target: vertexId(target), weight, directed, place });

  file.lines.forEach((line, i) => {
    if (!line.trim() || line.startsWith('%')) return;
    const place = () => placeAt(file, i + 1, i + 1, line);
    const begins = SECTION.exec(line);
    if (begins) {
      section = begins[1]!.toLowerCase();
      row = 0;
      const words = line.trim().split(/\s+/u);
      if (section === 'network') title ??= line.replace(SECTION, '').trim();
      if (section === 'vertices' && count === 0) {
        count = readNumber(words[1]) ?? 0;
        firstMode = readNumber(words[2]) ?? 0;
        header = place();
      } else if (section === 'vertices') {
        section = 'other';
        builder.warnOnce(
          place(),
          'several-graphs',
          'This file holds several networks, partitions or vectors; only the first network is read.',
        );
      }
      return;
    }
    const words = cutWords(line);
    if (section === 'vertices') readVertex(vertices, words, place(), builder);
    else if (section === 'edges' || section === 'arcs')
      edge(words[0]!, words[1] ?? '', words[2], section === 'arcs', place());
    else if (section === 'edgeslist' || section === 'arcslist')
      for (const target of words.slice(1))
        edge(words[0]!, target, undefined, section === 'arcslist', place());
    else if (section === 'matrix') {
      row++;
      words.forEach((value, k) => {
        if (readNumber(value) !== 0)
          edge(String(row), String(Math.max(firstMode, 0) + k + 1), value, firstMode === 0, place());
      });
    }
  });

  const promised = count <= vertices.size + MANY;
  if (!promised)
    builder.warn(
      header,
      'too-many-vertices',
      'So many vertices are promised that only those are read that a line speaks of.',
    );
  const numbers = new Set(vertices.keys());
  if (promised) for (let n = 1; n <= count; n++) numbers.add(n);
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const { label, place = header, ...at } = vertices.get(n) ?? {};
    const cluster = columns.find(column => column.whole)?.values[n - 1];
    const attributes = new Map(
      columns.flatMap(({ whole, values, name }) =>
        whole || values[n - 1] === undefined ? [] : [[name, values[n - 1]!] as const],
      ),
    );
    builder.addNode({
      id: String(n),
      ...(label === undefined ? {} : { label }),
      place,
      ...at,
      ...(cluster === undefined ? {} : { cluster: String(cluster) }),
      attributes,
    });
  }
  const weights = columns.filter(({ whole }) => !whole).map(({ name }) => name);
  return builder.finish({ title, weights, beside, implicit: !promised });
}

/** "7" and "07" are one vertex; what is no number is told as it stands. */
const vertexId = (word: string): string => (/^\d{1,15}$/u.test(word) ? String(Number(word)) : word);

/** `12 "A label" 0.25 0.75 0.5 ic Red`: Pajek's y runs downwards from 0 to 1. */
function readVertex(
  vertices: Map<number, Vertex>,
  words: readonly string[],
  place: Place,
  builder: NetworkBuilder,
): void {
  const n = readNumber(words[0]);
  if (n === undefined || !Number.isSafeInteger(n) || n < 1)
    builder.warn(
      place,
      'damaged-entry',
      'This line under *Vertices does not begin with the number of a vertex; it was left out.',
    );
  else if (vertices.has(n))
    builder.warn(place, 'duplicate-node', `Vertex ${n} is there already; this one was left out.`);
  else {
    const [x, y] = [readNumber(words[2]), readNumber(words[3])];
    const label = words[1] === undefined ? {} : { label: words[1].replace(/&#\d{1,7};/gu, decodeXml) };
    vertices.set(n, { ...label, place, ...(x === undefined || y === undefined ? {} : { x, y: 1 - y }) });
  }
}

/** Words cut at spaces; a text in double quotes is one. Linear. */
function cutWords(line: string): string[] {
  const words: string[] = [];
  for (const match of line.matchAll(/"([^"]*)"?|[^\s"]+/gu)) words.push(match[1] ?? match[0]);
  return words;
}

/** The numbers of a partition (all of them whole) or a vector. */
function readColumn(file: TextFile): { whole: boolean; values: readonly number[]; name: string } {
  const start = firstSection(file);
  const values = file.lines
    .slice(start + 1)
    .filter(line => line.trim() && !line.startsWith('%'))
    .map(line => readNumber(line)!);
  const whole = file.lines.slice(start + 1).every(line => !/[.e]/iu.test(line));
  const name = file.name.slice(file.name.lastIndexOf('/') + 1).replace(/\.[^.]{1,10}$/u, '');
  return { whole, values, name };
}
