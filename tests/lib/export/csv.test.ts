import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csv } from '../../../lib/export/csv.ts';
import { SEPARATORS } from '../../../lib/export/export-format.ts';
import { defuse } from '../../../lib/export/formula.ts';
import { aProject, aReading } from '../../a-project.ts';
import { aContext } from './a-context.ts';
import { aHostileProject, DISAGREEING, HOSTILE_CELLS, TITLE_ALONE } from './table-projects.ts';

async function write(
  projects = [DISAGREEING],
  separator: (typeof SEPARATORS)[number] = ',',
): Promise<string> {
  return String(await csv.write(projects, aContext({ separator })));
}

/** What somebody else reads in it; the separator is left to be found. */
function read(text: string) {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return { rows: data, separator: meta.delimiter };
}

test('begins with the mark of UTF-8, and each line ends as RFC 4180 asks', async () => {
  const text = await write([TITLE_ALONE, DISAGREEING]);
  expect(new TextEncoder().encode(text).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  expect(text.replaceAll('\r\n', '').match(/[\r\n]/g)).toBeNull();
  expect(text.split('\r\n')).toHaveLength(4);
  expect(text.endsWith('\r\n')).toBe(true);
});

describe.each(SEPARATORS)('with %j between the cells', (separator) => {
  test('another reader finds the same', async () => {
    const note = `Line one\nLine two, with ; and\t"quotes" – é, ñ, 你好`;
    const project = aProject({
      readings: [aReading({ title: 'Retour, réintégration; "suite"', values: { startDate: '2018' } })],
      note,
    });
    const read_ = read(await write([project, TITLE_ALONE], separator));

    expect(read_.separator).toBe(separator);
    expect(read_.rows).toHaveLength(2);
    expect(read_.rows[0]).toMatchObject({
      Title: 'Retour, réintégration; "suite"',
      Start: '2018',
      End: '',
      'Reader’s note': note,
      'Address (English)': 'https://www.iom.int/project/a-project',
      'Read at (English)': '2026-11-20T09:00:00.000Z',
      'Start: read in': 'en',
    });
    expect(read_.rows[1]).toMatchObject({ Title: 'A title alone', Start: '' });
  });

  test.each(HOSTILE_CELLS)('nothing in it is run or breaks out of its cell: %j', async (text) => {
    const { rows } = read(await write([aHostileProject(text)], separator));
    expect(rows).toHaveLength(1);
    const [row = {}] = rows;
    expect(row).toMatchObject({
      Title: defuse(text),
      'Reader’s note': defuse(text),
      'Reader’s tags': defuse(text),
    });
    const cells = Object.values(row);
    expect(cells.filter((cell) => /(?:^|[\r\n])[\s\u200B]*[=+\-@]/u.test(cell))).toEqual([]);
  });
});

test('an amount is a number, with a decimal point', async () => {
  const projects = [300_000, 45_000.5].map((amount) =>
    aProject({ readings: [aReading({ values: { budget: { amount, currency: 'USD' } } })] }),
  );
  const { rows } = read(await write(projects, ';'));
  expect(rows.map(({ Budget }) => Budget)).toEqual(['300000', '45000.5']);
});

test('a file of no project has its headings', async () => {
  expect(read(await write([])).rows).toEqual([]);
  expect(await write([])).toContain('Record ID,Title,Start');
});
