import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';
import { wordsOf } from './words.ts';

/** A `details` element for each row, the label its summary, and one for the description. */
export const accordion: Markup = ({ title, rows, body, language }) => `
${element('h1', title)}
<div class="accordion">
${rows.map(panel).join('\n')}
<details open>${element('summary', wordsOf(language).about)}<div>${description(body)}</div></details>
</div>`;

function panel({ label, values }: Row): string {
  return `<details open>${element('summary', label)}<div>${values.map((value) => element('p', value)).join('')}</div></details>`;
}
