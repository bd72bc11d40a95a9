// npm test: sets up what is missing, runs every check and ends with a line that counts them.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, say } from './run.mjs';
import { SetUpError, setUp } from './set-up.mjs';

const REPORTS = join(root, 'node_modules', '.cache', 'project-lens-tests');

const STEPS = [
  { script: 'lint' },
  { script: 'types' },
  { script: 'unused' },
  { script: 'unit', vitest: true },
  { script: 'build' },
  { script: 'build:firefox' },
  { script: 'size' },
  { script: 'e2e', vitest: true },
];

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

function countTests(report, code) {
  const crashed = { passed: 0, failed: 1 };
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
    if (passed + failed === 0) return crashed;
    // A file that does not load fails the run without a failed test.
    return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
  } catch {
    return crashed;
  }
}

async function runStep({ script, vitest }) {
  const started = Date.now();
  const report = join(REPORTS, `${script}.json`);
  const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  say(`\n── ${script} ${'─'.repeat(60 - script.length)}`);
  // A report of an earlier run must not count for one that crashes.
  rmSync(report, { force: true });
  const { code } = await npm(['run', '--silent', script, ...(vitest ? reporters : [])]);
  const result = vitest
    ? countTests(report, code)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const time = seconds(started);
  say(`── ${script}: ${result.failed === 0 ? 'passed' : 'FAILED'} in ${time}`);
  return { script, vitest, time, ...result };
}

function printSummary(results) {
  say(`\n── summary ${'─'.repeat(53)}`);
  for (const { script, vitest, time, passed, failed } of results) {
    const tests = vitest ? `${passed} passed, ${failed} failed` : '';
    const line = `${failed === 0 ? 'passed' : 'FAILED'}  ${script.padEnd(15)}${time.padStart(8)}  ${tests}`;
    say(line.trimEnd());
  }
}

function finish(results) {
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  say(`${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0 ? 0 : 1;
}

async function test() {
  try {
    say(`Browser: ${await setUp({ browser: true })}`);
  } catch (error) {
    say(error instanceof SetUpError ? error.message : error.stack);
    return finish([{ passed: 0, failed: 1 }]);
  }
  mkdirSync(REPORTS, { recursive: true });
  const results = [];
  for (const step of STEPS) results.push(await runStep(step));
  printSummary(results);
  return finish(results);
}

process.exitCode = await test();
