import { description, element, escapeHtml } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** A paragraph for each row, a line break between strong label and value; countries are lines with bullets. */
export const strongBreak: Markup = ({ title, rows, body }) => `
<div>
${element('h1', title)}
${rows.map(row).join('\n')}
${description(body)}
</div>`;

function row({ label, values }: Row): string {
  const lines = values.length > 1 ? values.map((value) => `• ${escapeHtml(value)}`) : values.map(escapeHtml);
  return `<p>${element('strong', label)}<br>\n${lines.join('<br>\n')}</p>`;
}
