import { readFileSync } from 'node:fs';

const CRASHED = { passed: 0, failed: 1, failures: ['The run ended without a report.'] };

/**
 * What a run of vitest came to.
 *
 * @param path Of its report, as `tests/reporter.ts` writes it.
 * @param code Its exit code.
 * @returns How many tests passed and failed, and of each failure its browser, file, test and what was wrong.
 */
export function readReport(path, code) {
  try {
    const { passed, failed, failures } = JSON.parse(readFileSync(path, 'utf8'));
    if (passed + failed === 0) return CRASHED;
    // A file that does not load fails the run without a failed test.
    return { passed, failed: code === 0 ? failed : Math.max(failed, 1), failures };
  } catch {
    return CRASHED;
  }
}
