/** The looks of the map: a measure in its colours, density, the years; and that the legend says what is drawn. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openExplorer, readAtlas, stageOf, visit } from './explorer-page.ts';
import { axe, screenshot } from './harness.ts';

const colourList = (page: Page) => page.getByLabel('Colour by');
const pressed = (page: Page) => page.locator('.styles [aria-pressed="true"]').textContent();

/** The share of the lowest layer, of shapes or density, that is not faint. */
async function shareCovered(page: Page): Promise<number> {
  return page.evaluate(() => {
    const layer = document.querySelector<HTMLCanvasElement>('[data-stage] > canvas')!;
    const { width, height } = layer;
    const copy = Object.assign(document.createElement('canvas'), { width, height });
    const context = copy.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(layer, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    let opaque = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at]! > 100) opaque++;
    return opaque / (data.length / 4);
  });
}

describe('a measure in the colours', () => {
  it('is chosen from a list, explained by a scale, kept in the address, and taken back', async () => {
    const page = await openExplorer();
    const { works } = await readAtlas(page);
    const years = works.flatMap(work => work.issued?.['date-parts'][0]?.[0] ?? []);
    await colourList(page).selectOption('year');
    const ends = await page.locator('.scale-ends span').allTextContents();
    expect(Number(ends[0])).toBeGreaterThanOrEqual(Math.min(...years));
    expect(Number(ends.at(-1))).toBe(Math.max(...years));
    expect(await page.locator('.legend-item').count()).toBe(0);
    await expect.poll(() => new URL(page.url()).hash).toContain('colour=year');
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'looks-year');
    await colourList(page).selectOption('');
    expect(await page.locator('.legend-item').count()).toBeGreaterThan(2);
  });

  it('lights up a part of the scale, by thumb and by keyboard, and says how many', async () => {
    const page = await openExplorer({ address: '#colour=year' });
    const from = page.getByLabel('Light up from');
    await from.focus();
    for (let k = 0; k < 12; k++) await page.keyboard.press('ArrowRight');
    const told = await from.getAttribute('aria-valuetext');
    const nodes = Number(await stageOf(page).getAttribute('data-nodes'));
    expect(Number.parseInt(told!, 10)).toBeGreaterThan(0);
    expect(Number.parseInt(told!, 10)).toBeLessThan(nodes);
    await page.getByRole('button', { name: /Light up all/ }).click();
    expect(await page.getByRole('button', { name: /Light up all/ }).count()).toBe(0);
  });

  it('is counted by the worker where that takes longer, and the panel says how sure a group is', async () => {
    const page = await openExplorer({ address: '#map=co-authorship&colour=certainty' });
    await page.locator('.scale-ends').waitFor();
    expect(await page.locator('.scale-ends span').last().textContent()).toBe('100 %');
    expect(await page.locator('.scale-note').textContent()).toMatch(/without a group of its own/);
    await visit(page, 'knight');
    const told = await page.locator('.sureness').textContent();
    const [stays, held] = told!.match(/\d+/g)!.map(Number);
    expect(stays).toBeLessThanOrEqual(held!);
    expect(held).toBeLessThanOrEqual(60);
  });
});

describe('the density', () => {
  it('takes the place of discs and lines, keeps names and pointing, and says what strength means', async () => {
    const page = await openExplorer();
    const thin = await shareCovered(page);
    await page.keyboard.press('k');
    expect(await pressed(page)).toBe('Density');
    await expect.poll(() => shareCovered(page)).toBeGreaterThan(thin + 0.02);
    expect(await page.locator('.size-key').textContent()).toContain('more works near by');
    expect(Number(await stageOf(page).getAttribute('data-labels'))).toBeGreaterThan(10);
    await page.locator('.map').focus();
    await page.keyboard.press('ArrowRight');
    expect(await stageOf(page).getAttribute('data-hover')).not.toBe('');
    await colourList(page).selectOption('works');
    expect(await page.locator('.ramp').count()).toBe(1);
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'looks-density');
  });
});

describe('the timeline', () => {
  it('is a style of any map with years, in the address, with all its nodes', async () => {
    const page = await openExplorer();
    const nodes = await stageOf(page).getAttribute('data-nodes');
    await page.keyboard.press('l');
    expect(await pressed(page)).toBe('Timeline');
    expect(await stageOf(page).getAttribute('data-nodes')).toBe(nodes);
    await expect.poll(() => new URL(page.url()).hash).toContain('as=timeline');
    expect(await page.locator('.size-key.is-words').textContent()).toContain('Left to right: the year');
    await screenshot(page, 'looks-timeline');
    await page.keyboard.press('j');
    expect(await pressed(page)).toBe('Network');
  });

  it('glides there, and ends where it would have stood at once', async () => {
    const picture = async (reducedMotion: 'reduce' | 'no-preference') => {
      const page = await openExplorer({ reducedMotion });
      await page.keyboard.press('l');
      await page.waitForTimeout(2000);
      return (await stageOf(page).screenshot()).toString('base64');
    };
    // Compared as a whole: two pictures of half a megabyte are nothing to print.
    expect((await picture('no-preference')) === (await picture('reduce'))).toBe(true);
  });
});

it('the looks fit a phone', async () => {
  const page = await openExplorer({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    address: '#colour=year',
  });
  for (const target of ['.styles button', '.colour-by select']) {
    const box = (await page.locator(target).first().boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(44);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await screenshot(page, 'looks-phone');
});
