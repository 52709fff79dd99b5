#!/usr/bin/env node
/** The package's command: what was built of it; in a checkout, where the sources are, the sources themselves. */
import { existsSync } from 'node:fs';

if (existsSync(new URL('./cli.ts', import.meta.url))) {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./cli.ts');
} else await import('../dist-lib/scripts/cli.js');
