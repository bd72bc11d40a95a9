const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, within elements and attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** One element around text. */
export function element(tag: string, text: string): string {
  return `<${tag}>${escapeHtml(text)}</${tag.split(' ')[0]}>`;
}

/** A description as paragraphs, lists and headings, as `DrawnPage.body` marks them. */
export function description(body: readonly string[]): string {
  return body.map(block).join('\n').replaceAll('</ul>\n<ul>', '\n');
}

function block(text: string): string {
  if (text.startsWith('- ')) return `<ul>${element('li', text.slice(2))}</ul>`;
  if (text.startsWith('## ')) return element('h2', text.slice(3));
  return element('p', text);
}

/** The texts of a description as lines, for markups that have no element for each. */
export function lines(body: readonly string[], between: string): string {
  return body.map((text) => escapeHtml(text.replace(/^(?:-|##) /, ''))).join(between);
}

/** Part of an address or class name, from words. */
export function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** Neighbours put together, `size` in each group. */
export function inGroups<T>(items: readonly T[], size: number): T[][] {
  const starts = items.flatMap((_, index) => (index % size === 0 ? [index] : []));
  return starts.map((start) => items.slice(start, start + size));
}
