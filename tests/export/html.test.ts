import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeSnapshot } from '../../src/atlas/snapshot.ts';
import { ATLAS_ELEMENT, ATLAS_MARK, writeHtml } from '../../src/export/html.ts';
import { LIST, runCli } from '../cli/fake-io.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

const TEMPLATE = `<!doctype html><body><div id="app"></div>${ATLAS_MARK}<script>start()</script></body>`;
const DATA = new RegExp(`<script type="application/gzip" id="${ATLAS_ELEMENT}">([^<]*)</script>`);

describe('one HTML file', () => {
  const evil = { ...TINY_ATLAS, title: '</script><script>alert(1)</script><!-- $& $1 -->' };
  const view = { map: 'co-authorship' };

  it('holds the snapshot where the template has its mark, and everything else as it was', () => {
    const html = writeHtml(TEMPLATE, evil, view);
    const data = DATA.exec(html)![1]!;
    expect(gunzipSync(Buffer.from(data, 'base64')).toString('utf8')).toBe(writeSnapshot(evil, view));
    expect(html.replace(DATA, ATLAS_MARK)).toBe(TEMPLATE);
  });

  it('is the same bytes twice, and no text of the atlas is in it as it stands', () => {
    const html = writeHtml(TEMPLATE, evil, view);
    expect(writeHtml(TEMPLATE, evil, view)).toBe(html);
    expect(html).not.toMatch(/alert|Adams/);
  });

  it('is refused a template that has no place for it', () => {
    expect(() => writeHtml('<!doctype html>', evil, view)).toThrow('no place for an atlas');
  });

  it('needs the explorer to be built, and says so', async () => {
    const { code, stderr } = await runCli('export list.txt --to html', { 'list.txt': LIST });
    expect([code, stderr]).toEqual([1, expect.stringContaining('npm run build')]);
  });
});
