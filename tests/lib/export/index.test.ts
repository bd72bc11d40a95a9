import { expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../../lib/export/index.ts';

test.each(['name', 'extension'] as const)('no two formats have one %s', (key) => {
  const values = EXPORT_FORMATS.map((format) => format[key]);
  expect(values).toEqual([...new Set(values)]);
});
