/** Any file: read by its content, or refused in words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/registry.ts';

const read = (text: string | Uint8Array, options = {}) =>
  readFile(
    { name: 'list.txt', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text },
    options,
  );

describe('what cannot be used', () => {
  it('says so with file, line and a code', async () => {
    const codes = async (bytes: string | Uint8Array) =>
      (await read(bytes)).problems.map(({ file, line, code, severity }) => ({ file, line, code, severity }));
    const is = (code: string) => [{ file: 'list.txt', line: 1, code, severity: 'error' }];
    expect(await codes('')).toEqual(is('empty'));
    expect(await codes(' \n\n ')).toEqual(is('empty'));
    expect(await codes(new Uint8Array([0xef, 0xbb, 0xbf]))).toEqual(is('empty'));
    expect(await codes(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]))).toEqual(is('binary'));
    expect(await codes(new Uint8Array(4000).map((_, i) => (i * 7919) % 31))).toEqual(is('binary'));
    expect(await codes('{"a": 1}')).toEqual(is('unknown-format'));
    expect(await codes('A page about cats.\nThey are nice.\n')).toEqual(is('no-references'));
  });

  it('never throws, and never gives nothing at all, on any bytes (property)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        const { records, problems } = await read(bytes);
        expect(records.length + problems.length).toBeGreaterThan(0);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

describe('paged text', () => {
  it('says on which page a record begins', async () => {
    const lines = [
      'References',
      '[1] Alder, B. (2003). The first of two ideas. Journal of Small Things, 1, 249-276.',
      '[2] Elm, F. (1995). The second of two ideas. European Journal of Things, 29(8), 60-75.',
    ];
    const text = { name: 'a.pdf', encoding: 'pdf', lines, pages: [6, 6, 7] };
    const { records } = await readFile({ name: 'a.pdf', bytes: new Uint8Array(1), text });
    expect(records.map(({ place }) => place.page)).toEqual([6, 7]);
  });
});
