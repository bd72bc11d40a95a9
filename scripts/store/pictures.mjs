import { setTimeout } from 'node:timers/promises';

const PATIENCE = { timeout: 15_000 };
const COMPARED = ['CT.0690', 'RR.0005', 'PO.0216'];

async function openPage(tab, { pages }, name) {
  const page = pages.find(({ file }) => file === `${name}.html`);
  if (!page) throw new Error(`There is no sample page ${name} in tests/fixtures/pages.`);
  await tab.goto(page.address, { waitUntil: 'load' });
  await tab.waitForSelector('project-lens-panel >>> .saving button.done', PATIENCE);
}

async function openLibrary(tab, { own }, hash, ready) {
  await tab.goto(`${own}/library.html#${hash}`);
  await tab.waitForSelector(ready, PATIENCE);
}

/** Waits until an element has said the same for a while: long lists and pictures come in parts. */
async function settled(tab, selector) {
  const found = await tab.waitForSelector(selector, PATIENCE);
  for (let [before, same] = [null, 0]; same < 5; ) {
    const now = await found.evaluate((one) => one.textContent);
    same = now === before ? same + 1 : 0;
    before = now;
    await setTimeout(100);
  }
}

/** The pictures of the store, in the order in which it shows them. Each names what is done before it is taken. */
export const STORE_PICTURES = [
  {
    name: '1-panel',
    prepare: (tab, where) => openPage(tab, where, 'north-africa-en-cards'),
  },
  {
    name: '2-library',
    async prepare(tab, where) {
      await openLibrary(tab, where, 'q=migration', '[data-project] mark');
      await settled(tab, 'main');
    },
  },
  {
    name: '3-comparison',
    async prepare(tab, where) {
      const ids = COMPARED.map((id) => `compare=${id}`).join('&');
      await openLibrary(tab, where, `tab=compare&${ids}`, 'table');
      await settled(tab, 'main');
    },
  },
  {
    name: '4-pictures',
    scheme: 'dark',
    async prepare(tab, where) {
      await openLibrary(tab, where, 'tab=pictures', '.pictures > .picture:last-child svg');
      await settled(tab, '.pictures');
      await tab.$eval('.pictures > .picture:last-child', (one) => one.scrollIntoView({ block: 'end' }));
    },
  },
  {
    name: '5-export',
    async prepare(tab, where) {
      await openLibrary(tab, where, 'select=all', '[data-project]');
      await settled(tab, 'main');
      await tab.$eval('details.menu:last-of-type > summary', (one) => one.click());
      await tab.waitForSelector('.formats li', PATIENCE);
    },
  },
];
