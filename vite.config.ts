/** How the site is built: static files that work under any path, and a page that may load nothing but those files. */
import { defineConfig, type Plugin } from 'vite';
import { offline } from './scripts/offline.ts';
import { JSX, singleFile } from './scripts/single-file.ts';

/** What the page may do. Styles and scripts come from files, so nothing that a bibliography says can become either. */
const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** What hot reloading needs on top: styles written into the page, and a socket to the dev server. */
const WHILE_DEVELOPING: Readonly<Record<string, readonly string[]>> = {
  'style-src': ["'unsafe-inline'"],
  'connect-src': ['ws:'],
};

function writePolicy(developing: boolean): string {
  return Object.entries(POLICY)
    .map(([name, sources]) => [name, ...sources, ...((developing && WHILE_DEVELOPING[name]) || [])].join(' '))
    .join('; ');
}

/** Writes the policy into the page, so that it holds on any host, whatever headers that host sends. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    transformIndexHtml: (_html, { server }) => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: writePolicy(server !== undefined) },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  base: './',
  plugins: [contentSecurityPolicy(), singleFile(), offline()],
  oxc: JSX,
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Every asset stays a file of its own: a data: address would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
