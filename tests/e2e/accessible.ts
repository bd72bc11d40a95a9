import type { ElementHandle, JSHandle, Page } from 'puppeteer-core';
import { BROWSER } from './browser.ts';

/** What may have a role by itself. */
const CANDIDATES = { button: 'button, summary, [role="button"]', complementary: 'aside' } as const;

/**
 * The elements of a role, in the page and in the panel, that assistive technology is told of by this name, in order.
 *
 * @param name `null`: whatever they are called.
 */
export async function byRole(
  tab: Page,
  role: keyof typeof CANDIDATES,
  name: string | null,
): Promise<ElementHandle[]> {
  if (BROWSER === 'chromium')
    return tab.$$(`::-p-aria(${name === null ? '' : `[name="${name}"]`}[role="${role}"])`);
  const found = await apart(tab).evaluateHandle(findNamed, CANDIDATES[role], name);
  const elements = await elementsOf(found);
  await found.dispose();
  return elements;
}

/** Where no script of the page can have made something else of what is asked. Puppeteer has it, and no type for it. */
function apart(tab: Page): Pick<Page, 'evaluateHandle'> {
  const frame = tab.mainFrame();
  return Reflect.apply(Reflect.get(frame, 'isolatedRealm'), frame, []);
}

/** Firefox tells a driver no names. These are made as the standard has it, as far as our elements go (accname-1.2). */
function findNamed(selector: string, wanted: string | null): Element[] {
  const roots = [document, document.querySelector('project-lens-panel')?.shadowRoot ?? []].flat();
  const nameOf = (element: Element, root: Document | ShadowRoot) => {
    const labels = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labelled = labels.map((id) => root.getElementById(id)?.textContent).join(' ');
    return labelled || element.getAttribute('aria-label') || contentOf(element);
  };
  const contentOf = (element: Element): string =>
    [...element.childNodes]
      .map((node) => (node instanceof Element ? ofPart(node) : node.textContent))
      .join('');
  const ofPart = (part: Element) => {
    const isTold = part.getAttribute('aria-hidden') !== 'true' && part.checkVisibility();
    return isTold ? (part.getAttribute('aria-label') ?? contentOf(part)) : '';
  };
  return roots.flatMap((root) =>
    [...root.querySelectorAll(selector)].filter((element) => {
      const isTold =
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest('[aria-hidden="true"], [inert]');
      return isTold && (wanted === null || nameOf(element, root).replace(/\s+/g, ' ').trim() === wanted);
    }),
  );
}

async function elementsOf(list: JSHandle<Element[]>): Promise<ElementHandle[]> {
  const properties = await list.getProperties();
  return [...properties.values()]
    .map((one) => one.asElement() as ElementHandle | null)
    .filter((one) => one !== null);
}
