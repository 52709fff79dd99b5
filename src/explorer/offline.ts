/** The page without a network: the browser keeps its files (scripts/offline.ts), and says when there are newer ones. */
import type { Desk } from './desk.ts';
import { SHARING } from './text/sharing.ts';

/** Milliseconds. */
const PATIENCE = 3000;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** At the root of this machine's own ports the next program to use the port would meet what was kept. */
function mayKeep({ protocol, hostname, pathname }: Location): boolean {
  return /^https?:$/.test(protocol) && !(LOOPBACK.has(hostname) && pathname === '/');
}

/** Keeping files must not take the network or a frame from what a person does first. */
function whenIdle(): Promise<unknown> {
  return new Promise(resolve => {
    // Not in every browser.
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: PATIENCE });
    else setTimeout(resolve, PATIENCE);
  });
}

/** Lets the browser keep the files of the page. Nothing is said where it cannot: the page works as before. */
export async function keepOffline(desk: Desk): Promise<void> {
  if (!import.meta.env.PROD || !mayKeep(location) || !('serviceWorker' in navigator)) return;
  try {
    const { serviceWorker } = navigator;
    await whenIdle();
    const registration = await serviceWorker.register('./sw.js');
    const offer = (waiting: ServiceWorker | null) => {
      // Without one at work this is the first: nothing is newer than what is seen.
      if (waiting === null || serviceWorker.controller === null) return;
      const run = () => {
        serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        waiting.postMessage('take over');
      };
      desk.notice.value = { text: SHARING.newerVersion, action: { label: SHARING.reload, run } };
    };
    offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const next = registration.installing;
      next?.addEventListener('statechange', () => next.state === 'installed' && offer(next));
    });
  } catch {
    // A browser that keeps nothing is no error.
  }
}
