import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import ExcelJS from 'exceljs';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { bibtex } from '../../../lib/export/bibtex.ts';
import { cslJson } from '../../../lib/export/csl-json.ts';
import { csv } from '../../../lib/export/csv.ts';
import { ExportEmptyError, type ExportFormat } from '../../../lib/export/export-format.ts';
import { iati } from '../../../lib/export/iati.ts';
import { markdown } from '../../../lib/export/markdown.ts';
import { report } from '../../../lib/export/report.ts';
import { ris } from '../../../lib/export/ris.ts';
import { xlsx } from '../../../lib/export/xlsx.ts';
import { readProjectRecord } from '../../../lib/project-record.ts';
import { aBrief, aBriefReading, aSavedBrief } from '../../a-brief.ts';
import { aProject, aReading } from '../../a-project.ts';
import { aContext } from './a-context.ts';

const NEWS = aSavedBrief();
const PROJECT = aProject({
  readings: [aReading({ values: { projectId: 'MD.0029', startDate: '2023', status: 'active' } })],
});
const ADDRESS = 'https://www.iom.int/fr/news/postes';

const written = async (format: ExportFormat, projects = [PROJECT, NEWS]) =>
  String(await format.write(projects, aContext()));

function rowsOf(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

test('CSV has what other pages say in columns of their own, with where it was read', async () => {
  const [project, news] = rowsOf(await written(csv));

  expect(news).toMatchObject({
    'Record ID': ADDRESS,
    Title: 'Des postes à la frontière',
    Kind: 'News',
    Published: '2025-11-05',
    'Countries named': 'Colombia; Ecuador',
    'Countries named (ISO codes)': 'CO; EC',
    'Address (French)': ADDRESS,
    'Countries named: read in': 'fr',
    'Published: read in': 'fr',
    Budget: '',
    Status: '',
  });
  expect(project).toMatchObject({
    Kind: 'Project',
    Published: '',
    'Countries named': '',
    'Countries named: read in': '',
  });
});

test('a file of projects alone has no column or sheet for other pages', async () => {
  expect(Object.keys(rowsOf(await written(csv, [PROJECT]))[0] ?? {})).not.toContain('Kind');
  expect(await written(markdown, [PROJECT])).not.toContain('Kind');
  expect((await workbookOf([PROJECT])).worksheets).toHaveLength(3);
});

test('pages of one record that give several dates have each of them, and none is picked', async () => {
  const english = aBriefReading({
    language: 'en',
    brief: aBrief({ date: { printed: '6 November 2025', value: '2025-11-06' } }),
  });
  const [row] = rowsOf(await written(csv, [aSavedBrief({ readings: [english, aBriefReading()] })]));

  expect(row?.Published).toBe('November 6, 2025; November 5, 2025');
});

async function workbookOf(projects = [PROJECT, NEWS]): Promise<ExcelJS.Workbook> {
  const bytes = await xlsx.write(projects, aContext());
  if (typeof bytes === 'string') throw new TypeError('Not a workbook');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  return workbook;
}

test('XLSX has a sheet with a line for each thing that another page says', async () => {
  const sheet = (await workbookOf()).getWorksheet('Other pages');
  const lines: (readonly ExcelJS.CellValue[])[] = [];
  sheet?.eachRow((row, number) => {
    if (number > 1) lines.push([4, 6, 7, 8, 9].map((column) => row.getCell(column).value));
  });
  const amounts = [6, 7].map((row) => sheet?.getRow(row).getCell(5).value);

  expect(sheet?.getRow(1).values).toEqual([
    ...[undefined, 'Record ID', 'Title', 'Kind', 'Field', 'Value understood', 'Unit or currency'],
    ...['Text on the page', 'In the sentence', 'How often', 'Language', 'Address', 'Read at'],
    'Version of Project Lens',
  ]);
  expect(lines).toEqual([
    ['Published', null, 'le 5 novembre 2025', null, null],
    ['Countries named', 'CO', 'Colombie', null, 3],
    ['Countries named', 'EC', 'Équateur', null, 1],
    ['Organisations', null, 'Cruz Roja', null, 2],
    ['Sums of money', 'EUR', 'EUR 2,5 millions', 'Il coûte EUR 2,5 millions.', null],
    ['Other figures', 'Colombiens', '3 800 Colombiens', '3 800 Colombiens sont rentrés.', null],
    ['Contacts', null, 'Ana Ruiz, OIM Bogotá, aruiz@iom.int, +57 1 555 01 23', null, null],
    ['Web addresses', null, 'https://example.org/a', null, null],
  ]);
  expect(amounts).toEqual([2_500_000, 3800]);
});

test.each([
  { format: bibtex, type: '@biblatex/text' },
  { format: ris, type: '@ris/file' },
  { format: cslJson, type: '@else/json' },
])('$format.name cites another page with the day that it was published on', async ({ format, type }) => {
  const [project, news] = new Cite(await written(format), { forceType: type }).data;

  expect(news?.title).toBe('Des postes à la frontière');
  expect(news?.URL).toBe(ADDRESS);
  expect(news?.issued).toEqual({ 'date-parts': [[2025, 11, 5]] });
  expect(project?.issued).toBeUndefined();
});

test('the key of a citation names the page, and nothing of ours', async () => {
  const [, { id }] = JSON.parse(await written(cslJson));

  expect(id).toBe('iom-www.iom.int-fr-news-postes-fr');
});

test('IATI leaves other pages out and says how many', async () => {
  const text = await written(iati, [NEWS, PROJECT]);
  const document = new new JSDOM().window.DOMParser().parseFromString(text, 'application/xml');

  expect(document.querySelectorAll('iati-activity')).toHaveLength(1);
  expect(text).toContain('<!-- Left out, since they are no projects: 1 -->');
  expect(text).not.toContain(ADDRESS);
  expect(await written(iati, [PROJECT])).not.toContain('no projects');
  await expect(written(iati, [NEWS])).rejects.toThrow(ExportEmptyError);
});

test('Markdown has the kind, the day and the countries, with the page', async () => {
  const text = await written(markdown);

  expect(text).toContain('| Kind | Published | Countries named |');
  expect(text).toContain('| News | 2025-11-05 | Colombia; Ecuador |');
  expect(text).toContain(ADDRESS);
  expect(text).not.toContain('brief:');
});

test('a report compares the projects, and has other pages behind them, each with its sources', async () => {
  const text = await written(report);
  const { document } = new JSDOM(text).window;
  const section = document.querySelector('section.project');

  expect(document.querySelectorAll('table.compare thead th')).toHaveLength(2);
  expect(section?.querySelector('h2')?.textContent).toBe('Des postes à la frontière');
  expect([...(section?.querySelectorAll('dt') ?? [])].map(({ textContent }) => textContent)).toEqual([
    ...[
      'Kind',
      'Published',
      'Countries named',
      'Organisations',
      'Sums of money',
      'Other figures',
      'Contacts',
    ],
    'Web addresses',
  ]);
  expect(section?.textContent).toContain('€2,500,000');
  const sources = [...document.querySelectorAll('.source tbody tr')].map(({ textContent }) => textContent);
  expect(sources).toContain('Countries namedNo label on the pageColombieColombia');
  expect(text).not.toContain('brief:');
});

test('a report of other pages alone compares them', async () => {
  const { document } = new JSDOM(await written(report, [NEWS, aSavedBrief({ id: 'brief:https://b' })]))
    .window;

  expect(document.querySelectorAll('table.compare thead th')).toHaveLength(3);
  expect(document.querySelector('table.compare')?.textContent).toContain('Cruz Roja');
  expect(document.querySelector('section.project')).toBeNull();
});

test('a record is read again as it was written', () => {
  expect(readProjectRecord(JSON.parse(JSON.stringify(NEWS)))).toEqual(NEWS);
});
