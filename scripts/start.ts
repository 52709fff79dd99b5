/** `npm start`: builds the graph and the site, serves it on this machine, and opens it where there is a desktop to open it on. */
import { join } from 'node:path';
import { build, preview } from 'vite';
import { buildGraph } from './build-graph.ts';

const root = join(import.meta.dirname, '..');

/** Never in CI; on Linux only with a display. */
function hasDesktop(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(DISPLAY || WAYLAND_DISPLAY);
}

await buildGraph();
if (!process.exitCode) {
  await build({ root, logLevel: 'warn' });
  // By number: "localhost" may mean another family of addresses to the browser than to Node.
  const server = await preview({ root, preview: { host: '127.0.0.1', port: 4173, open: hasDesktop() } });
  const [address] = server.resolvedUrls?.local ?? [];
  process.stdout.write(`\nInvisible College is at ${address} (Ctrl-C ends it)\n`);
}
