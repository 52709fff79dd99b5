import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

it('runs as a process, reads its input, and is silent when the reader of its output has enough', async () => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/cli.ts', 'convert', '-', '--to', 'jsonl'],
    { cwd: ROOT },
  );
  let stderr = '';
  child.stderr.on('data', chunk => {
    stderr += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.end('Adams, A. (2001). On small things. Journal of Things, 1(2), 3-4.\n'.repeat(1000));
  const code = await new Promise(resolve => child.on('close', resolve));
  expect([code, stderr]).toEqual([0, '']);
}, 120_000);
