import type { ElementHandle, Page } from 'puppeteer-core';
import { aBrief, aBriefReading, aSavedBrief } from '../a-brief.ts';
import { ask, type Lens } from './browser.ts';
import type { Looks } from './driver.ts';
import { drawPage, expectedReading, fixture, ROWS, type SitePage } from './fixtures.ts';
import { FIVE, writeAll } from './library.ts';
import { eventually } from './panel.ts';

/** How a reader sees it. */
export interface Sight {
  readonly viewport?: {
    readonly width: number;
    readonly height: number;
    readonly deviceScaleFactor?: number;
  };
  readonly looks?: Looks;
}

/** Something that a reader sees of us. Nothing in it depends on the words of a language. */
export interface View {
  readonly what: string;
  /** What of the page is ours. */
  readonly within: string;
  /** Shows it in a tab, and each of its states after the other. The storage is empty before. */
  show(lens: Lens, sight: Sight): AsyncGenerator<Page>;
}

/** A page that is no project, with more of one kind than is seen at once. */
const NEWS = aSavedBrief({
  readings: [
    aBriefReading({
      brief: aBrief({
        organisations: Array.from({ length: 12 }, (_, n) => ({ name: `Asociación ${n}`, count: 1 })),
      }),
    }),
  ],
});

/** A record that cannot be read. */
const BROKEN = { format: 9, id: 'PO.0009' };

async function adapt(lens: Lens, tab: Page, { viewport, looks }: Sight): Promise<void> {
  if (viewport) await tab.setViewport(viewport);
  if (looks) await lens.emulate(tab, looks);
}

/** Waits for an element, also of the panel, and gives it the click of a pointer, wherever it is. */
async function click(tab: Page, selector: string): Promise<void> {
  const found = (await tab.waitForSelector(selector)) as ElementHandle<HTMLElement>;
  await found.click();
}

/** The same in pages of ours, which take a click of a script as well: it needs no room on the screen. */
async function activate(tab: Page, selector: string): Promise<void> {
  await tab.waitForSelector(selector);
  await tab.$eval(selector, (one) => (one as HTMLElement).click());
}

const PANEL = 'project-lens-panel >>>';

function panelOf(what: string, page: SitePage): View {
  return {
    what: `the panel of ${what}`,
    within: 'project-lens-panel',
    async *show(lens, sight) {
      const tab = await lens.open(page, sight);
      await adapt(lens, tab, sight);
      // Where there is little room it waits to be asked for.
      await tab.waitForSelector(`${PANEL} .toggle`);
      if (!(await tab.$(`${PANEL} footer`))) await click(tab, `${PANEL} .toggle`);
      await tab.waitForSelector(`${PANEL} footer button.main:not(.done)`);
      yield tab;
      await click(tab, `${PANEL} footer button.main`);
      await tab.waitForSelector(`${PANEL} footer button.main.done`);
      await (await tab.waitForSelector(`${PANEL} .tag-input`))?.type('Desk,');
      await tab.waitForSelector(`${PANEL} .chip.tag`);
      yield tab;
      await click(tab, `${PANEL} footer button.main + button`);
      await tab.waitForSelector(`${PANEL} footer button.main:not(.done) + button`);
      yield tab;
      await click(tab, `${PANEL} .toggle`);
      await tab.waitForSelector(`${PANEL} .toggle[aria-expanded="false"]`);
      yield tab;
    },
  };
}

/** Asks for the brief of the page in front, as the command does. */
function askBeside({ quiet }: Lens): Promise<unknown> {
  return quiet.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const tabId = tab?.id ?? -1;
    await chrome.scripting.executeScript({ target: { tabId }, files: ['/beside.js'] });
    await chrome.tabs.sendMessage(tabId, { name: 'showBeside', isAsked: true });
  });
}

const BRIEF: View = {
  what: 'the brief of a news page that concerns a saved project',
  within: 'project-lens-panel',
  async *show(lens, sight) {
    await ask(lens.quiet, { name: 'save', payload: { reading: expectedReading('colombia-fr-list') } });
    const tab = await lens.open(fixture('news-delegation-fr', 'other-pages'), sight);
    await adapt(lens, tab, sight);
    await askBeside(lens);
    await tab.waitForSelector(`${PANEL} [data-touch]`);
    yield tab;
    await click(tab, `${PANEL} footer button.main`);
    await tab.waitForSelector(`${PANEL} footer button.main.done`);
    yield tab;
  },
};

const CHANGED: View = {
  what: 'the panel of a saved project that has changed',
  within: 'project-lens-panel',
  async *show(lens, sight) {
    const budget = { label: 'Budget Amount (USD)', printed: '1.00', value: { amount: 1, currency: 'USD' } };
    const reading = expectedReading('colombia-fr-list');
    const fields = { ...(reading.fields as object), budget };
    await ask(lens.quiet, { name: 'save', payload: { reading: { ...reading, fields } } });
    const tab = await lens.open(fixture('colombia-fr-list'), sight);
    await adapt(lens, tab, sight);
    await tab.waitForSelector(`${PANEL} .toggle`);
    if (!(await tab.$(`${PANEL} footer`))) await click(tab, `${PANEL} .toggle`);
    await tab.waitForSelector(`${PANEL} [data-change]`);
    yield tab;
  },
};

interface Shown {
  readonly what: string;
  readonly hash?: string;
  readonly records?: readonly { readonly id: string }[];
  /** What is done until it is seen. */
  show(tab: Page, lens: Lens): Promise<unknown>;
}

const READINGS = [
  'colombia-fr-list',
  'djibouti-en-label-value-lines',
  'djibouti-fr-label-value-breaks',
  'mesoamerica-es-drupal-field',
];

function popupWith({ what, hash = '', show }: Shown, readings: readonly string[] = READINGS): View {
  return {
    what: `the popup: ${what}`,
    within: 'html',
    async *show(lens, sight) {
      for (const name of readings)
        await ask(lens.quiet, { name: 'save', payload: { reading: expectedReading(name) } });
      const tab = await lens.openPopup(hash);
      await adapt(lens, tab, sight);
      await show(tab, lens);
      yield tab;
    },
  };
}

function libraryWith({ what, hash = '', records = [...FIVE, BROKEN], show }: Shown): View {
  return {
    what: `the library: ${what}`,
    within: 'html',
    async *show(lens, sight) {
      await writeAll(lens, records);
      const tab = await lens.openLibrary(hash);
      await adapt(lens, tab, sight);
      await show(tab, lens);
      yield tab;
    },
  };
}

async function openDetail(tab: Page, id: string): Promise<void> {
  const cell = `tr[data-project="${id}"] td.title`;
  await tab.waitForSelector(cell);
  await tab.$eval(cell, (one) => one.dispatchEvent(new MouseEvent('dblclick', { bubbles: true })));
  await tab.waitForSelector('.detail h2');
}

/** Which of the two budgets of a project counts, and what its page said before. */
const SETTLED = {
  history: [
    {
      ...{ seenAt: '2026-01-01T10:00:00.000Z', lastSeenAt: '2025-12-01T10:00:00.000Z', language: 'en' },
      url: 'https://www.iom.int/en/project/md.0003',
      changes: [
        { of: 'title', was: 'Data for towns', is: 'Data for mayors' },
        { of: 'description', was: ['Towns count. '.repeat(30)], is: ['Towns count people.'] },
      ],
    },
  ],
  choices: {
    budget: {
      ...{ language: 'es', printed: '120000.00', chosenAt: '2026-01-03T10:00:00.000Z' },
      reason: 'The report says so.',
    },
  },
};

const LIBRARY: readonly Shown[] = [
  { what: 'empty', records: [], show: (tab) => tab.waitForSelector('div.empty') },
  {
    what: 'the table with a selection, and one project beside it',
    hash: '#select=IB.0005&select=MD.0003&sort=-budget&sort=title',
    show: async (tab) => {
      await openDetail(tab, 'MD.0003');
      await tab.waitForSelector('.detail .tag-input');
      await activate(tab, 'tr[data-project="TC.0004"] input');
    },
  },
  {
    what: 'a record that cannot be read beside the table',
    show: (tab) => openDetail(tab, BROKEN.id),
  },
  {
    what: 'the table with filters and marks',
    hash: '#status=active&tag=Desk&years=2020..2026%2B&q=border',
    show: (tab) => tab.waitForSelector('tbody mark'),
  },
  { what: 'nothing found', hash: '#q=zebra', show: (tab) => tab.waitForSelector('div.empty button') },
  {
    what: 'the menu of columns',
    show: (tab) => activate(tab, 'details.menu:has(.columns) > summary'),
  },
  {
    what: 'the menu of files',
    show: async (tab) => {
      await activate(tab, 'details.menu:has(.formats) > summary');
      await tab.waitForSelector('.formats button');
    },
  },
  {
    what: 'the menu of tags, and what was done, with the way back',
    hash: '#select=IB.0005&select=MD.0003',
    show: async (tab) => {
      await activate(tab, 'details.menu:has(.tag-form) > summary');
      await activate(tab, '.present-tags button');
      await tab.waitForSelector('.undo-bar .done button');
    },
  },
  {
    what: 'the pictures, with their numbers',
    hash: '#tab=pictures&select=MD.0003',
    show: async (tab) => {
      await tab.waitForSelector('.pictures-box svg');
      // The map comes last.
      await eventually(async () => (await tab.$$('.pictures svg.scene')).length).toBeGreaterThan(5);
      await tab.$$eval('.picture-table summary', (all) => {
        for (const one of all) (one as HTMLElement).click();
      });
      await tab.waitForSelector('.picture-table table');
    },
  },
  {
    what: 'a comparison',
    hash: '#tab=compare&compare=MD.0003&compare=IB.0005&base=IB.0005',
    show: (tab) => tab.waitForSelector('table tbody tr'),
  },
  {
    what: 'a project beside the table, whose pages have changed, and of which one was chosen',
    records: FIVE.map((each) => (each.id === 'MD.0003' ? { ...each, ...SETTLED } : each)),
    show: async (tab) => {
      await openDetail(tab, 'MD.0003');
      await tab.waitForSelector('.detail .history ins');
      await tab.waitForSelector('.detail .field-choice .reason input');
    },
  },
  {
    what: 'a page of news beside the table',
    records: [NEWS],
    show: async (tab) => {
      await openDetail(tab, NEWS.id);
      await tab.waitForSelector('.detail .brief');
    },
  },
  {
    what: 'a comparison of a page of news with a project',
    records: [...FIVE, NEWS],
    hash: `#tab=compare&compare=MD.0003&compare=${encodeURIComponent(NEWS.id)}`,
    show: (tab) => tab.waitForSelector('tr[data-field="countries"]'),
  },
  { what: 'the empty trash', hash: '#tab=trash', show: (tab) => tab.waitForSelector('div.empty') },
  {
    what: 'the trash, which asks whether it is to be emptied',
    hash: '#tab=trash',
    show: async (tab, lens) => {
      await ask(lens.quiet, { name: 'remove', payload: { ids: ['TC.0004', BROKEN.id], forGood: false } });
      await tab.waitForSelector('[data-trashed]');
      await activate(tab, '.trash .bar button:last-child');
      await tab.waitForSelector('.sure');
    },
  },
];

/** A file for the field of backups, as if the reader had chosen it. */
async function give(tab: Page, text: string): Promise<void> {
  await tab.waitForSelector('#backup-file');
  await tab.$eval(
    '#backup-file',
    (field, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'backup.json', { type: 'application/json' }));
      Object.assign(field, { files: files.files });
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
  );
}

function backupOf(projects: readonly unknown[]): string {
  const madeAt = '2026-11-20T10:00:00.000Z';
  return JSON.stringify({ kind: 'project-lens', format: 1, madeAt, madeBy: 'Project Lens 0.1.0', projects });
}

const BACKUP: View = {
  what: 'the backup: a file that is refused, a preview, and what came of it',
  within: 'html',
  async *show(lens, sight) {
    await writeAll(lens, FIVE.slice(2));
    const tab = await lens.openLibrary('#tab=backup');
    await adapt(lens, tab, sight);
    await tab.waitForSelector('#backup-file');
    yield tab;
    await give(tab, 'no backup');
    await tab.waitForSelector('.outcome');
    yield tab;
    await give(tab, backupOf([...FIVE.slice(0, 3), { ...FIVE[3], note: 'Another note' }, 7]));
    await tab.waitForSelector('.parts');
    await activate(tab, 'input[value="replace"]');
    await tab.waitForSelector('[data-part="removed"]');
    yield tab;
    await activate(tab, '.preview > .buttons button.main, .preview > .buttons button.danger');
    await tab.waitForSelector('.outcome .counts');
    yield tab;
  },
};

const SETTINGS: View = {
  what: 'the settings, with hosts that are left out, and the question before all is deleted',
  within: 'html',
  async *show(lens, sight) {
    await writeAll(lens, FIVE);
    const tab = await lens.openSettings();
    await adapt(lens, tab, sight);
    await activate(tab, '[data-choice="places"] input[value="allBut"]');
    await (await tab.waitForSelector('#excluded-host'))?.type('crisis.iom.int\r');
    await tab.waitForSelector('.hosts li');
    await (await tab.waitForSelector('#excluded-host'))?.type('elsewhere.org\r');
    await tab.waitForSelector('#host-refusal');
    yield tab;
    await activate(tab, 'button.danger[aria-disabled="false"]');
    await tab.waitForSelector('dialog[open]');
    yield tab;
  },
};

const WELCOME: View = {
  what: 'the first-run page, before and after saving both examples',
  within: 'html',
  async *show(lens, sight) {
    const tab = await lens.openPopup();
    await adapt(lens, tab, sight);
    await tab.evaluate(() => location.assign('/welcome.html'));
    const isThere = () => document.querySelector('.stage project-lens-panel') !== null;
    await eventually(() => tab.evaluate(isThere).catch(() => false)).toBe(true);
    yield tab;
    const pages = (await tab.$$('.page-switch')).length;
    for (let n = 1; n <= pages; n++) {
      await click(tab, `.page-switch:nth-of-type(${n})`);
      await click(tab, `${PANEL} footer button.main:not(.done)`);
      await tab.waitForSelector(`${PANEL} footer button.main.done`);
    }
    await tab.waitForSelector('.compare tbody tr');
    yield tab;
  },
};

const ODD_ROWS = {
  ...ROWS,
  'Start Date': 'soon',
  'Budget Amount (USD)': '300.000',
  'Project Status': 'Active',
};

/** All that a reader sees of us, each at least once. */
export const VIEWS: readonly View[] = [
  panelOf('a project of one country', fixture('colombia-fr-list')),
  panelOf('one of many countries', fixture('mesoamerica-fr-drupal-field')),
  panelOf('one with rows that are new', fixture('djibouti-fr-label-value-breaks')),
  panelOf('one with values that are not understood', drawPage({ rows: ODD_ROWS })),
  BRIEF,
  CHANGED,
  popupWith({ what: 'empty', show: (tab) => tab.waitForSelector('div.empty') }, []),
  popupWith({
    what: 'the list, with something chosen, a note open and something removed',
    show: async (tab) => {
      await activate(tab, '[data-project="MD.0029"] input');
      await activate(tab, '[data-project="MD.0029"] button[aria-expanded]');
      await tab.waitForSelector('.row-notes');
      await activate(tab, '[data-project="RR.0005"] > button:last-of-type');
      await tab.waitForSelector('.removed button');
    },
  }),
  popupWith({
    what: 'nothing found',
    show: async (tab) => {
      await tab.waitForSelector('[data-project]');
      await tab.type('input[type="search"]', 'zebra');
      await tab.waitForSelector('p.empty');
    },
  }),
  popupWith({
    what: 'a comparison with readings that disagree',
    hash: '#compare=MD.0029,RR.0005',
    show: (tab) => tab.waitForSelector('table tbody tr'),
  }),
  ...LIBRARY.map(libraryWith),
  BACKUP,
  SETTINGS,
  WELCOME,
];

/** Shows all states of a view, one after the other. */
export async function eachState(
  lens: Lens,
  view: View,
  look: (tab: Page, state: number) => Promise<unknown>,
  sight: Sight = {},
): Promise<void> {
  let state = 0;
  for await (const tab of view.show(lens, sight)) await look(tab, state++);
}
