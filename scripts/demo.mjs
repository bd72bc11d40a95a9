// The demo of npm start: needs the dependencies, a build, and the path of a browser in CHROMIUM.
import { openBrowser } from './demo/browser.mjs';
import { pickPages, readPages } from './demo/pages.mjs';
import { walk } from './demo/walk.mjs';
import { showWindow } from './demo/window.mjs';
import { say } from './run.mjs';

const TIME_LIMIT = 180_000;

function readOptions(args) {
  const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const inCi = Boolean(process.env.CI) && process.env.CI !== 'false';
  return {
    live: args.includes('--live'),
    headless: args.includes('--headless') || inCi || noDisplay,
    language: args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) || 'en',
  };
}

/** Ends everything when it takes too long or is interrupted; returns what takes the time limit off. */
function watch(state) {
  const end = async (words, code) => {
    if (state.ended) return;
    state.ended = true;
    say(words);
    await state.opened?.close();
    process.exit(code);
  };
  const late = setTimeout(end, TIME_LIMIT, 'The demo took longer than three minutes and was ended.', 1);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end('Ended.', 130));
  return () => clearTimeout(late);
}

async function show(options, state, onReady) {
  if (options.live && options.headless)
    throw new Error('--live opens a window, and there is no display here.');
  const pages = readPages();
  const picked = pickPages(pages);
  say(options.headless ? 'Starting the browser, without a window …' : 'Starting the browser …');
  state.opened = await openBrowser({ ...options, offline: !options.live });
  try {
    if (options.headless) await walk(state.opened, { pages, picked, ...options });
    else await showWindow(state.opened, { pages, picked, onReady, ...options });
  } finally {
    await state.opened.close();
  }
}

const state = { ended: false };
const stopWatch = watch(state);
try {
  await show(readOptions(process.argv.slice(2)), state, stopWatch);
} catch (error) {
  // When the browser was ended on purpose, what it was doing fails, and that is no news.
  if (!state.ended) {
    say(`The demo failed: ${error.message}`);
    process.exitCode = 1;
  }
} finally {
  stopWatch();
}
