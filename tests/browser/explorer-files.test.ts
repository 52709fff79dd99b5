/** Files in and out of the explorer: exports, snapshots, lists of one's own, and what is refused. */
import { describe, expect, it } from 'vitest';
import { download, openExplorer, readAtlas, stageOf, visit } from './explorer-page.ts';
import { axe, openPage } from './harness.ts';

const LIST = `Adams, A.B., & Boer, C. (2001). Networks of small firms. Journal of Small Things, 12(3), 10-21.
Adams, A.B. (2003). <img src=x onerror="window.smuggled=1"> and <b>bold</b> firms. Journal of Small Things, 14, 1-9.
Chen, D., & Boer, C. (2006). Alliances of small firms. Review of Edges, 2(1), 5-15.`;

describe('export', () => {
  it('gives the network in view as GEXF', async () => {
    const page = await openExplorer();
    const { maps } = await readAtlas(page);
    await page.keyboard.press('e');
    const { name, text } = await download(page, () => page.getByRole('menuitem', { name: /^GEXF/ }).click());
    expect(name).toMatch(/\.landscape\.gexf$/);
    expect(text.match(/<node /g)).toHaveLength(maps[0]!.nodes.id.length);
    expect(text.match(/<edge /g)).toHaveLength(maps[0]!.edges.source.length);
  });

  it.each([
    ['GraphML', /\.graphml$/, '<graphml'],
    ['graphology', /\.graphology\.json$/, '"nodes"'],
    ['SVG', /\.svg$/, '<svg'],
    ['PNG', /\.png$/, 'PNG'],
    ['BibTeX', /\.bib$/, '@article'],
    ['RIS', /\.ris$/, 'TY  - JOUR'],
    ['CSL-JSON (', /\.csl\.json$/, '"article-journal"'],
    ['CSV of the links', /\.csv$/, ','],
  ])('gives %s', async (label, ending, inside) => {
    const page = await openExplorer();
    await page.getByRole('button', { name: 'Export' }).click();
    const item = page.getByRole('menuitem').filter({ hasText: label }).first();
    const { name, text } = await download(page, () => item.click());
    expect(name).toMatch(ending);
    expect(text).toContain(inside);
  });

  it('is a menu that the keyboard can walk', async () => {
    const page = await openExplorer();
    await page.getByRole('button', { name: 'Export' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem').last().waitFor();
    await page.keyboard.press('End');
    expect(await page.locator(':focus').textContent()).toContain('one file');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('[role=menu]').count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Export');
  });
});

describe('a snapshot', () => {
  it('opens again exactly as it was: map, selection, link, years, camera, colours', async () => {
    const page = await openExplorer();
    await page.keyboard.press('d');
    await page.keyboard.press('d');
    await page.keyboard.press('3');
    await visit(page, 'born global firms');
    await page.locator('#panel-neighbours .row-count').first().click();
    await page.getByRole('slider', { name: 'First year' }).focus();
    for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/camera=/);
    const { name, text } = await download(page, () => page.keyboard.press('s'));
    expect(name).toMatch(/\.snapshot\.json$/);
    await page.waitForTimeout(400);
    const hash = await page.evaluate(() => location.hash);
    await page.mouse.move(0, 0);
    const clip = (await page.locator('.free').boundingBox())!;
    const picture = await page.screenshot({ clip });

    const fresh = await openExplorer();
    await fresh.keyboard.press('o');
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    await fresh.locator('input[type=file]').setInputFiles(file);
    await expect.poll(() => fresh.evaluate(() => location.hash)).toBe(hash);
    expect(await fresh.locator('html').getAttribute('data-scheme')).toBe('dark');
    const again = await download(fresh, () => fresh.keyboard.press('s'));
    expect(JSON.parse(again.text)).toEqual(JSON.parse(text));
    await fresh.mouse.move(0, 0);
    await expect
      .poll(async () => (await fresh.screenshot({ clip })).equals(picture), { timeout: 5000 })
      .toBe(true);
  });

  it('keeps the table, its sorting and the isolated cluster', async () => {
    const page = await openExplorer({ address: '#map=journals&cluster=0&table=nodes.label.up' });
    await page.locator('.table-view').waitFor();
    const { text } = await download(page, () => page.keyboard.press('s'));
    const fresh = await openExplorer();
    await fresh.keyboard.press('o');
    await fresh.locator('input[type=file]').setInputFiles({
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await expect
      .poll(() => fresh.evaluate(() => location.hash))
      .toBe('#map=journals&cluster=0&table=nodes.label.up');
    const names = await page.locator('td .item-link').allTextContents();
    expect(await fresh.locator('td .item-link').allTextContents()).toEqual(names);
  });

  it('that is damaged is refused in words, and the map stays', async () => {
    const page = await openExplorer();
    await page.keyboard.press('o');
    await page.locator('input[type=file]').setInputFiles({
      name: 'bad.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":"invisible-college-snapshot","version":99}'),
    });
    expect(await page.getByRole('alert').textContent()).toContain('99');
    await page.keyboard.press('Escape');
    expect(await stageOf(page).getAttribute('data-nodes')).not.toBe('0');
  });
});

describe('a list of one’s own', () => {
  it('is pasted, read on this machine, drawn, and what was kept is said; home is one press away', async () => {
    const page = await openExplorer();
    const title = await page.locator('h1').textContent();
    await page.keyboard.press('o');
    expect(await page.locator('dialog').textContent()).toContain('Nothing leaves this machine');
    await page.getByLabel('Or paste a reference list').fill(LIST);
    await page.getByRole('button', { name: 'Draw the map' }).click();
    await page.locator('.notice').waitFor();
    expect(await page.locator('.notice').textContent()).toContain('Kept 3 of 3 references');
    expect(await stageOf(page).getAttribute('data-nodes')).toBe('3');
    await page.keyboard.press('h');
    expect(await page.locator('h1').textContent()).toBe(title);
  });

  it('may say anything: titles are shown as characters, in the panel and in the table', async () => {
    const page = await openExplorer();
    await page.keyboard.press('o');
    await page.getByLabel('Or paste a reference list').fill(LIST);
    await page.getByRole('button', { name: 'Draw the map' }).click();
    await page.locator('.notice').waitFor();
    await page.keyboard.press('w');
    const hostile = page.locator('td .item-link', { hasText: 'onerror' });
    expect(await hostile.textContent()).toContain('<img src=x onerror=');
    await hostile.click();
    expect(await page.locator('.panel h2').textContent()).toContain('<img src=x onerror=');
    expect(await page.locator('.panel img, .table-view img, .table-view b').count()).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { smuggled?: number }).smuggled)).toBeUndefined();
  });

  it('without a reference in it is refused with its place, and the map stays', async () => {
    const page = await openExplorer();
    await page.keyboard.press('o');
    await page.locator('input[type=file]').setInputFiles({
      name: 'empty.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(''),
    });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/empty\.txt/);
    await page.keyboard.press('Escape');
    expect(await page.locator('h1').textContent()).not.toContain('empty');
  });

  it('can be dropped anywhere on the page', async () => {
    const page = await openExplorer();
    await page.evaluate(list => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([list], 'dropped.txt', { type: 'text/plain' }));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    }, LIST);
    await page.locator('.notice').waitFor();
    expect(await page.locator('.panel').textContent()).toContain('dropped.txt');
  });
});

describe('printing', () => {
  it('puts the map on paper as a picture, in the place of the canvases', async () => {
    const page = await openExplorer({ address: '#cluster=0' });
    await page.evaluate(() => {
      window.print = () => {
        const { naturalWidth } = document.querySelector<HTMLImageElement>('.printed-map')!;
        document.body.dataset.printed = String(naturalWidth);
      };
    });
    await page.keyboard.press('Control+p');
    await page.locator('body[data-printed]').waitFor();
    expect(Number(await page.locator('body').getAttribute('data-printed'))).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.printed-map').isVisible()).toBe(true);
    expect(await page.locator('.bar, .map').filter({ visible: true }).count()).toBe(0);
  });
});

describe('when something is missing', () => {
  it('without WebGL there is the still picture, and the table a press away', async () => {
    const page = await openPage();
    await page.addInitScript(() => {
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: never[]
      ) {
        return /webgl/.test(kind) ? null : (get as (...all: unknown[]) => unknown).call(this, kind, ...rest);
      } as typeof get;
    });
    await page.reload();
    await page.locator('.still img').waitFor();
    expect(await page.locator('.still').textContent()).toContain('no WebGL');
    await page.keyboard.press('t');
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(100);
  });

  it('a damaged atlas is a sentence, not a blank page', async () => {
    const page = await openPage();
    await page.route('**/atlas.json', route => route.fulfill({ body: '{"format":' }));
    await page.reload();
    expect(await page.locator('.failure').textContent()).toContain('This is not JSON');
  });
});
