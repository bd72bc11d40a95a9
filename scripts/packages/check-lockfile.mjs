import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { npm, root } from '../run.mjs';

// A range of versions of the registry: no address, no folder, no repository, no tag that moves.
const RANGE = /^[~^]?\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==$/;

// npm would take them from elsewhere, or run more than we allow.
const SETTINGS = ['.npmrc', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml'];

function readJson(name) {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}

function checkRanges({ dependencies, devDependencies, overrides }) {
  const wanted = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
  return wanted
    .filter(([, range]) => !RANGE.test(range))
    .map(([name, range]) => `package.json: ${name} is "${range}", and no range of versions`);
}

function checkInLine(manifest, lock) {
  const inLock = lock.packages[''] ?? {};
  return ['name', 'version', 'dependencies', 'devDependencies', 'engines']
    .filter((key) => !isDeepStrictEqual(manifest[key], inLock[key]))
    .map((key) => `package-lock.json: its "${key}" is not that of package.json`);
}

/** `resolved`: an address. Ours names none, so that all come from the one registry that npm is set to. */
function checkEach(path, { integrity = '', resolved, link, version }) {
  return [
    !SHA512.test(integrity) && 'has no SHA-512',
    resolved !== undefined && 'names a place of its own',
    link && 'is a link',
    !version && 'has no version',
  ]
    .filter(Boolean)
    .map((fault) => `package-lock.json: ${path} ${fault}`);
}

function checkScripts({ allowScripts = {} }, packages) {
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);
  const found = packages
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.split('node_modules/').at(-1));
  return [
    ...found
      .filter((name) => !allowed.includes(name))
      .map((name) => `${name} runs a script when it is installed`),
    ...allowed
      .filter((name) => !found.includes(name))
      .map((name) => `${name} is allowed a script, and has none`),
  ];
}

/** Whether what the lockfile names is all that is asked for, without asking anybody. */
async function checkTree() {
  const { code, output } = await npm(['ls', '--all', '--package-lock-only', '--loglevel=error'], {
    quiet: true,
  });
  if (code === 0) return [];
  const faults = output.split('\n').filter((line) => /npm error|missing|invalid/i.test(line));
  return [`npm ls: ${faults.slice(0, 10).join('; ')}`];
}

/** What is wrong with package.json and package-lock.json: nothing where an install can bring nothing unforeseen. */
export async function checkLockfile() {
  const manifest = readJson('package.json');
  const lock = readJson('package-lock.json');
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  return [
    ...(lock.lockfileVersion === 3 ? [] : ['package-lock.json: its version is not 3']),
    ...SETTINGS.filter((name) => existsSync(join(root, name))).map((name) => `${name} should not be there`),
    ...checkRanges(manifest),
    ...checkInLine(manifest, lock),
    ...packages.flatMap(([path, one]) => checkEach(path, one)),
    ...checkScripts(manifest, packages),
    ...(await checkTree()),
  ];
}
