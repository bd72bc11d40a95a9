import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** Two `span`s in a `div` for each row, no white space; countries are one text with nothing between. */
export const spansGlued: Markup = ({ title, rows, body }) =>
  `<div>${element('h1', title)}<div>${rows.map(row).join('')}</div><div>${description(body)}</div></div>`;

function row({ label, values }: Row): string {
  return `<div>${element('span class="k"', label)}${element('span class="v"', values.join(''))}</div>`;
}
