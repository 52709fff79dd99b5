/** Once for all browser tests: builds the graph and the site into a temporary folder, serves it, and starts one Chromium. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { FLAGS, findChromium } from '../../scripts/find-chromium.ts';
import { serveFolder } from './serve-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with a slash at its end. */
    site: string;
    /** Where the shared browser listens. */
    browser: string;
  }
}

const ROOT = join(import.meta.dirname, '../..');

/** Deep on purpose: a site that works here works under any path. */
const PATH = '/some/where/';

/** Runs a program as a person's shell would: without the runner's own NODE_ENV, which would build another site. */
function runNode(...args: string[]): void {
  const { NODE_ENV: _, FORCE_COLOR: __, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
}

/** Without a browser there is one line to say, and no stack. */
function findOrStop(): string {
  try {
    return findChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function buildSite(folder: string): void {
  runNode('node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--logLevel', 'warn');
  runNode('--import', 'tsx', 'scripts/build-graph.ts', join(folder, 'atlas.json'));
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findOrStop();
  const folder = mkdtempSync(join(tmpdir(), 'invisible-college-'));
  const undo: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const tearDown = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    buildSite(folder);
    const site = await serveFolder(folder, PATH);
    undo.push(site.close);
    const browser = await chromium.launchServer({ executablePath, args: FLAGS });
    undo.push(() => browser.close());
    project.provide('site', site.address);
    project.provide('browser', browser.wsEndpoint());
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}
