import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { filterOptions, NEWEST_FIRST, openWith, rowIds, searchFor, toggleFilter } from './library.ts';
import { eventually, press } from './panel.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const shown = (page: Page) => eventually(() => rowIds(page));

/** Fills one end of a range. */
async function fillRange(page: Page, name: string, end: 'From' | 'To', value: string): Promise<void> {
  await page.waitForSelector('.filters label.option'); // They move what is below them when they come.
  const inputs = await page.$$(`.filters fieldset input[aria-label="${end}"]`);
  const legends = inputs.map((input) => input.evaluate((one) => one.closest('fieldset')?.textContent ?? ''));
  const at = (await Promise.all(legends)).findIndex((text) => text.startsWith(name));
  const input = inputs[at];
  if (!input) throw new Error(`There is no ${end} of ${name}.`);
  await input.click({ count: 3 });
  await input.type(value);
  await input.press('Enter');
}

function chips(page: Page): Promise<string[]> {
  return page.$$eval('.active-filters .chip bdi', (all) => all.map((one) => one.textContent ?? ''));
}

describe('the filters', () => {
  test.each([
    { name: 'Status', options: ['Active 2', 'Completed 2', 'Not known 1'] },
    {
      name: 'Region',
      options: ['Latin America and the Caribbean 2', 'Africa 1', 'Asia and Oceania 1', 'Not known 1'],
    },
    { name: 'Coverage', options: ['National 3', 'Regional 1', 'Not known 1'] },
    { name: 'Country', options: ['Ecuador 1', 'Ghana 1', 'Nepal 1', 'Peru 1', 'Not known 1'] },
    { name: 'Language read', options: ['English 4', 'French 1', 'Spanish 1'] },
    { name: 'Tag', options: ['No tag 3', 'Desk 2', 'to read 1'] },
    { name: 'Your note', options: ['Without a note 4', 'With a note 1'] },
    { name: 'Readings', options: ['Do not disagree 4', 'Disagree in something 1'] },
  ])('count what there is of $name', async ({ name, options }) => {
    const page = await openWith(lens);

    await eventually(() => filterOptions(page, name)).toEqual(options);
  });

  test.each([
    { name: 'Status', option: 'Active', left: ['IB.0005', 'MD.0003'] },
    { name: 'Status', option: 'Not known', left: ['RR.0002'] },
    { name: 'Type', option: 'Return and reintegration assistance', left: ['RR.0002'] },
    { name: 'Region', option: 'Latin America and the Caribbean', left: ['MD.0003', 'PO.0001'] },
    { name: 'Coverage', option: 'Regional', left: ['IB.0005'] },
    { name: 'Country', option: 'Ecuador', left: ['PO.0001'] },
    { name: 'Language read', option: 'Spanish', left: ['MD.0003'] },
    { name: 'Tag', option: 'Desk', left: ['IB.0005', 'TC.0004'] },
    { name: 'Tag', option: 'No tag', left: ['MD.0003', 'RR.0002', 'PO.0001'] },
    { name: 'Your note', option: 'With a note', left: ['IB.0005'] },
    { name: 'Readings', option: 'Disagree in something', left: ['MD.0003'] },
  ])('leave those whose $name is $option', async ({ name, option, left }) => {
    const page = await openWith(lens);
    await toggleFilter(page, name, option);

    await shown(page).toEqual(left);
    await eventually(() => chips(page)).toEqual([`${name}: ${option}`]);
  });

  test('of two kinds leave what is in both, of one kind what is in either; counts follow', async () => {
    const page = await openWith(lens);
    await toggleFilter(page, 'Status', 'Completed');
    await shown(page).toEqual(['TC.0004', 'PO.0001']);
    await eventually(() => filterOptions(page, 'Region')).toEqual([
      'Asia and Oceania 1',
      'Latin America and the Caribbean 1',
    ]);
    await eventually(() => filterOptions(page, 'Status')).toEqual([
      'Active 2',
      '[Completed 2]',
      'Not known 1',
    ]);
    await toggleFilter(page, 'Region', 'Asia and Oceania');
    await shown(page).toEqual(['TC.0004']);
    await toggleFilter(page, 'Region', 'Asia and Oceania');
    await toggleFilter(page, 'Status', 'Active');

    await shown(page).toEqual(['IB.0005', 'TC.0004', 'MD.0003', 'PO.0001']);
  });

  test('keep a chosen option in sight that nothing has any more, to be taken away', async () => {
    const page = await openWith(lens);
    await toggleFilter(page, 'Status', 'Active');
    await searchFor(page, 'judges');
    await shown(page).toEqual([]);

    await eventually(() => filterOptions(page, 'Status')).toEqual(['Completed 1', '[Active 0]']);
  });

  test('count what the search leaves', async () => {
    const page = await openWith(lens);
    await searchFor(page, 'border');
    await shown(page).toEqual(['IB.0005', 'TC.0004']);

    await eventually(() => filterOptions(page, 'Status')).toEqual(['Active 1', 'Completed 1']);
    await eventually(() => filterOptions(page, 'Country')).toEqual(['Ghana 1', 'Nepal 1']);
  });

  test('leave the projects that run in a range of years, with the unknown ones where they are asked for', async () => {
    const page = await openWith(lens);
    await fillRange(page, 'Years it runs in', 'From', '2021');
    await fillRange(page, 'Years it runs in', 'To', '2022');
    await shown(page).toEqual(['TC.0004', 'PO.0001']);
    await eventually(() => chips(page)).toEqual(['Years it runs in: 2021–2022']);
    await toggleFilter(page, 'Years it runs in', 'Not known');

    await shown(page).toEqual(['TC.0004', 'RR.0002', 'PO.0001']);
    await eventually(() => chips(page)).toEqual(['Years it runs in: 2021–2022 or not known']);
  });

  test.each([
    {
      name: 'Budget (USD)',
      end: 'From',
      value: '70000',
      left: ['IB.0005', 'TC.0004'],
      chip: 'Budget: from US$70,000',
    },
    {
      name: 'Budget (USD)',
      end: 'To',
      value: '70000',
      left: ['TC.0004', 'PO.0001'],
      chip: 'Budget: up to US$70,000',
    },
    {
      name: 'Year of allocation',
      end: 'From',
      value: '2020',
      left: ['IB.0005', 'MD.0003'],
      chip: 'Year of allocation: from 2020',
    },
  ] as const)(
    'leave what is $end $value in $name; what is not known, or disagrees, is not in',
    async (given) => {
      const page = await openWith(lens);
      await fillRange(page, given.name, given.end, given.value);

      await shown(page).toEqual(given.left);
      await eventually(() => chips(page)).toEqual([given.chip]);
    },
  );

  test('are taken away by their chips, and all at once', async () => {
    const page = await openWith(lens);
    await toggleFilter(page, 'Status', 'Active');
    await toggleFilter(page, 'Tag', 'Desk');
    await fillRange(page, 'Budget (USD)', 'From', '1');
    await shown(page).toEqual(['IB.0005']);
    await press(page, 'Take away: Tag: Desk');
    await press(page, 'Take away: Budget: from US$1');
    await shown(page).toEqual(['IB.0005', 'MD.0003']);
    await press(page, 'Clear filters');

    await shown(page).toEqual(NEWEST_FIRST);
    await eventually(() => chips(page)).toEqual([]);
  });

  test('can be shut, and say how many are on', async () => {
    const page = await openWith(lens);
    await toggleFilter(page, 'Status', 'Active');
    await press(page, 'Filters (1)');

    await eventually(() => page.$('.filters')).toBeNull();
    await shown(page).toEqual(['IB.0005', 'MD.0003']);
  });
});
