import { ms } from './stats.mjs';

/**
 * One line of the report: a ratio of two medians in milliseconds.
 *
 * @param limit `{ most }` or `{ least }`; nothing: told, and not judged.
 */
export function ratioRow(what, { over, under, names, limit, note = '' }) {
  const ratio = over / under;
  const detail = `${names[0]} ${ms(over)} ÷ ${names[1]} ${ms(under)}`;
  return { what, value: ratio, unit: '×', limit, detail: [detail, note].filter(Boolean).join('; ') };
}

function isMet({ value, limit }) {
  return value <= (limit.most ?? Number.POSITIVE_INFINITY) && value >= (limit.least ?? 0);
}

function printValue({ value, unit }) {
  if (unit === 'ms') return ms(value);
  if (unit === 'MB') return `${value.toFixed(1)} MB`;
  return unit === 'bytes' ? `${value.toLocaleString('en')} bytes` : `${value.toFixed(2)} ${unit}`;
}

function printLimit({ limit, unit }) {
  if (!limit) return '–';
  const number = (limit.most ?? limit.least).toLocaleString('en');
  return `${limit.least === undefined ? '≤' : '≥'} ${number}${unit === '×' ? '' : ` ${unit}`}`;
}

/** Says of each row whether its limit is met; `null`: it has none. */
export function judge(rows) {
  return rows.map((row) => ({ ...row, met: row.limit ? isMet(row) : null }));
}

/** The report as cells of text, its heading first. */
export function cellsOf({ rows }) {
  const yesNo = { true: 'yes', false: 'NO', null: '–' };
  const body = rows.map((row) => [
    row.what,
    printValue(row),
    printLimit(row),
    yesNo[row.met],
    row.detail ?? '',
  ]);
  return [['what', 'measured', 'limit', 'met', 'medians'], ...body];
}

/** The report for a terminal. */
export function textOf(results) {
  const cells = cellsOf(results);
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ');
  const rule = widths.slice(0, 4).map((width) => '─'.repeat(width));
  const judged = results.rows.filter(({ met }) => met !== null);
  return [
    line(cells[0]).trimEnd(),
    rule.join('  '),
    ...cells.slice(1).map((row) => line(row).trimEnd()),
    '',
    `${judged.filter(({ met }) => met).length} of ${judged.length} limits met · ${machineLine(results)}`,
  ].join('\n');
}

/** What the figures were measured on. */
export function machineLine({ machine }) {
  const { browser, processors, model, system, seconds, load } = machine;
  return `${browser}, headless · ${processors} processors (${model}) · ${system} · ${seconds} s · load ${load}`;
}
