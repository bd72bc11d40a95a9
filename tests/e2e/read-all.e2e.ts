import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { drawPage, ROWS, type SitePage } from './fixtures.ts';
import { button, eventually, press, untilRead } from './panel.ts';
import { stored, storedRecords } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const SITE = 'https://www.iom.int';

/** A page that links to six projects of its host, and to one of another. */
const LISTING: SitePage = {
  url: `${SITE}/what-we-do`,
  html: `<!doctype html><html lang="en"><head><title>What we do</title></head><body><main><h1>What we do</h1>
    <p>These are some of the projects that were carried out, each with a page of its own.</p>
    <ul>${[1, 2, 3, 4, 5, 6].map((at) => `<li><a href="/project/${at}">Project ${at}</a></li>`).join('')}
    <li><a href="https://colombia.iom.int/project/7">Project 7</a></li></ul></main></body></html>`,
};

interface Asked {
  readonly url: string;
  readonly at: number;
}

/** A site that writes down what it is asked for, and how much of that at once. */
function aSite({ takes = 200, answer = projectAt }: { takes?: number; answer?: typeof projectAt } = {}) {
  const asked: Asked[] = [];
  let under = 0;
  let most = 0;
  const fetched = async (url: string) => {
    asked.push({ url, at: Date.now() });
    most = Math.max(most, ++under);
    await new Promise((resolve) => setTimeout(resolve, takes));
    under--;
    return answer(url);
  };
  return { asked, fetched, most: () => most };
}

/** A project page with scripts of every kind, which say so where they are run. */
function projectAt(url: string): { status?: number; html: string } {
  const at = url.slice(url.lastIndexOf('/') + 1);
  const rows = { ...ROWS, 'Prima ID': `GH10P050${at}`, 'Projects ID': `PO.050${at}` };
  const run = "document.title = 'run'; document.documentElement.dataset.run = 'yes'";
  const more = `<script>${run}</script><img src="/run.png" onerror="${run}"><svg onload="${run}"></svg>
    <iframe srcdoc="<script>parent.document.title = 'run'</script>"></iframe>`;
  return drawPage({ url, title: `Project ${at}`, rows, more });
}

/** Opens a page, and has said what there is to say of it. */
async function openBeside(page: SitePage, fetched: ReturnType<typeof aSite>['fetched']): Promise<Page> {
  const tab = await lens.open(page, { fetched });
  await untilRead(lens);
  await askBeside();
  return tab;
}

const askBeside = () =>
  lens.quiet.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const tabId = tab?.id ?? -1;
    await chrome.scripting.executeScript({ target: { tabId }, files: ['/beside.js'] });
    await chrome.tabs.sendMessage(tabId, { name: 'showBeside', isAsked: true });
  });

/** Notes when each request was begun, by the clock of the page that begins it. */
async function noteStarts(): Promise<() => Promise<number[]>> {
  const notes = await lens.quiet.evaluateHandle(() => {
    const starts = new Set<number>();
    chrome.storage.local.onChanged.addListener(({ 'reading-job': change }) => {
      const kept = change?.newValue as { readonly job: { readonly lastStart: number | null } } | undefined;
      if (typeof kept?.job.lastStart === 'number') starts.add(kept.job.lastStart);
    });
    return starts;
  });
  return () => notes.evaluate((starts) => [...starts]);
}

const textOf = (tab: Page) =>
  tab.evaluate(
    () =>
      document.querySelector('project-lens-panel')?.shadowRoot?.querySelector('.links')?.textContent ?? '',
  );

const savedIds = async () => Object.keys(await storedRecords(lens)).sort();
const SIX = [1, 2, 3, 4, 5, 6].map((at) => `project:PO.050${at}`);

describe('all projects that a page links to', () => {
  test('are read when the reader says so: two at once at most, half a second apart', async () => {
    const site = aSite({ takes: 900 });
    const tab = await openBeside(LISTING, site.fetched);
    await button(tab, 'Read and save: 6');
    expect(site.asked).toEqual([]);
    const noted = await noteStarts();
    await press(tab, 'Read and save: 6');
    await eventually(() => textOf(tab)).toContain('All are read. Done: 6 of 6. Saved: 6.');
    expect(await savedIds()).toEqual(SIX);
    expect(site.asked.map(({ url }) => url)).toEqual([1, 2, 3, 4, 5, 6].map((at) => `${SITE}/project/${at}`));
    expect(site.most()).toBe(2);
    // A driver hears of each request a little later, or sooner, than it was begun.
    const starts = await noted();
    expect(starts).toHaveLength(6);
    const gaps = starts.slice(1).map((at, i) => at - (starts[i] ?? at));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(500);
    expect((site.asked.at(-1)?.at ?? 0) - (site.asked[0]?.at ?? 0)).toBeGreaterThan(2300);
    expect((await stored(lens))['reading-job']).toBeUndefined();
  });

  test('are read without anything of them being run or fetched', async () => {
    const site = aSite();
    const tab = await openBeside(LISTING, site.fetched);
    await press(tab, 'Read and save: 6');
    await eventually(() => textOf(tab)).toContain('Saved: 6.');
    expect(await tab.title()).toBe('What we do');
    expect(await tab.evaluate(() => document.documentElement.dataset.run)).toBeUndefined();
    expect(site.asked.filter(({ url }) => !url.includes('/project/'))).toEqual([]);
  });

  test('can be chosen; those of other hosts are named and left alone', async () => {
    const site = aSite();
    const tab = await openBeside(LISTING, site.fetched);
    await eventually(() => textOf(tab)).toContain('On other hosts, not to be read from here: 1');
    await press(tab, 'None');
    const boxes = await tab.$$('project-lens-panel >>> .links input');
    await boxes[1]?.click();
    await press(tab, 'Read and save: 1');
    await eventually(() => textOf(tab)).toContain('Saved: 1.');
    expect(site.asked.map(({ url }) => url)).toEqual([`${SITE}/project/2`]);
    await press(tab, 'Back to the links');
    await button(tab, 'New: 5');
  });

  test('wait in a pause, and are given up when cancelled; what is saved stays', async () => {
    const site = aSite();
    const tab = await openBeside(LISTING, site.fetched);
    await press(tab, 'Read and save: 6');
    await eventually(savedIds).toEqual(SIX.slice(0, 1));
    await press(tab, 'Pause');
    await eventually(() => textOf(tab)).toContain('Paused.');
    const before = site.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(site.asked).toHaveLength(before);
    await press(tab, 'Go on');
    await eventually(async () => site.asked.length).toBeGreaterThan(before);
    await press(tab, 'Cancel');
    await button(tab, 'All: 6');
    const after = site.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(site.asked).toHaveLength(after);
    expect((await savedIds()).length).toBeGreaterThan(0);
    expect((await stored(lens))['reading-job']).toBeUndefined();
  });

  test.each([
    [429, '<title>Slow down</title>', 'The site was asked for too much.'],
    [403, '<title>Forbidden</title>', 'The site refuses to be read.'],
    [503, '<title>Just a moment...</title>', 'The site wants to know whether a person is there.'],
    [200, '<title>Just a moment...</title>', 'The site wants to know whether a person is there.'],
  ])('are asked for no more where the site answers %i %s', async (status, html, words) => {
    const site = aSite({ answer: (url) => (url.endsWith('/2') ? { status, html } : projectAt(url)) });
    const tab = await openBeside(LISTING, site.fetched);
    await press(tab, 'Read and save: 6');
    await eventually(() => textOf(tab)).toContain(words);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(site.asked).toHaveLength(2);
    await button(tab, 'Go on');
  });

  test('are named where they fail, with the reason', async () => {
    const answer = (url: string) => {
      if (url.endsWith('/2')) return { status: 404, html: '' };
      return url.endsWith('/3') ? { html: '<title>News</title><p>No project.</p>' } : projectAt(url);
    };
    const site = aSite({ answer });
    const tab = await openBeside(LISTING, site.fetched);
    await press(tab, 'Read and save: 6');
    await eventually(() => textOf(tab)).toContain('Done: 6 of 6. Saved: 4.');
    expect(await textOf(tab)).toContain(`${SITE}/project/2 is not there.`);
    expect(await textOf(tab)).toContain(`${SITE}/project/3 is no project.`);
  });

  test('are read on after the tab was closed only when the reader says so', async () => {
    const site = aSite();
    const first = await openBeside(LISTING, site.fetched);
    await press(first, 'Read and save: 6');
    await eventually(savedIds).toEqual(SIX.slice(0, 1));
    await first.close();
    const before = site.asked.length;
    const tab = await openBeside(LISTING, site.fetched);
    await eventually(() => textOf(tab)).toContain('Reading was interrupted.');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(site.asked).toHaveLength(before);
    await press(tab, 'Go on');
    await eventually(() => textOf(tab)).toContain('Done: 6 of 6. Saved: 6.');
    expect(await savedIds()).toEqual(SIX);
  });
});

test('a project page is read in its other languages with one click', async () => {
  const page = drawPage({
    url: `${SITE}/project/1`,
    rows: { ...ROWS, 'Projects ID': 'PO.0501' },
    head: '<link rel="alternate" hreflang="fr" href="/fr/project/1">',
  });
  const french = (url: string) => {
    const { html } = drawPage({
      url,
      title: 'Un projet du Ghana',
      rows: { ...ROWS, 'Projects ID': 'PO.0501' },
    });
    return { html: html.replace('lang="en"', 'lang="fr"') };
  };
  const site = aSite({ answer: french });
  const tab = await openBeside(page, site.fetched);
  await press(tab, 'Read this page in other languages too: French');
  await eventually(savedIds).toEqual(['project:PO.0501']);
  const [record] = Object.values(await storedRecords(lens));
  expect(Object.keys((record as { readings: object }).readings)).toEqual(['fr']);
  expect(site.asked.map(({ url }) => url)).toEqual([`${SITE}/fr/project/1`]);
});
