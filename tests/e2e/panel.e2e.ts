import type { ElementHandle } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { byRole } from './accessible.ts';
import { BROWSER, type Lens, launchLens } from './browser.ts';
import { drawPage, fixture, ROWS } from './fixtures.ts';
import { button, eventually, panelText, partOfPanel, press, shownField, shownFields } from './panel.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

describe('the panel of a project page', () => {
  test('shows a French page in the words of an English reader, each stated field once and no other', async () => {
    const tab = await lens.open(fixture('colombia-fr-list'));

    expect(Object.fromEntries(await shownFields(tab))).toEqual({
      status: 'Active',
      coverage: 'National',
      type: 'Mainstreaming migration into development',
      budget: 'US$300,000',
      startDate: '2023',
      endDate: '2025',
      allocationYear: '2022',
      region: 'Latin America and the Caribbean',
      primaId: 'CO10P0633',
      projectId: 'MD.0029',
      benefitingStates: 'Colombia',
    });
    await eventually(() => shownFields(tab)).toHaveLength(11);
  });

  test('has the title of the page in the language of the page, and everything else in that of the reader', async () => {
    const tab = await lens.open(fixture('colombia-fr-list'));
    const title = await partOfPanel(tab, 'h2');
    const aside = await partOfPanel(tab, 'aside');

    await eventually(() => title.evaluate(({ lang, textContent }) => [lang, textContent])).toEqual([
      'fr',
      'Renforcement des capacités permettant au Gouvernement de la Colombie de mettre en œuvre la politique intégrale de migration',
    ]);
    await eventually(() => aside.evaluate(({ lang }) => lang)).toMatch(/^en/);
  });

  test('is one complementary landmark with a name', async () => {
    const tab = await lens.open(fixture('colombia-fr-list'));
    await partOfPanel(tab, 'aside');

    await eventually(() => byRole(tab, 'complementary', null)).toHaveLength(1);
    await eventually(() => byRole(tab, 'complementary', 'Project Lens')).toHaveLength(1);
    await expect(tab.$$('project-lens-panel')).resolves.toHaveLength(1);
  });

  test('says what the page does not state, by name', async () => {
    const tab = await lens.open(fixture('colombia-fr-list'));
    await partOfPanel(tab, 'aside');

    await eventually(() => panelText(tab)).toContain('Not on this page: Other countries');
  });

  test('shows a row whose label is new to us under the known ones, as printed', async () => {
    const tab = await lens.open(drawPage({ rows: { ...ROWS, Donor: 'Government of Norway' } }));
    const row = await partOfPanel(tab, '[data-other-row="Donor"]');
    const lowest = await tab.$$eval('project-lens-panel >>> [data-field]', (fields) =>
      Math.max(...fields.map((field) => field.getBoundingClientRect().bottom)),
    );

    await eventually(() => row.$eval('dd button', ({ textContent }) => textContent)).toBe(
      'Government of Norway',
    );
    await eventually(() => row.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(lowest);
  });

  test('shows a value that it does not understand as printed, and says so', async () => {
    const tab = await lens.open(drawPage({ rows: { ...ROWS, 'Budget Amount (USD)': '150.000' } }));
    await partOfPanel(tab, 'aside');

    await eventually(() => shownField(tab, 'budget')).toBe('150.000not understood');
  });
});

describe('what was printed', () => {
  const PRINTED = 'Printed as “Actif” under “Statut du projet”';

  /** The explanation is generated content, which only computed style tells of. */
  const isTold = (value: ElementHandle<HTMLElement>) =>
    value.evaluate((one) => getComputedStyle(one, '::after').visibility === 'visible');

  test('is said on hover, and goes with the mouse', async () => {
    const tab = await lens.open(fixture('colombia-fr-list'));
    const value = await partOfPanel(tab, '[data-field="status"] button.value');

    await expect(isTold(value)).resolves.toBe(false);
    await value.hover();
    await eventually(() => isTold(value)).toBe(true);
    const drawn = () => value.evaluate((one) => getComputedStyle(one, '::after').content);
    // Firefox says where the text is from, and not what it is.
    await eventually(drawn).toMatch(BROWSER === 'firefox' ? 'attr(aria-description)' : PRINTED);
    await tab.mouse.move(10, 400);
    await eventually(() => isTold(value)).toBe(false);
  });

  test('is said on focus, to the eye and to assistive technology', async () => {
    const tab = await lens.open(fixture('colombia-fr-list'));
    const value = await partOfPanel(tab, '[data-field="status"] button.value');
    await (await button(tab, 'Collapse the panel')).focus();
    await tab.keyboard.press('Tab');

    await eventually(() => value.evaluate((one) => one.matches(':focus-visible'))).toBe(true);
    await eventually(() => isTold(value)).toBe(true);
    await eventually(() => value.evaluate(({ ariaDescription }) => ariaDescription)).toBe(PRINTED);
    await eventually(() => value.evaluate(({ textContent }) => textContent)).toBe('Active');
  });
});

describe('copying an ID', () => {
  test('puts it into the clipboard and says so', async () => {
    const page = fixture('colombia-fr-list');
    const { origin } = new URL(page.url);
    await lens.allowClipboard(origin);
    const tab = await lens.open(page);
    await press(tab, 'Copy Project ID');
    const said = await partOfPanel(tab, '[data-field="projectId"] [role="status"]');

    await eventually(() => said.evaluate(({ textContent }) => textContent)).toBe('Copied');
    await eventually(() => tab.evaluate(() => navigator.clipboard.readText())).toBe('MD.0029');
  });

  // Firefox knows no such policy.
  test.runIf(BROWSER === 'chromium')('says so where the browser does not allow it', async () => {
    const page = fixture('colombia-fr-list');
    const tab = await lens.open({ ...page, headers: { 'permissions-policy': 'clipboard-write=()' } });
    await press(tab, 'Copy Prima ID');
    const said = await partOfPanel(tab, '[data-field="primaId"] [role="status"]');

    await eventually(() => said.evaluate(({ innerText }) => innerText)).toBe(
      'The browser did not let us copy.',
    );
  });
});
