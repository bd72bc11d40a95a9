import { describe, expect, test } from 'vitest';
import { errorText } from './reporter.ts';

const AT = { file: '/a/project/tests/e2e/popup.e2e.ts', line: 12 };
const INSIDE = { file: '/a/project/tests/e2e/panel.ts', line: 3 };

describe('a failure is told', () => {
  test.each([
    { what: 'by its message', error: { message: 'There is no row.' }, text: 'There is no row.' },
    {
      what: 'with the difference, without colours',
      error: { message: 'expected \u001b[31m[]\u001b[39m to equal', diff: '\u001b[32m- "a"\u001b[39m' },
      text: 'expected [] to equal\n- "a"',
    },
    {
      what: 'with the line of the test, not of what it asked',
      error: { message: 'No.', stacks: [INSIDE, AT] },
      text: 'No.\nat tests/e2e/popup.e2e.ts:12',
    },
    {
      what: 'in 600 characters at most',
      error: { message: 'x'.repeat(601), stacks: [AT] },
      text: `${'x'.repeat(600)}…\nat tests/e2e/popup.e2e.ts:12`,
    },
  ])('$what', ({ error, text }) => {
    expect(errorText(error)).toBe(text);
  });
});
