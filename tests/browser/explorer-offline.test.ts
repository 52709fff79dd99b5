/** The page without a network, and what can fail: workers, two tabs, files too large, a browser that keeps nothing. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openExplorer, stageOf, visit } from './explorer-page.ts';

const waitForMap = (page: Page) =>
  page.locator('.map-stage[data-ready="true"]').waitFor({ state: 'attached', timeout: 30_000 });
const notice = (page: Page) => page.locator('.notice-text').textContent();

/** Opens a small collection through the dialog. */
async function openFile(page: Page, name: string, content: string): Promise<void> {
  await page.keyboard.press('o');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

describe('without a network', () => {
  it('the page opens again, reads a file and draws it', async () => {
    const page = await openExplorer({ serviceWorkers: 'allow' });
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.context().setOffline(true);
    await page.reload();
    await waitForMap(page);
    expect(Number(await stageOf(page).getAttribute('data-nodes'))).toBeGreaterThan(100);
    await openFile(page, 'net.net', '*Vertices 2\n1 "Adams"\n2 "Boer"\n*Edges\n1 2 2\n');
    await expect.poll(() => notice(page), { timeout: 20_000 }).toContain('2 nodes and 1 link');
    await page.context().setOffline(false);
  });

  it('is told in the manifest what it is called and what it looks like', async () => {
    const page = await openExplorer();
    const missing = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!;
      const manifest = await (await fetch(link.href)).json();
      const answers = await Promise.all(
        manifest.icons.map(async ({ src }: { src: string }) => (await fetch(new URL(src, link.href))).ok),
      );
      const needed = ['id', 'name', 'short_name', 'start_url', 'display', 'icons'];
      return [...needed.filter(key => !(key in manifest)), ...answers.filter(ok => !ok)];
    });
    expect(missing).toEqual([]);
  });
});

describe('a newer version', () => {
  it('is offered in a notice, and is there after a press', async () => {
    const page = await openExplorer({ serviceWorkers: 'allow' });
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await waitForMap(page);
    // A worker at another address is to the browser a newer one.
    await page.evaluate(() => navigator.serviceWorker.register('./sw.js?newer').then(() => {}));
    await expect.poll(() => notice(page), { timeout: 20_000 }).toContain('newer version');
    await Promise.all([page.waitForEvent('load'), page.locator('.notice-action').click()]);
    await waitForMap(page);
  });
});

describe('a worker that breaks down', () => {
  it('is said, the page goes on, and the next attempt works', async () => {
    const page = await openExplorer({ expects: /broken on purpose|Uncaught/ });
    let breaks = true;
    await page
      .context()
      .route(/study\.worker/, route =>
        breaks
          ? route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken on purpose");' })
          : route.continue(),
      );
    await visit(page, 'knight g');
    await page.keyboard.press('x');
    await expect.poll(() => notice(page)).toContain('That could not be done');
    breaks = false;
    await page.keyboard.press('x');
    await expect.poll(() => notice(page), { timeout: 20_000 }).toContain('gnored');
    await expect
      .poll(() => page.locator('.page').getAttribute('aria-busy'), { timeout: 20_000 })
      .toBe('false');
  });

  it('while a file is read leaves the map as it was', async () => {
    const page = await openExplorer({ expects: /broken on purpose|Uncaught/ });
    await page
      .context()
      .route(/build\.worker/, route =>
        route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken on purpose");' }),
      );
    await openFile(page, 'a.bib', '@article{a, title={A}, year=2001}');
    await expect.poll(() => page.locator('dialog').textContent()).toContain('broken on purpose');
    await page.keyboard.press('Escape');
    expect(Number(await stageOf(page).getAttribute('data-nodes'))).toBeGreaterThan(100);
  });
});

describe('what was opened', () => {
  it('is there after a reload, and gone when it is forgotten', async () => {
    const page = await openExplorer();
    const kept = () =>
      page.evaluate(
        () =>
          new Promise<number>(resolve => {
            const open = indexedDB.open('invisible-college');
            open.onsuccess = () => {
              const count = open.result.transaction('kept').objectStore('kept').count();
              count.onsuccess = () => resolve(count.result);
            };
          }),
      );
    await openFile(page, 'net.net', '*Vertices 2\n1 "Adams"\n2 "Boer"\n*Edges\n1 2 2\n');
    await expect.poll(() => notice(page), { timeout: 20_000 }).toContain('2 nodes');
    await expect.poll(kept).toBe(3);
    await page.reload();
    await expect.poll(() => stageOf(page).getAttribute('data-nodes'), { timeout: 20_000 }).toBe('2');
    await page.keyboard.press('o');
    await page.getByRole('button', { name: /^Forget/ }).click();
    await expect.poll(kept).toBe(0);
  });
});

describe('two tabs', () => {
  it('with the same collection: the other is told what was decided later, and may take it up', async () => {
    const page = await openExplorer();
    const other = await page.context().newPage();
    await other.goto(inject('site'));
    await waitForMap(other);
    await visit(page, 'knight g');
    await page.keyboard.press('x');
    await expect.poll(() => notice(other), { timeout: 20_000 }).toContain('Another tab');
    // What is only looked at here does not write over what was decided there.
    await other.keyboard.press('3');
    await other.waitForTimeout(800);
    await other.locator('.notice-action').click();
    await expect.poll(() => notice(other), { timeout: 20_000 }).toContain('the other tab decided');
    await other.reload();
    await waitForMap(other);
    await expect.poll(() => notice(other), { timeout: 20_000 }).toContain('decided before');
  });
});

describe('too much, and nowhere to keep it', () => {
  it('refuses a file of 600 MB in words, and the page goes on', async () => {
    const page = await openExplorer();
    await page.keyboard.press('o');
    await page.evaluate(() => {
      const part = new Blob([new Uint8Array(50_000_000)]);
      const file = new File(new Array<Blob>(12).fill(part), 'large.bib');
      const data = new DataTransfer();
      data.items.add(file);
      const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect.poll(() => page.locator('dialog').textContent()).toContain('large.bib is 600 MB');
    await page.keyboard.press('Escape');
    await visit(page, 'knight g');
  });

  it('says so where the browser forbids to keep anything', async () => {
    const page = await openExplorer();
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: refuse });
      Object.defineProperty(window, 'indexedDB', { get: refuse });
    });
    await page.reload();
    await waitForMap(page);
    await expect.poll(() => notice(page)).toContain('forbids the page to keep anything');
  });

  it('says so where there is no room for what was decided', async () => {
    const page = await openExplorer();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room left', 'QuotaExceededError');
      };
    });
    await visit(page, 'knight g');
    await page.keyboard.press('x');
    await expect.poll(() => notice(page), { timeout: 20_000 }).toContain('no room left');
  });
});
