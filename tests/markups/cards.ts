import { description, element, inGroups } from './html.ts';
import type { Markup, Row } from './markup.ts';
import { wordsOf } from './words.ts';

/** A card for each row, in headed sections of three; countries are one `span` each, nothing between. */
export const cards: Markup = ({ title, rows, body, language }) => `
${element('h1', title)}
${inGroups(rows, 3)
  .map((group, index) => section(group, wordsOf(language).facts[index] ?? ''))
  .join('\n')}
<section class="text">${description(body)}</section>`;

function section(rows: readonly Row[], heading: string): string {
  return `<section class="grid">${element('h2', heading)}${rows.map(card).join('\n')}</section>`;
}

function card({ label, values }: Row): string {
  const texts = values.map((value) => element('span', value)).join('');
  const value = values.length > 1 ? `<div>${texts}</div>` : element('div', values.join(''));
  return `<div class="card">${element('strong', label)}${value}</div>`;
}
