import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

// Chromium first: it is the browser that the tests were written with. Edge last: it adds most of its own.
const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const LINUX_PATHS = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];
const WINDOWS_FOLDERS = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'];

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function knownPlaces() {
  if (process.platform === 'darwin') {
    const program = (app) => join('Applications', `${app}.app`, 'Contents', 'MacOS', app);
    return MAC_APPS.flatMap((app) => [join('/', program(app)), join(homedir(), program(app))]);
  }
  if (process.platform === 'win32') {
    const folders = WINDOWS_FOLDERS.map((name) => process.env[name]).filter(Boolean);
    return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, ...program)));
  }
  return [...onPath(LINUX_NAMES), ...LINUX_PATHS];
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether the browser at this path is there and starts. */
export function works(path) {
  if (!isProgram(path)) return false;
  // Ubuntu without snap has a `chromium-browser` that only prints what to install. Elsewhere, asking for the
  // version would open a window.
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** The path that the environment asks for, in CHROMIUM or CHROME_PATH. */
export function askedFor() {
  return process.env.CHROMIUM || process.env.CHROME_PATH || undefined;
}

/** The first of Chromium, Chrome and Edge that is on this machine. */
export function findBrowser() {
  return knownPlaces().find(works);
}
