import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';
import { wordsOf } from './words.ts';

/** A `dl` with a `div` around each pair, then a headed description; countries are one text with commas. */
export const dlWrapped: Markup = ({ title, rows, body, language }) => `
<main>
  ${element('h1', title)}
  <dl class="grid">${rows.map(pair).join('')}</dl>
  <section>
    ${element('h2', wordsOf(language).about)}
    ${description(body)}
  </section>
</main>`;

function pair({ label, values }: Row): string {
  return `<div>${element('dt', `${label}:`)}${element('dd', values.join(', '))}</div>`;
}
