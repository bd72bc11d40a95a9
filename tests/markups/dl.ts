import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** One `dl`, terms and values as siblings; countries are one `dd` each. */
export const dl: Markup = ({ title, rows, body }) => `
<main>
  ${element('h1', title)}
  <dl>${rows.map(pair).join('')}</dl>
  ${description(body)}
</main>`;

function pair({ label, values }: Row): string {
  return [element('dt', label), ...values.map((value) => element('dd', value))].join('\n');
}
