/** Starts the page: reads the atlas that came with it and the view in the address, and shows the explorer. */
import { h, render } from 'preact';
import { App } from './explorer/App.tsx';
import { Desk } from './explorer/desk.ts';
import { Embed } from './explorer/Embed.tsx';
import { readEmbedded } from './explorer/embedded.ts';
import { Failure } from './explorer/Failure.tsx';
import { fetchAtlas } from './explorer/files.ts';
import { openBefore, sayWhenForgetful } from './explorer/keeping.ts';
import { keepOffline } from './explorer/offline.ts';
import { joinFrame, joinPage, resume } from './explorer/page.ts';
import { parseView } from './state/parse.ts';
import { loadScheme } from './state/storage.ts';
import { readHash } from './state/url.ts';

async function start(root: HTMLElement): Promise<void> {
  const scheme = loadScheme();
  document.documentElement.dataset.scheme = scheme;
  const inFrame = new URLSearchParams(location.search).get('embed') === '1';
  try {
    const saved = await readEmbedded();
    // What this tab showed before a reload comes with its own view.
    const again = saved === null && !inFrame && openBefore() !== null;
    const view =
      saved === null || location.hash !== ''
        ? readHash(again ? '' : location.hash, scheme)
        : parseView(saved.view);
    const desk = new Desk(saved?.atlas ?? (await fetchAtlas()), view);
    if (inFrame) {
      joinFrame(desk);
      render(h(Embed, { desk }), root);
      return;
    }
    joinPage(desk);
    render(h(App, { desk }), root);
    if (saved !== null) return;
    await resume(desk);
    sayWhenForgetful(desk);
    await keepOffline(desk);
  } catch (error) {
    render(h(Failure, { message: error instanceof Error ? error.message : String(error) }), root);
  }
}

start(document.getElementById('app')!);
