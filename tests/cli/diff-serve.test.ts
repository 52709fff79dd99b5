import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveSite } from '../../scripts/cli/site.ts';
import { LIST, runCli } from './fake-io.ts';

describe('diff', () => {
  const FILES = { 'old.txt': LIST.split('\n').slice(0, 5).join('\n'), 'new.txt': LIST };

  it('compares files as they are, in words and as JSON', async () => {
    const { code, stdout } = await runCli('diff old.txt new.txt', FILES);
    expect([code, stdout.split('\n').find(line => line.startsWith('works:'))]).toEqual([
      0,
      'works: 3 in both, 1 came, 0 went',
    ]);
    const json = JSON.parse((await runCli('diff new.txt old.txt --json', FILES)).stdout);
    expect([json.works.kept, json.works.came.length, json.works.went.length]).toEqual([3, 0, 1]);
  });

  it('takes atlases, and needs two', async () => {
    const { written } = await runCli('build new.txt -o out', FILES);
    const atlas = written.get('out/atlas.json')!;
    const { code, stdout } = await runCli('diff a.json new.txt', { ...FILES, 'a.json': atlas });
    expect([code, stdout]).toEqual([0, expect.stringContaining('works: 4 in both, 0 came, 0 went')]);
    expect((await runCli('diff old.txt', FILES)).code).toBe(2);
    expect((await runCli('diff old.txt no.txt', FILES)).stderr).toBe('no.txt: no such file or folder\n');
  });
});

describe('serve', () => {
  it('says what to do where the explorer is not built', async () => {
    const { code, stderr } = await runCli('serve list.txt', { 'list.txt': LIST });
    expect([code, stderr]).toEqual([1, expect.stringContaining('npm run build')]);
  });

  interface Answer {
    readonly status: number | undefined;
    readonly type: string | undefined;
    readonly policy: string;
    readonly body: string;
  }
  async function open() {
    const folder = mkdtempSync(join(tmpdir(), 'serve-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'a.js'), 'x');
    writeFileSync(join(folder, 'atlas.json'), 'another');
    writeFileSync(`${folder}.secret`, 'secret');
    symlinkSync(`${folder}.secret`, join(folder, 'link.txt'));
    const site = await serveSite({ folder, atlas: '{"mine":1}', port: 0 });
    onTestFinished(async () => {
      await site.close();
      for (const path of [folder, `${folder}.secret`]) rmSync(path, { recursive: true });
    });
    // Paths as they stand: fetch would tidy them.
    const ask = (path: string, { method = 'GET', host = '' } = {}) =>
      new Promise<Answer>((resolve, reject) => {
        const { hostname, port } = new URL(site.address);
        const options = { hostname, port, path, method, ...(host ? { headers: { host } } : {}) };
        request(options, response => {
          let body = '';
          response.setEncoding('utf8').on('data', chunk => {
            body += chunk;
          });
          response.on('end', () =>
            resolve({
              status: response.statusCode,
              type: response.headers['content-type'],
              policy: String(response.headers['content-security-policy']),
              body,
            }),
          );
        })
          .on('error', reject)
          .end();
      });
    return { ask, name: folder.slice(folder.lastIndexOf('/') + 1), address: site.address };
  }

  it('gives the site with its types, the atlas in the place of the built one, and a strict policy', async () => {
    const { ask, address } = await open();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await ask('/?x#y')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(await ask('/a.js')).toMatchObject({ type: 'text/javascript; charset=utf-8', body: 'x' });
    const atlas = await ask('/atlas.json');
    expect(atlas).toMatchObject({ type: 'application/json; charset=utf-8', body: '{"mine":1}' });
    expect(atlas.policy).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/);
    expect(atlas.policy).not.toMatch(/unsafe|\*/);
    expect(await ask('/a.js', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('gives nothing outside its folder, to no other name, and takes nothing', async () => {
    const { ask, name } = await open();
    const paths = [
      `/../${name}.secret`,
      `/%2e%2e/${name}.secret`,
      `/..%2f${name}.secret`,
      `/a/..%2f..%2f${name}.secret`,
      '/link.txt',
      '//etc/passwd',
      '/%',
      '/%00',
      '/no.js',
    ];
    for (const path of paths) expect([path, (await ask(path)).status]).toEqual([path, 404]);
    expect((await ask('/', { host: 'evil.example' })).status).toBe(403);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });
});
