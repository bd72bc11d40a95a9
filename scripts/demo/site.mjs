import { say } from '../run.mjs';

const PANEL = 'project-lens-panel';

/** Does what the command "Read this page" does, which no driver of a browser can press. */
async function readThisPage(browser, extension) {
  const isWorker = (target) => target.type() === 'service_worker' && target.url().includes(extension);
  // It may be asleep, and wakes when a page of the site tells it of itself.
  const target = await browser.waitForTarget(isWorker, { timeout: 15_000 });
  const worker = await target.worker();
  await worker.evaluate(async () => {
    const [{ id }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({ target: { tabId: id }, files: ['/beside.js'] });
    await chrome.tabs.sendMessage(id, { name: 'showBeside', isAsked: true });
  });
}

/** Shows what the extension does on the pages of the site that are no project, and on one that has changed. */
export async function seeSite({ browser, extension }, tab, { others, corrected, pages, picture, inWords }) {
  const pictures = [];
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  const see = async (name, page, sign) => {
    await tab.goto(page.address, { waitUntil: 'load' });
    if (page !== corrected) await readThisPage(browser, extension);
    const shown = tab.waitForSelector(`${PANEL} >>> ${sign}`, { timeout: 15_000 });
    await inWords(`Nothing was shown beside ${page.file}.`, shown);
    say(`  read   ${page.language}  ${page.address}`);
    pictures.push(await picture(tab, name));
  };
  await see('news', others.news, 'h2');
  await see('programme', others.programme, 'h2');
  await see('listing', others.listing, '.links');
  pages.unshift(corrected);
  await see('change', corrected, '.changes');
  return pictures;
}
