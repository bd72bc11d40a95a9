import type { ElementHandle, Page } from 'puppeteer-core';
import type { Lens } from './browser.ts';
import { eventually } from './panel.ts';
import { COLOMBIA_READING, NEW, write } from './records.ts';

interface Said {
  readonly language?: string;
  readonly title: string;
  readonly description: string;
  readonly fields: Record<string, unknown>;
}

interface Own {
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly savedAt: string;
}

const READ = { otherRows: [], readAt: '2026-01-01T10:00:00.000Z', readerVersion: '0.1.0' };
const NO_FIELDS = Object.fromEntries(Object.keys(COLOMBIA_READING.fields).map((key) => [key, null]));

/** A whole record of these readings; a field that is not given is not on the page. */
export function saved(id: string, readings: readonly Said[], { note = '', tags = [], savedAt }: Own) {
  const all = readings.map(({ language = 'en', title, description, fields }) => ({
    ...READ,
    url: `https://www.iom.int/${language}/project/${id.toLowerCase()}`,
    language,
    title,
    description: [description],
    fields: { ...NO_FIELDS, projectId: field(id), ...fields },
  }));
  const byLanguage = Object.fromEntries(all.map((reading) => [reading.language, reading]));
  return { ...NEW, id, readings: byLanguage, note, tags, savedAt, changedAt: savedAt };
}

/** What a page says in one field. */
export function field(value: unknown, printed = String(value)) {
  return { label: 'A label', printed, value };
}

const usd = (amount: number) => field({ amount, currency: 'USD' }, `${amount}.00`);
const state = (name: string, code: string) => field([{ name, code }], name);
const years = (start: string, end: string) => ({ startDate: field(start), endDate: field(end) });

/** Five projects, the newest last: three of one reading each, one whose readings disagree, one that states little. */
export const FIVE = [
  saved(
    'PO.0001',
    [
      {
        language: 'fr',
        title: 'Études sur les côtes',
        description: 'Le littoral recule.',
        fields: {
          ...years('2019', '2021'),
          status: field('completed', 'Achevé'),
          type: field('PR'),
          budget: usd(50_000),
          coverage: field('national'),
          allocationYear: field(2018),
          region: field('latin-america-caribbean'),
          benefitingStates: state('Équateur', 'EC'),
        },
      },
    ],
    { savedAt: '2026-01-01T10:00:00.000Z' },
  ),
  saved(
    'RR.0002',
    [{ title: 'Coming home', description: 'Families return.', fields: { type: field('RR') } }],
    {
      savedAt: '2026-01-02T10:00:00.000Z',
    },
  ),
  saved(
    'MD.0003',
    [
      {
        title: 'Data for mayors',
        description: 'Towns count people.',
        fields: {
          ...years('2023', '2025'),
          status: field('active'),
          type: field('MD'),
          budget: usd(100_000),
          coverage: field('national'),
          allocationYear: field(2022),
          region: field('latin-america-caribbean'),
          benefitingStates: state('Peru', 'PE'),
        },
      },
      {
        language: 'es',
        title: 'Datos para alcaldes',
        description: 'Los municipios cuentan.',
        fields: { budget: usd(120_000), benefitingStates: state('Perú', 'PE') },
      },
    ],
    { savedAt: '2026-01-03T10:00:00.000Z' },
  ),
  saved(
    'TC.0004',
    [
      {
        title: 'Courses for judges',
        description: 'Judges who work near a border.',
        fields: {
          ...years('2020', '2022'),
          status: field('completed'),
          type: field('TC'),
          budget: usd(70_000),
          coverage: field('national'),
          allocationYear: field(2019),
          region: field('asia-oceania'),
          benefitingStates: state('Nepal', 'NP'),
        },
      },
    ],
    { tags: ['Desk', 'to read'], savedAt: '2026-01-04T10:00:00.000Z' },
  ),
  saved(
    'IB.0005',
    [
      {
        title: 'Border posts',
        description: 'Officers check documents.',
        fields: {
          ...years('2023', '2025'),
          status: field('active'),
          type: field('IB'),
          budget: usd(90_000),
          coverage: field('regional'),
          allocationYear: field(2022),
          region: field('africa'),
          benefitingStates: state('Ghana', 'GH'),
        },
      },
    ],
    { note: 'Ask about the lighthouse.', tags: ['Desk'], savedAt: '2026-01-05T10:00:00.000Z' },
  ),
];

/** The IDs of the five as the page first shows them: the newest first. */
export const NEWEST_FIRST = ['IB.0005', 'TC.0004', 'MD.0003', 'RR.0002', 'PO.0001'];

/** As many projects as asked for: `PO.0000`, "Project 0", the newest, and so on. */
export function many(count: number) {
  return Array.from({ length: count }, (_, i) =>
    saved(
      `PO.${String(i).padStart(4, '0')}`,
      [{ title: `Project ${i}`, description: 'Something.', fields: { budget: usd(1000 * (i + 1)) } }],
      { savedAt: new Date(Date.UTC(2026, 0, 1) - i * 60_000).toISOString() },
    ),
  );
}

export function writeAll(lens: Lens, records: readonly { readonly id: string }[]): Promise<void> {
  return write(lens, Object.fromEntries(records.map((record) => [`project:${record.id}`, record])));
}

/** Opens the library page with these records in the storage, and waits until they are listed. */
export async function openWith(
  lens: Lens,
  {
    records = FIVE,
    hash = '',
    rows = records.length,
  }: { records?: typeof FIVE; hash?: string; rows?: number } = {},
): Promise<Page> {
  await writeAll(lens, records);
  const page = await lens.openLibrary(hash);
  await eventually(async () => (await rowIds(page)).length).toBe(rows);
  return page;
}

/** The IDs of the rows that are drawn, in order. */
export function rowIds(page: Page): Promise<string[]> {
  return page.$$eval('tr[data-project]', (rows) => rows.map((row) => row.getAttribute('data-project') ?? ''));
}

/** The IDs of the rows that are chosen, in order. */
export function chosenIds(page: Page): Promise<string[]> {
  const chosen = 'tr[data-project][aria-selected="true"]';
  return page.$$eval(chosen, (rows) => rows.map((row) => row.getAttribute('data-project') ?? ''));
}

/** The ID of the row that keys move from, as assistive technology is told; `null`: none. */
export function activeId(page: Page): Promise<string | null> {
  return page.$eval('[role="grid"]', (grid) => {
    const id = grid.getAttribute('aria-activedescendant');
    return id === null ? null : (document.getElementById(id)?.getAttribute('data-project') ?? 'none drawn');
  });
}

/** What a row says in one of the columns that are shown. */
export function cell(page: Page, id: string, column: string): Promise<string> {
  return page.$eval(`tr[data-project="${id}"] td.${column}`, (one) => one.textContent ?? '');
}

export function columnNames(page: Page): Promise<string[]> {
  return page.$$eval('th[data-column]', (heads) =>
    heads.map((head) => head.getAttribute('data-column') ?? ''),
  );
}

/** Puts words into the search in the place of those that are there. */
export async function searchFor(page: Page, words: string): Promise<void> {
  const input = await page.waitForSelector('input[type="search"]');
  await input?.click({ count: 3 });
  await (words === '' ? input?.press('Backspace') : input?.type(words));
}

/** Opens one of the menus by its name. */
export async function openMenu(page: Page, name: string): Promise<void> {
  const summary = await page.waitForSelector(`details.menu > summary ::-p-text(${name})`);
  await summary?.click();
}

/** The options of a filter with their counts, and whether each is chosen, as they stand in the panel. */
export function filterOptions(page: Page, name: string): Promise<string[]> {
  return page.$$eval(
    '.filters fieldset',
    (groups, legend) => {
      const group = groups.find((each) => each.querySelector('legend')?.textContent === legend);
      return [...(group?.querySelectorAll('label.option') ?? [])].map((option) => {
        const words = [...option.querySelectorAll('span, bdi')]
          .map(({ textContent }) => textContent)
          .join(' ');
        return option.querySelector('input')?.checked ? `[${words}]` : words;
      });
    },
    name,
  );
}

/** Chooses an option of a filter, or takes it away. */
export async function toggleFilter(page: Page, name: string, option: string): Promise<void> {
  const found = () =>
    page.evaluateHandle(
      (of, words) =>
        [...document.querySelectorAll('.filters fieldset label.option')].find(
          (one) =>
            one.closest('fieldset')?.querySelector('legend')?.textContent === of &&
            one.querySelector('.name')?.textContent === words,
        ),
      name,
      option,
    );
  await eventually(async () => (await found()).asElement() !== null).toBe(true);
  const label = (await found()).asElement() as ElementHandle<Element> | null;
  await label?.click();
}

/** The row of a project, to be clicked. */
export async function row(page: Page, id: string) {
  const found = await page.waitForSelector(`tr[data-project="${id}"] td.title`);
  if (!found) throw new Error(`There is no row ${id}.`);
  return found;
}

/** What the page says of what is chosen; empty where nothing is. */
export function selectionText(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLElement>('.selection-bar')?.innerText ?? '');
}
