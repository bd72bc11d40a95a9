import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './run.mjs';

const CRASHED = { passed: 0, failed: 1, failures: ['The run ended without a report.'] };

/**
 * What a run of vitest came to.
 *
 * @param path Of its report in JSON.
 * @param code Its exit code.
 * @returns How many tests passed and failed, and each that failed in a line: its file, its name, what was wrong.
 */
export function readReport(path, code) {
  try {
    const {
      numPassedTests: passed,
      numFailedTests: failed,
      testResults,
    } = JSON.parse(readFileSync(path, 'utf8'));
    if (passed + failed === 0) return CRASHED;
    const failures = testResults.flatMap(failuresOf);
    // A file that does not load fails the run without a failed test.
    return { passed, failed: code === 0 ? failed : Math.max(failed, 1), failures };
  } catch {
    return CRASHED;
  }
}

function failuresOf({ name, message, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0 && message) return [`${file}: ${firstLine(message)}`];
  return failed.map(
    ({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages[0])}`,
  );
}

function firstLine(text = '') {
  return text.split('\n', 1)[0];
}
