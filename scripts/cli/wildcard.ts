/** Patterns with * and ? for shells that do not expand them. */
import { join } from 'node:path';
import type { Io } from './io.ts';

export function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

/** Whether a name matches a pattern of literal characters, * (any run) and ? (any one). Time: name times pattern at worst. */
export function matchesPattern(name: string, pattern: string): boolean {
  let [at, p, star, resume] = [0, 0, -1, 0];
  while (at < name.length) {
    if (p < pattern.length && pattern[p] !== '*' && (pattern[p] === '?' || pattern[p] === name[at])) {
      at++;
      p++;
    } else if (pattern[p] === '*') {
      star = p++;
      resume = at;
    } else if (star >= 0) {
      p = star + 1;
      at = ++resume;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** The paths that match, sorted; names with a leading dot only where the pattern has one. */
export async function expandPattern(pattern: string, io: Io): Promise<string[]> {
  const steps = pattern.split('/');
  let paths = [steps[0] === '' ? '/' : ''];
  for (const step of steps) {
    if (step === '') continue;
    const next: string[] = [];
    for (const path of paths) {
      if (!isPattern(step)) next.push(join(path, step));
      else if ((await io.kindOf(path || '.')) === 'folder')
        for (const name of await io.listFolder(path || '.'))
          if (matchesPattern(name, step) && name.startsWith('.') === step.startsWith('.'))
            next.push(join(path, name));
    }
    paths = next;
  }
  const kinds = await Promise.all(paths.map(path => io.kindOf(path)));
  return paths.filter((_, i) => kinds[i] !== undefined).sort();
}
