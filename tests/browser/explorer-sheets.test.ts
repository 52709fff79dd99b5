/** The pages in the place of the map: what is in the collection, its numbers, and how they are known; with their evidence. */
import { describe, expect, it } from 'vitest';
import { openExplorer, readAtlas } from './explorer-page.ts';
import { axe } from './harness.ts';

const PAGES = ['overview', 'numbers', 'evidence'] as const;
/** What is on each page when all of it is there. */
const LAST = { overview: '#part-problems', numbers: '#figure-three-fields', evidence: '.methods-text' };

describe('the pages', () => {
  it('are one key away, and the address knows them', async () => {
    const page = await openExplorer();
    await page.keyboard.press('v');
    await page.getByRole('heading', { level: 1, name: 'What is in the collection' }).waitFor();
    await page.getByRole('button', { name: 'Numbers' }).click();
    await page.getByRole('heading', { level: 1, name: 'The numbers' }).waitFor();
    await expect.poll(() => page.url()).toContain('page=numbers');
    expect(await page.locator('.years').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Back to the map' }).click();
    await page.locator('.years').waitFor();
    expect(await page.locator('.folio').count()).toBe(0);
  });

  it('overview: what is missing opens the works, with file and line', async () => {
    const page = await openExplorer({ address: '#page=overview' });
    const { works } = await readAtlas(page);
    const without = works.filter(work => work.page === undefined).length;
    const row = page.locator('.gap-row', { hasText: 'Pages' });
    await row.getByRole('button').click();
    const box = page.locator('.evidence-box');
    expect(await box.locator('.evidence-title').textContent()).toBe(`Pages: ${without} works without`);
    expect(await box.locator('.raw summary').first().textContent()).toMatch(/^Line \d+ .+\.txt$/);
    await box.getByRole('button', { name: 'Close' }).click();
    expect(await box.count()).toBe(0);
    expect(await row.getByRole('button').evaluate(button => button === document.activeElement)).toBe(true);
  });

  it('numbers: a column opens the works of its year, a row of the table does the same', async () => {
    const page = await openExplorer({ address: '#page=numbers' });
    const figure = page.locator('#figure-publications');
    await figure.waitFor();
    const { works } = await readAtlas(page);
    const of = works.filter(work => work.issued?.['date-parts'][0]?.[0] === 2004).length;
    await figure.locator('.mark', { hasText: '2004:' }).click();
    expect(await figure.locator('.evidence-title').textContent()).toBe(`2004: ${of} works`);
    await figure.getByRole('button', { name: 'Close' }).click();
    await figure.getByText('As a table').click();
    await figure.getByRole('button', { name: `2004: ${of} works` }).press('Enter');
    expect(await figure.locator('.evidence-box .work').count()).toBeGreaterThan(0);
  });

  it('numbers: an author of the ranking opens beside the page', async () => {
    const page = await openExplorer({ address: '#page=numbers' });
    await page.locator('#figure-authors .item-link').first().click();
    const name = await page.locator('#figure-authors .item-link').first().textContent();
    expect(await page.locator('.panel h2').textContent()).toContain(name!);
    expect(await page.locator('.folio').isVisible()).toBe(true);
  });

  it('numbers: a figure is copied as CSV', async () => {
    const page = await openExplorer({ address: '#page=numbers' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy as CSV: Publications a year' }).click();
    await page.getByText('Copied').waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\r\n');
    expect(lines.slice(0, 2)).toEqual(['Year,Works,Works up to then', '1977,2,2']);
    expect(lines.filter(line => line.startsWith('2004,10,'))).toHaveLength(1);
  });

  it('numbers: are counted anew when something was decided', async () => {
    const page = await openExplorer({ address: '#page=numbers' });
    await page.locator('#figure-authors .item-link').first().click();
    const name = (await page.locator('#figure-authors .item-link').first().textContent())!;
    await page.locator('#figure-publications .mark.is-open').first().click();
    await page.locator('.evidence-box').waitFor();
    await page.keyboard.press('x');
    await expect.poll(() => page.locator('#figure-authors tbody').textContent()).not.toContain(name);
    expect(await page.locator('.evidence-box').count()).toBe(0);
  });

  it('numbers: what the data cannot give has its reason', async () => {
    const page = await openExplorer({ address: '#page=numbers' });
    const absent = page.locator('#figure-cited-here .figure-absent');
    expect(await absent.textContent()).toContain('two reference lists or more');
  });

  it('how do we know: the worked example and the two sums come out', async () => {
    const page = await openExplorer({ address: '#page=evidence' });
    await page.locator('.verdict').first().waitFor();
    expect(await page.locator('.verdict').allTextContents()).toEqual(Array(6).fill('equal'));
  });

  it('how do we know: the methods are copied as they stand', async () => {
    const page = await openExplorer({ address: '#page=evidence' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy: the methods paragraph' }).click();
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('97 works (1977–2016), 143 authors');
    expect(copied).toContain('https://doi.org/10.1038/s41598-019-41695-z');
  });

  it.each([...PAGES])('%s: nothing is wider than a phone', async sheet => {
    const viewport = { width: 390, height: 844 };
    const page = await openExplorer({ address: `#page=${sheet}`, viewport });
    await page.locator(LAST[sheet]).waitFor();
    const [wide, seen] = await page
      .locator('.folio')
      .evaluate(folio => [folio.scrollWidth, folio.clientWidth]);
    expect(wide).toBeLessThanOrEqual(seen!);
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', colorScheme => {
  it.each([...PAGES])('on the page %s, with what it can open', async sheet => {
    const page = await openExplorer({ address: `#page=${sheet}`, colorScheme });
    await page.locator(LAST[sheet]).waitFor();
    for (const table of await page.locator('.as-table summary').all()) await table.click();
    if (sheet !== 'evidence') await page.locator('.cell-link').first().click();
    expect(await axe(page)).toEqual([]);
  });
});
