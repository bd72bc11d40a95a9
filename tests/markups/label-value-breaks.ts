import { element, escapeHtml, lines } from './html.ts';
import type { Markup, Row } from './markup.ts';

/**
 * Strong labels and bare values with line breaks in one `div`, where the description follows, its texts with
 * two breaks between; countries are one text, a space between.
 */
export const labelValueBreaks: Markup = ({ title, rows, body }) => `
${element('h1', title)}
<div class="content">
${rows.map(line).join('<br>\n')}<br><br>
${lines(body, '<br><br>\n')}
</div>`;

function line({ label, values }: Row): string {
  return `${element('strong', `${label}:`)} ${escapeHtml(values.join(' '))}`;
}
