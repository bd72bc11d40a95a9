import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { documentOf, TYPED_MARKUPS, type TypedPage } from '../lib/brief/drawn-pages.ts';
import { openBrief } from './beside.ts';
import { type Lens, launchLens } from './browser.ts';
import type { SitePage } from './fixtures.ts';
import {
  badge,
  button,
  eventually,
  focusInPanel,
  panelText,
  partOfPanel,
  press,
  untilRead,
} from './panel.ts';
import { storedRecords } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

/** Typed as news of the site are: lines that end within a sentence, a letter that was lost, the rest of a mail link. */
const NEWS: TypedPage = {
  url: 'https://www.iom.int/fr/news/une-delegation-en-colombie',
  lang: 'fr',
  title: 'Une délégation africaine étudie la migration de main-d’œuvre circulaire',
  body: [
    'Bogota – Des responsables des gouvernements du Ghana, du Nigéria, du',
    'Sénégal et de Libye se rendent cette semaine en',
    'Colombie pour y étudier la migration de main-d’uvre circulaire.',
    '',
    'Le programme a permis à plus de 3 800 Colombiens de partir en Espagne, et a coûté',
    '1,2 million d’euros, que la Colombie a reçus de la Commission européenne.',
    '',
    'La visite se conclut aujourd’hui, le 5 novembre 2010, par un séminaire.',
    '',
    'Pour plus d’informations, veuillez contacter:',
    '',
    'Jorge Gallo',
    'OIM Bogota',
    'Tél: +57 1 639 7777',
    'E-mail:',
    '"mailto:jgallo@iom.int">jgallo@iom.int',
  ],
};

const PROGRAMME: TypedPage = {
  url: 'https://www.iom.int/fr/programme-mondial-conjoint',
  lang: 'fr',
  title: 'Programme mondial conjoint sur la migration et le développement',
  body: [
    'Depuis 2011, le PNUD et l’OIM mettent en œuvre un programme mondial conjoint, avec le financement de la Direction du développement et de la coopération suisse.',
    '',
    'L’objectif principal du programme est de permettre à huit gouvernements - Bangladesh, Équateur, Jamaïque, Kirghizistan, Moldova, Maroc, Serbie et Tunisie - de mieux gouverner la migration.',
    '',
    'Le programme a soutenu 56 nouvelles politiques.',
  ],
};

function drawn(page: TypedPage, markup: string): SitePage {
  return { url: page.url, html: documentOf(page, TYPED_MARKUPS[markup]?.(page) ?? '') };
}

const MARKUPS = ['a paragraph for each line', 'Drupal fields'];

/** What the panel says of one part of a page. */
async function said(tab: Page, part: string): Promise<string> {
  const found = await partOfPanel(tab, `[data-brief="${part}"] dd`);
  return found.evaluate((one) => one.innerText.replace(/\s+/g, ' ').trim());
}

describe.each(MARKUPS)('a page that is no project, drawn with %s,', (markup) => {
  test('opens nothing by itself; asked for, news are shown in brief, clean and in the reader’s language', async () => {
    const tab = await lens.open(drawn(NEWS, markup));
    await untilRead(lens);
    await expect(tab.$('project-lens-panel')).resolves.toBeNull();

    await openBrief(lens, tab);
    expect(await panelText(tab)).toContain('News');
    expect(await said(tab, 'date')).toBe('November 5, 2010');
    expect(await said(tab, 'countries')).toMatch(/^Colombia 2 times/);
    for (const name of ['Ghana', 'Nigeria', 'Senegal', 'Libya', 'Spain'])
      expect(await said(tab, 'countries')).toContain(`${name} once`);
    expect(await said(tab, 'money')).toBe('€1,200,000');
    expect(await said(tab, 'figures')).toContain('3 800 Colombiens');
    expect(await said(tab, 'contacts')).toMatch(/Jorge Gallo.*jgallo@iom\.int.*\+57 1 639 7777/);
    expect(await said(tab, 'contacts')).not.toContain('mailto');
  });

  test('is saved as what it is, removed and put back', async () => {
    const tab = await lens.open(drawn(PROGRAMME, markup));
    await openBrief(lens, tab);
    await eventually(() => badge(lens)).toMatchObject({
      text: '',
      title: 'Project Lens: no project on this page',
    });
    await press(tab, 'Save');
    await button(tab, 'Saved');
    await eventually(() => badge(lens)).toMatchObject({ text: '✓' });

    const id = `brief:${PROGRAMME.url}`;
    const records = () => storedRecords(lens);
    await eventually(async () => Object.keys(await records())).toEqual([`project:${id}`]);
    expect((await records())[`project:${id}`]).toMatchObject({
      format: 2,
      kind: 'programme',
      readings: { fr: { title: PROGRAMME.title, brief: { kind: 'programme' }, fields: { budget: null } } },
    });
    await press(tab, 'Remove');
    await eventually(async () => Object.keys(await records())).toEqual([]);
    await press(tab, 'Undo');
    await eventually(async () => Object.keys(await records())).toEqual([`project:${id}`]);
    await button(tab, 'Saved');
  });
});

test('the brief takes the focus, keeps a note, and Escape gives the focus back', async () => {
  const page = drawn(NEWS, 'Drupal fields');
  const tab = await lens.open({
    ...page,
    html: page.html
      .replace('<main', '<button id="before">Before</button><main')
      .replace('<h1', '<button id="before">Before</button><h1'),
  });
  await tab.focus('#before');
  await openBrief(lens, tab);
  await eventually(() => focusInPanel(tab)).toBe('icon close');
  await press(tab, 'Save');
  await button(tab, 'Saved');
  await (await partOfPanel(tab, '.note-text')).type('For Ana');
  await eventually(async () => Object.values(await storedRecords(lens))).toMatchObject([{ note: 'For Ana' }]);

  await tab.keyboard.press('Escape');
  await eventually(() => tab.$('project-lens-panel').then((panel) => panel === null)).toBe(true);
  expect(await tab.evaluate(() => document.activeElement?.id)).toBe('before');
  const margins = await tab.evaluate(() => getComputedStyle(document.documentElement).marginRight);
  expect(margins).toBe('0px');

  await openBrief(lens, tab);
  await button(tab, 'Saved');
  expect(await tab.$$('project-lens-panel')).toHaveLength(1);
});

test('a brief goes where the site shows another page without a load', async () => {
  const tab = await lens.open(drawn(NEWS, 'Drupal fields'));
  await openBrief(lens, tab);
  await tab.evaluate(() => {
    history.pushState(null, '', '/fr/another');
    document.querySelector('article')?.replaceChildren('Another page.');
  });

  await eventually(() => tab.$('project-lens-panel').then((panel) => panel === null)).toBe(true);
});

/** Presses every button of the panel as soon as nothing that the reader did is recent, and says so. */
const PRESSING = `<script>setInterval(() => {
  const inside = document.querySelector('project-lens-panel')?.shadowRoot;
  if (!inside || navigator.userActivation.isActive || document.title === 'Pressed') return;
  for (const one of inside.querySelectorAll('button')) one.click();
  document.title = 'Pressed';
}, 50)</script>`;

test('a script of the page presses nothing in a brief', async () => {
  const page = drawn(NEWS, 'Drupal fields');
  const tab = await lens.open({ ...page, html: page.html.replace('</body>', `${PRESSING}</body>`) });
  await openBrief(lens, tab);
  const titles = () =>
    lens.quiet.evaluate(async () => (await chrome.tabs.query({})).map(({ title }) => title));
  await eventually(titles).toContain('Pressed');
  await untilRead(lens);

  expect(await storedRecords(lens)).toEqual({});
  expect(await tab.$$('project-lens-panel')).toHaveLength(1);
});
