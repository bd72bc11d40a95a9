// npm run lint:firefox: Mozilla's linter, as addons.mozilla.org runs it, on the build for Firefox. It may say what
// docs/lint.md explains, and nothing else.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import linter from 'addons-linter';
import { root, say } from './run.mjs';

const BUILD = join(root, '.output', 'firefox-mv3');

// Each with its reason in docs/lint.md. One that is not said any more has to go.
const EXPLAINED = [
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    file: 'manifest.json',
    about: 'data_collection_permissions',
  },
];

function isExplained(message) {
  return EXPLAINED.some((one) => one.code === message.code && isAbout(message, one));
}

function isAbout({ file = '', description = '' }, { file: wanted, about }) {
  return file === wanted && description.includes(about);
}

function linesOf({ _type: type, code, file = '', line = 0, column = 0, message, description }) {
  return [`${type} ${code} ${file}:${line}:${column}`, `  ${message}`, `  ${description}`];
}

function compare({ errors, warnings, notices }) {
  const messages = [...errors, ...warnings, ...notices];
  const unexplained = messages.filter((message) => !isExplained(message));
  const gone = EXPLAINED.filter(
    (one) => !messages.some((each) => each.code === one.code && isAbout(each, one)),
  );
  for (const message of unexplained) for (const line of linesOf(message)) say(line);
  for (const { code, file } of gone) say(`${code} ${file}: not said any more; take it out of check-lint.mjs`);
  say(
    `${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices; ${unexplained.length} unexplained`,
  );
  return unexplained.length + gone.length === 0 ? 0 : 1;
}

async function check() {
  if (!existsSync(join(BUILD, 'manifest.json'))) throw new Error('No build: npm run build:firefox makes it.');
  // What it found is returned, and printed by nobody but us.
  const config = { _: [BUILD], logLevel: 'fatal', output: 'none', maxManifestVersion: 3 };
  return compare(await linter.createInstance({ config, runAsBinary: false }).run());
}

try {
  process.exitCode = await check();
} catch (error) {
  say(`Mozilla's linter did not run: ${error.message}`);
  process.exitCode = 1;
}
