import { footer, header } from './chrome.ts';
import { escapeHtml } from './html.ts';
import type { DrawnPage, Markup } from './markup.ts';
import { wordsOf } from './words.ts';

/** A whole HTML document with the page in it, as heavy as one of the site. */
export function drawPage(page: DrawnPage, markup: Markup): string {
  return `<!doctype html>
<html lang="${escapeHtml(page.language)}" dir="ltr">
<head>
<meta charset="utf-8">
<title>${escapeHtml(`${page.title} | ${wordsOf(page.language).site}`)}</title>
<link rel="canonical" href="${escapeHtml(page.url)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>.visually-hidden{position:absolute;clip:rect(0 0 0 0)}.mega{display:none}</style>
</head>
<body>
${header(page)}
<div class="region"><a id="main-content"></a>${markup(page)}
</div>
${footer(page)}
</body>
</html>
`;
}
