/**
 * What is kept in this browser (IndexedDB), so that nothing is lost on reload: each collection that was opened, and beside it what was
 * decided and seen. It never leaves the machine. Everything here rejects where the browser forbids it or has no room.
 */
import { createStore, del, get, getMany, keys, set } from 'idb-keyval';
import type { Atlas } from '../atlas/atlas.ts';
import { shortHash } from '../records/slug.ts';
import type { Decision } from '../resolve/decisions/decision.ts';

/** What changes while a collection is open; small, and written often. */
export interface KeptEntry {
  readonly key: string;
  readonly title: string;
  readonly files: readonly string[];
  /** Works, or nodes of a network. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly decisions: readonly Decision[];
  /** A view, to be checked when it is read. */
  readonly view: unknown;
}

const ATLAS = 'atlas:';
const ENTRY = 'entry:';

let opened: ReturnType<typeof createStore> | null = null;
const store = () => {
  opened ??= createStore('invisible-college', 'kept');
  return opened;
};

/** The same files make the same collection, whenever they are opened. */
export function keyOf({ generator, title, inputs, options }: Atlas): string {
  return shortHash(JSON.stringify([generator, title, inputs, options]));
}

export async function keepAtlas(key: string, atlas: Atlas): Promise<void> {
  await set(ATLAS + key, atlas, store());
}

/** Undefined when it is not kept. */
export async function readAtlas(key: string): Promise<Atlas | undefined> {
  return get<Atlas>(ATLAS + key, store());
}

export async function keepEntry(entry: KeptEntry): Promise<void> {
  await set(ENTRY + entry.key, entry, store());
}

export async function readEntry(key: string): Promise<KeptEntry | undefined> {
  return get<KeptEntry>(ENTRY + key, store());
}

/** Those whose collection is kept too, the latest first. */
export async function listEntries(): Promise<KeptEntry[]> {
  const all = (await keys<string>(store())).filter(key => typeof key === 'string');
  const held = new Set(all);
  const names = all.filter(key => key.startsWith(ENTRY) && held.has(ATLAS + key.slice(ENTRY.length)));
  const entries = await getMany<KeptEntry>(names, store());
  return entries.filter(entry => entry !== undefined).sort((a, b) => b.at - a.at);
}

export async function forget(key: string): Promise<void> {
  await del(ATLAS + key, store());
  await del(ENTRY + key, store());
}
