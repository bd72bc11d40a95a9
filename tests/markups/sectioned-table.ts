import { description, element, inGroups } from './html.ts';
import type { Markup, Row } from './markup.ts';
import { wordsOf } from './words.ts';

/** A table whose first column holds section names over several rows; countries are lines in their cell. */
export const sectionedTable: Markup = ({ title, rows, body, language }) => `
${element('h1', title)}
<table><tbody>${inGroups(rows, 3)
  .map((group, index) => section(group, wordsOf(language).facts[index] ?? ''))
  .join('\n')}</tbody></table>
${description(body)}`;

function section(rows: readonly Row[], name: string): string {
  const head = element(`th rowspan="${rows.length}" scope="rowgroup"`, name);
  return rows.map((row, index) => `<tr>${index === 0 ? head : ''}${cells(row)}</tr>`).join('\n');
}

function cells({ label, values }: Row): string {
  return `${element('th', label)}<td>${values.map((value) => element('div', value)).join('\n')}</td>`;
}
