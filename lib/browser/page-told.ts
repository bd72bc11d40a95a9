import { allBelow, attributeOf, rootOf } from '../dom.ts';
import {
  type LanguageTold,
  LINK_TOLD_LONGEST,
  LINKS_TOLD,
  type LinkTold,
  type PageTold,
} from '../messages.ts';
import { printedText } from '../print.ts';
import { takeSnapshot } from '../snapshot.ts';

/** All that a page prints and where it leads. `null`: it has no root. Reading changes nothing in the page. */
export function tellPage(document: Document): PageTold | null {
  const [root, snapshot] = [rootOf(document), takeSnapshot(document, { whole: true })];
  if (!root || !snapshot) return null;
  const { url } = snapshot;
  return { snapshot, links: linksIn(root, url), languages: languagesIn(root, url) };
}

function linksIn(root: Element, page: string): LinkTold[] {
  return elementsIn(root, 'a[href]').flatMap((element): LinkTold[] => {
    const url = addressIn(element, page);
    return url === null ? [] : [{ url, text: printedText(element.textContent ?? '').slice(0, 300) }];
  });
}

/** What search engines are told, and what readers are offered. */
function languagesIn(root: Element, page: string): LanguageTold[] {
  return elementsIn(root, 'link[rel~="alternate"][hreflang], a[hreflang]').flatMap(
    (element): LanguageTold[] => {
      const url = addressIn(element, page);
      const language = attributeOf(element, 'hreflang') ?? '';
      return url === null || language.length > 35 ? [] : [{ language, url }];
    },
  );
}

function elementsIn(root: Element, selector: string): Element[] {
  return ([...allBelow(root, selector)] as Element[]).slice(0, LINKS_TOLD);
}

/** `null`: it leads nowhere that can be read. */
function addressIn(element: Element, page: string): string | null {
  const url = URL.parse(attributeOf(element, 'href') ?? '', page)?.href ?? '';
  return /^https?:/.test(url) && url.length <= LINK_TOLD_LONGEST ? url : null;
}
