import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import type { SitePage } from './fixtures.ts';
import { FIVE, many, writeAll } from './library.ts';
import { askTab, marksShown } from './marks.ts';
import { eventually, press, untilRead } from './panel.ts';
import { stored } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const listing = (body: string, head = ''): SitePage => ({
  url: 'https://www.iom.int/projects',
  html: `<!doctype html><html lang="en"><head><title>Projects</title>${head}</head><body>${body}</body></html>`,
});

/** Two of five links lead to saved projects; one of the two as people pass it on. */
const LINKS = listing(`<main><h1>Projects</h1>
  <p>Read of <a id="coast" href="/fr/project/po.0001">the coast</a>, of <a href="/project/unsaved">others</a>,
  and <a id="again" href="https://iom.int/fr/project/po.0001/?utm_source=mail#top">of the coast again</a>.</p>
  <p><a href="https://www.example.org/fr/project/po.0001">Elsewhere</a> <a href="#here">Here</a></p></main>`);

/** Opens a page with these projects saved. */
async function openWith(page: SitePage, records: readonly { readonly id: string }[] = FIVE): Promise<Page> {
  await writeAll(lens, records);
  await eventually(async () => ((await stored(lens)).index as { count?: number } | undefined)?.count).toBe(
    records.length,
  );
  return lens.open(page);
}

const markCount = async () => (await marksShown(lens))?.marks.length ?? 0;

/** Where all elements of a page are. */
const layoutOf = (tab: Page) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('body, body *')].map((element) =>
      JSON.stringify(element.getBoundingClientRect()),
    ),
  );

describe('a link to a saved project', () => {
  test('is marked beside it, also where its address is written otherwise, and no other link is', async () => {
    const tab = await openWith(LINKS);
    await eventually(markCount).toBe(2);
    const shown = await marksShown(lens);
    const link = await tab.$eval('#coast', (element) => element.getBoundingClientRect().toJSON());
    const mark = shown?.marks[0];
    expect(mark?.x).toBeGreaterThanOrEqual(link.right);
    expect(mark?.x).toBeLessThan(link.right + 4);
    expect(shown?.isOpen).toBe(false);
  });

  test('is not marked on its own page', async () => {
    const body =
      '<a href="#top">Menu</a> <a href="/fr/project/po.0001">Here</a> <a href="/en/project/tc.0004">There</a>';
    await openWith({ ...listing(body), url: 'https://www.iom.int/fr/project/po.0001' });
    await eventually(markCount).toBe(1);
  });

  test('is marked without moving anything, or changing a node of the page', async () => {
    const tab = await lens.open(LINKS);
    await untilRead(lens);
    const before = await layoutOf(tab);
    const html = await tab.$eval('body', (body) => body.outerHTML);
    await writeAll(lens, FIVE);
    await eventually(async () => ((await stored(lens)).index as { count?: number } | undefined)?.count).toBe(
      5,
    );
    await tab.reload();
    await eventually(markCount).toBe(2);
    expect(await layoutOf(tab)).toEqual(before);
    expect(await tab.$eval('body', (body) => body.outerHTML)).toBe(html);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test.each([
    ['to the right of it in a narrow column', '<div style="width: 60px">', '</div>'],
    ['to the left of it where the page is written from right to left', '<div dir="rtl">', '</div>'],
    ['whatever the style of the page', '<style>span, div, p { display: none !important; }</style>', ''],
  ])('has its mark %s', async (_, before, after) => {
    const html = `${before}<a id="coast" href="/fr/project/po.0001">the coast of many words</a>${after}`;
    const tab = await openWith(listing(html));
    await eventually(markCount).toBe(1);
    const boxes = await tab.$eval('#coast', (element) =>
      [...element.getClientRects()].map(({ left, right }) => ({ left, right })),
    );
    const mark = (await marksShown(lens))?.marks[0];
    const last = boxes.at(-1);
    if (before.includes('rtl')) expect((mark?.x ?? 0) + 9).toBeLessThanOrEqual(last?.left ?? 0);
    else expect(mark?.x).toBeGreaterThanOrEqual(last?.right ?? 0);
  });

  test('takes its mark along where the page scrolls, or a part of it', async () => {
    const tab = await openWith(
      listing(`<div id="box" style="height: 200px; overflow: auto"><p style="height: 100px"></p>
        <a id="coast" href="/fr/project/po.0001">the coast</a><p style="height: 900px"></p></div>`),
    );
    await eventually(markCount).toBe(1);
    const distance = async () => {
      const top = await tab.$eval('#coast', (element) => element.getBoundingClientRect().top);
      return Math.round(((await marksShown(lens))?.marks[0]?.y ?? 0) - top);
    };
    const before = await distance();
    await tab.$eval('#box', (box) => box.scrollTo(0, 60));
    await eventually(distance).toBe(before);
    await tab.$eval('#box', (box) => box.scrollTo(0, 600));
    await eventually(markCount).toBe(0);
  });

  test('shows the facts when it has the focus, beside it, until Escape', async () => {
    const tab = await openWith(LINKS);
    await eventually(markCount).toBe(2);
    await tab.focus('#coast');
    await eventually(async () => (await marksShown(lens))?.card?.text ?? '').toContain(
      'Études sur les côtes',
    );
    const shown = await marksShown(lens);
    expect(shown?.card?.text).toContain('Completed');
    expect(shown?.card?.text).toContain('US$50,000');
    expect(shown?.card?.text).toContain('2019 – 2021');
    expect(shown?.said).toContain('Études sur les côtes. Completed');
    const bottom = await tab.$eval('#coast', (element) => element.getBoundingClientRect().bottom);
    expect(shown?.card?.box.y).toBeGreaterThanOrEqual(bottom);
    await tab.keyboard.press('Escape');
    await eventually(async () => (await marksShown(lens))?.card ?? null).toBeNull();
  });

  test('shows the facts under the pointer', async () => {
    const tab = await openWith(LINKS);
    await eventually(markCount).toBe(2);
    await tab.hover('#coast');
    await eventually(async () => (await marksShown(lens))?.card?.text ?? '').toContain('US$50,000');
    await tab.mouse.move(600, 600);
    await eventually(async () => (await marksShown(lens))?.card ?? null).toBeNull();
  });

  test('is gone to with a command, which begins again behind the last', async () => {
    const tab = await openWith(LINKS);
    await eventually(markCount).toBe(2);
    const focused = () => tab.evaluate(() => document.activeElement?.id);
    for (const [id, said] of [
      ['coast', 'Saved project 1 of 2 on this page.'],
      ['again', 'Saved project 2 of 2 on this page.'],
      ['coast', 'Saved project 1 of 2 on this page.'],
    ] as const) {
      await askTab(lens, { name: 'nextMark' });
      await eventually(focused).toBe(id);
      expect((await marksShown(lens))?.said).toContain(said);
    }
  });
});

describe('the marks of a page', () => {
  test('are none where nothing is saved, and nothing of ours is in the page', async () => {
    await lens.open(LINKS);
    await untilRead(lens);
    await expect(marksShown(lens)).resolves.toBeNull();
  });

  test('follow what is saved and removed in another tab', async () => {
    const page = { url: 'https://www.iom.int/project/a-project-of-ghana' };
    const { drawPage } = await import('./fixtures.ts');
    const list = await lens.open(listing(`<a href="${page.url}">Ghana</a>`));
    const other = await lens.open(drawPage(page));
    await press(other, 'Save');
    await list.bringToFront();
    await eventually(markCount).toBe(1);
    await other.bringToFront();
    await press(other, 'Remove');
    await list.bringToFront();
    await eventually(markCount).toBe(0);
  });

  test('follow links that come and go', async () => {
    const tab = await openWith(LINKS);
    await eventually(markCount).toBe(2);
    await tab.$eval('#coast', (element) => element.remove());
    await eventually(markCount).toBe(1);
    await tab.$eval('main', (main) =>
      main.insertAdjacentHTML('beforeend', '<a href="/fr/project/po.0001">New</a>'),
    );
    await eventually(markCount).toBe(2);
  });

  test('of 500 links are those in view', async () => {
    const records = many(500);
    const links = records.map(({ id }) => `<li><a href="/en/project/${id.toLowerCase()}">${id}</a></li>`);
    const tab = await openWith(listing(`<ul>${links.join('')}</ul>`), records);
    await eventually(markCount).toBeGreaterThan(20);
    expect(await markCount()).toBeLessThan(100);
    await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const lastMark = async () => {
      const last = await tab.$eval('li:last-child a', (element) => element.getBoundingClientRect().right);
      return (await marksShown(lens))?.marks.some(({ x }) => Math.abs(x - last) < 4) ?? false;
    };
    await eventually(lastMark).toBe(true);
  });
});
