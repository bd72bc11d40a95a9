import { description, element, escapeHtml } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** A list with a strong label and a bare text in each item; countries are one text with spaces. */
export const listStrong: Markup = ({ title, rows, body }) => `
<section>
  ${element('h1', title)}
  <ul>${rows.map(item).join('')}</ul>
  ${description(body)}
</section>`;

function item({ label, values }: Row): string {
  return `<li>${element('strong', label)} ${escapeHtml(values.join(' '))}</li>\n`;
}
