/** GraphML (http://graphml.graphdrawing.org) as Gephi, igraph, NetworkX and yEd write it. Nested graphs are flattened, hyperedges left out. */
import type { TextFile } from '../format.ts';
import { foldName, type Looks, readColor, readNumber, readValue, takeLooks } from './attributes.ts';
import { NetworkBuilder } from './builder.ts';
import { Defaults, TOO_MANY } from './defaults.ts';
import type { NetworkFile, NetworkFormat } from './network-file.ts';
import { scanXml } from './xml.ts';
import { damageReporter, hasRoot, openText } from './xml-network.ts';

type Attributes = ReadonlyMap<string, string>;

interface Key {
  readonly name: string;
  readonly type: string;
  readonly domain: string;
}

interface Open {
  readonly is: 'node' | 'edge' | 'graph';
  readonly start: number;
  readonly given: Attributes;
  readonly values: Map<string, string | number>;
  /** What yEd's shapes say. */
  readonly drawn: Looks;
}

export const graphml: NetworkFormat = {
  id: 'graphml',
  label: 'GraphML',
  detect: file => hasRoot(file, 'graphml'),
  read: readGraphml,
};

function readGraphml(file: TextFile): NetworkFile {
  const builder = new NetworkBuilder(file, graphml);
  const { text, placeOf } = openText(file);
  const keys = new Map<string, Key>();
  const defaults = new Defaults();
  const open: Open[] = [];
  const about = new Map<string, string>();
  let graphs = 0;
  let directed = false;
  let key: Key | undefined;
  let label = '';
  const warnOnce = (start: number, code: string, message: string) =>
    builder.warnOnce(placeOf(start, Math.min(text.length, start + 200)), code, message);

  const finish = ({ is, given, values, drawn, start }: Open, end: number) => {
    defaults.fill(values, is, 'all');
    if (is === 'graph') {
      for (const [name, value] of values)
        if (!about.has(foldName(name))) about.set(foldName(name), String(value));
      return;
    }
    const place = placeOf(start, end);
    if (is === 'node') {
      const looks = { ...takeLooks(values), ...drawn };
      builder.addNode({ id: decodeId(given.get('id')), place, attributes: values, ...looks });
      return;
    }
    const named = [...values.keys()].find(name => foldName(name) === 'weight');
    const weight = named === undefined ? undefined : values.get(named);
    if (named !== undefined) values.delete(named);
    if (drawn.label && !values.has('label')) values.set('label', drawn.label);
    const own = given.get('directed');
    builder.addEdge({
      source: decodeId(given.get('source')),
      target: decodeId(given.get('target')),
      weight,
      directed: own === undefined ? directed : own === 'true',
      place,
      ...(values.size ? { attributes: values } : {}),
    });
  };

  scanXml(text, {
    damage: damageReporter(builder, text, placeOf),
    open(name, given, start, before) {
      const current = open.at(-1);
      if (name === 'key' && !current) {
        const id = given.get('id') ?? '';
        key = {
          name: given.get('attr.name') ?? id,
          type: given.get('attr.type') ?? 'string',
          domain: given.get('for') ?? 'all',
        };
        keys.set(id, key);
      } else if (name === 'graph') {
        if (current) {
          warnOnce(
            start,
            'hierarchy',
            'A graph stands inside a node here; its nodes are read as nodes of one level.',
          );
        } else {
          directed = given.get('edgedefault') === 'directed';
          if (++graphs > 1)
            warnOnce(start, 'several-graphs', 'This file holds several graphs; they are read as one.');
        }
        open.push({ is: name, start, given, values: new Map(), drawn: {} });
      } else if (name === 'node' || name === 'edge') {
        open.push({ is: name, start, given, values: new Map(), drawn: {} });
      } else if (name === 'hyperedge') {
        builder.warn(
          placeOf(start, Math.min(text.length, start + 200)),
          'hyperedge',
          'A link of more than two ends cannot be drawn; it was left out.',
        );
      } else if (name === 'data') key = keys.get(given.get('key') ?? '') ?? keyOf(given.get('key') ?? '');
      else if (current) {
        // The words of a yEd label stand before its models.
        label ||= before.trim();
        readShape(current, name, given);
      }
      if (/^(?:Node|Edge)Label$/u.test(name)) label = '';
    },
    close(name, content, end) {
      const current = open.at(-1);
      if (name === 'node' || name === 'edge' || name === 'graph') {
        const done = open.pop();
        if (done) finish(done, end);
      } else if (name === 'default' && key) {
        if (!defaults.add(key.domain, key.name, readValue(content, key.type)))
          warnOnce(end - 1, 'too-many-defaults', TOO_MANY);
      } else if (name === 'data' && current && key) {
        if (content.trim()) current.values.set(key.name, readValue(content.trim(), key.type));
      } else if (/^(?:Node|Edge)Label$/u.test(name) && current) {
        const words = (label || content).replace(/\s{1,1000}/gu, ' ').trim();
        if (words) current.drawn.label ??= words;
      } else if (name === 'desc' && content.trim()) {
        if (current && current.is !== 'graph') current.values.set('description', content.trim());
        else about.set('description', content.trim());
      }
    },
  });
  const title = about.get('title') ?? about.get('name') ?? about.get('label');
  return builder.finish({ title, description: about.get('description') });
}

const keyOf = (name: string): Key => ({ name, type: 'string', domain: 'all' });

/** yEd: the box of a node (y downwards), its fill. */
function readShape({ drawn }: Open, name: string, given: Attributes): void {
  if (name === 'Geometry' && drawn.x === undefined) {
    const [x, y] = [readNumber(given.get('x')), readNumber(given.get('y'))];
    const [width = 0, height = 0] = [readNumber(given.get('width')), readNumber(given.get('height'))];
    if (x !== undefined && y !== undefined) Object.assign(drawn, { x: x + width / 2, y: -(y + height / 2) });
    if (width > 0 && height > 0) drawn.size = Math.sqrt(width * height) / 2;
  } else if (name === 'Fill') {
    const color = readColor(given.get('color') ?? '');
    if (color !== undefined) drawn.color ??= color;
  }
}

/** Ids with what XML names may not hold are written as `_x0020_` (ISO 9075-14), by this program too. */
function decodeId(id: string | undefined): string | undefined {
  return id?.replace(/_x([\da-f]{4,6})_/giu, (whole, hex) => {
    const code = Number.parseInt(hex, 16);
    return code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
  });
}
