import { description, element, escapeHtml } from './html.ts';
import type { DrawnPage, Markup, Row } from './markup.ts';

/**
 * Two columns with labels in upper case, the second ending with the description; countries are bare texts with
 * a line break between.
 */
export const upperColumns: Markup = (page) => {
  const half = Math.ceil(page.rows.length / 2);
  return `
${element('h1', page.title)}
<div class="row">
  <div class="col">${page.rows
    .slice(0, half)
    .map((row) => entry(row, page))
    .join('')}</div>
  <div class="col">${page.rows
    .slice(half)
    .map((row) => entry(row, page))
    .join('')}
    ${description(page.body)}
  </div>
</div>`;
};

function entry({ label, values }: Row, { language }: DrawnPage): string {
  const heading = element('div class="caption"', label.toLocaleUpperCase(language));
  return `
    ${heading}
    <div>${values.map(escapeHtml).join('<br>')}</div>`;
}
