/** Networks of one's own, filters, undo, and what the browser keeps: whole tasks on the real page. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openExplorer, stageOf, visit } from './explorer-page.ts';
import { axe } from './harness.ts';

/** Four works that cite one another and share what they cite, as an export states them. */
const EXPORT = `FN Clarivate Analytics Web of Science
VR 1.0
${[
  ['Adams, A', 'Small networks', '2001', ['Old A, 1990, J EDGES, V1, P1', 'Old B, 1991, J EDGES, V2, P5']],
  ['Boer, B', 'Large networks', '2004', ['Old A, 1990, J EDGES, V1, P1', 'Old B, 1991, J EDGES, V2, P5']],
  ['Chen, C', 'Networks alike', '2008', ['Old A, 1990, J EDGES, V1, P1', 'Old C, 1995, J NODES, V3, P9']],
]
  .map(
    ([name, title, year, references], i) => `PT J
AU ${name}
TI ${title}
SO JOURNAL OF SMALL THINGS
DE alliances; networks
CR ${(references as string[]).join('\n   ')}
PY ${year}
VL ${i + 1}
BP 1
UT WOS:00000000000000${i}
ER

`,
  )
  .join('')}EF
`;

const nodesOf = async (page: Page) => Number(await stageOf(page).getAttribute('data-nodes'));

async function openExport(page: Page): Promise<void> {
  await page.keyboard.press('o');
  const buffer = Buffer.from(EXPORT);
  await page
    .locator('dialog input[type=file]')
    .setInputFiles({ name: 'export.txt', mimeType: 'text/plain', buffer });
  await page.locator('.notice-text').getByText('Kept 3 of 3 records').waitFor();
}

describe('a network of one’s own', () => {
  it('is chosen from what the data can give, and answers to each setting', async () => {
    const page = await openExplorer();
    await page.getByRole('button', { name: 'More …' }).click();
    const choice = page.locator('.setting select').first();
    await page.getByText('Not with these data').waitFor();
    expect(
      await choice.locator('option[value="reference-co-citation"]').getAttribute('disabled'),
    ).not.toBeNull();
    await choice.selectOption('co-authorship');
    await page.getByText(/143 nodes, 141 links drawn/).waitFor();
    await page.getByLabel('From works').fill('2');
    await page.getByText(/^(?!143)\d+ nodes/).waitFor();
    await page.waitForURL(/net-min-works=2/);
    expect(await axe(page)).toEqual([]);
  });

  it('comes back from its link, and is taken back step by step', async () => {
    const page = await openExplorer({
      address: '#map=chosen&of=co-authorship&net-min-works=2&panel=network',
    });
    await page.getByText(/\d+ nodes, \d+ links drawn/).waitFor();
    const few = await nodesOf(page);
    await page.getByLabel('From works').fill('3');
    await page.waitForFunction(
      n => Number(document.querySelector('.map-stage')?.getAttribute('data-nodes')) < n,
      few,
    );
    await page.locator('.panel h2').click();
    await page.keyboard.press('Control+z');
    await page.getByText('Undone: min works 3').waitFor();
    await page.waitForFunction(
      n => Number(document.querySelector('.map-stage')?.getAttribute('data-nodes')) === n,
      few,
    );
  });

  it('of citations shows what is only cited, with who cites it', async () => {
    const page = await openExplorer();
    await openExport(page);
    await page.getByRole('button', { name: 'More …' }).click();
    await page.locator('.setting select').first().selectOption('reference-co-citation');
    await page.getByText('3 nodes, 2 links drawn').waitFor();
    await page.getByRole('button', { name: 'Close' }).first().click();
    await visit(page, 'Old A');
    await page.locator('.panel').getByText('Cited by').waitFor();
    expect(await page.locator('.panel .work').count()).toBe(3);
  });
});

describe('filters', () => {
  it('count what they leave, fade the rest, and are taken back', async () => {
    const page = await openExplorer();
    await page.keyboard.press('f');
    await page.getByLabel(/^Book/).check();
    await page.locator('.panel .lead').getByText('6 of 97 works').waitFor();
    await page.waitForURL(/type=book/);
    expect(await axe(page)).toEqual([]);
    await page.locator('.panel h2').click();
    await page.keyboard.press('Control+z');
    await page.locator('.panel .lead').getByText('All 97 works').waitFor();
  });
});

describe('what is open', () => {
  it('is there again after a reload, with what was decided, and can be opened later', async () => {
    const page = await openExplorer();
    await openExport(page);
    await visit(page, 'Boer');
    await page.keyboard.press('r');
    await page.getByLabel(/name/i).last().fill('Boer, Bea');
    await page.keyboard.press('Enter');
    await page.locator('.panel h2').getByText('Boer, Bea').waitFor();
    // What is kept is written a moment after it happened.
    await page.waitForTimeout(1200);
    await page.reload();
    await page.locator('.title-block h1').getByText('export.txt').waitFor();
    await page.locator('.panel h2').getByText('Boer, Bea').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('h');
    await page.locator('.title-block h1').getByText('Strategic').waitFor();
    await page.keyboard.press('o');
    await page
      .locator('dialog')
      .getByRole('button', { name: /export\.txt/ })
      .first()
      .click();
    await page.locator('.title-block h1').getByText('export.txt').waitFor();
  });
});
