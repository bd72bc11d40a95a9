/** Headers that make a page's clock exact to 5 microseconds instead of 100. */
export const EXACT_CLOCK = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Opens a tab that is answered from these pages, and from nowhere else. */
export async function openTab(browser, pages, headers = {}) {
  const byAddress = new Map(pages.map(({ address, html }) => [address, html]));
  const tab = await browser.newPage();
  await tab.setRequestInterception(true);
  tab.on('request', (request) => answer(request, byAddress, headers).catch(() => undefined));
  return tab;
}

function answer(request, byAddress, headers) {
  const address = request.url();
  const body = byAddress.get(address);
  if (body) return request.respond({ contentType: 'text/html; charset=utf-8', headers, body });
  return /^https?:/.test(address) ? request.respond({ status: 404, body: '' }) : request.continue();
}

/** Waits so many milliseconds. */
export function pause(time) {
  return new Promise((resolve) => setTimeout(resolve, time));
}
