import { type Cell, cellText } from './cells.ts';
import { dayNumber } from './xlsx-dates.ts';
import type { SharedStrings } from './xlsx-strings.ts';
import { type StyleName, styleNumber } from './xlsx-styles.ts';

/** A cell as a sheet holds it. There are no formulas: a text is a text, whatever it begins with. */
export function cellXml(cell: Cell, place: string, strings: SharedStrings): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'number':
      return numberXml(place, cell.number, Number.isInteger(cell.number) ? 'whole' : 'decimal');
    case 'date':
      return dateXml(cell.date, place, strings);
    case 'instant':
      return dayXml(cell.instant, 'instant', place, strings);
    default:
      return textXml(cellText(cell), cell.kind === 'link' ? 'link' : 'text', place, strings);
  }
}

/** A year is a number; of a month no spreadsheet can write no more than that, so it is a text. */
function dateXml(date: string, place: string, strings: SharedStrings): string {
  if (date.length === 4) return numberXml(place, Number(date), 'year');
  return date.length === 7 ? textXml(date, 'text', place, strings) : dayXml(date, 'day', place, strings);
}

function dayXml(iso: string, style: StyleName, place: string, strings: SharedStrings): string {
  const days = dayNumber(iso);
  return days === null ? textXml(iso, 'text', place, strings) : numberXml(place, days, style);
}

function numberXml(place: string, number: number, style: StyleName): string {
  return `<c r="${place}" s="${styleNumber(style)}"><v>${number}</v></c>`;
}

export function textXml(text: string, style: StyleName, place: string, strings: SharedStrings): string {
  return `<c r="${place}" s="${styleNumber(style)}" t="s"><v>${strings.add(text)}</v></c>`;
}
