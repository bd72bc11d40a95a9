import { element, type MarkupElement } from '../markup.ts';
import { MAIN } from './xlsx-names.ts';

/** How cells look; the number of a style is its place in this list. */
const STYLES = [
  { name: 'plain' },
  { name: 'text', wrap: true },
  { name: 'heading', wrap: true, font: 1, fill: 2, border: 1 },
  { name: 'whole', format: 3 },
  { name: 'decimal', format: 4 },
  { name: 'year', format: 1 },
  { name: 'day', format: 164 },
  { name: 'instant', format: 165 },
  { name: 'link', font: 2 },
] as const satisfies readonly Style[];

export type StyleName = (typeof STYLES)[number]['name'];

interface Style {
  readonly name: string;
  readonly wrap?: true;
  readonly font?: number;
  readonly fill?: number;
  readonly border?: number;
  /** Up to 163 formats that every spreadsheet knows; above our own. */
  readonly format?: number;
}

export function styleNumber(name: StyleName): number {
  return STYLES.findIndex((style) => style.name === name);
}

/** The first two fills are what Excel takes them for, whatever stands here. */
export function styleSheet(): MarkupElement {
  return element(
    'styleSheet',
    { xmlns: MAIN },
    list('numFmts', [
      element('numFmt', { numFmtId: 164, formatCode: 'yyyy\\-mm\\-dd' }),
      element('numFmt', { numFmtId: 165, formatCode: 'yyyy\\-mm\\-dd\\ hh:mm:ss" UTC"' }),
    ]),
    list('fonts', [
      font([]),
      font([element('b', {})]),
      font([element('u', {})], element('color', { rgb: 'FF0563C1' })),
    ]),
    list('fills', [patternFill('none'), patternFill('gray125'), patternFill('solid', 'FFE8EEF4')]),
    list('borders', [border(null), border(element('color', { rgb: 'FF7F8FA0' }))]),
    list('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
    list('cellXfs', STYLES.map(cellFormat)),
    list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
  );
}

function list(name: string, items: readonly MarkupElement[]): MarkupElement {
  return element(name, { count: items.length }, items);
}

function font(marks: readonly MarkupElement[], color: MarkupElement | null = null): MarkupElement {
  const face = [element('name', { val: 'Calibri' }), element('family', { val: 2 })];
  return element('font', {}, marks, element('sz', { val: 11 }), color, face);
}

function patternFill(patternType: string, color: string | null = null): MarkupElement {
  const colors = color !== null && [element('fgColor', { rgb: color }), element('bgColor', { indexed: 64 })];
  return element('fill', {}, element('patternFill', { patternType }, colors));
}

function border(color: MarkupElement | null): MarkupElement {
  const bottom = element('bottom', { style: color && 'thin' }, color);
  const sides = ['left', 'right', 'top'].map((side) => element(side, {}));
  return element('border', {}, sides, bottom, element('diagonal', {}));
}

function cellFormat({ wrap, font = 0, fill = 0, border = 0, format = 0 }: Style): MarkupElement {
  return element(
    'xf',
    {
      numFmtId: format,
      fontId: font,
      fillId: fill,
      borderId: border,
      xfId: 0,
      applyNumberFormat: format > 0 && 1,
      applyFont: font > 0 && 1,
      applyFill: fill > 0 && 1,
      applyBorder: border > 0 && 1,
      applyAlignment: 1,
    },
    element('alignment', { vertical: 'top', wrapText: wrap ? 1 : null }),
  );
}
