import type { Page } from 'puppeteer-core';
import type { Lens } from './browser.ts';
import { eventually, partOfPanel } from './panel.ts';

/** Opens the brief of a page as a reader does: by the button of the popup. */
export async function openBrief(lens: Lens, tab: Page): Promise<void> {
  const popup = await lens.openActionPopup(tab);
  const press = () =>
    popup.evaluate(({ document }) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.this-page button')];
      const read = buttons.find((one) => one.textContent === 'Read this page');
      read?.click();
      return read !== undefined;
    });
  await eventually(press).toBe(true);
  await partOfPanel(tab, '.brief');
}
