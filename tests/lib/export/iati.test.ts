import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { ExportEmptyError } from '../../../lib/export/export-format.ts';
import { iati } from '../../../lib/export/iati.ts';
import type { Project } from '../../../lib/project.ts';
import { aProject, aReading, fieldsOf, notUnderstood } from '../../a-project.ts';
import { ALL_HOSTILE, aContext, HOSTILE } from './a-context.ts';

const VALUES = {
  startDate: '2023',
  endDate: '2025',
  status: 'active',
  type: 'MD',
  budget: { amount: 300_000, currency: 'USD' },
  coverage: 'national',
  allocationYear: 2022,
  region: 'latin-america-caribbean',
  primaId: 'CO10P0633',
  projectId: 'MD.0029',
  benefitingStates: [{ name: 'Colombie', code: 'CO' }],
} as const;

/** The least that the schema lets pass. */
const LEAST = { startDate: '2023', status: 'active' } as const;

/** All parts of an activity that the schema of IATI 2.03 knows, in the order that it demands. */
const ORDER = [
  'iati-identifier',
  'reporting-org',
  'title',
  'description',
  'participating-org',
  'other-identifier',
  'activity-status',
  'activity-date',
  'contact-info',
  'activity-scope',
  'recipient-country',
  'recipient-region',
  'location',
  'sector',
  'tag',
  'country-budget-items',
  'humanitarian-scope',
  'policy-marker',
  'collaboration-type',
  'default-flow-type',
  'default-finance-type',
  'default-aid-type',
  'default-tied-status',
  'budget',
  'planned-disbursement',
  'capital-spend',
  'transaction',
  'document-link',
  'related-activity',
  'legacy-data',
  'conditions',
  'result',
  'crs-add',
  'fss',
];

/** The codes of the codelists, by where they stand. */
const CODELISTS = [
  { at: 'reporting-org[type]', attribute: 'type', codes: '10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90' },
  { at: 'participating-org', attribute: 'type', codes: '10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90' },
  { at: 'participating-org', attribute: 'role', codes: '1 2 3 4' },
  { at: 'other-identifier', attribute: 'type', codes: 'A1 A2 A3 A9 B1 B9' },
  { at: 'activity-status', attribute: 'code', codes: '1 2 3 4 5 6' },
  { at: 'activity-date', attribute: 'type', codes: '1 2 3 4' },
  { at: 'activity-scope', attribute: 'code', codes: '1 2 3 4 5 6 7 8' },
  { at: 'description[type]', attribute: 'type', codes: '1 2 3 4' },
  { at: 'sector', attribute: 'vocabulary', codes: '1 2 3 4 5 6 7 8 9 10 11 12 98 99' },
  { at: 'recipient-region', attribute: 'vocabulary', codes: '1 2 99' },
  {
    at: 'document-link > category',
    attribute: 'code',
    codes: 'A01 A02 A03 A04 A05 A06 A07 A08 A09 A10 A11 A12',
  },
];

const WHOLE = aProject({ readings: [aReading({ language: 'fr', title: 'Un projet', values: VALUES })] });
const REGIONAL = aProject({ readings: [aReading({ values: { ...LEAST, region: 'africa' } })] });

test.each([WHOLE, REGIONAL])('the parts of an activity are in the order of the schema', async (project) => {
  const [activity] = await activitiesOf([project]);
  const names = [...(activity?.children ?? [])].map(({ localName }) => localName);

  expect(names).toEqual(names.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  for (const name of names) expect(ORDER).toContain(name);
  for (const name of ['iati-identifier', 'reporting-org', 'title', 'participating-org', 'activity-status']) {
    expect(names.filter((each) => each === name)).toHaveLength(1);
  }
});

test.each(CODELISTS)('each $attribute of $at is on its codelist', async ({ at, attribute, codes }) => {
  const activities = await activitiesOf([WHOLE, REGIONAL]);
  const found = activities.flatMap((each) => [...each.querySelectorAll(at)]);

  expect(found).not.toHaveLength(0);
  for (const each of found) expect(codes.split(' ')).toContain(each.getAttribute(attribute));
});

test('the file says what it is, when it was made, and when its values were read', async () => {
  const { root } = await documentOf([WHOLE]);
  expect(root.getAttribute('version')).toBe('2.03');
  expect(root.getAttribute('generated-datetime')).toBe('2026-11-21T10:00:00.000Z');
  expect(root.firstElementChild?.getAttribute('last-updated-datetime')).toBe('2026-11-20T09:00:00.000Z');
});

test('no identifier is invented: ours cannot be taken for one, those printed are others', async () => {
  const [activity] = await activitiesOf([WHOLE]);

  expect(textsOf(activity, 'iati-identifier')).toEqual(['PROJECT-LENS-EXTRACT-MD.0029']);
  expect(attributesOf(activity, 'reporting-org')).toEqual([
    { ref: 'PROJECT-LENS-EXTRACT', type: '90', 'secondary-reporter': '1' },
  ]);
  expect(attributesOf(activity, 'other-identifier')).toEqual([
    { ref: 'MD.0029', type: 'A9' },
    { ref: 'CO10P0633', type: 'A9' },
  ]);
  expect(textsOf(activity, 'owner-org')).toEqual(Array(2).fill('International Organization for Migration'));
});

test('an address as ID holds none of the characters that identifiers must not have', async () => {
  const id = 'https://www.iom.int/project/a|b&c?d';
  const [activity] = await activitiesOf([aProject({ id, readings: [aReading({ values: LEAST })] })]);
  expect(textsOf(activity, 'iati-identifier')).toEqual([
    'PROJECT-LENS-EXTRACT-https%3A%2F%2Fwww.iom.int%2Fproject%2Fa%7Cb%26c%3Fd',
  ]);
});

test.each([
  { status: 'active', code: '2' },
  { status: 'completed', code: '4' },
] as const)('$status is the status $code', async ({ status, code }) => {
  const [activity] = await activitiesOf([of({ ...LEAST, status })]);
  expect(attributesOf(activity, 'activity-status')).toEqual([{ code }]);
});

test.each([
  { startDate: '2023', endDate: '2025', start: '2023-01-01', end: '2025-12-31' },
  { startDate: '2023-02', endDate: '2024-02', start: '2023-02-01', end: '2024-02-29' },
  { startDate: '2023-02-03', endDate: '2023-04-05', start: '2023-02-03', end: '2023-04-05' },
])('$startDate to $endDate are whole days, and said to be no more exact', async (given) => {
  const { startDate, endDate, start, end } = given;
  const [activity] = await activitiesOf([of({ ...LEAST, startDate, endDate })]);

  expect(attributesOf(activity, 'activity-date')).toEqual([
    { type: '1', 'iso-date': start },
    { type: '3', 'iso-date': end },
  ]);
  const isExact = startDate.length === 10;
  for (const text of textsOf(activity, 'activity-date')) {
    expect(text).toContain(isExact ? 'planned or actual' : 'nothing more exact');
  }
});

test('the year that is printed stands beside the day', async () => {
  const [activity] = await activitiesOf([of({ ...LEAST, startDate: '2023' })]);
  expect(textsOf(activity, 'activity-date')[0]).toMatch(/^On the page: 2023, and nothing more exact/);
});

test.each([
  { coverage: 'national', scope: ['4'] },
  { coverage: 'regional', scope: ['2'] },
  { coverage: 'multi-regional', scope: [] },
  { coverage: 'global', scope: ['1'] },
] as const)('$coverage has the scope $scope', async ({ coverage, scope }) => {
  const [activity] = await activitiesOf([of({ ...LEAST, coverage })]);
  expect(attributesOf(activity, 'activity-scope').map(({ code }) => code)).toEqual(scope);
});

test('countries have no percentage, since no page prints one, and no region beside them', async () => {
  const benefitingStates = [
    { name: 'Belize', code: 'BZ' },
    { name: 'Kosovo', code: 'XK' },
    { name: 'Atlantis', code: null },
  ];
  const [activity] = await activitiesOf([of({ ...LEAST, benefitingStates, region: 'europe' })]);

  expect(attributesOf(activity, 'recipient-country')).toEqual([{ code: 'BZ' }, { code: 'XK' }]);
  expect(attributesOf(activity, 'recipient-region')).toEqual([]);
});

test('the region is a recipient where no country is', async () => {
  const [activity] = await activitiesOf([REGIONAL]);
  expect(attributesOf(activity, 'recipient-region')).toEqual([{ vocabulary: '99', code: 'africa' }]);
});

test('the sum of all years is no budget of one', async () => {
  const { root } = await documentOf([WHOLE]);

  expect(root.querySelectorAll('budget, transaction, planned-disbursement')).toHaveLength(0);
  expect(root.textContent).toContain('Budget: US$300,000 in all. The page does not share it out');
});

describe('readings that disagree', () => {
  const readings = [
    aReading({ values: { ...LEAST, endDate: '2021', region: 'africa' } }),
    aReading({ language: 'fr', title: 'Un projet', values: { ...LEAST, endDate: '2024', region: 'europe' } }),
  ];

  test('are not picked from, and said', async () => {
    const [activity] = await activitiesOf([aProject({ readings })]);

    expect(attributesOf(activity, 'activity-date')).toEqual([{ type: '1', 'iso-date': '2023-01-01' }]);
    expect(attributesOf(activity, 'recipient-region')).toEqual([]);
    expect(textsOf(activity, 'description').join('\n')).toContain(
      'End: the readings disagree, so none is taken: 2021 (English), 2024 (French)',
    );
  });

  test('each page is a source, with its address, language, time and printed text', async () => {
    const [activity] = await activitiesOf([aProject({ readings })]);
    const links = [...(activity?.querySelectorAll('document-link') ?? [])];

    expect(links.map((link) => textsOf(link, 'title')[0])).toEqual(['A project', 'Un projet']);
    expect(links.map((link) => attributesOf(link, 'language')[0]?.code)).toEqual(['en', 'fr']);
    expect(textsOf(activity, 'description').at(-1)).toBe(
      'Source: https://www.iom.int/project/a-project (page in French), read at 2026-11-20T09:00:00.000Z by Project Lens 0.1.0.\nstartDate: "2023"\nendDate: "2024"\nstatus: "active"\nregion: "europe"',
    );
  });
});

describe('a project is left out, and named with what is wanting,', () => {
  const STATUS = 'IATI wants “Status”';
  const START = 'IATI wants “Start”';
  const ORDER_OF_DATES = 'IATI wants the end not to be before the start';

  test.each([
    { why: 'without a status', values: { startDate: '2023' }, said: [STATUS] },
    { why: 'without a start', values: { status: 'active', endDate: '2024' }, said: [START] },
    { why: 'without both', values: {}, said: [STATUS, START] },
    {
      why: 'that ends before it starts',
      values: { status: 'active', startDate: '2023', endDate: '2022-12' },
      said: [ORDER_OF_DATES],
    },
    {
      why: 'that ends earlier in the month',
      values: { status: 'active', startDate: '2023-02-03', endDate: '2023-02-02' },
      said: [ORDER_OF_DATES],
    },
    {
      why: 'without a status that ends before it starts',
      values: { startDate: '2023', endDate: '2022' },
      said: [STATUS, ORDER_OF_DATES],
    },
  ] as const)('$why', async ({ values, said }) => {
    const { root, text } = await documentOf([
      of(values),
      aProject({ id: 'B', readings: [aReading({ values: LEAST })] }),
    ]);

    expect(root.children).toHaveLength(1);
    const comments = [...text.matchAll(/<!-- (Left out, since .*?)[,:] .*?: MD\.0029 -->/g)];
    expect(comments.map((comment) => comment[0])).toEqual(
      said.map((reason) => expect.stringContaining(reason)),
    );
  });

  test.each([
    { startDate: '2023', endDate: '2023' },
    { startDate: '2023-05', endDate: '2023' },
    { startDate: '2023', endDate: '2023-05' },
    { startDate: '2023-05-06', endDate: '2023-05-06' },
  ])('but not where it may end after $startDate, in $endDate', async (values) => {
    expect(await activitiesOf([of({ ...LEAST, ...values })])).toHaveLength(1);
  });

  test('all of one reason together', async () => {
    const without = ['B', 'C'].map((id) => aProject({ id, readings: [aReading({ values: {} })] }));
    const { text } = await documentOf([WHOLE, ...without]);
    expect(text.match(/: B, C -->/g)).toHaveLength(2);
    expect(text.split('<!--')).toHaveLength(4);
  });

  test.each([
    { why: 'of which the status was not understood', status: notUnderstood('On hold'), french: {} },
    {
      why: 'of which one page has a status that was not',
      status: null,
      french: { status: 'active' } as const,
    },
  ])('$why', async ({ status, french }) => {
    const fields = { ...fieldsOf({ startDate: '2023' }), status: status ?? notUnderstood('On hold') };
    const readings = [aReading({ fields }), aReading({ language: 'fr', values: french })];
    const { root, text } = await documentOf([WHOLE, aProject({ id: 'B', readings })]);
    expect(root.children).toHaveLength(1);
    expect(text).toContain('was not understood: B -->');
  });
});

test.each([
  { what: 'no project', projects: [] },
  { what: 'projects that are all left out', projects: [of({ status: 'active' }), of({})] },
])('of $what there is no file, since an empty one is invalid', async ({ projects }) => {
  await expect(iati.write(projects, aContext())).rejects.toBeInstanceOf(ExportEmptyError);
});

test('other countries are said, and are no recipients', async () => {
  const otherCountries = [{ name: 'Perou', code: 'PE' }];
  const [activity] = await activitiesOf([of({ ...LEAST, otherCountries })]);
  expect(attributesOf(activity, 'recipient-country')).toEqual([]);
  expect(textsOf(activity, 'description[type="4"]').join('\n')).toContain(
    'Other countries: Peru. The page does not say that they are recipients, so they are given as none.',
  );
});

test('the notice says why countries have no shares', async () => {
  const { text } = await documentOf([WHOLE]);
  expect(text.match(/Countries stand without shares, since the pages state none\./g)).toHaveLength(2);
});

test('what one page prints and was not understood stands beside what another does, and is no value', async () => {
  const unclear = {
    budget: notUnderstood('250.000 dollars'),
    endDate: notUnderstood('bientôt'),
    region: notUnderstood('Océanie'),
    projectId: notUnderstood('29'),
    type: notUnderstood('Autre'),
  };
  const readings = [
    aReading({ values: VALUES }),
    aReading({ language: 'fr', fields: { ...fieldsOf(LEAST), ...unclear } }),
  ];
  const [activity] = await activitiesOf([aProject({ readings })]);
  const said = textsOf(activity, 'description[type="4"]').join('\n');

  expect(said).toContain('Budget: US$300,000 (English), “250.000 dollars” (not understood) (French)');
  expect(said).not.toContain('in all');
  expect(activity?.hasAttribute('default-currency')).toBe(false);
  expect(attributesOf(activity, 'activity-date')).toEqual([{ type: '1', 'iso-date': '2023-01-01' }]);
  expect(attributesOf(activity, 'other-identifier')).toEqual([{ ref: 'CO10P0633', type: 'A9' }]);
  expect(attributesOf(activity, 'sector')).toEqual([]);
});

test.each([...HOSTILE, ALL_HOSTILE])('%j in every field is text', async (hostile) => {
  const values = {
    ...VALUES,
    projectId: hostile,
    primaId: hostile,
    benefitingStates: [{ name: hostile, code: null }],
  };
  const reading = aReading({
    url: `https://www.iom.int/a?b=${hostile}`,
    title: hostile,
    description: [hostile],
    readerVersion: hostile,
    otherRows: [{ label: hostile, printed: hostile }],
    values,
  });
  const { root, text } = await documentOf([aProject({ id: hostile, readings: [reading] })]);

  expect(root.querySelectorAll('*')).toHaveLength(37);
  expect(root.querySelector('title')?.textContent).toBe(legalXml(hostile));
  expect(text.split('<!--')).toHaveLength(2);
  expect(root.querySelector('document-link')?.getAttribute('url')).toMatch(/^[\w%:/?@!$&'()*+,;=.~-]+$/);
});

test('others get their turn, and can stop the work', async () => {
  const cancelled = new Error('cancelled');
  const turn = () => Promise.reject(cancelled);
  await expect(iati.write([WHOLE], aContext({ turn }))).rejects.toBe(cancelled);
});

type Values = NonNullable<NonNullable<Parameters<typeof aReading>[0]>['values']>;

function of(values: Values): Project {
  return aProject({ readings: [aReading({ values })] });
}

/** @throws Where the file is no well-formed XML. */
async function documentOf(projects: readonly Project[]) {
  const text = String(await iati.write(projects, aContext()));
  const { document } = new JSDOM(text, { contentType: 'text/xml' }).window;
  return { text, root: document.documentElement };
}

async function activitiesOf(projects: readonly Project[]): Promise<Element[]> {
  const { root } = await documentOf(projects);
  return [...root.children];
}

function textsOf(within: Element | undefined, selector: string): string[] {
  return [...(within?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent ?? '');
}

function attributesOf(within: Element | undefined, selector: string): Record<string, string>[] {
  const found = [...(within?.querySelectorAll(selector) ?? [])];
  return found.map(({ attributes }) =>
    Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
  );
}

/** As a reader of XML hands it out: without what cannot be written. */
function legalXml(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
