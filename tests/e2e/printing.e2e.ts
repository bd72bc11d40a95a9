import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { openWatched } from './downloads.ts';
import { eventually } from './panel.ts';
import { countPages } from './pdf.ts';
import { write } from './records.ts';
import { FORMULA, HOSTILE, STORED, saveMany, THREE_LANGUAGES } from './taken-records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

/** The page as it is printed, by somebody who reads it in dark colours. */
async function onPaper(hash: string, ready: string): Promise<Page> {
  const { page } = await openWatched(lens, hash);
  await lens.emulate(page, { colorScheme: 'dark' });
  await page.waitForSelector(ready);
  await lens.emulate(page, { medium: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  return page;
}

async function pagesOf(page: Page): Promise<number> {
  return countPages(await lens.print(page));
}

/** The lines of the table that is printed. */
function rows(page: Page): Promise<string[][]> {
  return page.$$eval('.print-only tr', (all) =>
    all.map((row) => [...row.cells].map((cell) => cell.textContent)),
  );
}

/** What is seen on paper and is of no use there. */
function controls(page: Page): Promise<string[]> {
  return page.$$eval('button:not(.value), input, select, summary, nav, [role=toolbar]', (all) =>
    all
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0)
      .map((one) => one.outerHTML),
  );
}

/** How bright texts are at most, from 0 to 255, and whether any ground is dark. */
function darkness(page: Page): Promise<{ brightestText: number; darkGrounds: string[] }> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const brightness = (colour: string) => {
      if (!canvas) return { light: 0, alpha: 0 };
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return { light: 0.3 * red + 0.59 * green + 0.11 * blue, alpha };
    };
    const seen = [...document.querySelectorAll<HTMLElement>('body, body *')].filter((one) =>
      one.checkVisibility(),
    );
    const written = seen.filter((one) =>
      [...one.childNodes].some((node) => node instanceof Text && node.data.trim()),
    );
    const colourOf = (one: Element) =>
      one instanceof SVGElement ? getComputedStyle(one).fill : getComputedStyle(one).color;
    return {
      brightestText: Math.max(0, ...written.map((one) => brightness(colourOf(one)).light)),
      darkGrounds: seen
        .filter((one) => !(one instanceof SVGElement))
        .filter((one) => {
          const { light, alpha } = brightness(getComputedStyle(one).backgroundColor);
          return alpha > 100 && light < 128;
        })
        .map((one) => one.className || one.tagName),
    };
  });
}

describe('the table', () => {
  test('is printed with all rows, and its head on each page', async () => {
    await saveMany(lens, 100);
    const { page } = await openWatched(lens);
    await page.waitForSelector('::-p-text(100 saved)');
    await eventually(() => page.$$eval('tr[data-project]', (all) => all.length)).toBeLessThan(60);
    await page.evaluate(() =>
      addEventListener('afterprint', () => Reflect.set(globalThis, 'printed', true), { once: true }),
    );
    expect(await pagesOf(page)).toBeGreaterThan(3);
    await eventually(() => page.$$eval('.print-only tr', (all) => all.length)).toBe(0);

    await lens.emulate(page, { medium: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const lines = await rows(page);
    expect(lines).toHaveLength(101);
    expect(lines[0]?.slice(0, 3)).toEqual(['Title', 'Status', 'Budget']);
    await eventually(() => page.$eval('.print-only thead', (head) => getComputedStyle(head).display)).toBe(
      'table-header-group',
    );
  });

  test('has light colours and no controls', async () => {
    await write(lens, STORED);
    const page = await onPaper('', 'tr[data-project]');
    await expect(controls(page)).resolves.toEqual([]);
    const { brightestText, darkGrounds } = await darkness(page);
    expect(brightestText).toBeLessThan(140);
    expect(darkGrounds).toEqual([]);
    await eventually(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
  });

  test('is of what is chosen, as it stands in the table', async () => {
    await write(lens, STORED);
    const page = await onPaper(`#select=${HOSTILE.id}`, '.selection-bar');
    const [, line, ...more] = await rows(page);
    const source = 'https://www.iom.int/project/hostile (English, 2026-03-04T05:06Z)';
    expect(line?.slice(0, 5)).toEqual([`${FORMULA}${source}`, 'Active', 'US$90,000.50', '2021', '2023']);
    expect(more).toEqual([]);
  });

  test('says what cannot be read', async () => {
    await write(lens, STORED);
    const page = await onPaper('', 'tr[data-project]');
    const lines = await rows(page);
    expect(lines).toHaveLength(5);
    expect(lines[4]?.[0]).toBe('XX.0009 cannot be read');
  });
});

test('a comparison is printed whole, in light colours, without controls', async () => {
  await write(lens, STORED);
  const hash = `#tab=compare&compare=${THREE_LANGUAGES.id}&compare=${HOSTILE.id}`;
  const page = await onPaper(hash, '.projects-table');
  await expect(controls(page)).resolves.toEqual([]);
  const { brightestText, darkGrounds } = await darkness(page);
  expect(brightestText).toBeLessThan(140);
  expect(darkGrounds).toEqual([]);
  await eventually(() =>
    page.$$eval('tr[data-field]', (all) => all.filter((one) => one.checkVisibility()).length),
  ).toBeGreaterThan(10);
  const boxes = await page.$$eval('#library, #library *', (all) =>
    all
      .filter((one) => one.checkVisibility() && one.scrollHeight > one.clientHeight + 1)
      .filter((one) => /auto|scroll|hidden/.test(getComputedStyle(one).overflowY) && one.clientHeight > 20)
      .map((one) => one.className),
  );
  expect(boxes).toEqual([]);
});

test('pictures are printed one below the other, in light colours, without controls', async () => {
  await write(lens, STORED);
  const page = await onPaper('#tab=pictures', '.picture svg');
  await eventually(() => page.$$eval('.picture svg', (all) => all.length)).toBe(6);
  await expect(controls(page)).resolves.toEqual([]);
  const { brightestText, darkGrounds } = await darkness(page);
  expect(brightestText).toBeLessThan(140);
  expect(darkGrounds).toEqual([]);
  const tops = await page.$$eval('.picture svg', (all) => all.map((one) => one.getBoundingClientRect().top));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(new Set(tops).size).toBe(6);
  expect(await pagesOf(page)).toBeGreaterThan(1);
});
