/** Where the program lies: its sources or what was built of them are at different depths, its site is beside both. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function climb(folder: string): string {
  const above = dirname(folder);
  return existsSync(join(folder, 'package.json')) || above === folder ? folder : climb(above);
}

/** The built site: dist/, with index.html, and single.html for one file. */
export const SITE = join(climb(import.meta.dirname), 'dist');
