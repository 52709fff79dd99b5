/** axe over every view of the explorer, light and dark. */
import { describe, expect, it } from 'vitest';
import { openExplorer } from './explorer-page.ts';
import { axe } from './harness.ts';

const VIEWS: readonly (readonly [name: string, hash: string, keys?: string])[] = [
  ['the co-authorship map', '#map=co-authorship'],
  ['the themes', '#map=themes'],
  ['the journals', '#map=journals'],
  ['the knowledge graph', '#map=knowledge'],
  ['a cluster', '#cluster=0'],
  ['about the map', '#panel=about'],
  ['the table of authors', '#table=nodes.works.down&cluster=1'],
  ['the table of works', '#table=works.line.up&years=1990..2000'],
  ['the sheet of keys', '', '?'],
  ['the dialog for files', '', 'o'],
];

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', colorScheme => {
  it.each(VIEWS)('in %s', async (_name, address, key) => {
    const page = await openExplorer({ address, colorScheme });
    if (key !== undefined) await page.keyboard.press(key);
    await page.locator(key === undefined ? '.page' : 'dialog').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('in the panels of an author, a link and a work, with the search open', async () => {
    const page = await openExplorer({ colorScheme });
    const author = page.locator('td .item-link').first();
    await page.keyboard.press('t');
    await author.click();
    expect(await axe(page)).toEqual([]);
    await page.locator('.row-count').first().click();
    expect(await axe(page)).toEqual([]);
    await page.locator('.panel .item-link').last().click();
    await page.keyboard.press('/');
    await page.keyboard.type('firm');
    await page.keyboard.press('ArrowDown');
    expect(await axe(page)).toEqual([]);
  });

  it('on a phone, with the sheet open', async () => {
    const viewport = { width: 390, height: 844 };
    const page = await openExplorer({ colorScheme, viewport, address: '#cluster=0' });
    expect(await axe(page)).toEqual([]);
  });
});
