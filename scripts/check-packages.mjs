// npm run packages: are the packages the same whenever and wherever they are made, do they ask for what docs/privacy.md
// names and nothing else, and can an install of the dependencies bring nothing unforeseen?
import { appendFileSync } from 'node:fs';
import { checkLockfile } from './packages/check-lockfile.mjs';
import { checkPackage } from './packages/check-manifests.mjs';
import { makeTwice } from './packages/check-twice.mjs';
import { say } from './run.mjs';

async function check() {
  const { faults, chrome, firefox } = await makeTwice();
  return [
    ...faults,
    ...checkPackage(chrome, 'chrome'),
    ...checkPackage(firefox, 'firefox'),
    ...(await checkLockfile()),
  ];
}

/** For docs/reliability.md, as the tests do: see tests/figures.ts. */
function keepFigure() {
  const { PROJECT_LENS_FIGURES: file } = process.env;
  const value = '2 manifests, as agreed';
  if (file) appendFileSync(file, `${JSON.stringify({ row: 'built manifests', browser: 'node', value })}\n`);
}

try {
  const faults = await check();
  for (const fault of faults) say(fault);
  if (faults.length === 0) {
    say('Packages: made twice and the same; permissions, policy and lockfile as agreed.');
    keepFigure();
  }
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  say(error.stack);
  process.exitCode = 1;
}
