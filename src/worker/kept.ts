/**
 * What is kept in this browser (IndexedDB), so that nothing is lost on reload: each collection that was opened, and beside it what was
 * decided and seen. It never leaves the machine. Everything here rejects where the browser forbids it or has no room.
 */
import { createStore, del, delMany, get, getMany, keys, set } from 'idb-keyval';
import type { Atlas } from '../atlas/atlas.ts';
import { shortHash } from '../records/slug.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import { Assembly, type AtlasPart, splitAtlas } from './parts.ts';

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
const BUNDLES = 'part:';
const ENTRY = 'entry:';
/** Parts in a bundle: some megabytes. */
const BUNDLE = 100;

let opened: ReturnType<typeof createStore> | null = null;
const store = () => {
  opened ??= createStore('invisible-college', 'kept');
  return opened;
};

/** The same files make the same collection, whenever they are opened. */
export function keyOf({ generator, title, inputs, options }: Atlas): string {
  return shortHash(JSON.stringify([generator, title, inputs, options]));
}

/** Keeps a collection, in bundles: browsers take no single value of more than some 130 MB. All of it, or nothing. */
export async function keepAtlas(key: string, atlas: Atlas): Promise<void> {
  let bundle: AtlasPart[] = [];
  let bundles = 0;
  const put = async () => {
    if (bundle.length === 0) return;
    await set(bundleKey(key, bundles++), bundle, store());
    bundle = [];
  };
  try {
    for (const part of splitAtlas(atlas)) {
      bundle.push(part);
      if (bundle.length === BUNDLE) await put();
    }
    await put();
    await set(ATLAS + key, bundles, store());
  } catch (error) {
    // Half of it is of no use, and takes the room of others.
    await dropBundles(key, bundles).catch(() => {});
    throw error;
  }
}

/** Undefined when it is not kept. */
export async function readAtlas(key: string): Promise<Atlas | undefined> {
  const bundles = await get<unknown>(ATLAS + key, store());
  if (typeof bundles !== 'number') return undefined;
  const assembly = new Assembly();
  for (let i = 0; i < bundles; i++) {
    const bundle = await get<readonly AtlasPart[]>(bundleKey(key, i), store());
    if (bundle === undefined) return undefined;
    for (const part of bundle) assembly.add(part);
  }
  return assembly.finish();
}

const bundleKey = (key: string, i: number): string => `${BUNDLES}${key}:${i}`;

async function dropBundles(key: string, bundles: number): Promise<void> {
  await delMany(
    Array.from({ length: bundles }, (_, i) => bundleKey(key, i)),
    store(),
  );
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
  const bundles = await get<unknown>(ATLAS + key, store());
  await del(ATLAS + key, store());
  if (typeof bundles === 'number') await dropBundles(key, bundles);
  await del(ENTRY + key, store());
}
