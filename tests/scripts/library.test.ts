import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

describe('the package', () => {
  beforeAll(() => {
    run('npm', 'run', '-s', 'build:lib');
  }, 120_000);

  it('is a library: the example runs on plain Node', () => {
    expect(run(process.execPath, 'scripts/library/example.js')).toBe(
      'Adams, A. - Boer, C.\nAdams, A. - Chen, D.\nBoer, C. - Chen, D.\n3 nodes for Gephi\n',
    );
  }, 60_000);

  it('is a program: what was built of it runs on plain Node', () => {
    expect(run(process.execPath, 'dist-lib/scripts/cli.js', '--version')).toMatch(/^invisible-college \d/);
  }, 60_000);

  it('holds no sources, tests or data, and all that its exports and its command name', () => {
    const [{ files }] = JSON.parse(run('npm', 'pack', '--dry-run', '--json', '--ignore-scripts'));
    const paths = new Set<string>(files.map(({ path }: { path: string }) => path));
    expect(
      [...paths].filter(path => /(?:^|\/)(?:tests?|seeds|fixtures)\/|atlas\.json$|[^d]\.tsx?$/.test(path)),
    ).toEqual([]);
    const { exports, bin } = JSON.parse(
      run(process.execPath, '-p', "JSON.stringify(require('./package.json'))"),
    );
    const named = Object.values<string | Record<string, string>>({ ...exports, ...bin }).flatMap(target =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    expect(named.map(path => path.replace('./', '')).filter(path => !paths.has(path))).toEqual([]);
  }, 60_000);
});
