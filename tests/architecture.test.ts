/** The rules of the house, read from the source: text flows one way, and only the edges touch the world. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from './setup/source-facts.ts';

const ROOT = join(import.meta.dirname, '..');

/** From left to right. A file may import from its own layer and from those before it. */
const LAYERS = [
  'formats',
  'records',
  'resolve',
  'themes',
  'graph',
  'networks',
  'analysis',
  'atlas',
  'export',
  'worker',
  'state',
  'commands',
  'explorer',
  'main.ts',
];
/** Up to here everything is a pure function of its input: it runs in Node, in a worker and in a test, and gives the same bytes. */
const PURE = LAYERS.slice(0, LAYERS.indexOf('export') + 1);
const EFFECTS = ['src/worker/', 'src/explorer/', 'src/state/url.ts', 'src/state/storage.ts', 'src/main.ts'];
const WORLD = new Set(
  `document window navigator location history self globalThis localStorage sessionStorage indexedDB fetch Worker WebSocket
   XMLHttpRequest DOMParser Image Document Element HTMLElement HTMLCanvasElement SVGElement Event KeyboardEvent MouseEvent
   requestAnimationFrame setTimeout setInterval postMessage alert console process Buffer require __dirname
   Date performance crypto Math.random .localeCompare() .toLocaleLowerCase() .toLocaleUpperCase() .toLocaleString()`.split(
    /\s+/,
  ),
);
const LONGEST = 260;

interface Source {
  readonly path: string;
  readonly text: string;
}

const layerOf = (path: string): number => LAYERS.indexOf(path.split('/')[1] ?? '');

/** Every breach of the rules by one file, in words. */
function findBreaches({ path, text }: Source): string[] {
  const breaches: string[] = [];
  const lines = text.split('\n').length - 1;
  if (lines > LONGEST) breaches.push(`${path} has ${lines} lines: what does it hide?`);
  if (!path.startsWith('src/') || path.endsWith('.d.ts')) return breaches;

  const layer = LAYERS[layerOf(path)];
  if (layer === undefined) return [...breaches, `${path} is in no layer`];
  const { imports, surroundings } = readSource(path, text);
  for (const name of imports) {
    const target = posix.join(posix.dirname(path), name);
    if (
      name.startsWith('.') &&
      (!target.startsWith('src/') || layerOf(target) > layerOf(path) || layerOf(target) < 0)
    ) {
      breaches.push(`${path} imports ${name}: against the flow`);
    }
    if (PURE.includes(layer) && /^(node:|preact|@preact\/|@zag-js\/|sigma\b|@sigma\/)/.test(name)) {
      breaches.push(`${path} imports ${name}: not in a pure layer`);
    }
    if (layer === 'analysis' && name.startsWith('graphology')) {
      breaches.push(`${path} imports ${name}: graphs stop at the door of analysis`);
    }
  }
  if (!EFFECTS.some(place => path.startsWith(place))) {
    for (const name of surroundings) if (WORLD.has(name)) breaches.push(`${path} uses ${name}`);
  }
  return breaches;
}

function readSources(): Source[] {
  return ['src', 'scripts'].flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(tsx?|js)$/.test(name))
      .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
      .sort()
      .map(path => ({ path, text: readFileSync(join(ROOT, path), 'utf8') })),
  );
}

describe('the source', () => {
  it('flows one way, keeps effects at its edges, and has no file that is too long', () => {
    const sources = readSources();
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.flatMap(findBreaches)).toEqual([]);
  });
});

describe('the rules', () => {
  const breaches = (path: string, text: string) =>
    findBreaches({ path, text }).map(line => line.replace(`${path} `, ''));

  it.each([
    ["import { a } from '../graph/schema.ts';"],
    ["import type { A } from '../graph/schema.ts';"],
    ["export { a } from '../graph/schema.ts';"],
    ["export * from '../graph/schema.ts';"],
    ["const a = await import('../graph/schema.ts');"],
    ["type A = import('../graph/schema.ts').A;"],
    ["new Worker(new URL('../graph/schema.ts', import.meta.url));"],
  ])('see every way of importing: %s', text => {
    expect(breaches('src/formats/a.ts', text)).toContain('imports ../graph/schema.ts: against the flow');
    expect(breaches('src/worker/a.ts', text)).toEqual([]);
  });

  it('refuse a way out of src, an unknown layer and another road to the graph', () => {
    expect(breaches('src/main.ts', "import '../scripts/cli.ts';")).toEqual([
      'imports ../scripts/cli.ts: against the flow',
    ]);
    expect(breaches('src/helpers/a.ts', '')).toEqual(['is in no layer']);
    expect(breaches('src/formats/a.ts', "import '../helpers/a.ts';")).toEqual([
      'imports ../helpers/a.ts: against the flow',
    ]);
    expect(breaches('src/analysis/a.ts', "import Graph from 'graphology';")).toHaveLength(1);
    expect(breaches('src/formats/a.ts', "import 'node:fs'; import { h } from 'preact';")).toHaveLength(2);
  });

  it('see the world used, in values, types and shorthand, and in the layers that stand before the picture', () => {
    expect(breaches('src/export/a.ts', 'const a = document.title;')).toEqual(['uses document']);
    expect(breaches('src/records/a.ts', 'function f(a: HTMLElement) { return { window }; }')).toEqual([
      'uses HTMLElement',
      'uses window',
    ]);
    expect(breaches('src/graph/a.ts', 'const a = 1 + performance.now();')).toEqual(['uses performance']);
    expect(breaches('src/graph/a.ts', 'const a = [Date.now(), new Date(), Math.random()];')).toEqual([
      'uses Date',
      'uses Math.random',
    ]);
    expect(breaches('src/themes/a.ts', 'list.sort((a, b) => a.localeCompare(b));')).toEqual([
      'uses .localeCompare()',
    ]);
    expect(breaches('src/state/view.ts', 'localStorage.clear();')).toEqual(['uses localStorage']);
    expect(breaches('src/state/storage.ts', 'localStorage.clear();')).toEqual([]);
    expect(breaches('src/explorer/a.tsx', 'const a = <p>{document.title}</p>;')).toEqual([]);
  });

  it('leave alone what only looks like the world: comments, strings, labels and names of its own', () => {
    const text = `// document.title, new Date()
      import { location } from './place.ts';
      interface A { document: string; readonly window?: number }
      const a = { document: 'window', history: location } as const;
      function f(window: number, { document: self }: A, [event]: number[] = []) { return a.document + self + window + event; }
      const Document = 'import("../main.ts")', b = Math.max(1, 2), c = a.document.localeCompare('b', 'en');
      export { b as name, c, f, Document };`;
    expect(breaches('src/formats/a.ts', text)).toEqual([]);
  });

  it('refuse a file that has grown too long, scripts too', () => {
    expect(breaches('scripts/a.ts', '\n'.repeat(LONGEST))).toEqual([]);
    expect(breaches('scripts/a.ts', '\n'.repeat(LONGEST + 1))).toHaveLength(1);
  });
});
