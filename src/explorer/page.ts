/** The desk and the browser around it: keys, address, colour scheme, files dropped on the page. */
import { effect } from '@preact/signals';
import type { Command } from '../commands/command.ts';
import { commandFor } from '../commands/keys.ts';
import { saveScheme } from '../state/storage.ts';
import { readHash, writeHash } from '../state/url.ts';
import type { ViewState } from '../state/view.ts';
import { saveDecisions } from './decision-files.ts';
import type { Desk } from './desk.ts';
import { decideAsKept, openFiles, openKept } from './files.ts';
import { keepInStep, openBefore, readKept, rememberOpen } from './keeping.ts';
import { askWorker, redecideInWorker } from './studying.ts';
import { text } from './text.ts';

/** Keeps the page in step with the desk, for as long as the page lives. */
export function joinPage(desk: Desk): void {
  desk.helpers.redecide = redecideInWorker;
  desk.helpers.ask = askWorker;
  desk.helpers.saveDecisions = as => saveDecisions(desk, as);
  keepInStep(desk);
  drawChosen(desk);
  listenToKeys(desk);
  keepScheme(desk);
  keepAddress(desk);
  takeDrops(desk);
}

/** The same for the map alone in the frame of another page: nothing is kept, dropped or opened there, and the address makes no steps. */
export function joinFrame(desk: Desk): void {
  desk.helpers.ask = askWorker;
  drawChosen(desk);
  listenToKeys(desk, command => IN_FRAME.includes(command.group));
  keepScheme(desk);
  keepAddress(desk, false);
}

/** What can be asked for by keys where there is but the map. */
const IN_FRAME: readonly Command['group'][] = ['Maps', 'Looks', 'Move'];

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'range') ||
    target instanceof HTMLSelectElement
  );
}

/** After a reload: what this tab showed, or what was decided of the map that came with the page. */
export async function resume(desk: Desk): Promise<void> {
  const before = openBefore();
  // From here on the tab remembers where it is.
  effect(() => {
    if (desk.atHome.value && desk.dialog.peek() !== 'open') rememberOpen(null);
  });
  if (before !== null) await openKept(desk, before, text.beforeReload);
  else await decideAsKept(desk, await readKept(desk.base));
}

/** Draws the network that the view names, whoever put it there: a control, the address, a snapshot, a step back. */
function drawChosen(desk: Desk): void {
  effect(() => {
    const { map, network, resolution } = desk.view.value;
    // Under other decisions it is another network.
    void desk.deciding.held.value;
    const working = desk.deciding.working.value;
    if (working) return;
    if (map === 'chosen' && network !== null) void desk.networks.draw({ is: 'draw', network });
    else if (map !== 'chosen' && resolution !== null)
      void desk.networks.draw({ is: 'regroup', map, resolution });
    else desk.restoreGroups();
  });
}

function listenToKeys(desk: Desk, offers: (command: Command) => boolean = () => true): void {
  window.addEventListener('keydown', event => {
    // A dialog is a room of its own: nothing behind it answers to keys.
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const command = commandFor(event, isTyping(event.target));
    if (command === null || !offers(command) || !command.isEnabled(desk)) return;
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
function keepAddress(desk: Desk, makesSteps = true): void {
  const stepOf = ({ map, selected, link, sheet }: ViewState) => [map, selected, link, sheet].join('\n');
  let step = stepOf(desk.view.value);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (hash: string, isStep: boolean) => {
    if (location.hash.slice(1) === hash) return;
    const address = hash === '' ? location.pathname + location.search : `#${hash}`;
    if (isStep && makesSteps) history.pushState(null, '', address);
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
