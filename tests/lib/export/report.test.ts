import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { ExportWords } from '../../../lib/export/export-words.ts';
import { report } from '../../../lib/export/report.ts';
import type { Project } from '../../../lib/project.ts';
import { aProject, aReading } from '../../a-project.ts';
import { ALL_HOSTILE, aContext, HOSTILE } from './a-context.ts';
import { TEST_WORDS } from './words.ts';

const FIRST = aProject({
  id: 'MD.0029',
  readings: [
    aReading({
      values: {
        projectId: 'MD.0029',
        startDate: '2023',
        endDate: '2025',
        status: 'active',
        budget: { amount: 300_000, currency: 'USD' },
        region: 'africa',
      },
    }),
    aReading({
      language: 'fr',
      title: 'Un projet',
      url: 'https://www.iom.int/fr/project/un-projet',
      readAt: '2026-11-19T08:30:00.000Z',
      values: { projectId: 'MD.0029', startDate: '2023', endDate: '2024' },
    }),
  ],
});

const SECOND = aProject({
  id: 'PO.0160',
  readings: [
    aReading({
      title: 'Another project',
      url: 'https://www.iom.int/project/another',
      values: {
        projectId: 'PO.0160',
        startDate: '2020',
        endDate: '2022',
        status: 'active',
        region: 'africa',
      },
      otherRows: [{ label: 'Donor', printed: 'The Fund' }],
    }),
  ],
});

describe('a few projects', () => {
  test.each([
    { row: 'Status', cells: ['Active', 'Active'] },
    { row: 'Budget', cells: ['US$300,000', 'not on the page'] },
    { row: 'Budget a year (computed)', cells: ['not known', 'not known'] },
    { row: 'Start', cells: ['2023', '2020'] },
    { row: 'End', cells: ['2025English2024French', '2022'] },
    { row: 'Duration (computed)', cells: ['not known', 'about 2 years'] },
    { row: 'Donor', cells: ['not on the page', 'The Fund'] },
    { row: 'Type', cells: ['not on the page', 'not on the page'] },
  ])('stand side by side: $row', async ({ row, cells }) => {
    const { document } = await documentOf([FIRST, SECOND]);
    const found = rowsOf(document).find(([name]) => name?.replace('≠differs', '') === row);
    expect(found?.slice(1)).toEqual(cells);
  });

  test('what differs is said by more than colour, what is missing differs from nothing', async () => {
    const { document } = await documentOf([FIRST, SECOND]);
    const marked = rowsOf(document).flatMap(([name = '']) =>
      name.endsWith('≠differs') ? name.slice(0, -8) : [],
    );
    expect(marked).toEqual(['Start', 'End', 'Project ID']);
    expect([...document.querySelectorAll('tr.differs')]).toHaveLength(3);
  });

  test('what no page states comes last', async () => {
    const { document } = await documentOf([FIRST, SECOND]);
    const names = rowsOf(document).map(([name]) => name);
    expect(names.indexOf('Donor')).toBeLessThan(names.indexOf('Type'));
  });

  test('the head links to the page in the language of the reader', async () => {
    const { document } = await documentOf([FIRST, SECOND], 'fr');
    const links = [...document.querySelectorAll<HTMLAnchorElement>('thead a')];
    expect(links.map(({ href, lang, textContent }) => ({ href, lang, textContent }))).toEqual([
      { href: 'https://www.iom.int/fr/project/un-projet', lang: 'fr', textContent: 'Un projet' },
      { href: 'https://www.iom.int/project/another', lang: 'en', textContent: 'Another project' },
    ]);
  });

  test('budgets are drawn to the largest of them', async () => {
    const half = aReading({ values: { budget: { amount: 150_000, currency: 'USD' } } });
    const { document } = await documentOf([FIRST, aProject({ id: 'half', readings: [half] })]);
    const widths = [...document.querySelectorAll('.bar rect')].map((rect) => rect.getAttribute('width'));
    expect(widths).toEqual(['100', '50']);
  });

  test('budgets in several currencies are drawn to no scale', async () => {
    const euros = aReading({ values: { budget: { amount: 150_000, currency: 'EUR' } } });
    const { document } = await documentOf([FIRST, aProject({ id: 'euros', readings: [euros] })]);
    expect(document.querySelectorAll('.bar')).toHaveLength(0);
  });
});

test('it is warned of what misleads, as in a comparison', async () => {
  const { document } = await documentOf([FIRST, SECOND]);
  const warnings = textsOf(document, '.warnings li');
  expect(warnings).toContain('The readings disagree in End: MD.0029. The different values are shown.');
  expect(warnings).toContain('Active after the stated end: PO.0160.');
});

test('a project without an ID of its own is named by its title, in the quotes of the language', async () => {
  const project = { ...SECOND, id: 'https://www.iom.int/project/another' };
  const { document } = await documentOf([FIRST, project]);
  expect(textsOf(document, '.warnings li')).toContain('Active after the stated end: “Another project”.');

  const say: ExportWords['say'] = (name, values) =>
    name === 'quoted' ? `« ${values?.text} »` : TEST_WORDS.say(name, values);
  const french = String(await report.write([FIRST, project], aContext({ words: { ...TEST_WORDS, say } })));
  expect(french).toContain('Active after the stated end: « Another project ».');
});

test.each([
  { what: 'a few', projects: [FIRST, SECOND] },
  { what: 'many', projects: Array.from({ length: 7 }, (_, i) => ({ ...SECOND, id: `PO.${i}` })) },
])('of $what projects it says how the rows follow that no page prints', async ({ projects }) => {
  const { document } = await documentOf(projects);
  expect(textsOf(document, '.legend').at(-1)).toMatch(
    /^Computed, and printed on no page\. Duration: from start .* Budget a year: .* Budget a state: the budget/,
  );
});

test('it says by what it was made and when, and whose it is not', async () => {
  const { document } = await documentOf([FIRST, SECOND]);
  expect(textsOf(document, '.made')[0]).toMatch(
    /^Made on November 21, 2026 at 10:00\sAM UTC with Project Lens 0\.2\.0\. Not an IOM product/,
  );
  expect(document.documentElement.lang).toBe('en');
});

test('each value has its source: address, language, time, label and printed text', async () => {
  const { document } = await documentOf([FIRST, SECOND]);
  const sources = [...document.querySelectorAll('.source')];
  const french = sources[1];

  expect(sources).toHaveLength(3);
  expect(textsOf(french, 'p')[0]).toMatch(
    /^Page in French, read on November 19, 2026 at 8:30\sAM UTC by Project Lens 0\.1\.0$/,
  );
  expect(textsOf(french, 'p a')).toEqual(['https://www.iom.int/fr/project/un-projet']);
  expect([...(french?.querySelectorAll('tbody tr') ?? [])].map(cellsOf)).toEqual([
    ['Start', 'startDate', '"2023"', '2023'],
    ['End', 'endDate', '"2024"', '2024'],
    ['Project ID', 'projectId', '"MD.0029"', 'MD.0029'],
  ]);
  expect([...(sources[2]?.querySelectorAll('tbody tr') ?? [])].map(cellsOf).at(-1)).toEqual([
    '(other row)',
    'Donor',
    'The Fund',
    '–',
  ]);
});

test('a value that stands on the page without a label has words of ours in place of one', async () => {
  const status = { label: null, printed: 'Actif', value: 'active' } as const;
  const reading = aReading({ language: 'fr', fields: { ...aReading({ values: {} }).fields, status } });
  const { document } = await documentOf([aProject({ readings: [reading] })]);
  const [row] = document.querySelectorAll('.source tbody tr');
  expect(row && cellsOf(row)).toEqual(['Status', 'No label on the page', 'Actif', 'Active']);
  expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.lang)).toEqual(['', 'fr', '']);
});

test('more projects than have room have a line and a part each', async () => {
  const projects = [...Array.from({ length: 6 }, (_, i) => ({ ...SECOND, id: `PO.${i}` })), FIRST];
  const { document } = await documentOf(projects);

  expect(document.querySelector('.compare')).toBeNull();
  expect(document.querySelectorAll('.overview tbody tr')).toHaveLength(7);
  expect(document.querySelectorAll('.project')).toHaveLength(7);
  expect(document.querySelectorAll('.source')).toHaveLength(8);
  const common = ['Status', 'Budget', 'Start', 'End', 'Duration (computed)', 'Region', 'Project ID'];
  expect(textsOf(document.querySelector('.project dl'), 'dt')).toEqual([...common, 'Donor']);
  expect(textsOf(document.querySelector('.project:nth-of-type(7) dl'), 'dt')).toEqual(common);
});

test('nothing is loaded or run', async () => {
  const { document, text } = await documentOf([FIRST, SECOND]);
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');

  expect(policy?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'");
  expect(document.querySelectorAll('script, link, img, iframe, object, embed, base, form')).toHaveLength(0);
  expect(text).not.toMatch(/url\(|@import/);
});

test.each([...HOSTILE, ALL_HOSTILE])('%j in every field is text', async (hostile) => {
  const harmless = await documentOf(hostileProjects('a'));
  const { document } = await documentOf(hostileProjects(hostile));

  expect(namesOf(document)).toEqual(namesOf(harmless.document));
  expect(document.querySelectorAll('script, img, style + style')).toHaveLength(0);
  expect(textsOf(document, 'thead a')[0]).toBe(shown(hostile));
  for (const { attributes } of document.querySelectorAll('*')) {
    for (const { name } of attributes) expect(name).not.toMatch(/^on/);
  }
});

test('a text that turns letters around turns none but its own', async () => {
  const { text } = await documentOf(hostileProjects('\u202Eabc\u2066\u2069\u2067'));
  expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});

test('others get their turn, and can stop the work', async () => {
  const cancelled = new Error('cancelled');
  const turn = () => Promise.reject(cancelled);
  await expect(report.write([FIRST], aContext({ turn }))).rejects.toBe(cancelled);
});

function hostileProjects(text: string): Project[] {
  const reading = aReading({
    title: text,
    url: 'https://www.iom.int/a',
    description: [text],
    readerVersion: text,
    otherRows: [{ label: text, printed: text }],
    values: { projectId: text, primaId: text, benefitingStates: [{ name: text, code: null }] },
  });
  return [aProject({ id: text, readings: [reading], note: text, tags: [text] }), FIRST];
}

/** As a browser hands a text out that was written into a report. */
function shown(text: string): string {
  const legal = text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
  return legal.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
}

async function documentOf(projects: readonly Project[], locale = 'en') {
  const text = String(await report.write(projects, aContext({ locale })));
  return { text, document: new JSDOM(text).window.document };
}

function rowsOf(document: Document): string[][] {
  return [...document.querySelectorAll('.compare tbody tr')].map(cellsOf);
}

function cellsOf(row: Element): string[] {
  return [...row.children].map(({ textContent }) => textContent ?? '');
}

function textsOf(within: ParentNode | null | undefined, selector: string): string[] {
  return [...(within?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent ?? '');
}

function namesOf(document: Document): string[] {
  return [...document.querySelectorAll('*')].map(({ localName }) => localName);
}
