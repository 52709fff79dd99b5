#!/usr/bin/env node
/** The package's command: teaches Node to read TypeScript, then hands over to the command line. */
import { register } from 'tsx/esm/api';

register();
await import('./cli.ts');
