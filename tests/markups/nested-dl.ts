import { description, element, inGroups } from './html.ts';
import type { Markup, Row } from './markup.ts';
import { wordsOf } from './words.ts';

/** A `dl` whose values are `dl`s with the rows, under section names; countries are a nested list. */
export const nestedDl: Markup = ({ title, rows, body, language }) => `
<article>
${element('h1', title)}
<dl>${inGroups(rows, 4)
  .map((group, index) => section(group, wordsOf(language).facts[index] ?? ''))
  .join('\n')}</dl>
${description(body)}
</article>`;

function section(rows: readonly Row[], name: string): string {
  return `${element('dt', name)}<dd><dl>${rows.map(pair).join('\n')}</dl></dd>`;
}

function pair({ label, values }: Row): string {
  const items = values.map((value) => element('li', value)).join('\n');
  return (
    element('dt', label) + (values.length > 1 ? `<dd><ul>${items}</ul></dd>` : element('dd', values.join('')))
  );
}
