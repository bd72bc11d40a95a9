import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { drawPage, fixture, ROWS, type SitePage } from './fixtures.ts';
import { button, eventually, partOfPanel, press, shownField, shownFields } from './panel.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

describe('a page that redefines what scripts rely on', () => {
  test.each([
    {
      what: 'functions of the document',
      head: '<script>document.querySelector = document.createElement = null</script>',
    },
    {
      what: 'prototypes',
      head: '<script>Array.prototype.map = Element.prototype.attachShadow = Node.prototype.append = null</script>',
    },
    { what: 'JSON and Promise', head: '<script>window.JSON = null; window.Promise = null</script>' },
    { what: 'parentNode, by a form', more: '<form name="parentNode"><input name="children"></form>' },
    {
      what: 'children of the form around it all',
      more: '<form><input name="childNodes"><input name="nodeName"></form>',
    },
    { what: 'body, by an image', more: '<img name="body">' },
    { what: 'documentElement, by a form', more: '<form name="documentElement"></form>' },
    {
      what: 'querySelectorAll, by an image',
      more: '<img name="querySelectorAll"><img name="createTreeWalker">',
    },
  ])('has its panel, and is saved: $what', async ({ head = '', more = '' }) => {
    const tab = await lens.open(drawPage({ head, more }));
    await press(tab, 'Save');
    await button(tab, 'Saved');

    await eventually(() => shownField(tab, 'projectId')).toBe('PO.0500');
    const { 'project:PO.0500': record } = await lens.quiet.evaluate(() => chrome.storage.local.get());
    expect(record).toMatchObject({ id: 'PO.0500', readings: { en: { title: 'A project of Ghana' } } });
  });

  test('cannot put HTML into the panel', async () => {
    const title = '&lt;img src=x onerror=alert(1)&gt;&lt;b&gt;bold&lt;/b&gt;';
    const rows = { ...ROWS, 'Projects ID': 'PO.0500', Donor: '&lt;i&gt;Norway&lt;/i&gt;' };
    const tab = await lens.open(drawPage({ title, rows }));
    const heading = await partOfPanel(tab, 'h2');

    await eventually(() => heading.evaluate(({ textContent }) => textContent)).toBe(
      '<img src=x onerror=alert(1)><b>bold</b>',
    );
    await expect(tab.$$('project-lens-panel >>> :is(img, i)')).resolves.toHaveLength(0);
  });
});

describe('a page that allows only what is its own', () => {
  const POLICY = "default-src 'self'";

  test.each([
    { where: 'headers', page: { ...drawPage(), headers: { 'content-security-policy': POLICY } } },
    {
      where: 'its head',
      page: drawPage({ head: `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` }),
    },
    {
      where: 'headers, with trusted types',
      page: {
        ...drawPage(),
        headers: { 'content-security-policy': `${POLICY}; require-trusted-types-for 'script'` },
      },
    },
  ])('has a styled panel: said in $where', async ({ page }) => {
    const tab = await lens.open(page);
    const aside = await partOfPanel(tab, 'aside');
    await partOfPanel(tab, '[data-field="status"]');

    const style = () =>
      aside.evaluate((one) => {
        const { display, backgroundColor } = getComputedStyle(one);
        return { display, backgroundColor, width: one.getBoundingClientRect().width };
      });
    await eventually(style).toEqual({ display: 'flex', backgroundColor: 'rgb(255, 255, 255)', width: 340 });
    await eventually(() => tab.$eval('html', (html) => getComputedStyle(html).marginRight)).toBe('340px');
  });

  test('styles of the page do not reach the panel', async () => {
    const style =
      '<style>* { display: none !important; color: red !important } html, body, main, main * { display: block !important }</style>';
    const tab = await lens.open(drawPage({ head: style }));
    const aside = await partOfPanel(tab, 'aside');

    await eventually(() => aside.isVisible()).toBe(true);
    await eventually(() => aside.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(26, 31, 43)');
  });
});

describe('reading leaves the page as it was', () => {
  /** The page as a document, without what is ours. */
  const documentOf = (tab: Page) =>
    tab.evaluate(() => {
      const root = document.documentElement.cloneNode(true) as HTMLElement;
      root.removeAttribute('data-project-lens');
      for (const panel of root.querySelectorAll('project-lens-panel')) panel.remove();
      return root.outerHTML;
    });
  const withoutExtension = (page: SitePage) => lens.open({ ...page, url: 'https://www.example.org/project' });

  test.each(['colombia-fr-list', 'iran-fr-cards', 'south-america-fr-deep-icons'])(
    '%s is the same element by element, whether it is shown, saved or collapsed',
    async (name) => {
      const page = fixture(name);
      const plain = await withoutExtension(page);
      await expect(plain.$('project-lens-panel')).resolves.toBeNull();
      const before = await documentOf(plain);
      const tab = await lens.open(page);
      await press(tab, 'Save');
      await button(tab, 'Saved');
      await press(tab, 'Collapse the panel');
      await button(tab, 'Open Project Lens');

      await expect(documentOf(tab)).resolves.toBe(before);
    },
  );

  test('the page sees no name of ours among its globals', async () => {
    const names = (tab: Page) => tab.evaluate(() => Object.getOwnPropertyNames(globalThis).toSorted());
    const plain = await names(await withoutExtension(drawPage()));
    const tab = await lens.open(drawPage());
    await shownFields(tab);
    const added = (await names(tab)).filter((name) => !plain.includes(name));

    expect(added).toEqual([]);
  });
});
