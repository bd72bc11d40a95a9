import { description, element } from './html.ts';
import type { Markup } from './markup.ts';

/** All rows in one paragraph of text, bars between; countries are one text with commas. */
export const oneLine: Markup = ({ title, rows, body }) => `
${element('h1', title)}
${element('p', rows.map(({ label, values }) => `${label}: ${values.join(', ')}`).join(' | '))}
${description(body)}`;
