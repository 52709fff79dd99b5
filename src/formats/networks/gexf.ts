/** GEXF 1.0 to 1.3 (https://gexf.net): Gephi's format. Times are not followed, hierarchies are flattened; both are said. */
import type { TextFile } from '../format.ts';
import { colorOf, type Looks, readColor, readNumber, readUrl, readValue } from './attributes.ts';
import { NetworkBuilder } from './builder.ts';
import { Defaults, TOO_MANY } from './defaults.ts';
import type { NetworkFile, NetworkFormat } from './network-file.ts';
import { scanXml } from './xml.ts';
import { damageReporter, hasRoot, openText } from './xml-network.ts';

type Attributes = ReadonlyMap<string, string>;

interface Declared {
  readonly title: string;
  readonly type: string;
}

/** A node or a link that is being read. */
interface Open {
  readonly is: 'node' | 'edge';
  readonly start: number;
  readonly given: Attributes;
  readonly values: Map<string, string | number>;
  readonly looks: Looks;
}

const TIMES = ['start', 'end', 'startopen', 'endopen', 'timestamp'];

export const gexf: NetworkFormat = {
  id: 'gexf',
  label: 'GEXF',
  detect: file => hasRoot(file, 'gexf'),
  read: readGexf,
};

function readGexf(file: TextFile): NetworkFile {
  const builder = new NetworkBuilder(file, gexf);
  const { text, placeOf } = openText(file);
  const declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  const defaults = new Defaults();
  const meta = new Map<string, string>();
  const open: Open[] = [];
  let declaring: 'node' | 'edge' = 'node';
  let column = '';
  let defaultType = 'undirected';
  const warnTimes = (start: number) =>
    builder.warnOnce(
      placeOf(start, Math.min(text.length, start + 200)),
      'dynamic',
      'This network changes with time. Times are not followed: every node and link is read as if it were always there, and of a value that changes the last.',
    );
  const warnLevels = (start: number) =>
    builder.warnOnce(
      placeOf(start, Math.min(text.length, start + 200)),
      'hierarchy',
      'Nodes stand inside other nodes here; all are read as nodes of one level.',
    );

  const finishNode = ({ given, values, looks, start }: Open, end: number) => {
    const url = readUrl(String(values.get('url') ?? values.get('URL') ?? ''));
    if (given.has('pid')) warnLevels(start);
    defaults.fill(values, 'node');
    builder.addNode({
      id: given.get('id'),
      ...(given.has('label') ? { label: given.get('label')! } : {}),
      place: placeOf(start, end),
      attributes: values,
      ...looks,
      ...(url ? { url } : {}),
    });
  };
  const finishEdge = ({ given, values, start }: Open, end: number) => {
    defaults.fill(values, 'edge');
    const named = [...values.keys()].find(name => name.toLowerCase() === 'weight');
    const weight = given.get('weight') ?? given.get('cardinal') ?? (named && values.get(named));
    if (named) values.delete(named);
    if (given.has('label') && !values.has('label')) values.set('label', given.get('label')!);
    builder.addEdge({
      source: given.get('source'),
      target: given.get('target'),
      weight,
      directed: (given.get('type') ?? defaultType) === 'directed',
      place: placeOf(start, end),
      ...(values.size ? { attributes: values } : {}),
    });
  };

  scanXml(text, {
    damage: damageReporter(builder, text, placeOf),
    open(name, given, start) {
      const current = open.at(-1);
      if (name === 'graph') {
        defaultType = given.get('defaultedgetype') ?? defaultType;
        if ((given.get('mode') ?? given.get('type')) === 'dynamic') warnTimes(start);
      } else if (name === 'attributes') declaring = given.get('class') === 'edge' ? 'edge' : 'node';
      else if (name === 'attribute') {
        column = given.get('id') ?? '';
        const title = given.get('title') ?? column;
        declared[declaring].set(column, { title, type: given.get('type') ?? 'string' });
      } else if (name === 'node' || name === 'edge') {
        if (name === 'node' && current?.is === 'node') warnLevels(start);
        open.push({ is: name, start, given, values: new Map(), looks: {} });
        if (TIMES.some(time => given.has(time))) warnTimes(start);
      } else if (name === 'spell' || name === 'slice') warnTimes(start);
      else if (current) readInside(current, name, given, declared[current.is], () => warnTimes(start));
    },
    close(name, content, end) {
      if (name === 'node' || name === 'edge') {
        const done = open.pop();
        if (done?.is === 'node') finishNode(done, end);
        else if (done) finishEdge(done, end);
      } else if (name === 'default' && open.length === 0) {
        const known = declared[declaring].get(column);
        if (
          known &&
          content.trim() &&
          !defaults.add(declaring, known.title, readValue(content.trim(), known.type))
        )
          builder.warnOnce(placeOf(end - 1, end), 'too-many-defaults', TOO_MANY);
      } else if (open.length === 0 && content.trim()) meta.set(name.toLowerCase(), content.trim());
    },
  });
  return builder.finish({ title: meta.get('title'), description: meta.get('description') });
}

/** A value, a place, a size or a colour of the node or link that is being read. */
function readInside(
  { values, looks }: Open,
  name: string,
  given: Attributes,
  declared: ReadonlyMap<string, Declared>,
  warnTimes: () => void,
): void {
  if (name === 'attvalue') {
    const id = given.get('for') ?? given.get('id') ?? '';
    const column = declared.get(id);
    const value = given.get('value');
    if (value !== undefined) values.set(column?.title || id, readValue(value, column?.type));
    if (TIMES.some(time => given.has(time))) warnTimes();
  } else if (name === 'position') {
    const [x, y] = [readNumber(given.get('x')), readNumber(given.get('y'))];
    if (x !== undefined && y !== undefined) Object.assign(looks, { x, y });
  } else if (name === 'size') {
    const size = readNumber(given.get('value'));
    if (size !== undefined && size > 0) looks.size = size;
  } else if (name === 'color') {
    const color =
      readColor(given.get('hex') ?? '') ?? colorOf(given.get('r'), given.get('g'), given.get('b'));
    if (color !== undefined) looks.color = color;
  }
}
