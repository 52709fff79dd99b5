/** Starts the page: reads the atlas that came with it and the view in the address, and shows the explorer. */
import { h, render } from 'preact';
import { App } from './explorer/App.tsx';
import { Desk } from './explorer/desk.ts';
import { Failure } from './explorer/Failure.tsx';
import { fetchAtlas } from './explorer/files.ts';
import { joinPage } from './explorer/page.ts';
import { loadScheme } from './state/storage.ts';
import { readHash } from './state/url.ts';

async function start(root: HTMLElement): Promise<void> {
  const scheme = loadScheme();
  document.documentElement.dataset.scheme = scheme;
  try {
    const desk = new Desk(await fetchAtlas(), readHash(location.hash, scheme));
    joinPage(desk);
    render(h(App, { desk }), root);
  } catch (error) {
    render(h(Failure, { message: error instanceof Error ? error.message : String(error) }), root);
  }
}

start(document.getElementById('app')!);
