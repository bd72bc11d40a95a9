import { makeEmptyExtension, withBrowsers } from './browser.mjs';
import { pagesToLoad } from './pages.mjs';
import { ratioRow } from './report.mjs';
import { medians } from './stats.mjs';
import { openTab, pause } from './tab.mjs';

const WARM_UP = 3;
const ROUNDS = 18;
const QUIET = 500;
const QUIET_TASKS = 3;
const PANEL = 'project-lens-panel';

/** Measures the loading of pages with our extension beside one whose content script is empty. */
export async function measureLoading({ folder, built }) {
  const empty = await makeEmptyExtension(folder, built);
  const options = [
    { folder, name: 'ours', extension: built },
    { folder, name: 'empty', extension: empty },
  ];
  return withBrowsers(options, async (opened) => {
    const pages = pagesToLoad(WARM_UP + ROUNDS);
    const all = [...pages.project, ...pages.other];
    const [ours, base] = await Promise.all(opened.map(({ browser }) => openTab(browser, all)));
    await Promise.all([ours, base].map((tab) => tab.evaluateOnNewDocument(watchPage, PANEL)));
    const samples = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      const sample = await loadRound({ ours, base, pages, round });
      if (round >= WARM_UP) samples.push(sample);
    }
    return rowsOf(samples);
  });
}

/** Loads one page of each kind in both browsers; who is first changes with the round. */
async function loadRound({ ours, base, pages, round }) {
  const sample = {};
  const tabs = Object.entries({ ours, base });
  for (const [kind, { address }] of [
    ['project', pages.project[round]],
    ['other', pages.other[round]],
  ]) {
    for (const [name, tab] of round % 2 === 0 ? tabs : tabs.toReversed()) {
      const hasPanel = name === 'ours' && kind === 'project';
      const loaded = await load(tab, address, hasPanel);
      for (const [what, time] of Object.entries(loaded)) sample[`${name} ${kind} ${what}`] = time;
    }
  }
  return sample;
}

async function load(tab, address, hasPanel) {
  await tab.goto(address, { waitUntil: 'load' });
  if (hasPanel) await tab.waitForSelector(`${PANEL}[open]`, { timeout: 10_000, polling: 'mutation' });
  const after = await untilQuiet(tab);
  const { shown, panel, load: loaded, first } = await tab.evaluate(readTimes);
  if (hasPanel !== (panel !== null))
    throw new Error(`${address}: panel ${panel === null ? 'missing' : 'unexpected'}`);
  return {
    load: loaded - first,
    ready: Math.max(shown, panel ?? 0) - first,
    // Chromium counts anew for each document.
    tasks: after.TaskDuration * 1000,
    scripts: after.ScriptDuration * 1000,
  };
}

/** Waits until the page's main thread has hardly worked for half a second; returns what it has worked so far. */
async function untilQuiet(tab) {
  let last = await tab.metrics();
  for (let i = 0; i < 10; i++) {
    await pause(QUIET);
    const next = await tab.metrics();
    if ((next.TaskDuration - last.TaskDuration) * 1000 < QUIET_TASKS) return next;
    last = next;
  }
  return last;
}

/** Runs in each page before all else: keeps when load and panel were first painted. */
function watchPage(panel) {
  const times = { shown: null, panel: null };
  const paint = (name) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        times[name] = performance.now();
      };
      port2.postMessage(null);
    });
  globalThis.benchTimes = times;
  addEventListener('load', () => paint('shown'));
  addEventListener('DOMContentLoaded', () => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(panel)) paint('panel');
      if (document.querySelector(panel)) observer.disconnect();
    });
    observer.observe(document.documentElement, { childList: true });
  });
}

function readTimes() {
  const [{ responseStart, loadEventEnd }] = performance.getEntriesByType('navigation');
  return { ...globalThis.benchTimes, load: loadEventEnd, first: responseStart };
}

const LIMITS = { project: { most: 1.5 }, other: { most: 1.1 } };
const KINDS = { project: 'project page with its panel', other: 'other page' };

function rowsOf(samples) {
  const all = medians(samples);
  const names = ['ours', 'empty'];
  return Object.entries(KINDS).flatMap(([kind, what]) => {
    const row = (title, measure, limit) => {
      const [over, under] = [all[`ours ${kind} ${measure}`], all[`base ${kind} ${measure}`]];
      return ratioRow(`${what}: ${title}`, { over, under, names, limit });
    };
    return [
      row('load event', 'load', LIMITS[kind]),
      row('loaded and shown', 'ready', LIMITS[kind]),
      row('main thread', 'tasks', LIMITS[kind]),
      row('scripts alone', 'scripts'),
    ];
  });
}
