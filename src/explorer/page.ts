/** The desk and the browser around it: keys, address, colour scheme, files dropped on the page. */
import { effect } from '@preact/signals';
import { commandFor } from '../commands/keys.ts';
import { saveScheme } from '../state/storage.ts';
import { readHash, writeHash } from '../state/url.ts';
import type { ViewState } from '../state/view.ts';
import { redecideInWorker } from './deciding-worker.ts';
import { saveDecisions } from './decision-files.ts';
import type { Desk } from './desk.ts';
import { openFiles } from './files.ts';

/** Keeps the page in step with the desk, for as long as the page lives. */
export function joinPage(desk: Desk): void {
  desk.helpers.redecide = redecideInWorker;
  desk.helpers.saveDecisions = as => saveDecisions(desk, as);
  listenToKeys(desk);
  keepScheme(desk);
  keepAddress(desk);
  takeDrops(desk);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'range') ||
    target instanceof HTMLSelectElement
  );
}

function listenToKeys(desk: Desk): void {
  window.addEventListener('keydown', event => {
    // A dialog is a room of its own: nothing behind it answers to keys.
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const command = commandFor(event, isTyping(event.target));
    if (command === null || !command.isEnabled(desk)) return;
    event.preventDefault();
    command.run(desk);
  });
}

function keepScheme(desk: Desk): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  desk.systemDark.value = system.matches;
  system.addEventListener('change', () => {
    desk.systemDark.value = system.matches;
  });
  let before = desk.view.value.scheme;
  effect(() => {
    const { scheme } = desk.view.value;
    document.documentElement.dataset.scheme = scheme;
    if (scheme !== before) saveScheme(scheme);
    before = scheme;
  });
}

/** Maps, selections and links make steps that the browser's Back takes back; the rest only updates the address. */
function keepAddress(desk: Desk): void {
  const stepOf = ({ map, selected, link }: ViewState) => [map, selected, link].join('\n');
  let step = stepOf(desk.view.value);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (hash: string, isStep: boolean) => {
    if (location.hash.slice(1) === hash) return;
    const address = hash === '' ? location.pathname + location.search : `#${hash}`;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  effect(() => {
    const view = desk.view.value;
    const hash = writeHash(view);
    clearTimeout(timer);
    // Browsers refuse hundreds of changes a minute, which a moving camera would make.
    if (stepOf(view) === step) timer = setTimeout(() => write(hash, false), 150);
    else write(hash, true);
    step = stepOf(view);
    document.title = `${desk.index.value.map.title} · ${desk.catalogue.value.atlas.title}`;
  });
  window.addEventListener('popstate', () => {
    const view = readHash(location.hash, desk.view.value.scheme);
    step = stepOf(view);
    desk.restore(view);
  });
}

function takeDrops(desk: Desk): void {
  const root = document.documentElement;
  let depth = 0;
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const mark = (by: number) => {
    depth = Math.max(0, depth + by);
    root.classList.toggle('is-dragging', depth > 0);
  };
  window.addEventListener('dragenter', event => carriesFiles(event) && mark(1));
  window.addEventListener('dragleave', event => carriesFiles(event) && mark(-1));
  window.addEventListener('dragover', event => carriesFiles(event) && event.preventDefault());
  window.addEventListener('drop', event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    mark(-depth);
    openFiles(desk, [...(event.dataTransfer?.files ?? [])]);
  });
}
