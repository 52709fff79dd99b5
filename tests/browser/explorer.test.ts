/** The explorer as a person meets it: maps, search, panels with their evidence, filters, table, legend, keyboard, address. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { middleOf, openExplorer, readAtlas, stageOf, visit } from './explorer-page.ts';

const WIDE = { width: 1440, height: 900 };

describe('the first look', () => {
  it('is a finished map of the authors, named, counted, and with how to read it', async () => {
    const page = await openExplorer();
    const atlas = await readAtlas(page);
    const map = atlas.maps.find(each => each.id === 'landscape')!;
    expect(await stageOf(page).getAttribute('data-nodes')).toBe(String(map.nodes.id.length));
    expect(await stageOf(page).getAttribute('data-edges')).toBe(String(map.edges.source.length));
    expect(await page.locator('h1').textContent()).toBe(atlas.title);
    expect(await page.locator('.reading').textContent()).toContain(map.reading);
    expect(await page.locator('.legend-name').allTextContents()).toEqual(
      map.clusters.slice(0, 10).map(cluster => cluster.label),
    );
    expect(await page.locator('.shown').textContent()).toBe(
      `All ${atlas.works.length} works and ${atlas.authors.length} authors`,
    );
  });

  it('is followed by the other maps, by tab and by number', async () => {
    const page = await openExplorer();
    const { maps } = await readAtlas(page);
    for (const [index, map] of maps.entries()) {
      if (index % 2 === 0) await page.keyboard.press(String(index + 1));
      else await page.locator('.tab').nth(index).click();
      await page.locator(`.map-stage[data-ready="true"][data-nodes="${map.nodes.id.length}"]`).waitFor();
      expect(await page.locator('.tab[aria-current]').textContent()).toBe(map.title);
      expect(await page.locator('.reading').textContent()).toContain(map.reading);
    }
  });
});

describe('search', () => {
  it('forgives a typing error, shows where a hit lies, and Enter flies there', async () => {
    const page = await openExplorer();
    await page.keyboard.press('/');
    await page.keyboard.type('oviatt b');
    await page.keyboard.press('ArrowDown');
    const id = await stageOf(page).getAttribute('data-hover');
    expect(id).toMatch(/^author:/);
    await page.keyboard.press('Enter');
    expect(await stageOf(page).getAttribute('data-selected')).toBe(id);
    expect(await page.locator('.panel h2').textContent()).toMatch(/^Oviatt/);
  });

  it('opens another map for what is not on this one, and Escape lets go', async () => {
    const page = await openExplorer();
    await visit(page, 'journal of international business studies');
    expect(await page.locator('.tab[aria-current]').textContent()).toBe('Journals');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('zzzzzz');
    expect(await page.locator('.no-hits').textContent()).toContain('zzzzzz');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('.no-hits').count()).toBe(0);
  });
});

describe('the panel', () => {
  it('opens on a click, with numbers and with every reference as the file has it', async () => {
    const page = await openExplorer();
    const atlas = await readAtlas(page);
    await visit(page, 'gabrielsson');
    // The flight ends in the middle of what the panel leaves free; the map stays there when the panel goes.
    const { x, y } = await middleOf(page);
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'detached' });
    await page.mouse.click(x, y);
    const author = atlas.authors.find(each => each.label.startsWith('Gabrielsson'))!;
    expect(await page.locator('.panel h2').textContent()).toBe(author.label);
    const works = new Set(author.mentions.map(mention => mention.work));
    expect(await page.locator('.figure b').first().textContent()).toBe(String(works.size));
    expect(await page.locator('.panel .work').count()).toBe(works.size);
    const first = page.locator('.panel .work').first();
    await first.locator('summary').click();
    const line = Number((await first.locator('summary').textContent())!.match(/\d+/)![0]);
    const { file } = atlas.works[0]!.sources[0]!;
    const source = readFileSync(file.includes('/') ? file : `seeds/${file}`, 'utf8').split(/\r?\n/);
    expect(await first.locator('pre').textContent()).toBe(source[line - 1]!.trim());
  });

  it('walks from neighbour to neighbour, and a number opens exactly the works of that link', async () => {
    const page = await openExplorer();
    const atlas = await readAtlas(page);
    await visit(page, 'knight g');
    const id = await stageOf(page).getAttribute('data-selected');
    const row = page.locator('#panel-neighbours .row').first();
    const name = await row.locator('.row-name').textContent();
    const count = Number(await row.locator('.row-count').textContent());
    await row.locator('.row-count').click();
    const other = atlas.authors.find(author => author.label === name)!;
    const { nodes, edges } = atlas.maps[0]!;
    const ends = [nodes.id.indexOf(id!), nodes.id.indexOf(other.id)].sort((a, b) => a - b);
    const edge = edges.source.findIndex((source, e) =>
      [source, edges.target[e]!].sort((a, b) => a - b).every((end, k) => end === ends[k]),
    );
    expect(count).toBe(edges.evidence[edge]!.length);
    const lines = edges.evidence[edge]!.map(work => `Line ${atlas.works[work]!.sources[0]!.line}`);
    const shown = await page.locator('.panel .work summary').allTextContents();
    expect(shown.map(text => text.match(/^Line \d+/)?.[0]).sort()).toEqual(lines.sort());
    await page.locator('.panel-top .link-button').click();
    await row.locator('.row-name').click();
    expect(await page.locator('.panel h2').textContent()).toBe(name);
    await page.goBack();
    await expect.poll(() => stageOf(page).getAttribute('data-selected')).toBe(id);
  });

  it('says why two spellings are one', async () => {
    const page = await openExplorer();
    const { authors } = await readAtlas(page);
    const merged = authors.find(author => author.evidence.length > 0)!;
    await visit(page, merged.label);
    const spellings = page.locator('.panel .section', { hasText: 'Written as' });
    for (const variant of merged.variants) expect(await spellings.textContent()).toContain(variant);
    expect(await spellings.textContent()).toContain(merged.evidence[0]!.reason);
  });

  it('about the map tells its sources, method, figures and problems', async () => {
    const page = await openExplorer();
    const atlas = await readAtlas(page);
    await page.keyboard.press('i');
    const panel = (await page.locator('.panel').textContent())!;
    for (const sentence of atlas.maps[0]!.method) expect(panel).toContain(sentence);
    expect(panel).toContain(atlas.citing[0]!.title);
    expect(panel).toContain(`${atlas.works.length} of ${atlas.works.length} references`);
  });
});

describe('the filters', () => {
  it('by year leave what they should, and say what they hide', async () => {
    const page = await openExplorer();
    const { works, authors } = await readAtlas(page);
    await visit(page, 'bilkey');
    await page.getByRole('slider', { name: 'First year' }).focus();
    for (let year = 1977; year < 1990; year++) await page.keyboard.press('ArrowRight');
    const left = works.filter(work => work.issued!['date-parts'][0]![0]! >= 1990);
    const ids = new Set(left.map(work => work.id));
    const people = authors.filter(author => author.mentions.some(mention => ids.has(mention.work)));
    expect(await page.locator('.shown').textContent()).toBe(
      `${left.length} of ${works.length} works, ${people.length} of ${authors.length} authors shown The selection is hidden.`,
    );
    expect(await stageOf(page).getAttribute('data-nodes')).toBe(String(people.length));
    await page.keyboard.press('y');
    expect(await stageOf(page).getAttribute('data-nodes')).toBe(String(authors.length));
  });

  it('by the legend bring one cluster forward, and release it', async () => {
    const page = await openExplorer();
    const { maps } = await readAtlas(page);
    const cluster = maps[0]!.clusters[1]!;
    const entry = page.locator('.legend-item').nth(1);
    expect(await entry.locator('.count').textContent()).toBe(String(cluster.size));
    await entry.click();
    expect(await entry.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.panel h2').textContent()).toBe(cluster.label);
    expect(await page.locator('#panel-members h3 .count').textContent()).toBe(String(cluster.size));
    await entry.click();
    expect(await page.locator('.legend-item[aria-pressed="true"]').count()).toBe(0);
    expect(await page.locator('.panel').count()).toBe(0);
  });
});

describe('the table', () => {
  it('shares the selection with the map, both ways, and sorts', async () => {
    const page = await openExplorer();
    const { authors } = await readAtlas(page);
    await visit(page, 'zucchella');
    await page.keyboard.press('t');
    expect(await page.locator('tr.is-selected td').first().textContent()).toMatch(/^Zucchella/);
    expect(await page.locator('tbody tr').count()).toBe(authors.length);
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    await page.locator('td .item-link').first().click();
    const name = await page.locator('td .item-link').first().textContent();
    await page.keyboard.press('t');
    expect(await page.locator('.panel h2').textContent()).toBe(name);
    const selected = await stageOf(page).getAttribute('data-selected');
    expect(authors.find(author => author.id === selected)?.label).toBe(name);
  });
});

describe('the keyboard', () => {
  it('walks the map from neighbour to neighbour, selects, and lets go, and says so', async () => {
    const page = await openExplorer();
    await page.locator('.map').focus();
    await page.keyboard.press('ArrowRight');
    const first = await stageOf(page).getAttribute('data-hover');
    expect(first).toMatch(/^author:/);
    expect(await page.locator('.spoken').textContent()).toMatch(/author, \d+ works?, \d+ links?/);
    await page.keyboard.press('ArrowDown');
    const second = await stageOf(page).getAttribute('data-hover');
    expect(second).not.toBe(first);
    await page.keyboard.press('Enter');
    expect(await stageOf(page).getAttribute('data-selected')).toBe(second);
    await page.keyboard.press('Escape');
    expect(await stageOf(page).getAttribute('data-selected')).toBe('');
  });

  it('has a sheet of every key, and turns the page dark and light', async () => {
    const page = await openExplorer();
    await page.keyboard.press('?');
    expect(await page.locator('dialog dt').count()).toBeGreaterThan(20);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('d');
    await page.keyboard.press('d');
    expect(await page.locator('html').getAttribute('data-scheme')).toBe('dark');
    await page.reload();
    expect(await page.locator('html').getAttribute('data-scheme')).toBe('dark');
  });
});

describe('the layout', () => {
  const SIZES = [WIDE, { width: 1024, height: 768 }, { width: 390, height: 844 }];
  const ROOMS = ['.bar', '.title-block', '.legend', '.years', '.zoom', '.panel', '.table-view'];

  it.each(SIZES)('lets nothing overlap anything at $width x $height', async viewport => {
    const page = await openExplorer({ viewport });
    for (const step of ['', 't', 'i']) {
      if (step !== '') await page.keyboard.press(step);
      const boxes = await page.evaluate(
        rooms =>
          rooms.flatMap(room => {
            const box = document.querySelector(room)?.getBoundingClientRect();
            return box === undefined || box.width === 0 ? [] : [{ room, ...box.toJSON() }];
          }),
        ROOMS,
      );
      const clashes = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter(
            b => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
          )
          .map(b => `${a.room} and ${b.room}`),
      );
      expect(clashes).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(viewport.width);
    }
  });

  it('is a sheet from below on a phone, with targets for a thumb', async () => {
    const page = await openExplorer({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.bar button, .legend button, .zoom button')]
        .map(button => ({
          name: button.textContent || button.getAttribute('aria-label'),
          box: button.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
        .map(({ name }) => name),
    );
    expect(small).toEqual([]);
    for (const name of ['Export', 'More']) {
      await page.getByRole('button', { name, exact: true }).tap();
      const list = (await page.locator('.menu-list').boundingBox())!;
      expect(list.x).toBeGreaterThanOrEqual(0);
      expect(list.x + list.width).toBeLessThanOrEqual(390);
      expect(list.y + list.height).toBeLessThanOrEqual(844);
      await page.keyboard.press('Escape');
    }
    await page.locator('.legend-item').first().tap();
    const sheet = (await page.locator('.panel').boundingBox())!;
    expect(sheet.x).toBe(0);
    expect(sheet.width).toBe(390);
    expect(sheet.y + sheet.height).toBe(844);
  });
});
