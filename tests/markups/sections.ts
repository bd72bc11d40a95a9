import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** A headed section for each row in an `aside` before the description; countries are `time`-like inline elements. */
export const sections: Markup = ({ title, rows, body }) => `
<div class="layout">
${element('h1', title)}
<aside>${rows.map(section).join('\n')}</aside>
<div class="main">${description(body)}</div>
</div>`;

function section({ label, values }: Row): string {
  const texts = values.map((value) => element('data', value)).join(', ');
  return `<section>${element('h3', label)}<div><p>${texts}</p></div></section>`;
}
