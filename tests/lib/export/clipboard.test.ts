import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  dateCell,
  EMPTY,
  instantCell,
  linkCell,
  numberCell,
  type Table,
  textCell,
} from '../../../lib/export/cells.ts';
import { toHtmlTable, toTsv } from '../../../lib/export/clipboard.ts';
import { projectTable } from '../../../lib/export/project-table.ts';
import { aContext, HOSTILE } from './a-context.ts';
import { aHostileProject, HOSTILE_CELLS } from './table-projects.ts';

const TABLE: Table = {
  head: ['A', 'B'],
  rows: [
    [textCell('=1+1'), numberCell(-5)],
    [textCell('one\ntwo\t"three"'), EMPTY],
    [linkCell('MD.0029', 'https://www.iom.int/a?b=c&d'), dateCell('2018')],
    [dateCell('2018-04'), instantCell('2026-11-20T09:00:00.000Z')],
  ],
};

/** As a program reads what is pasted; nothing in it is loaded or run. */
function pasted(html: string): HTMLTableElement {
  const { document } = new JSDOM(html).window;
  const table = document.querySelector('table');
  if (!table) throw new Error('There is no table');
  return table;
}

describe('a table as text', () => {
  test('has tabs between its cells, and quotes where a cell holds a tab, a line break or a quote', () => {
    expect(toTsv(TABLE)).toBe(
      [
        'A\tB',
        "'=1+1\t-5",
        '"one\ntwo\t""three"""\t',
        'MD.0029\t2018',
        '2018-04\t2026-11-20T09:00:00.000Z',
      ].join('\r\n'),
    );
  });

  test.each([...HOSTILE, ...HOSTILE_CELLS])(
    'has nothing that is run or leaves its cell: %j',
    async (text) => {
      const table = await projectTable([aHostileProject(text)], aContext());
      const { data } = Papa.parse<string[]>(toTsv(table), { delimiter: '\t', newline: '\r\n' });
      expect(data.map((row) => row.length)).toEqual([table.head.length, table.head.length]);
      expect(data.flat().filter((cell) => /^[\s\u200B]*[=+\-@]/u.test(cell))).toEqual([]);
    },
  );
});

describe('a table as HTML', () => {
  test('has headings, a row for each line, and links', () => {
    const table = pasted(toHtmlTable(TABLE));
    expect([...table.querySelectorAll('thead th')].map((cell) => cell.textContent)).toEqual(['A', 'B']);
    const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) =>
      [...row.cells].map((cell) => cell.innerHTML),
    );
    expect(rows).toEqual([
      ["'=1+1", '-5'],
      ['one<br style="mso-data-placement:same-cell">two\t"three"', ''],
      ['<a href="https://www.iom.int/a?b=c&amp;d">MD.0029</a>', '2018'],
      ['2018-04', '2026-11-20T09:00:00.000Z'],
    ]);
  });

  test('says which letters it is in, and what Excel must not make a date of', () => {
    expect(toHtmlTable(TABLE)).toMatch(/^<meta charset="utf-8"><table>/);
    const styled = [...pasted(toHtmlTable(TABLE)).querySelectorAll('td[style]')];
    expect(styled.map((cell) => cell.textContent)).toEqual(["'=1+1", 'onetwo\t"three"', '2018-04']);
    expect(styled[0]?.getAttribute('style')).toBe("mso-number-format:'\\@'");
  });

  test.each([...HOSTILE, ...HOSTILE_CELLS])('has no element that a page printed: %j', async (text) => {
    const table = pasted(toHtmlTable(await projectTable([aHostileProject(text)], aContext())));
    const names = new Set([...table.querySelectorAll('*')].map(({ localName }) => localName));
    expect([...names].filter((name) => !ALLOWED.has(name))).toEqual([]);
    expect([...table.querySelectorAll('a')].every(({ hostname }) => hostname === 'www.iom.int')).toBe(true);
    expect(
      [...table.querySelectorAll('td')].filter((cell) => /^\s*[=+\-@]/.test(cell.textContent ?? '')),
    ).toEqual([]);
  });

  const ALLOWED = new Set(['thead', 'tbody', 'tr', 'th', 'td', 'a', 'br']);
});

test('a heading is run no more than a cell', () => {
  const table = { head: ['=1+1', '<b>'], rows: [] };
  expect(toTsv(table)).toBe("'=1+1\t<b>");
  expect([...pasted(toHtmlTable(table)).querySelectorAll('th')].map(({ innerHTML }) => innerHTML)).toEqual([
    "'=1+1",
    '&lt;b&gt;',
  ]);
});

test('a table without rows has its headings', () => {
  expect(toTsv({ head: ['A'], rows: [] })).toBe('A');
  expect(pasted(toHtmlTable({ head: ['A'], rows: [] })).textContent).toBe('A');
});
