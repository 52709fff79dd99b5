/** One HTML file: the whole explorer with its atlas and a view of it, which opens from a disk and asks for nothing. */
import { gzipSync } from 'fflate';
import type { Atlas } from '../atlas/atlas.ts';
import { type SnapshotView, writeSnapshot } from '../atlas/snapshot.ts';

/** Where the atlas goes in the page that the build makes (dist/single.html). */
export const ATLAS_MARK = '<!-- the atlas -->';

/** Id of the element that holds the program: the one script of the page, and of its workers. */
export const PROGRAM_ELEMENT = 'program';

/** Id of the element that holds the atlas: a snapshot, compressed, in base64. */
export const ATLAS_ELEMENT = 'embedded-atlas';

function toBase64(bytes: Uint8Array): string {
  let text = '';
  // By parts: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/**
 * The page with the atlas inside. `template` is dist/single.html. No text of the atlas can become markup: base64 has no angle brackets.
 * Throws Error when the template is another page. Same input, same bytes.
 */
export function writeHtml(template: string, atlas: Atlas, view: SnapshotView): string {
  const [before, after, more] = template.split(ATLAS_MARK);
  if (before === undefined || after === undefined || more !== undefined)
    throw new Error('This page has no place for an atlas.');
  const snapshot = new TextEncoder().encode(writeSnapshot(atlas, view));
  const data = toBase64(gzipSync(snapshot, { level: 9, mtime: 0 }));
  return `${before}<script type="application/gzip" id="${ATLAS_ELEMENT}">${data}</script>${after}`;
}
