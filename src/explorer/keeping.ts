/** Keeps what is open through reload and crash: which collection, what was decided, what was seen. Written a moment after each change. */
import { effect, signal } from '@preact/signals';
import type { Atlas } from '../atlas/atlas.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import { canStore } from '../state/storage.ts';
import type { ViewState } from '../state/view.ts';
import { type KeptEntry, keepEntry, keyOf, listEntries, readEntry } from '../worker/kept.ts';
import type { Desk } from './desk.ts';
import { hearTabs } from './tabs.ts';
import { SHARING } from './text/sharing.ts';

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
  /** True while decisions wait to be written. */
  let tells = false;
  let own: readonly Decision[] | null = null;
  /** What another tab decided of the same collection later; nothing of it is written over until a person decides here. */
  let theirs: readonly Decision[] | null = null;
  const told = hearTabs(({ key, decisions }) => {
    if (key !== keyOf(desk.base) || JSON.stringify(decisions) === JSON.stringify(desk.deciding.held.value))
      return;
    theirs = decisions;
    desk.notice.value = {
      text: SHARING.otherTab,
      action: { label: SHARING.takeUp, run: () => void desk.deciding.replace(SHARING.tookUp, decisions) },
    };
  });
  effect(() => {
    const [decisions, view] = [desk.deciding.held.value, desk.view.value];
    const here = desk.catalogue.value && desk.base;
    const state = stateOf(decisions, view);
    const isNew = here !== base;
    // Reading is no change: only what differs from what was put in place is written.
    if (isNew || state === before) {
      if (isNew) {
        flush();
        theirs = null;
      }
      base = here;
      own = decisions;
      before = state;
      return;
    }
    before = state;
    const decided = decisions !== own;
    if (decided) theirs = null;
    own = decisions;
    tells ||= decided;
    pending = () => {
      const tell = tells;
      tells = false;
      void write(here, theirs ?? decisions, view).then(reason => {
        if (reason === null && tell) told({ key: keyOf(here), decisions });
        if (reason !== null && decisions.length > 0) sayOnce(desk, SHARING.decisionsNotKept(reason));
      });
    };
    clearTimeout(timer);
    timer = setTimeout(flush, A_MOMENT);
  });
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());
}

const stateOf = (decisions: readonly Decision[], view: ViewState) => JSON.stringify([decisions, view]);

let said = false;

/** Says a thing about keeping once for each visit. */
function sayOnce(desk: Desk, words: string): void {
  if (said) return;
  said = true;
  desk.notice.value = { text: words };
}

/** Says so, when the browser forbids the page to keep anything. */
export function sayWhenForgetful(desk: Desk): void {
  if (!canStore()) sayOnce(desk, SHARING.storesNothing);
}

/** Writes what is decided and seen of an atlas. Resolves to null, or to why it could not be kept. */
export async function write(
  atlas: Atlas,
  decisions: readonly Decision[],
  view: ViewState,
): Promise<string | null> {
  const { title, inputs, works, items } = atlas;
  const kept = keepEntry({
    key: keyOf(atlas),
    title,
    files: inputs.map(({ file }) => file),
    size: items?.length ?? works.length,
    at: Date.now(),
    decisions,
    view,
  });
  return kept.then(
    () => null,
    error => (error instanceof Error ? error.message : String(error)),
  );
}
