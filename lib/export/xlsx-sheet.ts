import { element, type MarkupElement, toXml } from '../markup.ts';
import type { Cell } from './cells.ts';
import { cellXml, textXml } from './xlsx-cells.ts';
import { LIMITS } from './xlsx-limits.ts';
import { type Link, withLink, writeLinks } from './xlsx-links.ts';
import { MAIN, RELATIONS } from './xlsx-names.ts';
import { openTag } from './xlsx-parts.ts';
import type { SharedStrings } from './xlsx-strings.ts';
import type { ZipArchive } from './xlsx-zip.ts';

export interface SheetColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

export interface Sheet {
  /** A row that no sheet has room for is left out, and the last one says so. */
  row(cells: readonly Cell[]): void;
  /** Writes what stands behind the rows. */
  end(turn: () => Promise<void>): Promise<void>;
}

interface SheetPlan {
  /** From 1. */
  readonly number: number;
  readonly columns: readonly SheetColumn[];
  readonly strings: SharedStrings;
  readonly archive: ZipArchive;
  /** What the last row says where there are too many. */
  readonly cutRows: string;
}

/** A sheet whose rows are written as they come: header row and first column stay in sight, each column can be filtered. */
export function createSheet({ number, columns: all, strings, archive, cutRows }: SheetPlan): Sheet {
  const file = archive.file(`xl/worksheets/sheet${number}.xml`);
  const columns = all.slice(0, LIMITS.columns);
  const letters = columns.map((_, i) => columnLetters(i));
  const links: Link[] = [];
  let rows = 1;

  const head = columns.map((column, i) => textXml(column.heading, 'heading', `${letters[i]}1`, strings));
  file.write(`${sheetStart(columns, number === 1)}<sheetData><row r="1">${head.join('')}</row>`);

  const write = (cells: readonly Cell[]) => {
    rows += 1;
    const xml = letters.map((letter, i) => {
      const cell = withLink(cells[i] ?? { kind: 'empty' }, `${letter}${rows}`, links);
      return cellXml(cell, `${letter}${rows}`, strings);
    });
    file.write(`<row r="${rows}">${xml.join('')}</row>`);
  };

  return {
    row(cells) {
      if (rows < LIMITS.rows - 1) write(cells);
      else if (rows < LIMITS.rows) write([{ kind: 'text', text: cutRows }]);
    },
    async end(turn) {
      file.write(`</sheetData>${toXml(element('autoFilter', { ref: `A1:${letters.at(-1)}${rows}` }))}`);
      if (links.length > 0) await writeLinks({ links, number, file, archive }, turn);
      file.write('</worksheet>');
      file.end();
    },
  };
}

/** Everything in front of the rows, in the order that ECMA-376 asks for. */
function sheetStart(columns: readonly SheetColumn[], isShown: boolean): string {
  const root = openTag(element('worksheet', { xmlns: MAIN, 'xmlns:r': RELATIONS }));
  const widths = columns.map(({ width }, i) =>
    element('col', { min: i + 1, max: i + 1, width, customWidth: 1 }),
  );
  return [
    root,
    toXml(element('sheetViews', {}, sheetView(isShown))),
    toXml(element('sheetFormatPr', { defaultRowHeight: 15 })),
    toXml(element('cols', {}, widths)),
  ].join('');
}

function sheetView(isShown: boolean): MarkupElement {
  return element(
    'sheetView',
    { tabSelected: isShown ? 1 : null, workbookViewId: 0 },
    element('pane', {
      xSplit: 1,
      ySplit: 1,
      topLeftCell: 'B2',
      activePane: 'bottomRight',
      state: 'frozen',
    }),
    element('selection', { pane: 'topRight' }),
    element('selection', { pane: 'bottomLeft' }),
    element('selection', { pane: 'bottomRight', activeCell: 'B2', sqref: 'B2' }),
  );
}

/** A, B, … Z, AA. @param i From 0. */
function columnLetters(i: number): string {
  const last = String.fromCharCode(65 + (i % 26));
  return i < 26 ? last : columnLetters(Math.floor(i / 26) - 1) + last;
}
