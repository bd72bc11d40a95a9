import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** A form that only shows: `label` and `output`, a tooltip mark behind each label, values in capitals. */
export const labelOutput: Markup = ({ title, rows, body }) => `
${element('h1', title)}
<form class="facts">${rows.map(field).join('\n')}</form>
${description(body)}`;

function field({ label, values }: Row): string {
  const tooltip = '<button type="button" aria-label="Help">?</button>';
  const texts = values.map((value) => element('output', value)).join('\n');
  return `<div>${element('label', `${label} *`)}${tooltip}${texts}</div>`;
}
