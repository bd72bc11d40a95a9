import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeRecords } from './records.mjs';
import { pause } from './tab.mjs';
import { traceTasks } from './tasks.mjs';

const TEN_THOUSAND = 10_000;
const WHOLE = 2_500;
const DRAWN = 6_000;
const LONGEST_WORK = 300_000;

/** Measures the longest task of the page's main thread while pictures of all projects are made. */
export async function measurePictures(libraries) {
  const rows = [];
  for (const { tab, pages, size } of libraries) {
    await openPage(tab, `${pages}library.html`);
    const tasks = await traceTasks(tab, async (mark) => {
      await mark('pictures');
      await tab.$eval('.ways a:nth-child(2)', (link) => link.click());
      await tab.waitForSelector('.picture');
      await pause(DRAWN);
    });
    const count = await tab.$$eval('.picture', (pictures) => pictures.length);
    const what = `${count} pictures of ${size.toLocaleString('en')}`;
    rows.push(longestRow(what, tasks.get('pictures')));
  }
  return rows;
}

/** Measures how long files of all projects take, and the longest task of the page's main thread meanwhile. */
export async function measureFiles({ browser, tab, pages }) {
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  const rows = [];
  for (const [index, name] of ['XLSX', 'CSV'].entries()) {
    await openPage(tab, `${pages}library.html`);
    await tab.$eval('.bar details.menu:has(.formats) summary', (summary) => summary.click());
    await tab.waitForSelector('.bar .formats button');
    const work = () =>
      tab.$eval(`.bar .formats li:nth-child(${index + 1}) button`, (button) => button.click());
    const { time, tasks } = await timed(tab, work, '.undo-bar [role=status] .done');
    rows.push(timeRow(`${name} of 10,000`, time), longestRow(`${name} of 10,000`, tasks));
  }
  return rows;
}

/**
 * Measures how a backup is looked at and restored into an empty library, by the page's own screen. A worker reads the
 * file, so that no parsing is among the tasks.
 */
export async function measureImport({ tab, pages, folder }) {
  const file = join(folder, 'backup.json');
  const head = { kind: 'project-lens', format: 1, madeAt: '2026-11-21T10:00:00.000Z', madeBy: 'bench' };
  await writeFile(file, JSON.stringify({ ...head, projects: makeRecords(TEN_THOUSAND), unreadable: {} }));
  await openPage(tab, `${pages}library.html#tab=backup`);
  const input = await tab.waitForSelector('input[type=file]');
  const look = await timed(tab, () => input.uploadFile(file), '.preview button.main');
  const restore = await timed(tab, () => tab.click('.preview button.main'), '.outcome .counts');
  const what = 'a backup of 10,000';
  return [
    timeRow(`${what} looked at`, look.time),
    longestRow(`${what} looked at`, look.tasks),
    timeRow(`${what} restored`, restore.time),
    longestRow(`${what} restored`, restore.tasks),
  ];
}

async function openPage(tab, address) {
  await tab.bringToFront();
  await tab.goto('about:blank');
  await tab.goto(address);
  await pause(WHOLE);
}

/** How long some work takes until an element is there that a selector names, in milliseconds, and its longest task. */
async function timed(tab, work, done) {
  let time = 0;
  const tasks = await traceTasks(tab, async (mark) => {
    await mark('work');
    const start = performance.now();
    await work();
    await tab.waitForSelector(done, { timeout: LONGEST_WORK });
    time = performance.now() - start;
  });
  return { time, tasks: tasks.get('work') };
}

function timeRow(what, value) {
  return { what: `${what}: time`, value, unit: 'ms' };
}

function longestRow(what, tasks) {
  return { what: `${what}: longest task`, value: Math.max(...tasks), unit: 'ms', limit: { most: 50 } };
}
