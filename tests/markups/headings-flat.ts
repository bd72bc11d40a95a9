import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';
import { wordsOf } from './words.ts';

/**
 * A heading and a paragraph for each row, siblings of the title and of the description, which has a heading of
 * the same level after its first text; countries are one text, a space between.
 */
export const headingsFlat: Markup = ({ title, rows, body, language }) => `
<div>
${element('h1', title)}
${rows.map(pair).join('\n')}
${description(body.slice(0, 1))}
${body.length > 1 ? element('h3', wordsOf(language).about) : ''}
${description(body.slice(1))}
</div>`;

function pair({ label, values }: Row): string {
  return `${element('h3', label)}\n${element('p', values.join(' '))}`;
}
