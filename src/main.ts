/** Starts the page: reads the atlas that came with it and the view in the address, and shows the explorer. */
import { h, render } from 'preact';
import { App } from './explorer/App.tsx';
import { Desk } from './explorer/desk.ts';
import { readEmbedded } from './explorer/embedded.ts';
import { Failure } from './explorer/Failure.tsx';
import { fetchAtlas } from './explorer/files.ts';
import { openBefore } from './explorer/keeping.ts';
import { joinPage, resume } from './explorer/page.ts';
import { parseView } from './state/parse.ts';
import { loadScheme } from './state/storage.ts';
import { readHash } from './state/url.ts';

async function start(root: HTMLElement): Promise<void> {
  const scheme = loadScheme();
  document.documentElement.dataset.scheme = scheme;
  try {
    const saved = await readEmbedded();
    // What this tab showed before a reload comes with its own view.
    const again = saved === null && openBefore() !== null;
    const view =
      saved === null || location.hash !== ''
        ? readHash(again ? '' : location.hash, scheme)
        : parseView(saved.view);
    const desk = new Desk(saved?.atlas ?? (await fetchAtlas()), view);
    joinPage(desk);
    render(h(App, { desk }), root);
    if (saved === null) await resume(desk);
  } catch (error) {
    render(h(Failure, { message: error instanceof Error ? error.message : String(error) }), root);
  }
}

start(document.getElementById('app')!);
