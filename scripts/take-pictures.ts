/** `npm run pictures`: the README's pictures, taken of the real explorer in a real browser. */
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { buildGraph } from './build-graph.ts';
import { FLAGS, findChromium } from './find-chromium.ts';

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  /** What a person does before the picture is taken. */
  act?(page: Page): Promise<void>;
}

async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

const PICTURES: readonly Picture[] = [
  { name: 'landscape-light', width: 1440, height: 900 },
  { name: 'panel-dark', width: 1440, height: 900, dark: true, act: page => find(page, 'Knight') },
  { name: 'phone-light', width: 390, height: 844 },
];

const root = join(import.meta.dirname, '..');
await buildGraph();
await build({ root, logLevel: 'warn' });
const server = await preview({ root, preview: { host: '127.0.0.1', port: 4199 } });
const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
for (const { name, width, height, dark, act } of PICTURES) {
  const colorScheme = dark ? 'dark' : 'light';
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
  await page.goto(server.resolvedUrls!.local[0]!);
  await page.locator('[data-ready="true"]').waitFor();
  await act?.(page);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(root, 'public/screenshots', `${name}.png`) });
  await page.close();
}
await browser.close();
await server.close();
