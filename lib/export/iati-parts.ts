import { element, type MarkupChild, type MarkupElement } from '../markup.ts';
import type { ExportContext } from './export-format.ts';

/** White space between elements means nothing in IATI; it is for those who open the file. */
export function onLines(indent: number, nodes: readonly MarkupChild[]): MarkupChild {
  const shown = nodes.filter((node) => node !== null && node !== false);
  return shown.map((node) => ['\n'.padEnd(indent + 1), node]);
}

/** A text with its language, BCP 47. */
export function narrative(text: string, language: string): MarkupElement {
  return element('narrative', { 'xml:lang': language }, text);
}

/** In the reader's language. */
export function ownNarrative(text: string, { locale }: ExportContext): MarkupElement {
  return narrative(text, locale.split('-')[0] ?? locale);
}
