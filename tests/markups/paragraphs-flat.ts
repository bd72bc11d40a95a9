import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** Paragraphs only, siblings of the description's; countries are one link each, with a space between. */
export const paragraphsFlat: Markup = ({ title, rows, body }) => `
<div class="node">
${element('h1', title)}
${rows.map(pair).join('\n')}
${description(body)}
</div>`;

function pair({ label, values }: Row): string {
  const links = values.map((value) => element('a href="#"', value)).join(' ');
  const value =
    values.length > 1 ? `<p class="value">${links}</p>` : element('p class="value"', values.join(''));
  return element('p class="label"', label) + value;
}
