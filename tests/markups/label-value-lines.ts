import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** A paragraph `Label: value` for each row, beside the description's; countries are one text with commas. */
export const labelValueLines: Markup = ({ title, rows, body }) => `
<div>
${element('h1', title)}
${rows.map(line).join('\n')}
${description(body)}
</div>`;

function line({ label, values }: Row): string {
  return element('p', `${label}: ${values.join(', ')}`);
}
