import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** A list with two paragraphs in each item; countries are one `span` each, with a space between. */
export const list: Markup = ({ title, rows, body }) => `
<article>
  ${element('h1', title)}
  <ul class="summary">${rows.map(item).join('')}</ul>
  <div class="text">${description(body)}</div>
</article>`;

function item({ label, values }: Row): string {
  const texts = values.map((value) => element('span', value)).join(' ');
  return `
    <li>${element('p', label)}
      <p>${texts}</p>
    </li>`;
}
