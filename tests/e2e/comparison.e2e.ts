import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Lens, launchLens } from './browser.ts';
import { expectedReading } from './fixtures.ts';
import { eventually, press } from './panel.ts';
import { aRecord, write } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const ALPHA = aRecord('MD.0001', { title: 'Alpha' });
const BETA = aRecord('PO.0002', {
  title: 'Beta',
  fields: {
    status: { label: 'Project Status', printed: 'Completed', value: 'completed' },
    budget: { label: 'Budget Amount (USD)', printed: '90000.00', value: { amount: 90000, currency: 'USD' } },
    primaId: { label: 'Prima ID', printed: 'GH10P0500', value: 'GH10P0500' },
  },
});

/** Alpha and Beta, and a project whose English and French pages disagree. */
async function saveThree(): Promise<void> {
  await write(lens, { 'project:MD.0001': ALPHA, 'project:PO.0002': BETA });
  for (const name of ['djibouti-en-label-value-lines', 'djibouti-fr-label-value-breaks']) {
    await ask(lens.quiet, { name: 'save', payload: { reading: expectedReading(name) } });
  }
}

async function compare(...ids: string[]): Promise<Page> {
  const popup = await lens.openPopup(`#compare=${ids.join(',')}`);
  await popup.waitForSelector('table');
  return popup;
}

function cells(popup: Page, field: string): Promise<string[]> {
  return popup.$$eval(`tr[data-field="${field}"] td`, (all) =>
    all.map((cell) =>
      [...cell.querySelectorAll('button, small, .missing:not(:has(button))')]
        .map((one) => one.textContent)
        .join(' | '),
    ),
  );
}

const fields = (popup: Page) =>
  popup.$$eval('tr[data-field]', (rows) => rows.map((row) => row.getAttribute('data-field')));

describe('three projects that were chosen in the list', () => {
  test('are compared field by field', async () => {
    await saveThree();
    const popup = await lens.openPopup();
    for (const id of ['MD.0001', 'PO.0002', 'RR.0005']) {
      await (await popup.waitForSelector(`[data-project="${id}"] input`))?.click();
    }
    await press(popup, 'Compare 3');
    await popup.waitForSelector('table');

    const titles = await popup.$$eval('thead a', (all) => all.map(({ textContent }) => textContent));
    expect(titles.toSorted()).toEqual([
      'Alpha',
      'Beta',
      'Creative Space Pilot Initiative: Access to Technology and Livelihoods for Returning Migrants in Djibouti',
    ]);
    await expect(popup.evaluate(() => location.hash)).resolves.toMatch(/^#compare=/);
  });
});

describe('the comparison', () => {
  test('shows values, what is missing, and what follows from them with how it was computed', async () => {
    await saveThree();
    const popup = await compare('MD.0001', 'PO.0002');

    await expect(cells(popup, 'status')).resolves.toEqual(['Active', 'Completed']);
    await expect(cells(popup, 'budget')).resolves.toEqual(['US$300,000', 'US$90,000']);
    await expect(cells(popup, 'primaId')).resolves.toEqual(['not on the page', 'GH10P0500']);
    await expect(cells(popup, 'duration')).resolves.toEqual(['about 2 years', 'about 2 years']);
    await expect(cells(popup, 'budgetPerYear')).resolves.toEqual(['about US$150,000', 'about US$45,000']);
    const how = await popup.$eval('tr[data-field="budgetPerYear"] button', (one) => one.ariaDescription);
    expect(how).toContain('US$300,000 ÷ about 2 years');
  });

  test('marks differences by sign and words, and what is missing is none', async () => {
    await saveThree();
    const popup = await compare('MD.0001', 'PO.0002');
    const marks = await popup.$$eval('tr[data-field]', (rows) =>
      rows.flatMap((row) => {
        const mark = row.querySelector('.mark')?.textContent;
        return mark ? [[row.getAttribute('data-field'), mark]] : [];
      }),
    );

    expect(marks).toEqual([
      ['status', '≠differs'],
      ['budget', '≠differs'],
      ['budgetPerYear', '≠differs'],
      ['budgetPerState', '≠differs'],
      ['projectId', '≠differs'],
    ]);
  });

  test('shows the differing rows alone where it is asked to', async () => {
    await saveThree();
    const popup = await compare('MD.0001', 'PO.0002');
    await (await popup.waitForSelector('input[role="switch"]'))?.click();

    const differing = ['status', 'budget', 'budgetPerYear', 'budgetPerState', 'projectId'];
    await eventually(() => fields(popup)).toEqual(differing);
    await (await popup.waitForSelector('input[role="switch"]'))?.click();
    await eventually(async () => (await fields(popup)).length).toBe(15);
  });

  test('shows both values where readings disagree, each with its language, and warns', async () => {
    await saveThree();
    const popup = await compare('MD.0001', 'RR.0005');

    await expect(cells(popup, 'endDate')).resolves.toEqual(['2025', '2021 | English | 2024 | French']);
    await expect(cells(popup, 'duration')).resolves.toEqual(['about 2 years', 'not known']);
    const warnings = await popup.$eval('.warnings', (one) => one.textContent ?? '');
    expect(warnings).toContain('The readings disagree in End: RR.0005.');
  });

  test('keeps header and first column in sight when it is scrolled', async () => {
    await saveThree();
    const popup = await compare('MD.0001', 'PO.0002', 'RR.0005');
    await popup.setViewport({ width: 480, height: 400 });
    const boxes = await popup.$eval('.scroll', (region) => {
      region.scrollTo({ left: 1000, top: 150, behavior: 'instant' });
      const box = (selector: string) => region.querySelector(selector)?.getBoundingClientRect();
      const { left, top } = region.getBoundingClientRect();
      const head = box('thead th:last-child');
      const name = box('tbody tr:last-child th');
      return {
        at: [region.scrollLeft, region.scrollTop],
        top: (head?.top ?? 0) - top,
        left: (name?.left ?? 0) - left,
      };
    });

    expect(boxes.at[0]).toBeGreaterThan(100);
    expect(boxes.at[1]).toBe(150);
    expect(Math.abs(boxes.top)).toBeLessThanOrEqual(1);
    expect(Math.abs(boxes.left)).toBeLessThanOrEqual(1);
  });

  test('says that a project of its address is no longer saved', async () => {
    await saveThree();
    const popup = await compare('MD.0001', 'PO.0002', 'XX.0000');

    await expect(popup.$eval('.note', (one) => one.textContent)).resolves.toContain('no longer');
    await expect(popup.$$('thead a')).resolves.toHaveLength(2);
  });

  test('leads back to the list', async () => {
    await saveThree();
    const popup = await compare('MD.0001', 'PO.0002');
    await press(popup, 'Back to the list');

    await popup.waitForSelector('[data-project="MD.0001"]');
    await expect(popup.$('table')).resolves.toBeNull();
  });
});
