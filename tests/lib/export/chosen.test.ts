import ExcelJS from 'exceljs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { csv } from '../../../lib/export/csv.ts';
import { json } from '../../../lib/export/json.ts';
import { markdown } from '../../../lib/export/markdown.ts';
import { report } from '../../../lib/export/report.ts';
import { xlsx } from '../../../lib/export/xlsx.ts';
import type { Change } from '../../../lib/history.ts';
import type { Project } from '../../../lib/project.ts';
import { aProject, aReading } from '../../a-project.ts';
import { aContext } from './a-context.ts';

const readings = [
  aReading({ language: 'en', values: { projectId: 'MD.0029', endDate: '2018' } }),
  aReading({
    language: 'fr',
    url: 'https://www.iom.int/fr/project/un-projet',
    title: 'Un projet',
    values: { projectId: 'MD.0029', endDate: '2024' },
  }),
];
const reason = 'The report says so.';
const choice = { language: 'en', printed: '"2018"', reason, chosenAt: '2026-11-20T10:00:00.000Z' };
const PLAIN = aProject({ readings });
const CHOSEN = { ...PLAIN, choices: { endDate: choice } };
const CHANGED: Project = {
  ...PLAIN,
  history: [
    {
      seenAt: '2026-11-20T09:00:00.000Z',
      lastSeenAt: '2026-11-19T09:00:00.000Z',
      language: 'en',
      url: 'https://www.iom.int/project/a-project',
      changes: [
        { of: 'title', was: 'An old title', is: 'A project' },
        { of: 'endDate', was: null, is: { label: 'endDate', printed: '2018', value: '2018' } },
        // As a later version may have written it.
        { of: 'donor', was: { printed: '<b>One</b>' }, is: 7 } as unknown as Change,
      ],
    },
  ],
};

const WHY =
  'End: the readings disagree (2018 (English) | 2024 (French)); the page in English counts: The report says so.';

async function textOf(format: typeof csv, project: Project): Promise<string> {
  const written = await format.write([project], aContext());
  return typeof written === 'string' ? written : new TextDecoder().decode(written);
}

async function sheet(project: Project, name: string): Promise<string[][] | null> {
  const workbook = new ExcelJS.Workbook();
  const written = await xlsx.write([project], aContext());
  if (typeof written === 'string') throw new TypeError('Not a workbook');
  await workbook.xlsx.load(new Uint8Array(written).buffer);
  const found = workbook.getWorksheet(name);
  if (!found) return null;
  const rows: string[][] = [];
  found.eachRow((row) => rows.push(row.worksheet.columns.map((_, at) => row.getCell(at + 1).text)));
  return rows;
}

describe('a value that the reader chose', () => {
  test('counts in tables, and a column says what the pages disagree in, and why', async () => {
    const { head, cells } = await lines(CHOSEN);
    expect(cells[head.indexOf('End')]).toBe('2018');
    expect(cells[head.indexOf('Chosen by the reader')]).toBe(WHY);
    expect(cells[head.indexOf('End: read in')]).toBe('en');
    await expect(textOf(csv, CHOSEN)).resolves.toContain(WHY);
    await expect(textOf(csv, PLAIN)).resolves.not.toContain('Chosen by the reader');
    expect((await lines(PLAIN)).head).not.toContain('Chosen by the reader');
  });

  async function lines(project: Project) {
    const [head = [], cells = []] = (await sheet(project, 'Projects')) ?? [];
    return { head, cells };
  }

  test('counts in Markdown, with what else the pages say', async () => {
    const row = (await textOf(markdown, CHOSEN)).split('\n')[2];
    expect(row).toContain('2018 (End: the readings disagree');
    expect(row).toContain('2024 (French)');
    expect(row).toContain(reason);
  });

  test('is marked in the report, with the reason, and the other is beside it', async () => {
    const { document } = new JSDOM(await textOf(report, CHOSEN)).window;
    const texts = [...document.querySelectorAll('.compare .statement')].map((one) => one.textContent);
    expect(texts).toContain('2018EnglishCounts, chosen by the reader');
    expect(texts).toContain('2024French');
    expect(document.querySelector('.compare')?.textContent).toContain(`Reader’s reason: ${reason}`);
  });

  test('is marked among the sources of a workbook, with the reason', async () => {
    const rows = (await sheet(CHOSEN, 'Sources')) ?? [];
    expect(rows[0]?.slice(-2)).toEqual(['Counts, chosen by the reader', 'Reader’s reason']);
    const ends = rows.filter((row) => row[1] === 'End').map((row) => [row[3], ...row.slice(-2)]);
    expect(ends).toEqual([
      ['"2018"', 'Counts, chosen by the reader', reason],
      ['"2024"', '', ''],
    ]);
    expect((await sheet(PLAIN, 'Sources'))?.[0]).not.toContain('Reader’s reason');
  });
});

describe('what pages said before', () => {
  test('has a sheet of a workbook, a line for each change, and none where there is nothing', async () => {
    const [seen, address] = ['2026-11-20T09:00:00.000Z', 'https://www.iom.int/project/a-project'];
    const where = (row: readonly string[]) => [row[0], row[1], row[3], row[4]];
    const [head, ...rows] = (await sheet(CHANGED, 'Changes')) ?? [];
    expect(head).toEqual([
      'Record ID',
      'Title',
      'Seen at',
      'Language',
      'Address',
      'Field',
      'Before',
      'After',
    ]);
    expect(rows.map((row) => row.slice(5))).toEqual([
      ['Title', 'An old title', 'A project'],
      ['End', '', '2018'],
      ['donor', '<b>One</b>', '7'],
    ]);
    expect(rows.map(where)).toEqual(rows.map(() => ['MD.0029', 'A project', 'English', address]));
    expect(new Date(rows[0]?.[2] ?? '').toISOString()).toBe(seen);
    await expect(sheet(PLAIN, 'Changes')).resolves.toBeNull();
  });

  test('is folded in the report, by words and as text alone', async () => {
    const { document } = new JSDOM(await textOf(report, CHANGED)).window;
    const rows = [...document.querySelectorAll('details tbody tr')].map((row) =>
      [...row.children].map((one) => one.textContent),
    );
    expect(document.querySelector('details summary')?.textContent).toBe('Changes');
    expect(rows).toEqual([
      ['Title', 'An old title', 'A project'],
      ['End', 'not on the page', '2018'],
      ['donor', '<b>One</b>', '7'],
    ]);
    expect(new JSDOM(await textOf(report, PLAIN)).window.document.querySelector('details')).toBeNull();
  });

  test('is in the JSON as it is stored, like the choices', async () => {
    const { projects } = JSON.parse(await textOf(json, { ...CHANGED, choices: CHOSEN.choices }));
    expect(projects[0]).toMatchObject({ history: CHANGED.history, choices: CHOSEN.choices });
  });
});
