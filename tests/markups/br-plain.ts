import { description, element, escapeHtml } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** Lines of plain text in one paragraph, a space before the colon; countries are one text with spaces. */
export const brPlain: Markup = ({ title, rows, body }) => `
${element('h1', title)}
<p>${rows.map(line).join('<br>\n')}</p>
${description(body)}`;

function line({ label, values }: Row): string {
  return escapeHtml(`${label} : ${values.join(' ')}`);
}
