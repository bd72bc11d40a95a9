import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** The rows twice, for narrow and wide screens, in two ways; the countries with one `span` each both times. */
export const printedTwice: Markup = ({ title, rows, body }) => `
${element('h1', title)}
<div class="mobile"><ul>${rows.map(item).join('')}</ul></div>
<div class="columns">
<div class="text">${description(body)}</div>
<div class="desktop"><dl>${rows.map(pair).join('')}</dl></div>
</div>`;

function texts(values: readonly string[]): string {
  return values.map((value) => element('span', value)).join(' ');
}

function item({ label, values }: Row): string {
  return `<li>${element('b', `${label}:`)} ${texts(values)}</li>`;
}

function pair({ label, values }: Row): string {
  return `${element('dt', label)}<dd>${texts(values)}</dd>`;
}
