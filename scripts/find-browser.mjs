import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * A kind of browser: the variables of the environment that may name one, what Debian calls its packages, and where it
 * is found. The first that works is taken.
 */
export const BROWSERS = {
  // Chromium first: it is the browser that the tests were written with. Edge last: it adds most of its own.
  chromium: {
    variables: ['CHROMIUM', 'CHROME_PATH'],
    title: 'Chrome, Chromium or Edge',
    packages: ['chromium', 'chromium-l10n'],
    linuxNames: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    linuxPaths: [
      '/usr/lib/chromium/chromium',
      '/snap/bin/chromium',
      '/opt/google/chrome/chrome',
      '/opt/microsoft/msedge/msedge',
    ],
    macPrograms: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((app) => [app, app]),
    windowsPrograms: [
      ['Chromium', 'Application', 'chrome.exe'],
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ],
  },
  // ESR first: it is the oldest that we support, and stays as it is for a year.
  firefox: {
    variables: ['FIREFOX_PATH'],
    title: 'Firefox',
    packages: ['firefox-esr'],
    linuxNames: ['firefox-esr', 'firefox'],
    linuxPaths: ['/usr/lib/firefox-esr/firefox-esr', '/opt/firefox/firefox'],
    macPrograms: [['Firefox', 'firefox']],
    windowsPrograms: [['Mozilla Firefox', 'firefox.exe']],
  },
};

const WINDOWS_FOLDERS = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'];

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function knownPlaces({ linuxNames, linuxPaths, macPrograms, windowsPrograms }) {
  if (process.platform === 'darwin') {
    const places = macPrograms.map(([app, name]) =>
      join('Applications', `${app}.app`, 'Contents', 'MacOS', name),
    );
    return places.flatMap((place) => [join('/', place), join(homedir(), place)]);
  }
  if (process.platform === 'win32') {
    const folders = WINDOWS_FOLDERS.map((name) => process.env[name]).filter(Boolean);
    return windowsPrograms.flatMap((program) => folders.map((folder) => join(folder, ...program)));
  }
  return [...onPath(linuxNames), ...linuxPaths];
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

/** The path that the environment asks for, if it does. @param kind One of `BROWSERS`. */
export function askedFor(kind = 'chromium') {
  return BROWSERS[kind].variables.map((name) => process.env[name]).find(Boolean);
}

/** The first browser of a kind that is on this machine. @param kind One of `BROWSERS`. */
export function findBrowser(kind = 'chromium') {
  return knownPlaces(BROWSERS[kind]).find(works);
}
