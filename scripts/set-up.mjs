import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { askedFor, BROWSERS, findBrowser, works } from './find-browser.mjs';
import { npm, projectNode, root, run, say } from './run.mjs';

const LOCK = join(root, 'package-lock.json');
const STAMP = join(root, 'node_modules', '.project-lens-lock');
// `npm ci` writes this one at its end; the compiler's settings build on it.
const GENERATED = join(root, '.wxt', 'tsconfig.json');

/** Something that the person at the terminal has to mend; the message says what, in plain words. */
export class SetUpError extends Error {
  name = 'SetUpError';
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function npmCi(node) {
  // NODE_ENV=production would leave out the tools that build the extension.
  return npm(['ci', '--no-audit', '--no-fund', '--include=dev'], { quiet: true, node });
}

/**
 * Under a Node that is too old for them, npm leaves out parts that are built for each system. The Node 24
 * that it has put there meanwhile gets them all; from a copy, because npm removes the one in node_modules.
 */
async function npmCiOnNode24() {
  const folder = mkdtempSync(join(tmpdir(), 'project-lens-node-'));
  try {
    const copy = join(folder, basename(projectNode));
    copyFileSync(projectNode, copy);
    return await npmCi(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function installDependencies() {
  if (!existsSync(LOCK)) {
    throw new SetUpError('package-lock.json is missing: is this a whole copy of the project?');
  }
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  const complete = existsSync(projectNode) && existsSync(GENERATED);
  if (complete && readIfThere(STAMP) === wanted) return;
  say('Installing the dependencies (npm ci), a minute or so …');
  const onOldNode = Number.parseInt(process.versions.node, 10) < 24;
  let result = await npmCi();
  if (result.code !== 0 && onOldNode && existsSync(projectNode)) result = await npmCiOnNode24();
  if (result.code !== 0) throw new SetUpError(`${result.output}\nnpm ci failed: what it printed is above.`);
  if (!existsSync(projectNode)) {
    throw new SetUpError(
      'npm ci left out Node 24, which comes as the package "node": its install script did not run. ' +
        'Allow install scripts (npm config delete ignore-scripts), remove node_modules and try again.',
    );
  }
  writeFileSync(STAMP, wanted);
}

function canUseApt() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && existsSync('/etc/debian_version');
}

async function install({ title, packages }) {
  say(`No ${title} found. Installing ${packages[0]} with apt-get …`);
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  // Another apt-get may be at work: wait for it instead of failing.
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  const attempt = () =>
    run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], options);
  const first = await attempt();
  if (first.code === 0) return;
  // Lists of packages that are missing or old: fetch them, once.
  const update = await run('apt-get', [...wait, 'update'], options);
  const second = await attempt();
  if (second.code !== 0) say(`${update.output}${second.output}\napt-get could not install ${packages[0]}.`);
}

function howToInstall({ title, packages: [name] }) {
  const app = `Install ${title}`;
  const hints = {
    darwin: `${app} into the Applications folder.`,
    win32: `${app}.`,
    linux:
      `${app} with the packages of your system, for example:\n` +
      `  Debian:        sudo apt-get install ${name}\n` +
      `  Fedora:        sudo dnf install ${name.replace('-esr', '')}\n` +
      `  Arch:          sudo pacman -S ${name.replace('-esr', '')}\n` +
      `  Alpine:        sudo apk add ${name}\n` +
      `  openSUSE:      sudo zypper install ${name.replace('-esr', '')}`,
  };
  return hints[process.platform] ?? `${app}.`;
}

async function provide(kind) {
  const browser = BROWSERS[kind];
  const asked = askedFor(kind);
  const names = browser.variables.join(' or ');
  if (asked && !works(asked)) throw new SetUpError(`${names} names a browser that does not start: ${asked}`);
  let path = asked ?? findBrowser(kind);
  if (!path && canUseApt()) {
    await install(browser);
    path = findBrowser(kind);
  }
  if (path) return path;
  throw new SetUpError(
    `No ${browser.title} found on this machine.\n${howToInstall(browser)}\n` +
      `If it is there already, put its path into the environment variable ${browser.variables[0]}.`,
  );
}

/**
 * Installs what is missing: the dependencies and the browsers that are asked for, whose paths it returns in order and
 * leaves in the environment, for what is started next. Quick when all is there.
 *
 * @param browsers Kinds of browsers, as in `BROWSERS`.
 * @throws {SetUpError} It says what to do.
 */
export async function setUp({ browsers = [] } = {}) {
  await installDependencies();
  const paths = [];
  for (const kind of browsers) {
    const path = await provide(kind);
    process.env[BROWSERS[kind].variables[0]] = path;
    paths.push(path);
  }
  return paths;
}
