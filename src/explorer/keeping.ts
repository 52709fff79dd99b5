/** Keeps what is open through reload and crash: which collection, what was decided, what was seen. Written a moment after each change. */
import { effect, signal } from '@preact/signals';
import type { Atlas } from '../atlas/atlas.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import type { ViewState } from '../state/view.ts';
import { type KeptEntry, keepEntry, keyOf, listEntries, readEntry } from '../worker/kept.ts';
import type { Desk } from './desk.ts';

/** The collections that can be opened again, the latest first. */
export const recent = signal<readonly KeptEntry[]>([]);

/** Which collection this tab shows; a new tab begins at home. */
const HERE = 'invisible-college.open';
const A_MOMENT = 400;

/** Reads the list of what is kept; empty where the browser keeps nothing. */
export async function refreshRecent(): Promise<void> {
  recent.value = await listEntries().catch(() => []);
}

/** The key of what this tab showed before it was reloaded; null for the map that came with the page. */
export function openBefore(): string | null {
  try {
    return sessionStorage.getItem(HERE);
  } catch {
    return null;
  }
}

/** Remembers what this tab shows; null for home. */
export function rememberOpen(key: string | null): void {
  try {
    if (key === null) sessionStorage.removeItem(HERE);
    else sessionStorage.setItem(HERE, key);
  } catch {
    // A tab that may not remember begins at home.
  }
}

/** What was decided and seen of an atlas; undefined when nothing is kept of it. */
export async function readKept(atlas: Atlas): Promise<KeptEntry | undefined> {
  return readEntry(keyOf(atlas)).catch(() => undefined);
}

/** Writes what is decided and seen whenever it changes, and when the page goes away. */
export function keepInStep(desk: Desk): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: (() => void) | null = null;
  const flush = () => {
    clearTimeout(timer);
    pending?.();
    pending = null;
  };
  let base: Atlas | null = null;
  let before = '';
  effect(() => {
    const [decisions, view] = [desk.deciding.held.value, desk.view.value];
    const here = desk.catalogue.value && desk.base;
    const state = stateOf(decisions, view);
    const isNew = here !== base;
    // Reading is no change: only what differs from what was put in place is written.
    if (isNew || state === before) {
      if (isNew) flush();
      base = here;
      before = state;
      return;
    }
    before = state;
    pending = () => void write(here, decisions, view);
    clearTimeout(timer);
    timer = setTimeout(flush, A_MOMENT);
  });
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());
}

const stateOf = (decisions: readonly Decision[], view: ViewState) => JSON.stringify([decisions, view]);

/** Writes what is decided and seen of an atlas. Silent where nothing can be kept: that was told when the collection was opened. */
export async function write(atlas: Atlas, decisions: readonly Decision[], view: ViewState): Promise<void> {
  const { title, inputs, works, items } = atlas;
  await keepEntry({
    key: keyOf(atlas),
    title,
    files: inputs.map(({ file }) => file),
    size: items?.length ?? works.length,
    at: Date.now(),
    decisions,
    view,
  }).catch(() => {});
}
