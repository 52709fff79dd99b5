/** The page as one file: opened from a disk, it draws, decides, exports and asks for nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import type { SnapshotView } from '../../src/atlas/snapshot.ts';
import { writeHtml } from '../../src/export/html.ts';
import { download, stageOf, visit } from './explorer-page.ts';
import { axe } from './harness.ts';

const fetchText = async (name: string) => (await fetch(inject('site') + name)).text();
const template = () => fetchText('single.html');
const atlas = async (): Promise<Atlas> => JSON.parse(await fetchText('atlas.json'));

/** Writes the page to a disk and opens it from there. The test fails when it complains or asks for anything but itself. */
async function openFile(html: string, name = 'map with #, % and é.html'): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'single-'));
  writeFileSync(join(folder, name), html);
  const browser = await chromium.connect(inject('browser'));
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const { href } = pathToFileURL(join(folder, name));
  const faults: string[] = [];
  onTestFinished(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
    expect(faults).toEqual([]);
  });
  const page = await context.newPage();
  page.on('console', message => {
    if (/error|warning/.test(message.type()) && !/GL Driver Message/.test(message.text()))
      faults.push(message.text());
  });
  page.on('pageerror', error => faults.push(`thrown: ${error.stack ?? error.message}`));
  context.on('request', request => {
    const [address] = request.url().split('#');
    if (address !== href && !/^(?:data|blob):/.test(request.url()))
      faults.push(`request to ${request.url()}`);
  });
  await page.goto(href);
  await page.locator('.map-stage[data-ready="true"]').waitFor({ state: 'attached' });
  return page;
}

const open = async (view: SnapshotView = {}) => openFile(writeHtml(await template(), await atlas(), view));

describe('the page as one file', () => {
  it('weighs less than 400 KB without its data, compressed', async () => {
    expect(gzipSync(await template()).length).toBeLessThan(400_000);
  });

  it('opens from a disk, with its map in the view that was kept, and axe finds nothing', async () => {
    const page = await open({ map: 'co-authorship' });
    const map = (await atlas()).maps.find(({ id }) => id === 'co-authorship')!;
    expect(await stageOf(page).getAttribute('data-nodes')).toBe(String(map.nodes.id.length));
    expect(await axe(page)).toEqual([]);
  });

  it('finds, decides in its worker, and exports', async () => {
    const page = await open();
    const nodes = Number(await stageOf(page).getAttribute('data-nodes'));
    await visit(page, 'knight g');
    await page.keyboard.press('m');
    await page.keyboard.type('Knight, J.');
    await page.locator('.picker [role=option]', { hasText: 'Knight, J.' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.are-one .primary:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator(`.map-stage[data-nodes="${nodes - 1}"]`).waitFor({ state: 'attached' });
    await page.keyboard.press('e');
    const { text } = await download(page, () => page.getByRole('menuitem', { name: /^GraphML/ }).click());
    expect(text).toContain('<graphml');
  });

  it('opens a snapshot, and says of anything else that it needs the full page', async () => {
    const page = await open();
    const { text } = await download(page, () => page.keyboard.press('s'));
    const give = async (name: string, content: string) => {
      await page.keyboard.press('o');
      const buffer = Buffer.from(content);
      await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/plain', buffer });
    };
    await give('list.txt', '1. Adams, A. (2001). A title. A journal, 1, 1-2.');
    await page.getByText('need the full page').waitFor();
    await page.keyboard.press('Escape');
    await give('mine.snapshot.json', text.replace('"title":"', '"title":"Mine: '));
    await page.getByText('Mine: ').first().waitFor();
  });

  it('is not harmed by what a title says', async () => {
    const evil = '</script><script>window.smuggled=1</script><!--<img src=x onerror="window.smuggled=2">';
    const { works, ...rest } = await atlas();
    const named = {
      ...rest,
      title: evil,
      works: works.map(work => ({ ...work, title: `${evil}${work.title}` })),
    };
    const page = await openFile(writeHtml(await template(), named, {}));
    expect(await page.evaluate(() => (window as unknown as { smuggled?: number }).smuggled)).toBeUndefined();
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).not.toMatch(/unsafe|https?:|'self'|\*/);
  });
});
