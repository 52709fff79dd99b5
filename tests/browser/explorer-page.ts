/** What the tests of the explorer do again and again: open it, wait for the map, find things by search, read the built atlas. */
import type { Locator, Page } from 'playwright-core';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { openPage, type PageOptions } from './harness.ts';

/** The element that says what the stage shows: data-ready, -nodes, -edges, -hover, -selected. */
export const stageOf = (page: Page): Locator => page.locator('.map-stage');

/** Opens the explorer and waits until the first frame of the map is on screen. */
export async function openExplorer(options: PageOptions = {}): Promise<Page> {
  const page = await openPage(options);
  await page.locator('.map-stage[data-ready="true"]').waitFor({ state: 'attached' });
  return page;
}

/** The atlas that the page was served. */
export function readAtlas(page: Page): Promise<Atlas> {
  return page.evaluate(async () => (await fetch('./atlas.json')).json());
}

/** Finds by name and flies there. */
export async function visit(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.locator('.hits [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.panel').waitFor();
}

/** The middle of the free area, where a visited node stands. */
export async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = (await page.locator('.free').boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The text of what the next download holds, once `act` has asked for it, and its name. */
export async function download(
  page: Page,
  act: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}
