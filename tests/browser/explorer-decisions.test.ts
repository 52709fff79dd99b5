/** Who is who, as whole tasks: merge, split, rename, ignore, undo, the doubtful pairs, and decisions kept in a file. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { download, middleOf, openExplorer, readAtlas, stageOf, visit } from './explorer-page.ts';
import { axe } from './harness.ts';

/** The map shows what was decided. */
const settled = (page: Page) => page.locator('.page[aria-busy="false"]').waitFor();

const notice = (page: Page) => page.locator('.notice').textContent();

const title = (page: Page) => page.locator('.panel h2').textContent();

/** The atlas as it is on the page now. */
async function atlasNow(page: Page): Promise<Atlas> {
  const { text } = await download(page, () => page.keyboard.press('s'));
  return JSON.parse(text).atlas;
}

const placesOf = ({ maps }: Atlas, map: string) => {
  const { nodes } = maps.find(({ id }) => id === map)!;
  return new Map(nodes.id.map((id, i) => [id, [nodes.x[i], nodes.y[i]]]));
};

const labels = (list: Atlas['authors']) => list.map(({ label }) => label);

/** Merges the author in the panel with another, by typing. */
async function mergeWith(page: Page, name: string): Promise<void> {
  await page.keyboard.press('m');
  await page.keyboard.type(name);
  await page.locator('.picker [role=option]', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.are-one .primary:focus').waitFor();
  await page.keyboard.press('Enter');
  await settled(page);
}

describe('two authors', () => {
  it('are merged by keyboard alone: the map shows it, nothing else moves, and undo brings both back', async () => {
    const page = await openExplorer();
    const before = await readAtlas(page);
    const nodes = before.authors.length;
    await visit(page, 'knight g');
    // A stage that is made anew says for a while that it is not ready: a flicker.
    await stageOf(page).evaluate(stage => {
      const note = () => {
        if (stage.getAttribute('data-ready') !== 'true') document.title = 'flickered';
      };
      new MutationObserver(note).observe(stage, { attributeFilter: ['data-ready'] });
    });
    await mergeWith(page, 'Knight, J.');
    expect(await page.title()).not.toBe('flickered');
    expect(await stageOf(page).getAttribute('data-nodes')).toBe(String(nodes - 1));
    expect(await title(page)).toBe('Knight, G.');
    expect(await page.locator('#panel-variants').textContent()).toContain('Knight, J.');
    expect(await page.locator('.why').first().textContent()).toContain('by decision');
    expect(await notice(page)).toContain('Merged Knight, G. with Knight, J.');
    expect(await stageOf(page).getAttribute('data-selected')).toBe(
      before.authors.find(({ label }) => label === 'Knight, G.')!.id,
    );
    const after = await atlasNow(page);
    expect(labels(after.authors)).not.toContain('Knight, J.');
    expect(after.decisions).toMatchObject([{ action: 'merge', kind: 'author' }]);
    const [was, is] = [placesOf(before, 'landscape'), placesOf(after, 'landscape')];
    for (const [id, place] of is) expect(place, id).toEqual(was.get(id));

    await page.keyboard.press('Control+z');
    await settled(page);
    expect(await stageOf(page).getAttribute('data-nodes')).toBe(String(nodes));
    expect(await notice(page)).toBe('Undone: merged Knight, G. with Knight, J.');
    expect((await atlasNow(page)).maps).toEqual(before.maps);
    await page.keyboard.press('Control+Shift+Z');
    await settled(page);
    expect(await stageOf(page).getAttribute('data-nodes')).toBe(String(nodes - 1));
  });

  it('are selected with Shift, by pointer and by keyboard, and stand side by side', async () => {
    const page = await openExplorer();
    await visit(page, 'oviatt');
    const first = await title(page);
    const middle = await middleOf(page);
    await page.locator('#panel-neighbours .row-name').first().click();
    const second = await title(page);
    await page.mouse.click(middle.x, middle.y);
    expect(await title(page)).toBe(first);
    await page.locator('#panel-neighbours .row-name').first().click();
    await page.keyboard.down('Shift');
    await page.mouse.click(middle.x, middle.y);
    await page.keyboard.up('Shift');
    expect(await title(page)).toBe(`${second} and ${first}`);
    expect(await page.locator('.compared thead').textContent()).toBe(`${second}${first}`);
    expect(await page.locator('.compare').textContent()).toContain('hardly one person');

    await page.keyboard.press('Escape');
    await page.locator('.map').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+Enter');
    expect(await title(page)).toContain(`${second} and `);
    expect(await page.locator('.are-one button').textContent()).toBe('These two are one');
    expect(await page.locator('.spoken').first().textContent()).toContain('side by side');
  });
});

describe('one entity', () => {
  it('is split: a spelling shows where it stands, and becomes a journal of its own', async () => {
    const page = await openExplorer();
    const before = await readAtlas(page);
    const journal = before.journals.find(({ variants }) => variants.length === 2)!;
    const [kept, parted] = journal.variants as [string, string];
    await visit(page, journal.label);
    const row = page.locator('.variant', { hasText: `${parted} ×` }).last();
    await row.locator('.variant-name').click();
    expect(await row.locator('.raw pre').first().textContent()).toContain(parted);
    await row.getByRole('button', { name: 'Not the same' }).click();
    await settled(page);
    expect(await notice(page)).toBe(`Kept ${parted} apart from ${kept}.Undo`);
    const after = await atlasNow(page);
    expect(after.journals).toHaveLength(before.journals.length + 1);
    expect(labels(after.journals)).toEqual(expect.arrayContaining([kept, parted]));
    await page.getByRole('button', { name: 'Take back' }).first().click();
    await settled(page);
    expect((await atlasNow(page)).journals).toEqual(before.journals);
  });

  it('is split by one work, where one name is two people', async () => {
    const page = await openExplorer();
    const before = await readAtlas(page);
    const count = before.authors.length;
    await visit(page, 'gabrielsson m');
    await page.locator('.variant-name').first().click();
    await page.getByRole('button', { name: 'Not this person’s work' }).first().click();
    await settled(page);
    expect(await stageOf(page).getAttribute('data-nodes')).toBe(String(count + 1));
    expect(labels((await atlasNow(page)).authors).filter(label => label === 'Gabrielsson, M.')).toHaveLength(
      2,
    );
  });

  it('is renamed, everywhere at once', async () => {
    const page = await openExplorer();
    await visit(page, 'zucchella');
    await page.keyboard.press('r');
    await page.locator('#rename:focus').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Zucchella, Antonella');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await title(page)).toBe('Zucchella, Antonella');
    expect(await page.locator('#panel-variants').textContent()).toContain('Zucchella, A.');
    await page.keyboard.press('/');
    await page.keyboard.type('antonella');
    expect(await page.locator('[role=option]').first().textContent()).toContain('Zucchella, Antonella');
  });

  it('that is a theme is ignored: its map goes on without it, until it is taken back', async () => {
    const page = await openExplorer({ address: '#map=themes' });
    const { themes } = await readAtlas(page);
    const before = await stageOf(page).getAttribute('data-nodes');
    await visit(page, 'international new ventures');
    await page.keyboard.press('x');
    await settled(page);
    await page.locator('.panel').waitFor({ state: 'detached' });
    expect(await stageOf(page).getAttribute('data-nodes')).toBe(String(Number(before) - 1));
    expect((await atlasNow(page)).themes).toHaveLength(themes.length - 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await settled(page);
    expect(await stageOf(page).getAttribute('data-nodes')).toBe(before);
  });
});

describe('works', () => {
  const TWICE = `Adams, A.B. (2001). Networks of small firms. Journal of Small Things, 12(3), 10-21.
Adams, A.B. (2001). Networks of small firms. Journal of Small Things, 12(3), 10-21.
Chen, D. (2006). Alliances of bakers. Review of Edges, 2(1), 5-15.`;

  it('are told apart where one is stated twice, and merged where two are one', async () => {
    const page = await openExplorer();
    await openList(page, TWICE);
    expect((await atlasNow(page)).works).toHaveLength(2);
    await visit(page, 'networks of small firms');
    await page.getByRole('button', { name: 'Not the same: line 2' }).click();
    await settled(page);
    expect((await atlasNow(page)).works).toHaveLength(3);
    await page.keyboard.press('Control+z');
    await settled(page);
    await visit(page, 'alliances of bakers');
    await mergeWith(page, 'Networks of small firms');
    expect((await atlasNow(page)).works).toHaveLength(1);
    expect(await page.locator('.panel .raw').count()).toBe(3);
  });
});

describe('decisions in a file', () => {
  it('are saved, and hold again in an atlas into which the file is dropped; what names nothing is told', async () => {
    const page = await openExplorer();
    await visit(page, 'knight g');
    await mergeWith(page, 'Knight, J.');
    await page.keyboard.press('i');
    expect(await page.locator('#panel-decisions').textContent()).toContain('1 decision holds');
    const { name, text } = await download(page, () => page.keyboard.press('Control+s'));
    expect(name).toBe('decisions.tsv');
    const thesaurus = await download(page, () => page.keyboard.press('Control+Shift+S'));
    expect(thesaurus.name).toBe('thesaurus-authors.txt');
    expect(thesaurus.text).toContain('Knight, J.\tKnight, G.');
    const decided = await atlasNow(page);

    const fresh = await openExplorer();
    const give = async (file: string, content: string) => {
      await fresh.keyboard.press('o');
      await fresh
        .locator('input[type=file]')
        .setInputFiles({ name: file, mimeType: 'text/plain', buffer: Buffer.from(content) });
      await fresh.locator('dialog').waitFor({ state: 'detached' });
      await settled(fresh);
    };
    await give(name, `${text}merge\tauthor\tNobody, N.\tKnight, G.\n`);
    expect(labels((await atlasNow(fresh)).authors)).toEqual(labels(decided.authors));
    expect(await notice(fresh)).toContain(
      'Took 2 decisions from decisions.tsv; 1 problem, listed at the side.',
    );
    expect(await fresh.locator('.panel').textContent()).toContain('Nobody, N.');

    await fresh.keyboard.press('Control+z');
    await settled(fresh);
    await give(thesaurus.name, thesaurus.text);
    expect(labels((await atlasNow(fresh)).authors)).toEqual(labels(decided.authors));
  });

  it('travel in a snapshot, and can be taken back where it is opened', async () => {
    const page = await openExplorer();
    const before = await readAtlas(page);
    await visit(page, 'knight g');
    await mergeWith(page, 'Knight, J.');
    const { text } = await download(page, () => page.keyboard.press('s'));
    const fresh = await openExplorer();
    await fresh.keyboard.press('o');
    await fresh
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await fresh.getByRole('button', { name: 'Take back' }).first().click();
    await settled(fresh);
    expect((await atlasNow(fresh)).authors).toEqual(before.authors);
  });

  it('stay with the first map while another is open', async () => {
    const page = await openExplorer();
    const { authors } = await readAtlas(page);
    await visit(page, 'knight g');
    await mergeWith(page, 'Knight, J.');
    await openList(page);
    expect(await page.locator('#panel-decisions').textContent()).not.toContain('decision holds');
    await page.keyboard.press('h');
    await page.locator(`.map-stage[data-nodes="${authors.length - 1}"]`).waitFor();
    await page.keyboard.press('Control+z');
    await page.locator(`.map-stage[data-nodes="${authors.length}"]`).waitFor();
  });
});

/** Two abbreviations, each of two journals. */
const LIST = `Adams, A.B. (2001). Networks of small firms. International Marketing Review, 12(3), 10-21.
Boer, C. (2003). The price of grain in harbour towns. International Marketing Research, 14, 1-9.
Chen, D. (2006). Alliances of bakers. Int. Mark. Re., 2(1), 5-15.
Dupont, E. (2007). Bees at night. Journal of Marketing Research, 3(1), 5-15.
Ek, F. (2008). Lamps of the north. Journal of Marketing Review, 3(1), 5-15.
Fischer, G. (2009). Rivers and their mills. J. Mark. Re., 4(2), 25-35.`;

async function openList(page: Page, list = LIST): Promise<void> {
  await page.keyboard.press('o');
  await page.locator('#pasted').fill(list);
  await page.getByRole('button', { name: 'Draw the map' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** One work in two wordings, and another. */
const TWICE = `Adams, A.B. (2001). Networks of small firms. Journal of Small Things, 12(3), 10-21. https://doi.org/10.1000/net.1
Adams, A. (2001). Networks of small firms. J. Small Things, 12, 10-21. https://doi.org/10.1000/net.1
Chen, D. (2006). Alliances of bakers. Review of Edges, 2(1), 5-15.`;

describe('a work that two references state', () => {
  it('says why they are one; taken apart they are two, and undo joins them again', async () => {
    const page = await openExplorer();
    await openList(page, TWICE);
    await visit(page, 'networks of small firms');
    const why = page.locator('.panel .why');
    expect(await why.locator('summary').textContent()).toBe('Why these are one');
    expect(await why.textContent()).toMatch(/Adams, A\..*same DOI.*certain/s);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Not the same: line 2 is another work' }).click();
    await settled(page);
    expect((await atlasNow(page)).works).toHaveLength(3);
    expect(await why.count()).toBe(0);
    await page.keyboard.press('Control+z');
    await settled(page);
    await why.waitFor();
    expect(await why.textContent()).toContain('same DOI');
  });
});

describe('the doubtful pairs', () => {
  it('of a pasted list are gone through by keyboard: yes, no, undecided, and back', async () => {
    const page = await openExplorer();
    await openList(page);
    const count = (await atlasNow(page)).doubtful!.length;
    expect(count).toBeGreaterThanOrEqual(4);
    expect(await page.locator('.legend .doubts-link').textContent()).toBe(
      `${count} doubtful pairs to decide`,
    );
    await page.keyboard.press('u');
    const progress = page.locator('.doubts-progress .count');
    const names = page.locator('.pair-name');
    expect(await progress.textContent()).toBe(`1 of ${count}`);
    const first = await names.allTextContents();
    expect(await page.locator('.pair-lines pre').first().textContent()).toContain(first[0]!);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('u');
    expect(await progress.textContent()).toBe(`2 of ${count}`);
    expect(await names.allTextContents()).not.toEqual(first);
    await page.keyboard.press('n');
    await page.keyboard.press('Backspace');
    expect(await progress.textContent()).toBe(`2 of ${count}`);
    await page.keyboard.press('Backspace');
    expect(await names.allTextContents()).toEqual(first);
    await page.keyboard.press('y');
    expect(await page.locator('dialog [role=status]').textContent()).toContain('Merged ');
    await page.keyboard.press('n');
    for (let left = count - 2; left > 0; left--) await page.keyboard.press('u');
    expect(await page.locator('.doubts-done').textContent()).toContain(
      `1 the same, 1 different, ${count - 2} left undecided`,
    );
    await page.keyboard.press('Escape');
    await settled(page);
    const after = await atlasNow(page);
    expect(after.decisions!.map(({ action }) => action)).toEqual(['merge', 'split']);
    expect(await page.locator('.legend .doubts-link').textContent()).toMatch(/doubtful pairs? to decide/);
  });

  it('fit a phone: every answer is a target for a thumb', async () => {
    const page = await openExplorer({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await openList(page);
    await page.locator('#panel-decisions .doubts-link').tap();
    const answers = page.locator('.doubts-answers button');
    for (const box of await answers.evaluateAll(all =>
      all.map(each => each.getBoundingClientRect().toJSON()),
    )) {
      expect(box.height).toBeGreaterThanOrEqual(43.5);
      expect(box.right).toBeLessThanOrEqual(390);
      expect(box.bottom).toBeLessThanOrEqual(844);
    }
    expect(await page.locator('dialog').evaluate(dialog => dialog.scrollWidth)).toBeLessThanOrEqual(390);
    await answers.getByText('Same').tap();
    expect(await page.locator('.doubts-progress .count').textContent()).toMatch(/^2 of/);
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', colorScheme => {
  it('in the forms, the comparison and what was decided', async () => {
    const page = await openExplorer({ colorScheme });
    await visit(page, 'oviatt');
    await page.locator('.variant-name').first().click();
    await page.keyboard.press('m');
    await page.keyboard.type('knight');
    await page.locator('[role=option]').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.compare').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('m');
    await settled(page);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('r');
    await page.locator('#rename').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('i');
    await page.locator('#panel-decisions').waitFor();
    expect(await axe(page)).toEqual([]);
  });
});
