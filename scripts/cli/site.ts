/** The explorer served to this machine alone: the built site, with another atlas in the place of its own. */

import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

const HOST = '127.0.0.1';

const TYPES = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.wasm', 'application/wasm'],
  ['.webmanifest', 'application/manifest+json'],
]);

/** What the page states of itself (vite.config.ts), and what only a header can say: nobody may frame it. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
    "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

export interface SiteOptions {
  /** The built site. */
  readonly folder: string;
  /** Text of the atlas. */
  readonly atlas: string;
  /** 0: any that is free. */
  readonly port: number;
}

/** The file that a path names, inside the folder and nowhere else; undefined when there is none. */
async function findFile(folder: string, path: string): Promise<string | undefined> {
  try {
    const name = decodeURIComponent(path);
    if (name.includes('\0')) return undefined;
    const root = await realpath(folder);
    // Links are followed first: what they lead to must be inside as well.
    const file = await realpath(join(root, name.endsWith('/') ? `${name}index.html` : name));
    if (!file.startsWith(root + sep)) return undefined;
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Serves the site. Rejects as `listen` does, with a code, when the port is taken. */
export async function serveSite({ folder, atlas, port }: SiteOptions): Promise<Site> {
  const bytes = new TextEncoder().encode(atlas);
  const refuse = (response: ServerResponse, status: number, words: string) =>
    response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end(words);
  const answer = async ({ method, url = '/', headers }: IncomingMessage, response: ServerResponse) => {
    // Under any other name a page elsewhere could have led a browser here.
    if (!/^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/.test(headers.host ?? ''))
      return refuse(response, 403, 'not here');
    if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, 'only GET');
    const path = url.split(/[?#]/, 1)[0]!;
    const own = path === '/atlas.json';
    const file = own ? 'atlas.json' : await findFile(folder, path);
    if (file === undefined) return refuse(response, 404, 'not found');
    const type = TYPES.get(extname(file)) ?? 'application/octet-stream';
    response.writeHead(200, { ...HEADERS, 'content-type': type });
    if (method === 'HEAD') return response.end();
    if (own) return response.end(bytes);
    return createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  return {
    address: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
