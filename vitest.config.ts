import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { reportTo } from './tests/reporter.ts';

/** Where `npm test` wants to be told what came of a run. */
const report = process.env.PROJECT_LENS_REPORT;

export default defineConfig({
  test: {
    ...(report && { reporters: ['default', reportTo(report)] }),
    projects: [
      {
        plugins: [WxtVitest()],
        test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], setupFiles: ['tests/setup.ts'] },
      },
      browserTests('chromium'),
      browserTests('firefox'),
    ],
  },
});

/** The same tests in each browser, one file at a time: each has a browser of its own, and all of the machine. */
function browserTests(name: 'chromium' | 'firefox') {
  return {
    test: {
      name,
      include: ['tests/e2e/**/*.e2e.ts'],
      env: { PROJECT_LENS_BROWSER: name },
      maxWorkers: 1,
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  };
}
