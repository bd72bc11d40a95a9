import { description, element } from './html.ts';
import type { Markup, Row } from './markup.ts';

/** A list of rows, and below the description teasers of other projects that print some of the labels again. */
export const teasers: Markup = ({ title, rows, body }) => `
<main>
${element('h1', title)}
<div class="facts">${rows.map(row).join('\n')}</div>
<div class="body">${description(body)}</div>
<section class="related">${element('h2', 'Related projects')}${['One', 'Two', 'Three'].map(teaser).join('\n')}</section>
</main>`;

function row({ label, values }: Row): string {
  return `<div class="row">${element('div', label)}<div>${values.map((value) => element('span', value)).join(', ')}</div></div>`;
}

function teaser(name: string, index: number): string {
  const status: Row = { label: 'Project Status', values: [index === 1 ? 'Active' : 'Completed'] };
  const end: Row = { label: 'End Date', values: [String(2010 + index)] };
  return `<div class="card">${element('h3', name)}${[status, end].map(row).join('\n')}</div>`;
}
