/** Every kind of file opens in the page itself: nothing is fetched from elsewhere, nothing complains, and each says where things stand. */
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Piece, writePdf } from '../formats/pdf-fixture.ts';
import { openExplorer, stageOf } from './explorer-page.ts';

const REFERENCES = [
  'Adams, A. B., & Boer, C. (2001). Networks of small firms. Journal of Small Things, 12(3), 10-21.',
  'Chen, D., & Boer, C. (2006). Alliances of small firms. Review of Edges, 2(1), 5-15.',
  'Dahl, E. (1999). Small firms abroad. Journal of Small Things, 10(1), 1-9.',
];

async function openFile(page: Page, name: string, content: Uint8Array | string): Promise<void> {
  await page.keyboard.press('o');
  const buffer = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.locator('.notice').waitFor({ timeout: 30_000 });
}

describe('the page opens', () => {
  it('a PDF, and names the page on which a reference stands', async () => {
    const line = (text: string, i: number): Piece => ({ text, x: 60, y: 90 + 24 * i, size: 9 });
    const pdf = writePdf([
      [line('A study of small firms', 0)],
      ['References', ...REFERENCES.map((text, i) => `[${i + 1}] ${text}`)].map(line),
    ]);
    const page = await openExplorer();
    await openFile(page, 'study.pdf', pdf);
    expect(await page.locator('.notice').textContent()).toContain('Kept 3 of 3 references');
    await page.keyboard.press('w');
    await page.locator('td .item-link', { hasText: 'Networks of small firms' }).click();
    await expect.poll(() => page.locator('.panel').textContent()).toMatch(/Page 2, line \d+ study\.pdf/);
  });

  it('an archive with exports of several kinds', async () => {
    const page = await openExplorer();
    const archive = zipSync({
      'one.bib': strToU8(
        '@article{a, author={Adams, A. B. and Boer, C.}, title={Networks of small firms}, journal={Journal of Small Things}, year=2001}',
      ),
      'two.ris': strToU8(
        'TY  - JOUR\nAU  - Chen, D.\nAU  - Boer, C.\nTI  - Alliances of small firms\nJO  - Review of Edges\nPY  - 2006\nER  - \n',
      ),
    });
    await openFile(page, 'library.zip', archive);
    expect(await page.locator('.notice').textContent()).toContain('Kept 2 of 2');
    expect(await stageOf(page).getAttribute('data-nodes')).toBe('3');
    expect(await page.locator('.panel').textContent()).toContain('one.bib');
  });

  it('a web page, as it was saved', async () => {
    const page = await openExplorer();
    const items = REFERENCES.map(text => `<li>${text.replace('&', '&amp;')}</li>`).join('\n');
    await openFile(
      page,
      'saved.html',
      `<!doctype html><html><body><script>window.smuggled = 1</script><h2>References</h2>\n<ol>\n${items}\n</ol></body></html>`,
    );
    expect(await page.locator('.notice').textContent()).toContain('Kept 3 of 3 references');
    expect(await page.evaluate(() => 'smuggled' in window)).toBe(false);
  });

  it('a network, with its own groups and the lines that state its links', async () => {
    const page = await openExplorer();
    await openFile(page, 'net.net', '*Vertices 3\n1 "Adams"\n2 "Boer"\n3 "Chen"\n*Edges\n1 2 2\n2 3 1\n');
    expect(await page.locator('.notice').textContent()).toContain('3 nodes and 2 links');
    expect(await stageOf(page).getAttribute('data-edges')).toBe('2');
    await page.keyboard.press('/');
    await page.keyboard.type('Boer');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.panel').textContent()).toContain('2 "Boer"');
  });
});
