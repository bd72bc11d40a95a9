import { appendFileSync } from 'node:fs';

/** Where a figure was measured. `node`: without a browser. */
export type MeasuredIn = 'browser' | 'node';

/**
 * Keeps a figure for `docs/reliability.md`: one line of JSON, `{ row, browser, value }`, at the end of the file that
 * PROJECT_LENS_FIGURES names. Does nothing where it names none.
 *
 * @param row What was tried, in the words of the table.
 * @param value What came of it, in words.
 */
export function figure(row: string, value: string, measuredIn: MeasuredIn = 'browser'): void {
  const file = process.env.PROJECT_LENS_FIGURES;
  if (!file) return;
  const browser = measuredIn === 'node' ? 'node' : (process.env.PROJECT_LENS_BROWSER ?? 'chromium');
  appendFileSync(file, `${JSON.stringify({ row, browser, value })}\n`);
}
