import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** Elements of the site's own, a hidden copy of each label for screen readers inside; countries are list items. */
export const customTags: Markup = ({ title, rows, body }) => `
<x-page>
${element('h1', title)}
<x-facts>${rows.map(fact).join('\n')}</x-facts>
<x-text>${description(body)}</x-text>
</x-page>`;

function fact({ label, values }: Row): string {
  const texts = values.map((value) => `<x-item>${element('span itemprop="name"', value)}</x-item>`).join('');
  return `<x-fact>${element('x-label', label)}<x-value>${texts}</x-value></x-fact>`;
}
