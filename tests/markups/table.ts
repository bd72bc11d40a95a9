import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** A table of two columns, a row each; countries are one text, a space between. */
export const table: Markup = ({ title, rows, body }) => `
${element('h1', title)}
<table>
  <tbody>${rows.map(row).join('')}</tbody>
</table>
<div>${description(body)}</div>`;

function row({ label, values }: Row): string {
  return `
    <tr>
      ${element('th scope="row"', label)}
      ${element('td', values.join(' '))}
    </tr>`;
}
