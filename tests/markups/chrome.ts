import { element, escapeHtml, slug } from './html.ts';
import type { DrawnPage } from './markup.ts';
import { wordsOf } from './words.ts';

const LINKS_PER_MENU = 16;

/** What stands above the main part on every page: a menu with some 150 links, and where the page is. */
export function header({ language, title }: DrawnPage): string {
  const { menu, home, skip } = wordsOf(language);
  return `<a class="visually-hidden" href="#main-content">${escapeHtml(skip)}</a>
<header role="banner">
<nav><ul class="menu">${menu.map(menuItem).join('\n')}</ul></nav>
</header>
<nav class="breadcrumb"><ol>
<li>${element('a href="/"', home)}</li><li>${element('span', title)}</li>
</ol></nav>`;
}

function menuItem(name: string): string {
  const links = Array.from({ length: LINKS_PER_MENU }, (_, index) => link(`${name} ${index + 1}`));
  const items = links.map((html) => `<li>${html}</li>`).join('');
  return `<li>${link(name)}<div class="mega"><ul>${items}</ul></div></li>`;
}

function link(name: string): string {
  return element(`a href="/${slug(name)}"`, name);
}

/** What stands below the main part on every page. */
export function footer({ language }: DrawnPage): string {
  const { site, menu } = wordsOf(language);
  return `<footer role="contentinfo">
<ul>${menu.map((name) => `<li>${link(name)}</li>`).join('')}</ul>
${element('p', `© ${site}`)}
</footer>`;
}
