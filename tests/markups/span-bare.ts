import { description, element, escapeHtml } from './html.ts';
import type { DrawnPage, Markup, Row } from './markup.ts';

/** A `span` with a label and bare text behind it in each `div`; countries are prose: "A, B and C". */
export const spanBare: Markup = (page) => `
<div class="content">
${element('h1', page.title)}
<div class="facts">${page.rows.map((row) => line(row, page)).join('\n')}</div>
<div class="body">${description(page.body)}</div>
</div>`;

const AND: Record<string, string> = { en: 'and', fr: 'et', es: 'y' };

function line({ label, values }: Row, { language }: DrawnPage): string {
  const [last = '', ...others] = values.toReversed();
  const list =
    others.length > 0 ? `${others.toReversed().join(', ')} ${AND[language] ?? 'and'} ${last}` : last;
  return `<div>${element('span class="label"', label)} ${escapeHtml(list)}</div>`;
}
