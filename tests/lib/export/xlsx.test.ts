import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { xlsx } from '../../../lib/export/xlsx.ts';
import { dayNumber } from '../../../lib/export/xlsx-dates.ts';
import { LIMITS } from '../../../lib/export/xlsx-limits.ts';
import { withLink } from '../../../lib/export/xlsx-links.ts';
import { createSheet } from '../../../lib/export/xlsx-sheet.ts';
import { createStrings } from '../../../lib/export/xlsx-strings.ts';
import { sheetNames } from '../../../lib/export/xlsx-workbook.ts';
import { createZip } from '../../../lib/export/xlsx-zip.ts';
import type { Project } from '../../../lib/project.ts';
import { aProject, aReading, NOW, notUnderstood } from '../../a-project.ts';
import { aContext, HOSTILE } from './a-context.ts';
import { aHostileProject, DISAGREEING, HOSTILE_CELLS, TITLE_ALONE } from './table-projects.ts';

async function write(
  projects: readonly Project[] = [DISAGREEING, TITLE_ALONE],
): Promise<Uint8Array<ArrayBuffer>> {
  const written = await xlsx.write(projects, aContext());
  if (typeof written === 'string') throw new TypeError('Not a workbook');
  return written;
}

/** As another program opens it. */
async function open(projects?: readonly Project[]): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await write(projects)).buffer);
  return workbook;
}

/** The rows of a sheet, each by the headings of its columns. */
async function rowsOf(sheet: string, projects?: readonly Project[]): Promise<Record<string, ExcelJS.Cell>[]> {
  const found = (await open(projects)).getWorksheet(sheet);
  const rows: Record<string, ExcelJS.Cell>[] = [];
  found?.eachRow((row, number) => {
    const cells: Record<string, ExcelJS.Cell> = {};
    found.getRow(1).eachCell((heading, column) => {
      cells[heading.text] = row.getCell(column);
    });
    if (number > 1) rows.push(cells);
  });
  return rows;
}

const { DOMParser } = new JSDOM().window;

/** The parts of the archive as trees. @throws Where one is not well-formed. */
async function partsOf(projects?: readonly Project[]): Promise<ReadonlyMap<string, Document>> {
  const files = Object.entries(unzipSync(await write(projects)));
  return new Map(
    files.map(([name, bytes]) => {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      const part = new DOMParser().parseFromString(text, 'application/xml');
      expect(part.querySelector('parsererror')?.textContent).toBeUndefined();
      return [name, part];
    }),
  );
}

const FULL = aProject({
  readings: [
    aReading({
      values: {
        projectId: 'MD.0029',
        startDate: '2018',
        endDate: '2020-06-30',
        allocationYear: 2017,
        budget: { amount: 45_000.5, currency: 'USD' },
        benefitingStates: [
          { name: 'RDC', code: 'CD' },
          { name: 'Atlantis', code: null },
        ],
      },
      otherRows: [{ label: 'Donor', printed: 'The fund' }],
    }),
  ],
});

describe('the sheet of projects', () => {
  test.each([
    { heading: 'Budget', value: 45_000.5, format: '#,##0.00' },
    { heading: 'Start', value: 2018, format: '0' },
    { heading: 'Allocated', value: 2017, format: '0' },
    { heading: 'End', value: new Date('2020-06-30'), format: 'yyyy-mm-dd' },
    {
      heading: 'Read at (English)',
      value: new Date('2026-11-20T09:00:00.000Z'),
      format: 'yyyy-mm-dd hh:mm:ss" UTC"',
    },
    { heading: 'Status', value: null, format: undefined },
  ])('has a value of its own kind under $heading', async ({ heading, value, format }) => {
    const cell = (await rowsOf('Projects', [FULL]))[0]?.[heading];
    expect({ value: cell?.value, format: cell?.numFmt }).toEqual({ value, format });
  });

  test('leaves a month as it is printed', async () => {
    const project = aProject({ readings: [aReading({ values: { startDate: '2018-04' } })] });
    expect((await rowsOf('Projects', [project]))[0]?.Start?.value).toBe('2018-04');
  });

  test('has links to the pages', async () => {
    const [row = {}] = await rowsOf('Projects');
    expect(row['Record ID']?.value).toMatchObject({
      text: 'MD.0029',
      hyperlink: 'https://www.iom.int/project/a-project',
    });
    expect(row['Address (French)']?.value).toMatchObject({
      text: 'https://www.iom.int/fr/project/un-projet',
      hyperlink: 'https://www.iom.int/fr/project/un-projet',
    });
  });

  test('never makes a number of what the readings disagree in', async () => {
    const [row = {}] = await rowsOf('Projects');
    expect(row.Budget?.value).toBe('US$300,000 (English) | US$350,000.50 (French)');
    expect(row.End?.value).toBe('2020-06-30 (English) | 2021 (French)');
    expect(row.Start?.value).toBe('2018 (English, French) | “hace mucho” (not understood) (Spanish)');
  });

  test('keeps its headings in sight, can be filtered, and has widths', async () => {
    const sheet = (await open()).getWorksheet('Projects');
    expect(sheet?.views).toMatchObject([{ state: 'frozen', xSplit: 1, ySplit: 1, topLeftCell: 'B2' }]);
    expect(sheet?.autoFilter).toMatch(/^A1:[A-Z]+3$/);
    expect(sheet?.getColumn(2).width).toBe(48);
    expect(sheet?.getRow(1).getCell(1)).toMatchObject({ font: { bold: true }, fill: { pattern: 'solid' } });
    expect(sheet?.getRow(2).getCell(2).alignment).toMatchObject({ wrapText: true });
  });
});

test('the sheet of states has a line for each state of each project, and no budget', async () => {
  const rows = await rowsOf('Benefiting states', [FULL, TITLE_ALONE, DISAGREEING]);
  const texts = rows.map((row) => Object.values(row).map((cell) => cell.text));
  expect(rows[0] && Object.keys(rows[0])).toEqual([
    ...['Record ID', 'Title', 'Country', 'ISO code', 'Name on the page', 'Language'],
    ...['Also named in', 'Not named in', 'Address', 'Read at'],
  ]);
  const [english, french] = [
    'https://www.iom.int/project/a-project',
    'https://www.iom.int/fr/project/un-projet',
  ];
  expect(texts.map((row) => row.slice(0, -1))).toEqual([
    ['MD.0029', 'A project', 'Democratic Republic of the Congo', 'CD', 'RDC', 'English', '', '', english],
    ['MD.0029', 'A project', 'Atlantis', '', 'Atlantis', 'English', '', '', english],
    ['MD.0029', 'A project', 'Colombia', 'CO', 'Colombia', 'English', 'French', '', english],
    ['MD.0029', 'A project', 'Atlantis', '', 'Atlantis', 'English', '', 'French', english],
    ['MD.0029', 'A project', 'Peru', 'PE', 'Pérou', 'French', '', 'English', french],
  ]);
  expect(rows[4]?.['Read at']?.value).toEqual(new Date('2026-11-20T09:05:00.000Z'));
});

const UNLABELLED = { label: null, printed: 'Activo', value: 'active' } as const;

test('the sheet of sources has a line for each value of each reading', async () => {
  const readings = [
    aReading({
      fields: { ...aReading().fields, status: notUnderstood('Asleep') },
      otherRows: [{ label: 'Donor', printed: 'The fund' }],
    }),
    aReading({ language: 'fr', title: 'Un projet', values: { budget: { amount: 5, currency: 'USD' } } }),
    aReading({ language: 'es', fields: { ...aReading({ values: {} }).fields, status: UNLABELLED } }),
  ];
  const rows = await rowsOf('Sources', [aProject({ readings })]);
  const texts = rows.map((row) => Object.values(row).map((cell) => cell.text));
  const url = 'https://www.iom.int/project/a-project';
  const at = expect.any(String);
  expect(texts).toEqual([
    ['MD.0029', 'Title', 'A project', 'A project', '', 'English', url, at, '0.1.0'],
    ['MD.0029', 'Status', '', 'Asleep', 'A label', 'English', url, at, '0.1.0'],
    ['MD.0029', 'Project ID', 'MD.0029', '"MD.0029"', 'projectId', 'English', url, at, '0.1.0'],
    ['MD.0029', '(other row)', '', 'The fund', 'Donor', 'English', url, at, '0.1.0'],
    ['MD.0029', 'Title', 'A project', 'A project', '', 'Spanish', url, at, '0.1.0'],
    ['MD.0029', 'Status', 'Active', 'Activo', '', 'Spanish', url, at, '0.1.0'],
    ['MD.0029', 'Title', 'Un projet', 'Un projet', '', 'French', url, at, '0.1.0'],
    ['MD.0029', 'Budget', 'US$5', '{"amount":5,"currency":"USD"}', 'budget', 'French', url, at, '0.1.0'],
  ]);
  expect(rows[0]?.Address?.value).toMatchObject({ hyperlink: url });
});

test('the workbook says what it is and when it was made', async () => {
  const { title, created, creator } = await open();
  expect({ title, created, creator }).toEqual({
    title: 'Projects saved with Project Lens',
    created: NOW,
    creator: 'Project Lens',
  });
});

describe('whatever a page prints', () => {
  test.each([...HOSTILE, ...HOSTILE_CELLS])('stays text, in well-formed parts: %j', async (text) => {
    const project = aHostileProject(text);
    await partsOf([project]);
    const [row = {}] = await rowsOf('Projects', [project]);

    const printed = text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these.
      .replace(/[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF]/g, '');
    expect(row.Title?.value).toBe(printed);
    expect(row['Reader’s note']?.value).toBe(printed);
    expect(row['Record ID']?.formula).toBeUndefined();
    expect(Object.values(row).every(({ type }) => type !== ExcelJS.ValueType.Formula)).toBe(true);
  });

  test('is cut where a cell holds no more, and the cell says so', async () => {
    const [row = {}] = await rowsOf('Projects', [aProject({ note: `${'🎉'.repeat(20_000)}` })]);
    const note = String(row['Reader’s note']?.value);
    expect(note.length).toBeLessThanOrEqual(LIMITS.text);
    expect(note).toMatch(/🎉… \(cut: a cell holds no more\)$/u);
  });

  test.each([' a', 'a ', 'a\nb'])('keeps its blanks: %j', async (text) => {
    const parts = await partsOf([aProject({ note: text })]);
    const found = [...(parts.get('xl/sharedStrings.xml')?.querySelectorAll('t') ?? [])];
    const note = found.find(({ textContent }) => textContent === text);
    expect(note?.getAttribute('xml:space')).toBe('preserve');
  });

  test('is no link where Excel takes none so long', async () => {
    const url = `https://www.iom.int/${'a'.repeat(LIMITS.address)}`;
    const [row = {}] = await rowsOf('Projects', [aProject({ readings: [aReading({ url })] })]);
    expect(row['Address (English)']?.value).toBe(url);
  });
});

describe('the parts of the archive', () => {
  test('are all declared, and lead to each other', async () => {
    const parts = await partsOf();
    const types = [...(parts.get('[Content_Types].xml')?.querySelectorAll('Override') ?? [])];
    const declared = types.map((each) => each.getAttribute('PartName')?.slice(1));
    const named = [...parts.keys()].filter((name) => name.endsWith('.xml') && name !== '[Content_Types].xml');
    expect(declared.toSorted()).toEqual(named.toSorted());

    const relations = [...(parts.get('xl/_rels/workbook.xml.rels')?.querySelectorAll('Relationship') ?? [])];
    expect(
      relations.map((each) => `xl/${each.getAttribute('Target')}`).every((name) => parts.has(name)),
    ).toBe(true);
  });

  test('have the elements of a sheet in the order of ECMA-376', async () => {
    const sheet = (await partsOf()).get('xl/worksheets/sheet1.xml');
    expect([...(sheet?.documentElement.children ?? [])].map(({ localName }) => localName)).toEqual([
      ...['sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter', 'hyperlinks'],
    ]);
  });

  test('have a style for every cell and a text for every number of one', async () => {
    const parts = await partsOf();
    const styles = parts.get('xl/styles.xml');
    const formats = styles?.querySelectorAll('cellXfs > xf').length ?? 0;
    const texts = parts.get('xl/sharedStrings.xml')?.querySelectorAll('si').length ?? 0;
    const cells = [1, 2, 3].flatMap((i) => [
      ...(parts.get(`xl/worksheets/sheet${i}.xml`)?.querySelectorAll('c') ?? []),
    ]);
    expect(cells.every((cell) => Number(cell.getAttribute('s')) < formats)).toBe(true);
    const numbers = cells
      .filter((cell) => cell.getAttribute('t') === 's')
      .map((cell) => Number(cell.textContent));
    expect(Math.max(...numbers)).toBe(texts - 1);
    for (const list of ['fonts', 'fills', 'borders', 'cellXfs', 'numFmts']) {
      const found = styles?.querySelector(list);
      expect(found?.getAttribute('count')).toBe(String(found?.children.length));
    }
    const fills = [...(styles?.querySelectorAll('patternFill') ?? [])].slice(0, 2);
    expect(fills.map((fill) => fill.getAttribute('patternType'))).toEqual(['none', 'gray125']);
  });

  test('name each link once, and lead out of the file', async () => {
    const parts = await partsOf();
    const links = [...(parts.get('xl/worksheets/sheet1.xml')?.querySelectorAll('hyperlink') ?? [])];
    const relations = [
      ...(parts.get('xl/worksheets/_rels/sheet1.xml.rels')?.querySelectorAll('Relationship') ?? []),
    ];
    const numbers = ['rId1', 'rId2', 'rId3', 'rId4', 'rId5', 'rId6'];
    expect(links.map((link) => link.getAttribute('r:id'))).toEqual(numbers);
    expect(relations.map((each) => each.getAttribute('Id'))).toEqual(numbers);
    expect(relations.every((each) => each.getAttribute('TargetMode') === 'External')).toBe(true);
  });

  test('have no list of links where there are none', async () => {
    const parts = await partsOf([]);
    expect(parts.get('xl/worksheets/sheet1.xml')?.querySelector('hyperlinks')).toBeNull();
    expect(parts.has('xl/worksheets/_rels/sheet1.xml.rels')).toBe(false);
  });
});

test('there are no more links than Excel takes', () => {
  const link = { kind: 'link', text: 'a', url: 'https://www.iom.int/' } as const;
  const links: { place: string; url: string }[] = [];
  const kinds = Array.from({ length: LIMITS.links + 1 }, (_, i) => withLink(link, `A${i}`, links).kind);
  expect(kinds.slice(-2)).toEqual(['link', 'text']);
  expect(links).toHaveLength(LIMITS.links);
});

test('a row too many is left out, and the last one says so', async () => {
  const archive = createZip(NOW);
  const strings = createStrings('…');
  const columns = [{ heading: 'A', width: 1 }];
  const sheet = createSheet({ number: 1, columns, strings, archive, cutRows: 'Cut here' });
  for (let i = 1; i < LIMITS.rows + 5; i += 1) sheet.row([]);
  await sheet.end(async () => undefined);
  const { 'xl/worksheets/sheet1.xml': bytes } = unzipSync(archive.finish());
  const end = new TextDecoder().decode(bytes?.slice(-300));
  expect(end).toMatch(
    /<row r="1048575"><\/row><row r="1048576"><c r="A1048576" s="1" t="s"><v>1<\/v><\/c><\/row><\/sheetData>/,
  );
  expect([...strings.all.keys()]).toEqual(['A', 'Cut here']);
});

describe('a date as spreadsheets count it', () => {
  test.each([
    { iso: '1900-01-01', days: 1 },
    { iso: '1900-02-28', days: 59 },
    { iso: '1900-03-01', days: 61 },
    { iso: '1970-01-01', days: 25_569 },
    { iso: '2020-06-30', days: 44_012 },
    { iso: '2026-11-21T12:00:00.000Z', days: 46_347.5 },
    { iso: '1899-12-31', days: null },
    { iso: '0001-01-01T00:00:00Z', days: null },
    { iso: 'nothing', days: null },
  ])('$iso is $days', ({ iso, days }) => {
    expect(dayNumber(iso)).toBe(days);
  });
});

describe('the names of sheets', () => {
  test.each([
    { names: ['Projets'], legal: ['Projets'] },
    { names: ['A: [b]/c?*\\'], legal: ['A b c'] },
    { names: ["'quoted'"], legal: ['quoted'] },
    { names: ['x'.repeat(40)], legal: ['x'.repeat(31)] },
    { names: ['Same', 'same'], legal: ['Same', 'same 2'] },
    { names: [':', ''], legal: ['1', '2'] },
  ])('are as Excel takes them: $names', ({ names, legal }) => {
    expect(sheetNames(names)).toEqual(legal);
  });
});
