import { drawPage } from '../../tests/markups/draw-page.ts';
import { readFacts, toDrawnPage } from '../../tests/markups/facts.ts';
import { MARKUPS } from '../../tests/markups/index.ts';
import { readPages } from '../demo/pages.mjs';

const RULES = 900;
const LINKS = 500;

/** The pages that are read: the fixtures, and a project of the facts in each markup, of the weight of a real page. */
export function pagesToRead() {
  const facts = readFacts('projects');
  const drawn = Object.values(MARKUPS).map((markup, index) => {
    const html = withWeight(drawPage(toDrawnPage(facts[index % facts.length]), markup));
    return { address: `https://www.iom.int/bench/${index}`, html, kind: 'heavy page' };
  });
  return [...readPages().map((page) => ({ ...page, kind: 'fixture' })), ...drawn];
}

/** Project pages and other pages of the weight of real ones, to be loaded. */
export function pagesToLoad(count) {
  const projects = readFacts('projects').map(toDrawnPage);
  const others = readFacts('other-pages').map((page) => ({ ...page, rows: [] }));
  const markups = Object.values(MARKUPS);
  const draw = (kind, pages, markup) =>
    Array.from({ length: count }, (_, index) => ({
      address: `https://www.iom.int/bench/${kind}/${index}`,
      html: withWeight(drawPage(pages[index % pages.length], markup(index))),
    }));
  return {
    project: draw('project', projects, (index) => markups[index % markups.length]),
    other: draw('other', others, () => MARKUPS.drupalField),
  };
}

/** Adds some 100 KB to a page: a theme's style, and lists of links as a site's menus and footers have them. */
function withWeight(html) {
  return html
    .replace('</head>', `<style>${theme()}</style></head>`)
    .replace('</body>', `${linkLists()}</body>`);
}

function theme() {
  const rule = (_, index) =>
    `.theme-${index % 60} .block-${index}>li,.view-${index}{margin:${index % 7}px;color:#123;padding:1px}`;
  return Array.from({ length: RULES }, rule).join('\n');
}

function linkLists() {
  const item = (_, index) =>
    `<li class="theme-${index % 60}"><a href="/more/${index}" class="view-${index}">Page ${index} of the site</a></li>`;
  return `<aside><ul>${Array.from({ length: LINKS }, item).join('\n')}</ul></aside>`;
}
