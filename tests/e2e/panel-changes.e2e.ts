import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { drawMain, drawPage, ROWS } from './fixtures.ts';
import { badge, button, eventually, partOfPanel, press, shownField } from './panel.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const KENYA = {
  ...ROWS,
  'Prima ID': 'KE10P0501',
  'Projects ID': 'PO.0501',
  'Benefiting Member States': 'Kenya',
};
const TOGO = {
  ...ROWS,
  'Prima ID': 'TG10P0502',
  'Projects ID': 'PO.0502',
  'Benefiting Member States': 'Togo',
};

/** Shows something else in a page, under another address, as sites do that never load anew. */
function replace(tab: Page, path: string, main: string): Promise<void> {
  return tab.evaluate(
    (address, html) => {
      history.pushState(null, '', address);
      const place = document.querySelector('main');
      if (place) place.innerHTML = html;
    },
    path,
    main,
  );
}

test('a page whose rows arrive a second after load gets its panel then', async () => {
  const { url } = drawPage();
  const arrive = `setTimeout(() => { document.querySelector('main').innerHTML = ${JSON.stringify(drawMain('Late', ROWS))} }, 1000)`;
  const tab = await lens.open(drawPage({ url, rows: {}, more: `<script>${arrive}</script>` }));

  await expect(tab.$('project-lens-panel')).resolves.toBeNull();
  await partOfPanel(tab, '[data-field="projectId"]');
  await eventually(() => shownField(tab, 'projectId')).toBe('PO.0500');
});

test('rows that arrive one after the other are all in the panel', async () => {
  const arrive = `const list = document.querySelector('ul');
    const rows = [...list.children];
    list.replaceChildren();
    const next = () => { list.append(rows.shift()); if (rows.length > 0) setTimeout(next, 60); };
    next();`;
  const tab = await lens.open(drawPage({ more: `<script>${arrive}</script>` }));

  await partOfPanel(tab, '[data-field="benefitingStates"]');
  await eventually(() => shownField(tab, 'benefitingStates')).toBe('Ghana');
  await eventually(() => shownField(tab, 'startDate')).toBe('2021');
});

test('a page that shows another project without a load has the panel of that one', async () => {
  const tab = await lens.open(drawPage());
  await press(tab, 'Save');
  await button(tab, 'Saved');
  await replace(tab, '/project/kenya', drawMain('A project of Kenya', KENYA));

  await eventually(() => shownField(tab, 'projectId')).toBe('PO.0501');
  await eventually(() => shownField(tab, 'benefitingStates')).toBe('Kenya');
  await button(tab, 'Save');
  await eventually(() => badge(lens)).toEqual({ text: '+', title: 'Project Lens: a project, not saved' });
});

test('a page that shows something else without a load loses panel, room and badge', async () => {
  const tab = await lens.open(drawPage());
  await button(tab, 'Save');
  await eventually(() => badge(lens)).toMatchObject({ text: '+' });
  await replace(tab, '/news/something', '<h1>Some news</h1><p>Nothing about a project.</p>');

  await tab.waitForSelector('project-lens-panel', { hidden: true });
  const root = () =>
    tab.$eval('html', (html) => [html.getAttribute('data-project-lens'), getComputedStyle(html).marginRight]);
  await eventually(root).toEqual([null, '0px']);
  await eventually(() => badge(lens)).toEqual({ text: '', title: 'Project Lens: no project on this page' });
});

test('of two quick changes, the panel shows the last, with its own state', async () => {
  const togo = drawPage({ title: 'A project of Togo', rows: TOGO, url: 'https://www.iom.int/project/togo' });
  const first = await lens.open(togo);
  await press(first, 'Save');
  await button(first, 'Saved');
  await first.close();
  const tab = await lens.open(drawPage());
  await button(tab, 'Save');
  await replace(tab, '/project/kenya', drawMain('A project of Kenya', KENYA));
  await replace(tab, '/project/togo', drawMain('A project of Togo', TOGO));

  await eventually(() => shownField(tab, 'projectId')).toBe('PO.0502');
  await button(tab, 'Saved');
  await eventually(() => badge(lens)).toEqual({ text: '✓', title: 'Project Lens: saved' });
});

test('a page that goes back to the first project shows it again', async () => {
  const tab = await lens.open(drawPage());
  await button(tab, 'Save');
  await replace(tab, '/project/kenya', drawMain('A project of Kenya', KENYA));
  await eventually(() => shownField(tab, 'projectId')).toBe('PO.0501');
  await replace(tab, '/project/a-project-of-ghana', drawMain('A project of Ghana', ROWS));

  await eventually(() => shownField(tab, 'projectId')).toBe('PO.0500');
});

test('a page that throws the panel out gets it back', async () => {
  const tab = await lens.open(drawPage());
  await button(tab, 'Save');
  await tab.evaluate(() => document.querySelector('project-lens-panel')?.remove());

  await button(tab, 'Save');
  await expect(tab.$$('project-lens-panel')).resolves.toHaveLength(1);
});
