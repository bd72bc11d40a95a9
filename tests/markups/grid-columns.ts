import { description, element, inGroups } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** Rows of four columns, label and value in turn, all of one class; countries have slashes between. */
export const gridColumns: Markup = ({ title, rows, body }) => `
<div class="container">
${element('h1', title)}
${inGroups(rows, 2)
  .map((pair) => `<div class="row">${pair.map(columns).join('\n')}</div>`)
  .join('\n')}
<div class="row"><div class="col">${description(body)}</div></div>
</div>`;

function columns({ label, values }: Row): string {
  return element('div class="col"', label) + element('div class="col"', values.join(' / '));
}
