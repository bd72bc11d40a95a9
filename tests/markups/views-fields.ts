import { description, element, slug } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** A view of Drupal: `span`s with label and content, a colon between; countries are links with commas between. */
export const viewsFields: Markup = ({ title, rows, body }) => `
${element('h1', title)}
<div class="view"><div class="views-row">
${rows.map(field).join('\n')}
<div class="views-field views-field-body"><div class="field-content">${description(body)}</div></div>
</div></div>`;

function field({ label, values }: Row): string {
  const links = values.map((value) =>
    values.length > 1 ? element('a href="#"', value) : element('b', value),
  );
  return `<div class="views-field views-field-${slug(label)}"><span class="views-label">${label}: </span><span class="field-content">${links.join(', ')}</span></div>`;
}
