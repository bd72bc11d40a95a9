// npm test: sets up what is missing, runs every check and ends with a line that counts them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, say } from './run.mjs';
import { SetUpError, setUp } from './set-up.mjs';
import { readReport } from './test-report.mjs';

const REPORTS = join(root, 'node_modules', '.cache', 'project-lens-tests');

/** What the tests of faults measured, a line of JSON each: `npm run reliability` writes them into the docs. */
const FIGURES = join(REPORTS, 'figures.jsonl');

const STEPS = [
  { script: 'lint' },
  { script: 'types' },
  { script: 'unused' },
  { script: 'unit', vitest: true },
  { script: 'build' },
  { script: 'build:firefox' },
  { script: 'size' },
  { script: 'packages' },
  { script: 'lint:firefox' },
  { script: 'audit' },
  { script: 'e2e', vitest: true },
];

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

async function runStep({ script, vitest }) {
  const started = Date.now();
  const report = join(REPORTS, `${script}.json`);
  say(`\n── ${script} ${'─'.repeat(60 - script.length)}`);
  // A report of an earlier run must not count for one that crashes.
  rmSync(report, { force: true });
  const { code } = await npm(['run', '--silent', script], {
    env: { PROJECT_LENS_FIGURES: FIGURES, PROJECT_LENS_REPORT: report },
  });
  const result = vitest
    ? readReport(report, code)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, failures: [] };
  const time = seconds(started);
  say(`── ${script}: ${result.failed === 0 ? 'passed' : 'FAILED'} in ${time}`);
  return { script, vitest, time, ...result };
}

function printSummary(results) {
  say(`\n── summary ${'─'.repeat(53)}`);
  for (const { script, vitest, time, passed, failed, failures } of results) {
    const tests = vitest ? `${passed} passed, ${failed} failed` : '';
    const line = `${failed === 0 ? 'passed' : 'FAILED'}  ${script.padEnd(15)}${time.padStart(8)}  ${tests}`;
    say(line.trimEnd());
    // Whoever sees the end of the output alone sees what failed.
    for (const failure of failures) say(failure.replace(/^/gm, '        '));
  }
}

function finish(results) {
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  say(`${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0 ? 0 : 1;
}

async function test() {
  try {
    const browsers = await setUp({ browsers: ['chromium', 'firefox'] });
    say(`Browsers: ${browsers.join(', ')}`);
  } catch (error) {
    say(error instanceof SetUpError ? error.message : error.stack);
    return finish([{ passed: 0, failed: 1 }]);
  }
  mkdirSync(REPORTS, { recursive: true });
  writeFileSync(FIGURES, '');
  const results = [];
  for (const step of STEPS) results.push(await runStep(step));
  printSummary(results);
  const code = finish(results);
  if (code !== 0) rmSync(FIGURES); // What did not hold has no figure.
  return code;
}

process.exitCode = await test();
