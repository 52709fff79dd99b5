/** The page as one file (src/export/html.ts): the snapshot that it brings with it, and the page that another is made of. */
import { parseSnapshot, type Snapshot } from '../atlas/snapshot.ts';
import { ATLAS_ELEMENT, ATLAS_MARK, PROGRAM_ELEMENT } from '../export/html.ts';

/** Null on the full page, whose atlas lies beside it. Throws AtlasError for one that is damaged. */
export async function readEmbedded(): Promise<Snapshot | null> {
  const element = document.getElementById(ATLAS_ELEMENT);
  if (element === null) return null;
  const bytes = Uint8Array.from(atob(element.textContent ?? ''), character => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return parseSnapshot(await new Response(stream).text());
}

/** The page as one file, without an atlas, for `writeHtml`: as the build made it, or, where this page is one file itself, of its own parts. */
export async function readTemplate(): Promise<string> {
  const program = document.getElementById(PROGRAM_ELEMENT);
  if (program !== null)
    return `<!doctype html>\n<html lang="en">${document.head.outerHTML}<body><div id="app"></div>${ATLAS_MARK}${program.outerHTML}</body></html>\n`;
  const response = await fetch('./single.html');
  if (!response.ok) throw new Error(`single.html: ${response.status} ${response.statusText}`);
  return response.text();
}
