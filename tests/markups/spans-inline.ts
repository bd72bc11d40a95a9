import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** A paragraph with two `span`s for each row; countries are one text with commas. */
export const spansInline: Markup = ({ title, rows, body }) => `
<div>
${element('h1', title)}
${rows.map(row).join('\n')}
${description(body)}
</div>`;

function row({ label, values }: Row): string {
  return `<p>${element('span', `${label}:`)} ${element('span', values.join(', '))}</p>`;
}
