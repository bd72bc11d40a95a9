import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** A figure with its caption as label for each row, in an `aside` behind the description; countries are paragraphs. */
export const figures: Markup = ({ title, rows, body }) => `
<main>
<article>${element('h1', title)}${description(body)}</article>
<aside>${rows.map(figure).join('\n')}</aside>
</main>`;

function figure({ label, values }: Row): string {
  return `<figure>${element('figcaption', label)}${values.map((value) => element('p', value)).join('\n')}</figure>`;
}
