/** Vite: writes the service worker (sw.js) that keeps the built page in the browser, with the list of its files and their version. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

/** Not kept: pictures for shops and readers, what may change while the page does not, and what answers for itself. */
const LEFT_OUT = /^(?:screenshots\/|atlas\.json$|sw\.js$|index\.html$)/;

/** The files of a built site by their paths in it, sorted: the same site gives the same worker. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter(path => !LEFT_OUT.test(path))
    .sort();
}

function hashFiles(folder: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(folder, path)));
  return hash.digest('hex').slice(0, 12);
}

export function offline(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'offline',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    // After all files are written, those of the public folder too.
    closeBundle() {
      const folder = resolve(config.root, config.build.outDir);
      const files = listFiles(folder);
      const source = readFileSync(new URL('./offline/sw.js', import.meta.url), 'utf8')
        .replace('__VERSION__', () => hashFiles(folder, ['index.html', ...files]))
        .replace('__FILES__', () => JSON.stringify(files));
      writeFileSync(join(folder, 'sw.js'), source);
    },
  };
}
