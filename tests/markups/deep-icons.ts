import { description, escapeHtml } from './html.ts';
import type { Markup, Row } from './markup.ts';

/**
 * Six wrappers around each row, icons of three kinds, hard spaces, labels cut in two and their colon apart;
 * countries are wrapped items of a list.
 */
export const deepIcons: Markup = ({ title, rows, body }) => `
<div class="wrap"><div class="inner">
  <h1><span><span>${escapeHtml(title)}</span></span></h1>
  <div class="facts">${rows.map(fact).join('\n')}</div>
  <div class="inner"><div class="inner"><div>${description(body)}</div></div></div>
</div></div>`;

const SVG = '<svg viewBox="0 0 8 8" role="img"><title>Icon</title><path d="M0 0h8v8z"/></svg>';
const ICONS = `${SVG}<i class="icon"></i><span aria-hidden="true">📌</span>`;

function fact(row: Row): string {
  const head = `<div><div>${ICONS}<div>${caption(row.label)}</div></div></div>`;
  return `<div><div><div><div><div><div>${head}
<div><div><div>${value(row.values)}</div></div></div></div></div></div></div></div></div>`;
}

function caption(label: string): string {
  const cut = label.includes(' ') ? label.indexOf(' ') + 1 : Math.ceil(label.length / 2);
  const parts = [label.slice(0, cut), label.slice(cut)].map(hard);
  return `<b><span>${parts[0]}</span><span>${parts[1]}</span></b><span>&nbsp;:</span>`;
}

function value(values: readonly string[]): string {
  const items = values.map((text) => `<li><div><span>${hard(text)}</span></div></li>`).join('');
  return values.length > 1 ? `<ul>${items}</ul>` : `<span>&nbsp;${hard(values.join(''))}</span>`;
}

function hard(text: string): string {
  return escapeHtml(text).replaceAll(' ', '&nbsp;');
}
