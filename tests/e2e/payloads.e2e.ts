import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figure } from '../figures.ts';
import { PAYLOADS, RAN } from '../payloads.ts';
import { poisonedRecord } from '../poisoned-records.ts';
import { ask, type Lens, launchLens } from './browser.ts';
import { catchDownloads, chooseFormat, type Downloads, openWatched } from './downloads.ts';
import { drawPage, ROWS } from './fixtures.ts';
import { openMenu } from './library.ts';
import { eventually, partOfPanel, press } from './panel.ts';
import { write } from './records.ts';

const RECORDS = PAYLOADS.map(poisonedRecord);
const SETTINGS = {
  libraryColumns:
    'title id status type budget coverage start end allocationYear region benefitingStates note tags languages savedAt'.split(
      ' ',
    ),
};

let lens: Lens;
let folder: string;
let downloads: Downloads;
/** In how many views and files nothing ran. */
const kept = { views: 0, files: 0 };

beforeAll(async () => {
  lens = await launchLens();
  folder = await mkdtemp(join(tmpdir(), 'project-lens-payloads-'));
  downloads = await catchDownloads(lens);
  await write(lens, Object.fromEntries(RECORDS.map((record) => [`project:${record.id}`, record])));
  await write(lens, { settings: SETTINGS });
  await ask(lens.quiet, { name: 'checkLibrary', payload: { thorough: true } });
});
afterAll(async () => {
  await downloads.close();
  await lens.close();
  await rm(folder, { recursive: true });
  figure(
    'script, HTML and attribute payloads in every field, view, export and the report',
    `${PAYLOADS.length} payloads in ${kept.views} views and ${kept.files} files: 0 executed, 0 CSP reports`,
  );
});

/** What of the payloads has become something else than text. */
async function harmIn(page: Page): Promise<readonly unknown[]> {
  return page.evaluate((ran) => {
    const roots = [document, document.querySelector('project-lens-panel')?.shadowRoot ?? document];
    const elements = roots.flatMap((root) => [...root.querySelectorAll('*')]);
    const attributes = elements.flatMap((element) => [...element.attributes]);
    const isBad = ({ name, value }: Attr) =>
      name.startsWith('on') ||
      (/^(?:href|src|action|data|srcdoc|xlink:href)$/.test(name) &&
        /^\s*(?:java\s*script|data:text)/i.test(value));
    return [
      ...(ran in globalThis ? ['something ran'] : []),
      ...attributes.filter(isBad).map(({ name, value }) => `${name}=${value}`),
      ...elements
        .filter(({ localName }) => /^(?:iframe|object|embed|base|meta-x|video)$/.test(localName))
        .map(({ localName }) => localName),
      ...document.querySelectorAll('script:not([src])'),
    ];
  }, RAN);
}

/** Opens the library page, watched, and says what it did wrong when it is closed. */
async function view(hash: string, ready: string, use: (page: Page) => Promise<unknown> = async () => null) {
  const { page, requests, faults } = await openWatched(lens, hash);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await eventually(() => page.$$eval(ready, (all) => all.length)).toBeGreaterThan(0);
  await use(page);
  await expect(harmIn(page)).resolves.toEqual([]);
  expect({ dialogs, faults }).toEqual({ dialogs: [], faults: [] });
  expect(requests.filter((address) => !/^(?:\/|blob:)/.test(address))).toEqual([]);
  await page.close();
  kept.views++;
}

const ids = RECORDS.map(({ id }) => id);

/** Some at a time, as keys of an address. */
function inParts(key: string, count: number): string[] {
  const parts = Array.from({ length: Math.ceil(ids.length / count) }, (_, i) =>
    ids.slice(i * count, (i + 1) * count),
  );
  return parts.map((some) => some.map((id) => `&${key}=${encodeURIComponent(id)}`).join(''));
}

/** Opens all of the next project in the table that is none of these. */
async function nextRow(page: Page, done: readonly string[]): Promise<string> {
  let id: string | null = null;
  const open = async () => {
    id = await page.evaluate((known) => {
      const rows = [...document.querySelectorAll('tr[data-project]')];
      const row = rows.find((one) => !known.includes(one.getAttribute('data-project') ?? ''));
      if (row) row.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
      else rows.at(-1)?.scrollIntoView();
      return row?.getAttribute('data-project') ?? null;
    }, done);
    return id;
  };
  await eventually(open).not.toBeNull();
  return id ?? '';
}

const textOf = (page: Page) => page.$eval('body', ({ textContent }) => textContent);

describe('in the library page nothing runs', () => {
  test('in the table and the filters', async () => {
    await view('', 'tr[data-project]', async (page) => {
      await eventually(() => textOf(page)).toContain(PAYLOADS.at(-1));
      await eventually(() => page.$$eval('.filters fieldset', (all) => all.length)).toBeGreaterThan(3);
    });
  });

  test('in all of each project', { timeout: 60_000 }, async () => {
    await view('', 'tr[data-project]', async (page) => {
      const opened = new Set<string>();
      while (opened.size < ids.length) {
        const id = await nextRow(page, [...opened]);
        await eventually(() =>
          page.$eval(
            'body',
            (body, wanted) => {
              const detail = body.querySelector('.detail')?.textContent ?? '';
              return detail.includes(wanted);
            },
            id,
          ),
        ).toBe(true);
        await expect(harmIn(page)).resolves.toEqual([]);
        opened.add(id);
      }
    });
  });

  test('in the menu of tags', async () => {
    await view('#select=all', '.selection-bar', async (page) => {
      await openMenu(page, 'Tag');
      const [last = ''] = PAYLOADS;
      await eventually(() => page.$eval('details.menu[open]', ({ textContent }) => textContent)).toContain(
        last,
      );
    });
  });

  test.each(inParts('compare', 6))('in a comparison: %#', async (some) => {
    await view(`#tab=compare${some}`, '.projects-table');
  });

  test('in the pictures and their tables', async () => {
    await view('#tab=pictures', '.picture svg', async (page) => {
      await page.$$eval('.picture details', (all) => all.map((one) => one.setAttribute('open', '')));
      await eventually(() => page.$$eval('.picture tbody tr', (all) => all.length)).toBeGreaterThan(
        PAYLOADS.length,
      );
    });
  });

  test('in a search', async () => {
    for (const payload of PAYLOADS.filter((_, i) => i % 8 === 0))
      await view(`#q=${encodeURIComponent(payload)}`, '.found');
  });

  test('in the trash', async () => {
    const trash = RECORDS.map((record) => [
      `trash:${record.id}`,
      { removedAt: '2099-01-05T12:00:00.000Z', record },
    ]);
    await write(lens, Object.fromEntries(trash));
    await view('#tab=trash', '[data-trashed]', async (page) => {
      await eventually(() => textOf(page)).toContain(PAYLOADS[0]);
    });
  });

  test('in the preview of what a file would restore', async () => {
    const projects = RECORDS.map((record) => ({ ...record, id: `${record.id} of a file` }));
    const damaged = PAYLOADS.map((payload) => ({ format: 1, id: payload, note: 1 }));
    const head = { kind: 'project-lens', format: 1, madeAt: PAYLOADS[0], madeBy: PAYLOADS[3] };
    const path = join(folder, '<img src=x onerror=globalThis.payloadRan=1>.json');
    await writeFile(path, JSON.stringify({ ...head, projects: [...projects, ...damaged] }));
    await view('#tab=backup', '#backup-file', async (page) => {
      const field = (await page.$('#backup-file')) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(path);
      await eventually(() => page.$$eval('.parts [data-part]', (all) => all.length)).toBeGreaterThan(1);
      await page.$$eval('.parts details', (all) => all.map((one) => one.setAttribute('open', '')));
      await eventually(() => textOf(page)).toContain(PAYLOADS[0]);
    });
  });
});

describe('in the popup nothing runs', () => {
  test.each([{ hash: '' }, ...inParts('compare', 6).map((some) => ({ hash: `#${some.slice(1)}` }))])(
    'at $hash',
    async ({ hash }) => {
      const faults: string[] = [];
      const popup = await lens.openPopup();
      popup.on('pageerror', (error) => faults.push(String(error)));
      popup.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await popup.evaluate((to) => location.replace(to === '' ? '#' : to), hash);
      await eventually(() =>
        popup.$$eval(hash === '' ? '[data-project]' : 'thead a', (all) => all.length),
      ).toBeGreaterThan(0);
      await expect(harmIn(popup)).resolves.toEqual([]);
      expect(faults).toEqual([]);
      kept.views++;
    },
  );
});

describe('in the panel nothing runs', () => {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

  test.each(inBatches(PAYLOADS, 6))('%#: what a page says of itself is text', async (...payloads) => {
    for (const payload of payloads) {
      const text = escaped(payload);
      const rows = {
        ...ROWS,
        'Funding Window': text,
        'Project Type': text,
        'IDF Region': text,
        Coverage: text,
      };
      const tab = await lens.open(
        drawPage({ title: text, rows, url: 'https://www.iom.int/project/poisoned' }),
      );
      const faults: string[] = [];
      tab.on('pageerror', (error) => faults.push(String(error)));
      tab.on('dialog', (dialog) => faults.push(dialog.message()));
      await partOfPanel(tab, '[data-field]');
      await expect(harmIn(tab)).resolves.toEqual([]);
      expect(faults).toEqual([]);
      await tab.close();
      kept.views++;
    }
  });
});

describe('of what is taken away nothing runs', () => {
  const FORMATS = [
    'Excel (XLSX)',
    'CSV',
    'HTML report',
    'Markdown',
    'BibTeX',
    'RIS',
    'CSL-JSON',
    'IATI 2.03 XML',
    'JSON',
  ];

  /** Opens a file as somebody who was sent it. */
  async function openFile(name: string, bytes: Buffer): Promise<Page> {
    const path = join(folder, name);
    await writeFile(path, bytes);
    const page = await lens.browser.newPage();
    await page.goto(pathToFileURL(path).href);
    return page;
  }

  test.each(FORMATS)('%s', async (format) => {
    const { page, faults } = await openWatched(lens, '');
    await eventually(() => page.$$eval('tr[data-project]', (all) => all.length)).toBeGreaterThan(0);
    const { name, bytes } = await downloads.of(() => chooseFormat(page, '.found > .bar', format));
    expect(faults).toEqual([]);
    expect(bytes.length).toBeGreaterThan(1000);
    kept.files++;
    if (name.endsWith('.html')) await expect(harmIn(await openFile(name, bytes))).resolves.toEqual([]);
    if (!name.endsWith('.xml')) return;
    const tags = await page.evaluate((xml) => {
      const all = new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('*');
      return [...new Set([...all].map(({ localName }) => localName))];
    }, bytes.toString());
    expect(tags).toContain('iati-activity');
    expect(tags.filter((tag) => /^(?:script|img|svg|iframe|parsererror|html)$/.test(tag))).toEqual([]);
  });

  test('the report of a comparison', async () => {
    const [some = ''] = inParts('compare', 8);
    const { page } = await openWatched(lens, `#tab=compare${some}`);
    await eventually(() => page.$$eval('.projects-table', (all) => all.length)).toBe(1);
    const { name, bytes } = await downloads.of(() => chooseFormat(page, '.comparison', 'HTML report'));
    await expect(harmIn(await openFile(name, bytes))).resolves.toEqual([]);
    kept.files++;
  });

  test('a picture', async () => {
    const { page } = await openWatched(lens, '#tab=pictures');
    await eventually(() => page.$$eval('.picture svg', (all) => all.length)).toBeGreaterThan(4);
    const sections = await page.$$eval('.picture', (all) => all.length);
    for (let i = 0; i < sections; i++) {
      const save = () =>
        page.evaluate((at) => {
          const buttons = [...(document.querySelectorAll('.picture')[at]?.querySelectorAll('button') ?? [])];
          buttons.find(({ textContent }) => /SVG/.test(textContent ?? ''))?.click();
        }, i);
      const { bytes } = await downloads.of(save);
      await expect(harmIn(await openFile(`picture-${i}.svg`, bytes))).resolves.toEqual([]);
      kept.files++;
    }
  });

  test('a table that is pasted into a page', async () => {
    const { page } = await openWatched(lens, '#select=all');
    await page.bringToFront();
    await page.evaluate(() => {
      navigator.clipboard.write = async (items) => void Reflect.set(globalThis, 'given', items);
    });
    await press(page, 'Copy');
    const given = () =>
      page.evaluate(async () => {
        const [item]: ClipboardItem[] = Reflect.get(globalThis, 'given') ?? [];
        return item ? (await item.getType('text/html')).text() : '';
      });
    await eventually(given).toContain('<table');
    const letter = await lens.open({
      url: 'https://www.iom.int/letter',
      html: '<!doctype html><div contenteditable></div>',
    });
    await letter.$eval(
      'div',
      (div, html) => {
        div.focus();
        document.execCommand('insertHTML', false, html);
        const whole = document.createElement('section');
        whole.innerHTML = html; // As a page that trusts what is pasted.
        document.body.append(whole);
      },
      await given(),
    );
    await eventually(() => letter.$$eval('table', (all) => all.length)).toBeGreaterThan(1);
    await expect(harmIn(letter)).resolves.toEqual([]);
    kept.files++;
  });
});

function inBatches<T>(list: readonly T[], count: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / count) }, (_, i) =>
    list.slice(i * count, (i + 1) * count),
  );
}
