/** Vite: beside the site, the same page as one file (single.html), which asks for nothing. src/export/html.ts puts an atlas into it. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';
import { ATLAS_MARK, PROGRAM_ELEMENT } from '../src/export/html.ts';

const ENTRY = 'virtual:single';
const WORKER =
  /new Worker\(\s*new URL\('(\.\/[\w-]+\.worker\.ts)', import\.meta\.url\),\s*\{ type: 'module' \},?\s*\)/g;

/** Readers of files weigh more than all the rest: in one file their place is taken by one that opens what this program saved. */
const LIGHT = new Map([['build.worker.ts', 'saved.worker.ts']]);

/** Citation styles weigh half as much as the page: in one file a bibliography in a style says that it needs the full page. */
const WITHOUT = join('src', 'export', 'bibliography.ts');
const MISSING =
  "export function writeBibliography() { throw new Error('Bibliographies in a citation style need the full page, which holds the styles.'); }";

/** How the page's elements are written. */
export const JSX = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** The start of everything: of the page, or by its name of a worker. All share one script, which is loaded once more for each worker. */
function writeEntry(root: string, workers: readonly string[]): string {
  const path = (file: string) => JSON.stringify(join(root, 'src', file));
  return `import ${path('explorer/theme/index.css')};
    const workers = { ${workers.map(name => `'${name}': () => import(${path(`worker/${name}`)})`).join(', ')} };
    void (typeof document === 'undefined' ? workers[self.name]() : import(${path('main.ts')}));`;
}

/**
 * Workers are started from the script of the page: a file has no others beside it. A plain script, no module: of a page from a disk no
 * browser takes a module into a worker.
 */
function startWorkersFromPage(root: string): Plugin {
  const inside = join(root, 'src/worker/');
  return {
    name: 'start-workers-from-page',
    enforce: 'pre',
    resolveId: id => (id === ENTRY ? `\0${ENTRY}` : undefined),
    async load(id) {
      if (id === join(root, WITHOUT)) return MISSING;
      if (id !== `\0${ENTRY}`) return undefined;
      const names = (await readdir(inside)).filter(name => name.endsWith('.worker.ts') && !LIGHT.has(name));
      return writeEntry(root, names.sort());
    },
    transform(code, id) {
      if (!id.startsWith(inside) || !code.includes('new Worker(')) return undefined;
      const changed = code.replace(WORKER, (_, file: string) => {
        const name = LIGHT.get(file.slice(2)) ?? file.slice(2);
        const text = `document.getElementById('${PROGRAM_ELEMENT}').textContent`;
        const address = `globalThis.programAddress ??= URL.createObjectURL(new Blob([${text}], { type: 'text/javascript' }))`;
        return `new WorkerOfPage(${address}, { name: '${name}' })`;
      });
      if (changed.includes('new Worker(')) this.error(`${id}: this worker cannot be taken into one file`);
      return { code: changed.replaceAll('new WorkerOfPage(', 'new Worker('), map: null };
    },
  };
}

/** Script and style of the whole page. */
async function buildWhole({ root, mode }: ResolvedConfig): Promise<{ script: string; style: string }> {
  const built = (await build({
    root,
    mode,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [startWorkersFromPage(root)],
    oxc: JSX,
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      // What ends up in one file may not be cut into several.
      rolldownOptions: { input: ENTRY, output: { format: 'iife', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const chunks = built.output.filter(each => each.type === 'chunk');
  const styles = built.output
    .filter(each => each.type === 'asset')
    .filter(each => each.fileName.endsWith('.css'));
  if (chunks.length !== 1) throw new Error(`one file was asked for, ${chunks.length} were made`);
  return { script: chunks[0]!.code, style: styles.map(({ source }) => String(source)).join('') };
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** No text in a script may end it, or hide its end: written otherwise, it means the same in strings, templates and regular expressions. */
const keepInside = (script: string): string => script.replace(/<(?=\/script|!--)/gi, '\\x3c');

/** The page, with all that it needs inside, and a mark where the atlas goes. Its policy allows this one script and this one style. */
async function writePage(config: ResolvedConfig): Promise<string> {
  const built = await buildWhole(config);
  const [script, style] = [keepInside(built.script), built.style];
  if (/<\/style/i.test(style)) throw new Error('a style would end itself');
  const icon = await readFile(join(config.root, 'public/favicon.svg'));
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const index = await readFile(join(config.root, 'index.html'), 'utf8');
  const head = index
    .replace(/^ *<(?:link|script)\b[^>]*>(?:<\/script>)?\n/gm, '')
    .replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
    .replace(
      '</head>',
      () =>
        `    <link rel="icon" href="data:image/svg+xml;base64,${icon.toString('base64')}" />\n    <style>${style}</style>\n  </head>`,
    );
  return head.replace(
    '</body>',
    () => `${ATLAS_MARK}\n<script id="${PROGRAM_ELEMENT}">${script}</script>\n  </body>`,
  );
}

export function singleFile(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'single-file',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'single.html', source: await writePage(config) });
    },
  };
}
