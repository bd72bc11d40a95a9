import { description, element, inGroups } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** A table with two pairs in each row, all plain cells; countries are a list in their cell. */
export const tableFourColumns: Markup = ({ title, rows, body }) => `
${element('h1', title)}
<table>
${inGroups(rows, 2).map(row).join('\n')}
</table>
${description(body)}`;

function row(pairs: readonly Row[]): string {
  const empty = pairs.length === 1 ? '<td></td><td></td>' : '';
  return `<tr>${pairs.map(cells).join('')}${empty}</tr>`;
}

function cells({ label, values }: Row): string {
  const [first = ''] = values;
  const items = values.map((value) => element('li', value)).join('');
  const value = values.length > 1 ? `<td><ul>${items}</ul></td>` : element('td', first);
  return element('td', label) + value;
}
