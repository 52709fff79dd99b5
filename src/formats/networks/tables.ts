/** Networks as tables: VOSviewer's map and network files, and plain lists of links or nodes under a header (Gephi, Cytoscape, this program). */
import type { TextFile } from '../format.ts';
import { readRow, readRows, type Syntax } from '../rows.ts';
import { foldName, readNumber, readUrl, readValue, takeLooks } from './attributes.ts';
import { NetworkBuilder, placeAt } from './builder.ts';
import { stripHtml } from './json-network.ts';
import type { NetworkFile, NetworkFormat } from './network-file.ts';

interface Header {
  readonly line: number;
  readonly syntax: Syntax;
  readonly names: readonly string[];
}

const SOURCE = ['source', 'sourceid', 'from', 'node1'];
const TARGET = ['target', 'targetid', 'to', 'node2'];
const WEIGHT = ['weight', 'strength', 'linkstrength', 'value'];

/** Links under a header that names their ends. */
export const edgeTable: NetworkFormat = {
  id: 'edge-list',
  label: 'list of links',
  detect: file => findHeader(file, isEdgeHeader) !== null,
  read: file => readTables(edgeTable, undefined, file),
};

/** Nodes with places, groups or weights: a map file of VOSviewer. */
export const nodeTable: NetworkFormat = {
  id: 'vosviewer-map',
  label: 'VOSviewer map',
  detect: file => findHeader(file, isNodeHeader) !== null,
  takes: (other, taken) =>
    taken.length === 0 && (findHeader(other, isEdgeHeader) !== null || bareSyntax(other) !== null),
  read: (file, beside) => readTables(nodeTable, file, beside[0]),
};

/** Links without a header: "12<TAB>40<TAB>3", a network file of VOSviewer. */
export const bareEdges: NetworkFormat = {
  id: 'vosviewer-network',
  label: 'VOSviewer network',
  detect: file => bareSyntax(file) !== null,
  read: file => readTables(bareEdges, undefined, file),
};

const DELIMITERS = ['\t', ',', ';'] as const;

const findIn = (names: readonly string[], known: readonly string[]) =>
  known.map(each => names.findIndex(name => foldName(name) === each)).find(at => at >= 0) ?? -1;

const isEdgeHeader = (names: readonly string[]) => findIn(names, SOURCE) >= 0 && findIn(names, TARGET) >= 0;

const isNodeHeader = (names: readonly string[]) => {
  const folded = new Set(names.map(foldName));
  if (!folded.has('label') && !folded.has('id')) return false;
  return (
    (folded.has('x') && folded.has('y')) ||
    names.some(name => /^(?:weight|score)<.{1,100}>$/iu.test(name)) ||
    (folded.has('id') && folded.has('label') && folded.has('cluster'))
  );
};

/** The header is the first line that holds something. */
function findHeader(file: TextFile, fits: (names: readonly string[]) => boolean): Header | null {
  const line = file.lines.findIndex(each => each.trim());
  if (line < 0 || file.lines[line]!.length > 20_000) return null;
  for (const delimiter of DELIMITERS) {
    const syntax = { delimiter, quotes: true };
    const names = readRow(file.lines, line, line + 1, syntax).cells.map(cell => cell.trim());
    if (names.length > 1 && fits(names)) return { line, syntax, names };
  }
  return null;
}

/** Lines of two whole numbers and perhaps a third number, all cut by the same sign; null when the text is not that. */
function bareSyntax(file: TextFile): Syntax | null {
  const filled = file.lines.filter(line => line.trim()).slice(0, 200);
  for (const delimiter of DELIMITERS) {
    const rows = filled.map(line => line.split(delimiter));
    const fits = (row: readonly string[]) =>
      (row.length === 2 || row.length === 3) &&
      row.slice(0, 2).every(cell => /^\s{0,9}\d{1,15}\s{0,9}$/u.test(cell)) &&
      (row[2] === undefined || readNumber(row[2]) !== undefined);
    if (rows.length >= 2 && rows.every(fits)) return { delimiter, quotes: false };
  }
  return null;
}

function readTables(
  format: NetworkFormat,
  nodes: TextFile | undefined,
  edges: TextFile | undefined,
): NetworkFile {
  const main = format === nodeTable ? nodes! : edges!;
  const beside = [nodes, edges].filter(each => each !== undefined && each !== main) as TextFile[];
  const builder = new NetworkBuilder(main, format);
  const weights = nodes === undefined ? [] : readNodes(nodes, builder);
  if (edges !== undefined) readEdges(edges, builder, nodes === undefined);
  return builder.finish({ weights, beside, implicit: nodes === undefined });
}

/** A cell of this program's own CSV that a spreadsheet would have run as a formula stands behind an apostrophe. */
const plainCell = (cell: string | undefined): string | undefined =>
  cell?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, '');

function readNodes(file: TextFile, builder: NetworkBuilder): string[] {
  const { line, syntax, names } = findHeader(file, isNodeHeader)!;
  const folded = names.map(foldName);
  const at = (name: string) => folded.indexOf(name);
  const weights = names.flatMap(name => /^weight<(.{1,100})>$/iu.exec(name)?.[1] ?? []);
  for (const row of readRows(file.lines, line + 1, syntax, names.length)) {
    const place = placeAt(
      file,
      row.first + 1,
      row.last + 1,
      file.lines.slice(row.first, row.last + 1).join('\n'),
    );
    const cell = (name: string) => plainCell(row.cells[at(name)])?.trim();
    const attributes = new Map<string, string | number>();
    names.forEach((name, column) => {
      const value = plainCell(row.cells[column])?.trim();
      if (!value || ['id', 'label', 'cluster', 'url', 'description'].includes(folded[column]!)) return;
      const known = /^(weight|score)<(.{1,100})>$/iu.exec(name);
      const own = known?.[2] ?? name;
      attributes.set(attributes.has(own) ? `${own} (${known?.[1] ?? column})` : own, readValue(value));
    });
    const { label: _, ...looks } = takeLooks(attributes);
    const description = stripHtml(cell('description') ?? '');
    if (description) attributes.set('description', description);
    const url = readUrl(cell('url') ?? '');
    const cluster = cell('cluster');
    if (!row.whole)
      builder.warn(
        place,
        'damaged-entry',
        'A quotation mark is missing in this row; some of it may be wrong.',
      );
    builder.addNode({
      id: cell('id') || cell('label'),
      ...(cell('label') ? { label: cell('label')! } : {}),
      place,
      attributes,
      ...looks,
      ...(cluster ? { cluster: String(readNumber(cluster) ?? cluster) } : {}),
      ...(url ? { url } : {}),
    });
  }
  const ofLinks = (name: string) => Number(/^(?:links|total link strength)$/iu.test(name));
  return weights.sort((a, b) => ofLinks(a) - ofLinks(b));
}

function readEdges(file: TextFile, builder: NetworkBuilder, alone: boolean): void {
  const header = findHeader(file, isEdgeHeader);
  const syntax = header?.syntax ?? bareSyntax(file)!;
  const names = header?.names ?? ['source', 'target', 'weight'];
  const [source, target, weight] = [findIn(names, SOURCE), findIn(names, TARGET), findIn(names, WEIGHT)];
  const type = findIn(names, ['type']);
  const labels = [findIn(names, ['sourcelabel']), findIn(names, ['targetlabel'])];
  const known = new Set([source, target, weight, type, ...labels]);
  for (const row of readRows(file.lines, header ? header.line + 1 : 0, syntax, header?.names.length ?? 0)) {
    const cell = (column: number) => plainCell(row.cells[column])?.trim();
    const place = placeAt(
      file,
      row.first + 1,
      row.last + 1,
      file.lines.slice(row.first, row.last + 1).join('\n'),
    );
    const attributes = new Map<string, string | number>();
    names.forEach((name, column) => {
      const value = cell(column);
      if (value && !known.has(column)) attributes.set(name, readValue(value));
    });
    if (alone) {
      for (const [id, label] of [
        [cell(source), cell(labels[0]!)],
        [cell(target), cell(labels[1]!)],
      ] as const)
        if (id && label && !builder.hasNode(id)) builder.addNode({ id, label, place });
    }
    builder.addEdge({
      source: cell(source),
      target: cell(target),
      weight: cell(weight),
      directed: cell(type)?.toLowerCase() === 'directed',
      place,
      ...(attributes.size ? { attributes } : {}),
    });
  }
}
