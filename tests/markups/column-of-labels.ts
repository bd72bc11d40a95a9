import { description, element } from './html.ts';
import type { Markup } from './markup.ts';

/** A column with all labels beside a column with all values; countries are one text, a space between. */
export const columnOfLabels: Markup = ({ title, rows, body }) => `
${element('h1', title)}
<div class="row">
  <div class="labels">${rows.map(({ label }) => element('div', label)).join('\n')}</div>
  <div class="values">${rows.map(({ values }) => element('div', values.join(' '))).join('\n')}</div>
</div>
${description(body)}`;
