/* The page without a network: its files are kept whole, version by version; the map that came with it is fetched anew where it can be. */
const VERSION = '__VERSION__';
const FILES = __FILES__;
const NAME = `invisible-college ${new URL('./', self.location.href).pathname} ${VERSION}`;
const FAMILY = NAME.slice(0, NAME.lastIndexOf(' ') + 1);
const ROOT = new URL('./', self.location.href);
/** May change while the page does not: another bibliography in the same place. */
const MAP = 'atlas.json';

const isKept = new Set(FILES);

self.addEventListener('install', event => {
  event.waitUntil(keepAll());
});

self.addEventListener('activate', event => {
  event.waitUntil(forgetOthers());
});

self.addEventListener('message', event => {
  if (event.data === 'take over') self.skipWaiting();
});

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== ROOT.origin || !url.pathname.startsWith(ROOT.pathname))
    return;
  const path = url.pathname.slice(ROOT.pathname.length);
  if (path === MAP) event.respondWith(fetchAnew(request));
  else if (path === '' || path === 'index.html') event.respondWith(giveKept('./', request));
  else if (isKept.has(path)) event.respondWith(giveKept(path, request));
});

async function keepAll() {
  const cache = await caches.open(NAME);
  await cache.addAll(['./', ...FILES].map(path => new Request(path, { cache: 'reload' })));
  const map = await fetch(MAP);
  if (map.ok) await cache.put(MAP, map);
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(
    names.filter(name => name.startsWith(FAMILY) && name !== NAME).map(name => caches.delete(name)),
  );
  await self.clients.claim();
}

async function giveKept(path, request) {
  const cache = await caches.open(NAME);
  return (await cache.match(path)) ?? fetch(request);
}

async function fetchAnew(request) {
  const cache = await caches.open(NAME);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put(MAP, fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await cache.match(MAP);
    if (kept) return kept;
    throw error;
  }
}
