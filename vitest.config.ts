import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
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

/** The same tests in each browser. Two files at a time, each with a browser of its own. */
function browserTests(name: 'chromium' | 'firefox') {
  return {
    test: {
      name,
      include: ['tests/e2e/**/*.e2e.ts'],
      env: { PROJECT_LENS_BROWSER: name },
      maxWorkers: 2,
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  };
}
