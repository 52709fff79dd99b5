import { afterEach, expect, it, vi } from 'vitest';
import { readEmbedded, readTemplate } from '../../src/explorer/embedded.ts';
import { ATLAS_ELEMENT, PROGRAM_ELEMENT, writeHtml } from '../../src/export/html.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

afterEach(() => vi.unstubAllGlobals());

/** A document that has these elements and no others. */
function stubDocument(elements: Readonly<Record<string, object>>): void {
  const head = { outerHTML: '<head><title>T</title></head>' };
  vi.stubGlobal('document', { head, getElementById: (id: string) => elements[id] ?? null });
}

it('a page that is one file is made into another of its own parts, with the atlas and the view that it is given', async () => {
  stubDocument({ [PROGRAM_ELEMENT]: { outerHTML: '<script id="program">start()</script>' } });
  const html = writeHtml(await readTemplate(), TINY_ATLAS, { map: 'themes' });
  expect(html).toMatch(
    /^<!doctype html>.*<head><title>T<.*<div id="app"><\/div>.*<script id="program">start\(\)<\/script>/s,
  );
  const textContent = new RegExp(`id="${ATLAS_ELEMENT}">([^<]*)<`).exec(html)![1]!;
  stubDocument({ [ATLAS_ELEMENT]: { textContent } });
  const saved = await readEmbedded();
  expect([saved!.view, saved!.atlas.works.length]).toEqual([{ map: 'themes' }, TINY_ATLAS.works.length]);
});

it('the full page brings no atlas, and takes the page that the build made', async () => {
  stubDocument({});
  vi.stubGlobal('fetch', async () => new Response('<!doctype html>'));
  expect([await readEmbedded(), await readTemplate()]).toEqual([null, '<!doctype html>']);
  vi.stubGlobal('fetch', async () => new Response('', { status: 404, statusText: 'Not Found' }));
  await expect(readTemplate()).rejects.toThrow('single.html: 404');
});
