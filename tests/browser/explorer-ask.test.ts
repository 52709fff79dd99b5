/** Asking the map: gathering, drawing around nodes, only these, who connects, the path between two, the palette, the map in a frame. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { download, openExplorer, readAtlas, stageOf, visit } from './explorer-page.ts';
import { axe, screenshot } from './harness.ts';

const nodesOn = async (page: Page) => Number(await stageOf(page).getAttribute('data-nodes'));
const heading = (page: Page) => page.locator('.panel h2').textContent();

/** Draws around a part of the map, with Alt held. */
async function drawAround(page: Page, x: number, y: number, width: number, height: number): Promise<void> {
  await page.keyboard.down('Alt');
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const [dx, dy] of [
    [width, 0],
    [width, height],
    [0, height],
    [0, 0],
  ] as const)
    await page.mouse.move(x + dx, y + dy, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Alt');
}

describe('gathering', () => {
  it('takes a node with its neighbours, shows only these, and every step can be taken back', async () => {
    const page = await openExplorer();
    const all = await nodesOn(page);
    await visit(page, 'knight g');
    await page.keyboard.press('a');
    expect(await page.locator('.pill-name').textContent()).toBe('1 gathered');
    await page.keyboard.press('.');
    const atlas = await readAtlas(page);
    const map = atlas.maps[0]!;
    const knight = map.nodes.id.indexOf((await stageOf(page).getAttribute('data-selected'))!);
    const neighbours = new Set(
      map.edges.source.flatMap((a, e) => {
        const b = map.edges.target[e]!;
        return a === knight ? [b] : b === knight ? [a] : [];
      }),
    );
    await page.keyboard.press('z');
    await expect.poll(() => nodesOn(page)).toBe(neighbours.size + 1);
    await expect.poll(() => page.url()).toContain('only=yes');
    await page.reload();
    await page.locator('.map-stage[data-ready="true"]').waitFor({ state: 'attached' });
    expect(await nodesOn(page)).toBe(neighbours.size + 1);
    await page.keyboard.press('z');
    await expect.poll(() => nodesOn(page)).toBe(all);
    await page.keyboard.press('Control+z');
    await expect.poll(() => nodesOn(page)).toBe(neighbours.size + 1);
    await page.locator('.pill .tool').click();
    await expect.poll(() => nodesOn(page)).toBe(all);
    expect(await page.locator('.pill').count()).toBe(0);
  });

  it('takes what a line is drawn around, lists it with counts and the works they share', async () => {
    const page = await openExplorer();
    const camera = page.url();
    await drawAround(page, 500, 250, 400, 260);
    const count = Number((await heading(page))!.match(/\d+/)![0]);
    expect(count).toBeGreaterThan(5);
    expect(count).toBeLessThan(await nodesOn(page));
    expect(page.url().includes('camera')).toBe(camera.includes('camera'));
    expect(await page.locator('.panel .section').first().textContent()).toContain(`Authors${count}`);
    expect(await page.locator('.panel', { hasText: 'Works they share' }).count()).toBe(1);
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'gathered');
    const { name, text } = await download(page, () => page.getByText('Save as CSV').click());
    expect(name).toBe('gathered.csv');
    expect(text.trim().split('\n')).toHaveLength(count + 1);
    await page.locator('.row-count.is-out').first().click();
    expect(await heading(page)).toBe(`${count - 1} gathered`);
  });

  it('draws with the tool too, and Escape lets go of the line', async () => {
    const page = await openExplorer();
    await page.locator('.is-lasso').click();
    expect(await page.locator('.pill').textContent()).toContain('Draw a line');
    await page.mouse.move(520, 260);
    await page.mouse.down();
    await page.mouse.move(700, 300, { steps: 4 });
    expect(await page.locator('.lasso').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.lasso').count()).toBe(0);
    await page.mouse.up();
    expect(await page.locator('.pill-name').count()).toBe(0);
  });

  it('says who connects two groups, and leads to the works of the strongest link', async () => {
    const page = await openExplorer();
    const { clusters } = (await readAtlas(page)).maps[0]!;
    await page.locator('.legend-item').first().click();
    await page.getByRole('button', { name: 'Who connects it with others?' }).click();
    const section = page.locator('#panel-bridges');
    expect(await section.locator('select').first().inputValue()).toBe(String(clusters[0]!.id));
    expect(await section.textContent()).toMatch(/link.* between them|no node is linked/);
    await section.locator('select').nth(1).selectOption({ index: 2 });
    await expect.poll(() => page.url()).toContain('between=');
    await screenshot(page, 'bridges');
  });
});

describe('the path between two', () => {
  it('is a chain with the reference and the line of each step', async () => {
    const page = await openExplorer();
    await visit(page, 'sepulveda');
    await page.keyboard.press('p');
    await page.keyboard.type('zucchella');
    await page.locator('.picker [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    const chain = page.locator('.chain');
    expect(await chain.locator('.stop').allTextContents()).toEqual([
      'Sepulveda, F.',
      'Gabrielsson, M.',
      'Zucchella, A.',
    ]);
    expect(await chain.locator('.step').count()).toBe(2);
    for (const step of await chain.locator('.step').all())
      expect(await step.textContent()).toMatch(/Line \d+/);
    await screenshot(page, 'path');
    await page.getByRole('button', { name: 'Gather the path' }).click();
    expect(await heading(page)).toBe('3 gathered');
  });

  it('is said not to be there, and on which map there is one', async () => {
    const page = await openExplorer();
    await visit(page, 'gabrielsson');
    await page.keyboard.press('p');
    await page.keyboard.type('knight g');
    await page.locator('.picker [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    const section = page.locator('.panel .section', { hasText: 'Path' }).first();
    expect(await section.textContent()).toMatch(/No path: they are in different components/);
    await section.locator('.link-button', { hasText: 'Knowledge graph' }).click();
    await page.locator('.chain').waitFor();
    expect(await page.locator('.tab[aria-current]').textContent()).toBe('Knowledge graph');
  });
});

describe('the palette', () => {
  it('does what is typed, with slips, and lists everything after ">"', async () => {
    const page = await openExplorer();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('shortcutts');
    expect(await page.locator('.hit', { hasText: 'Keyboard shortcuts' }).locator('kbd').textContent()).toBe(
      '?',
    );
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog h2').textContent()).toBe('Keyboard shortcuts');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('>');
    expect(await page.locator('.hit').count()).toBeGreaterThan(30);
    expect(await axe(page)).toEqual([]);
  });

  it('shows on the map where a hit lies, and Escape brings the camera back', async () => {
    const page = await openExplorer();
    // Where the map comes to rest at first is no step of the camera.
    await page.waitForTimeout(500);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await expect.poll(() => page.url()).toContain('camera=');
    await page.waitForTimeout(500);
    const before = page.url();
    await page.keyboard.press('/');
    await page.keyboard.type('bazeley');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.url(), { timeout: 5000 }).not.toBe(before);
    await page.waitForTimeout(900);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url(), { timeout: 5000 }).toBe(before);
  });
});

describe('the map in a frame', () => {
  it('is the map, a key, where it is from and the way to the whole, and nothing else', async () => {
    const page = await openExplorer({ address: '?embed=1#map=journals' });
    expect(await page.locator('.bar, .panel, .years, .margin').count()).toBe(0);
    expect(await page.locator('.embed-foot').textContent()).toContain((await readAtlas(page)).title);
    expect(await page.getByText('Open in Invisible College').getAttribute('href')).toMatch(
      /\/some\/where\/#map=journals$/,
    );
    await page.keyboard.press('o');
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'embed');
  });

  it('works in a sandbox, from the code that the export menu gives', async () => {
    const page = await openExplorer();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('e');
    await page.getByText('Copy the code of a frame').click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toContain('sandbox="allow-scripts allow-same-origin allow-popups"');
    const other = await page.context().newPage();
    await other.route('**/frame.html', route =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Other</title>${code}` }),
    );
    await other.goto(`${inject('site')}frame.html`);
    const frame = other.frameLocator('iframe');
    await frame.locator('.map-stage[data-ready="true"]').waitFor({ state: 'attached' });
    expect(await frame.locator('.embed-foot').textContent()).toContain('Open in Invisible College');
  });
});
