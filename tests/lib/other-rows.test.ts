import { setImmediate } from 'node:timers/promises';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { FIELD_KEYS, type FieldKey } from '../../lib/fields.ts';
import { readPage } from '../../lib/page.ts';
import { type ProjectFacts, readFacts, toDrawnPage } from '../markups/facts.ts';
import { MARKUPS } from '../markups/index.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const PROJECTS = readFacts<ProjectFacts>('projects').map(toDrawnPage);
const EXPECTED = readFacts<{ values: Record<FieldKey, unknown> }>('expected');
const { window } = new JSDOM('', { url: 'https://www.iom.int/project/new-label' });

const POSITIONS: Record<string, (rows: number) => number> = {
  first: () => 0,
  middle: (rows) => Math.floor(rows / 2),
  last: (rows) => rows,
};

const NEW_ROWS = [
  { label: 'Funding Window', printed: 'Line 2' },
  { label: 'Source de financement', printed: 'Guichet 2' },
];

/**
 * Where nothing on the page tells a last row from the description: they look alike, or the row stands in a group of
 * rows without any that we know.
 */
const UNKNOWABLE = new Set([
  'labelValueBreaks last',
  'headingsFlat last',
  'paragraphsFlat last',
  'upperColumns last',
  'cards last',
  'nestedDl last',
  'tableFourColumns last',
  'gridColumns last',
]);

const CASES = Object.keys(MARKUPS).flatMap((markup) =>
  Object.keys(POSITIONS).flatMap((position) => NEW_ROWS.map((row) => ({ markup, position, row }))),
);

describe('a row whose label is new', () => {
  test.each(CASES.filter(({ markup, position }) => !UNKNOWABLE.has(`${markup} ${position}`)))(
    '$row.label, $position in $markup, is kept once and spoils nothing',
    async ({ markup, position, row }) => {
      for (const { reading, expected } of await readAll(markup, position, row)) {
        expect(valuesOf(reading)).toEqual(expected);
        const kept = reading?.otherRows.map(({ label, printed }) => [label.toLowerCase(), printed]);
        expect(kept).toEqual([[row.label.toLowerCase(), row.printed]]);
      }
    },
  );

  test.each(CASES.filter(({ markup, position }) => UNKNOWABLE.has(`${markup} ${position}`)))(
    '$row.label, $position in $markup, spoils nothing',
    async ({ markup, position, row }) => {
      for (const { reading, expected } of await readAll(markup, position, row)) {
        expect(valuesOf(reading)).toEqual(expected);
      }
    },
  );
});

async function readAll(markup: string, position: string, { label, printed }: (typeof NEW_ROWS)[number]) {
  await setImmediate(); // Lets go of the pages before.
  return PROJECTS.map((page, i) => {
    const at = POSITIONS[position]?.(page.rows.length) ?? 0;
    const rows = page.rows.toSpliced(at, 0, { label, values: [printed] });
    const html = MARKUPS[markup]?.({ ...page, rows }) ?? '';
    const document = new window.DOMParser().parseFromString(`<title>New</title>${html}`, 'text/html');
    return { reading: readPage(document, NOW, '0.1.0'), expected: EXPECTED[i]?.values };
  });
}

function valuesOf(reading: ReturnType<typeof readPage>) {
  return Object.fromEntries(FIELD_KEYS.map((key) => [key, reading?.fields[key]?.value ?? null]));
}
