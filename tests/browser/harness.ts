/** What every browser test starts with: a page of its own that may not complain and may not ask anyone else for anything. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';

export interface PageOptions
  extends Pick<BrowserContextOptions, 'colorScheme' | 'hasTouch' | 'reducedMotion' | 'serviceWorkers'> {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What follows the site's address: a query, a hash, or both. */
  readonly address?: string;
  /** Complaints that the test provokes on purpose. */
  readonly expects?: RegExp;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = process.env.SCREENSHOTS ?? join(tmpdir(), 'invisible-college-screenshots');

/** What a software renderer says about its own speed whenever pixels are read back: nothing a page could do better. */
const DRIVER_CHATTER = /GL Driver Message \(OpenGL, Performance/;

/** What the driver of the browser says where a test does without the service worker. */
const TOLD_TO_DO_WITHOUT = /Service Worker registration blocked by Playwright/;

let shared: Promise<Browser> | undefined;

afterAll(async () => {
  await (await shared)?.close();
});

/**
 * Opens the site in a fresh context (nothing stored, nothing shared) and closes it when the test ends. The test fails when the
 * page has logged an error or a warning, thrown, or asked for anything outside the folder that it was served from.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const { address = '', expects, viewport = { width: 1440, height: 900 }, ...rest } = options;
  const site = inject('site');
  shared ??= chromium.connect(inject('browser'));
  const context = await (await shared).newContext({
    viewport,
    reducedMotion: 'reduce',
    // Most tests would only wait for files to be kept that they never ask for.
    serviceWorkers: 'block',
    ...rest,
  });
  context.setDefaultTimeout(15_000);
  const faults: string[] = [];
  onTestFinished(async () => {
    await context.close();
    expect(
      faults.filter(fault => !expects?.test(fault)),
      'what the page complained of',
    ).toEqual([]);
  });
  const page = await context.newPage();
  page.on('console', message => {
    const complains = message.type() === 'error' || message.type() === 'warning';
    const isOurs = !DRIVER_CHATTER.test(message.text()) && !TOLD_TO_DO_WITHOUT.test(message.text());
    if (complains && isOurs) faults.push(message.text());
  });
  page.on('pageerror', error => faults.push(`thrown: ${error.stack ?? error.message}`));
  context.on('request', request => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site)) {
      faults.push(`request to ${request.url()}`);
    }
  });
  await page.goto(site + address, { waitUntil: 'load' });
  return page;
}

/** Writes a picture of what is on the screen, for people to judge, and gives its path. SCREENSHOTS names another folder. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(PICTURES, { recursive: true });
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path });
  return path;
}

/**
 * What axe finds wrong with the page, one line a violation with the places it is at; empty when all is well. axe is handed in
 * through the debugger, to which the page's policy does not apply: so the policy stays on while the page is judged.
 */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
    );
  });
}
