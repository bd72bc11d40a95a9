import { description, element, slug } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** Stock fields of Drupal, a `div` in a `div`; countries are one linked item each, with nothing between. */
export const drupalField: Markup = ({ title, rows, body }) => `
<h1 class="page-header">${element('span class="field--name-title"', title)}</h1>
<article class="node node--view-mode-full"><div class="node__content">
${rows.map(field).join('\n')}
<div class="clearfix text-formatted field field--name-body field--label-hidden field__item">
${description(body)}
</div>
</div></article>`;

function field({ label, values }: Row): string {
  const name = `field field--name-field-${slug(label)} field--label-above`;
  const heading = element('div class="field__label"', label);
  const [first = ''] = values;
  const value = values.length > 1 ? items(values) : element('div class="field__item"', first);
  return `<div class="${name}">${heading}${value}</div>`;
}

function items(values: readonly string[]): string {
  const links = values.map((value) => `<div class="field__item">${element('a href="#"', value)}</div>`);
  return `<div class="field__items">${links.join('')}</div>`;
}
