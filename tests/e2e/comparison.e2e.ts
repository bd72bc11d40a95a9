import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Lens, launchLens } from './browser.ts';
import { expectedReading } from './fixtures.ts';
import { button, eventually, press } from './panel.ts';
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

    const titles = () => popup.$$eval('thead a', (all) => all.map(({ textContent }) => textContent));
    await eventually(async () => (await titles()).toSorted()).toEqual([
      'Alpha',
      'Beta',
      'Creative Space Pilot Initiative: Access to Technology and Livelihoods for Returning Migrants in Djibouti',
    ]);
    await eventually(() => popup.evaluate(() => location.hash)).toMatch(/^#compare=/);
  });
});

describe('the comparison', () => {
  test('shows values, what is missing, and what follows from them with how it was computed', async () => {
    await saveThree();
    const popup = await compare('MD.0001', 'PO.0002');

    await eventually(() => cells(popup, 'status')).toEqual(['Active', 'Completed']);
    await eventually(() => cells(popup, 'budget')).toEqual(['US$300,000', 'US$90,000']);
    await eventually(() => cells(popup, 'primaId')).toEqual(['not on the page', 'GH10P0500']);
    await eventually(() => cells(popup, 'duration')).toEqual(['about 2 years', 'about 2 years']);
    await eventually(() => cells(popup, 'budgetPerYear')).toEqual(['about US$150,000', 'about US$45,000']);
    const how = () => popup.$eval('tr[data-field="budgetPerYear"] button', (one) => one.ariaDescription);
    await eventually(how).toContain('US$300,000 ÷ about 2 years');
  });

  test('marks differences by sign and words, and what is missing is none', async () => {
    await saveThree();
    const popup = await compare('MD.0001', 'PO.0002');
    const marks = () =>
      popup.$$eval('tr[data-field]', (rows) =>
        rows.flatMap((row) => {
          const mark = row.querySelector('.mark')?.textContent;
          return mark ? [[row.getAttribute('data-field'), mark]] : [];
        }),
      );

    await eventually(marks).toEqual([
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

    await eventually(() => cells(popup, 'endDate')).toEqual(['2025', '2021 | English | 2024 | French']);
    await eventually(() => cells(popup, 'duration')).toEqual(['about 2 years', 'not known']);
    const warnings = () => popup.$eval('.warnings', (one) => one.textContent);
    await eventually(warnings).toContain('The readings disagree in End: RR.0005.');
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

    await eventually(() => popup.$eval('.note', (one) => one.textContent)).toContain('no longer');
    await eventually(() => popup.$$('thead a')).toHaveLength(2);
  });

  test('leads back to the list', async () => {
    await saveThree();
    const popup = await compare('MD.0001', 'PO.0002');
    await press(popup, 'Back to the list');

    await popup.waitForSelector('[data-project="MD.0001"]');
    await eventually(() => popup.$('table')).toBeNull();
  });
});

const hash = (popup: Page) => popup.evaluate(() => location.hash);
const heads = (popup: Page) =>
  popup.$$eval('thead th[data-column]', (all) => all.map((head) => head.getAttribute('data-column')));
const focused = (popup: Page) =>
  popup.evaluate(() => [
    document.activeElement?.closest('[data-column]')?.getAttribute('data-column'),
    document.activeElement?.ariaLabel,
  ]);
const saidLast = (popup: Page) => popup.$eval('.comparison [role="status"]', (one) => one.textContent);

/** Drags the handle of a column to the middle of another one, a little beyond it, and holds it there. */
async function dragTo(popup: Page, name: string, target: string): Promise<void> {
  const [handle, over] = [
    await (await button(popup, name)).boundingBox(),
    await (await popup.waitForSelector(`th[data-column="${target}"]`))?.boundingBox(),
  ];
  if (!handle || !over) throw new Error('There is nothing to drag.');
  await popup.mouse.move(handle.x + 10, handle.y + 10);
  await popup.mouse.down();
  await popup.mouse.move(over.x + over.width * 0.6, handle.y + 10, { steps: 4 });
}

describe('the columns', () => {
  test('are moved by the keyboard, stay in the focus, are told, and are kept in the address', async () => {
    await saveThree();
    const popup = await compare('MD.0001', 'PO.0002', 'RR.0005');
    await (await button(popup, 'Move Alpha')).focus();
    await popup.keyboard.press('ArrowRight');

    await eventually(() => heads(popup)).toEqual(['PO.0002', 'MD.0001', 'RR.0005']);
    await eventually(() => focused(popup)).toEqual(['MD.0001', 'Move Alpha']);
    await eventually(() => saidLast(popup)).toBe('Alpha: column 2 of 3');
    await eventually(() => hash(popup)).toBe('#compare=PO.0002,MD.0001,RR.0005');
    await eventually(() => cells(popup, 'status')).toEqual(['Completed', 'Active', 'Completed']);

    await popup.keyboard.press('End');
    await eventually(() => heads(popup)).toEqual(['PO.0002', 'RR.0005', 'MD.0001']);
    await popup.keyboard.press('ArrowRight');
    await popup.keyboard.press('Home');
    await eventually(() => heads(popup)).toEqual(['MD.0001', 'PO.0002', 'RR.0005']);
    await eventually(() => focused(popup)).toEqual(['MD.0001', 'Move Alpha']);
  });

  test('are dragged, with a mark where they will land', async () => {
    await saveThree();
    const popup = await compare('MD.0001', 'PO.0002', 'RR.0005');
    await dragTo(popup, 'Move Alpha', 'PO.0002');
    await popup.waitForSelector('.drop:not([hidden])');
    await popup.mouse.up();

    await eventually(() => heads(popup)).toEqual(['PO.0002', 'MD.0001', 'RR.0005']);
    await eventually(() => focused(popup)).toEqual(['MD.0001', 'Move Alpha']);
    await eventually(() => popup.$('.drop:not([hidden])')).toBeNull();
  });

  test('are moved by single clicks, beside the handle that was clicked', async () => {
    await saveThree();
    const popup = await compare('MD.0001', 'PO.0002', 'RR.0005');
    await press(popup, 'Move Alpha');
    await press(popup, 'Move Alpha to the right');
    await eventually(() => heads(popup)).toEqual(['PO.0002', 'MD.0001', 'RR.0005']);
    await press(popup, 'Move Alpha to the left');
    await eventually(() => heads(popup)).toEqual(['MD.0001', 'PO.0002', 'RR.0005']);
    await eventually(() => focused(popup)).toEqual(['MD.0001', 'Move Alpha']);
  });

  test('stay where they are when Escape is pressed while they are dragged', async () => {
    await saveThree();
    const popup = await compare('MD.0001', 'PO.0002', 'RR.0005');
    await dragTo(popup, 'Move Alpha', 'RR.0005');
    await popup.waitForSelector('.drop:not([hidden])');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('.drop[hidden]');
    await popup.mouse.up();

    await eventually(() => heads(popup)).toEqual(['MD.0001', 'PO.0002', 'RR.0005']);
    await eventually(() => hash(popup)).toBe('#compare=MD.0001,PO.0002,RR.0005');
  });

  test('are taken out, and leave the focus to the next one', async () => {
    await saveThree();
    await write(lens, { 'project:DA.0004': aRecord('DA.0004', { title: 'Delta' }) });
    const popup = await compare('MD.0001', 'PO.0002', 'RR.0005', 'DA.0004');
    await press(popup, 'Take Beta out of the comparison');
    await eventually(() => heads(popup)).toEqual(['MD.0001', 'RR.0005', 'DA.0004']);
    await eventually(() => focused(popup)).toEqual([
      'RR.0005',
      expect.stringContaining('out of the comparison'),
    ]);

    await press(popup, 'Take Delta out of the comparison');
    await eventually(() => heads(popup)).toEqual(['MD.0001', 'RR.0005']);
    await eventually(() => popup.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });
});

describe('a project that is the base', () => {
  const differences = (popup: Page, field: string) =>
    popup.$$eval(`tr[data-field="${field}"] td`, (all) =>
      all.map((cell) => cell.querySelector('.difference')?.textContent ?? null),
    );

  test('comes first, and the others are shown as difference to it', async () => {
    await saveThree();
    const popup = await compare('MD.0001', 'PO.0002', 'RR.0005');
    await press(popup, 'Take Beta as the base');

    await eventually(() => heads(popup)).toEqual(['PO.0002', 'MD.0001', 'RR.0005']);
    await eventually(() => focused(popup)).toEqual(['PO.0002', 'Take Beta as the base']);
    await eventually(() => hash(popup)).toBe('#compare=MD.0001,PO.0002,RR.0005&base=PO.0002');
    await eventually(() => differences(popup, 'budget')).toEqual([
      null,
      '333% of the base, US$210,000 more',
      '222% of the base, US$110,000 more',
    ]);
    await eventually(() => differences(popup, 'startDate')).toEqual([
      null,
      'same as the base',
      '5 years earlier',
    ]);
    await eventually(() => differences(popup, 'endDate')).toEqual([null, 'same as the base', null]);
    await eventually(() => differences(popup, 'status')).toEqual([
      null,
      'differs from the base',
      'same as the base',
    ]);
    await eventually(() => differences(popup, 'projectId')).toEqual([null, null, null]);
    const states = async () => (await differences(popup, 'benefitingStates'))[2];
    await eventually(states).toBe('+ added: Djibouti− missing: Colombia');
  });

  test('is kept in the address, stays in sight beside the names, and is let go', async () => {
    await saveThree();
    const popup = await lens.openPopup('#compare=MD.0001,PO.0002,RR.0005&base=MD.0001');
    await popup.waitForSelector('table');
    await popup.setViewport({ width: 640, height: 500 });
    const gap = await popup.$eval('.scroll', (region) => {
      region.scrollTo({ left: 1000, behavior: 'instant' });
      const [name, base] = region.querySelectorAll('tr[data-field="budget"] > *');
      return (base?.getBoundingClientRect().left ?? 0) - (name?.getBoundingClientRect().right ?? 0);
    });
    expect(Math.abs(gap)).toBeLessThanOrEqual(1);

    await press(popup, 'Take Alpha as the base');
    await popup.waitForSelector('.projects-table:not(.based)');
    await eventually(() => hash(popup)).toBe('#compare=MD.0001,PO.0002,RR.0005');
    await eventually(() => popup.$('.difference')).toBeNull();
  });
});

test('what the projects come to is said, with what was left out and why', async () => {
  await saveThree();
  const popup = await compare('MD.0001', 'PO.0002', 'RR.0005');
  const lines = () =>
    popup.$$eval('.together table > tr', (rows) =>
      rows.map((row) => [...row.cells].map((cell) => cell.textContent)),
    );

  await eventually(lines).toEqual([
    ['Budget (USD)', 'US$590,000', 'US$196,667', 'US$200,000', '3 of 3'],
    ['Duration', '', 'about 2 years', 'about 2 years', '2 of 3Left out: 1 where readings disagree.'],
    ['Benefiting states', '2 different states', '', '', '3 of 3'],
  ]);
});

test('on paper the whole comparison stands, with the pages that it comes from', async () => {
  await saveThree();
  const popup = await compare('MD.0001', 'PO.0002', 'RR.0005');
  await lens.emulate(popup, { medium: 'print' });
  const seen = await popup.evaluate(() => {
    const region = document.querySelector('.scroll');
    return {
      isCut: (region?.scrollHeight ?? 0) > (region?.clientHeight ?? 0) + 1,
      buttons: [...document.querySelectorAll('button:not(.value)')].filter((one) => one.checkVisibility())
        .length,
      addresses: [...document.querySelectorAll<HTMLElement>('.sources .address')].map((one) => one.innerText),
    };
  });

  expect(seen.isCut).toBe(false);
  expect(seen.buttons).toBe(0);
  expect(seen.addresses).toHaveLength(4);
  expect(seen.addresses[0]).toBe('https://www.iom.int/project/md.0001');
});
