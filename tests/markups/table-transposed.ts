import { description, element } from './html.ts';
import type { Markup } from './markup.ts';

/** A table with all labels in its first row, all values in its second; countries are one text with commas. */
export const tableTransposed: Markup = ({ title, rows, body }) => `
${element('h1', title)}
<div class="scroll"><table>
<thead><tr>${rows.map(({ label }) => element('th scope="col"', label)).join('')}</tr></thead>
<tbody><tr>${rows.map(({ values }) => element('td', values.join(', '))).join('')}</tr></tbody>
</table></div>
${description(body)}`;
