import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test, vi } from 'vitest';
import { readSnapshot } from '../../lib/page.ts';
import { takeSnapshot } from '../../lib/snapshot.ts';
import { CLOSE, CUT, MOST_TOKENS } from '../../lib/snapshot-format.ts';
import { CLOBBERING_MUTATIONS } from '../markups/hostile-document.ts';
import { hostilePage } from '../markups/hostile-facts.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const URL = 'https://www.iom.int/project/a-project';
const { window } = new JSDOM('', { url: `${URL}#part` });
vi.stubGlobal('Element', window.Element);

const ROWS = [
  'Project Status: Active',
  'Coverage: National',
  'Budget Amount (USD): 100000.00',
  'Projects ID: MD.0029',
];
const LIST = `<ul>${ROWS.map((row) => `<li>${row}</li>`).join('')}</ul>`;

function parse(html: string): Document {
  return new window.DOMParser().parseFromString(html, 'text/html');
}

/** What a snapshot holds of a page, in lines: its elements by tag, and its texts. */
function told(html: string): unknown[] {
  const { kinds = [], tokens = [] } = takeSnapshot(parse(`${html}${LIST}`)) ?? {};
  const all = tokens.map((token) => (typeof token === 'number' ? (kinds[token]?.[0] ?? '/') : token));
  return all.slice(all.indexOf('BODY') + 1, all.lastIndexOf('UL'));
}

describe('a snapshot', () => {
  test('tells the address, the language and the title of a page', () => {
    const html = `<html lang="fr"><title>A project | IOM</title>${LIST}`;
    expect(takeSnapshot(new JSDOM(html, { url: `${URL}?a=b#part` }).window.document)).toMatchObject({
      url: `${URL}?a=b`,
      lang: 'fr',
      title: 'A project | IOM',
    });
  });

  test.each([
    { what: 'elements and texts', html: '<p>a <b>b</b></p>', is: ['P', 'a ', 'B', 'b', '/', '/'] },
    {
      what: 'no white space but that it is there',
      html: '<p>\n  <i>a</i></p>',
      is: ['P', ' ', 'I', 'a', '/', '/'],
    },
    { what: 'no comments', html: '<p><!-- a -->b</p>', is: ['P', 'b', '/'] },
    { what: 'nothing of our panel', html: '<project-lens-panel>a</project-lens-panel>', is: [] },
    ...[
      '<script>a</script>',
      '<svg><title>a</title></svg>',
      '<nav>a</nav>',
      '<p role="navigation">a</p>',
      '<p hidden>a</p>',
      '<p aria-hidden="true">a</p>',
      '<p style="display: none">a</p>',
    ].map((html) => ({ what: `nothing in ${html}`, html, is: [expect.any(String), '/'] })),
  ])('holds $what', ({ html, is }) => {
    expect(told(`<body>${html}`)).toEqual(is);
  });

  test('holds class and role, once for all elements that have them in common', () => {
    const html = '<p class="a">1</p><p class="a">2</p><p class="a" role="note">3</p><p>4</p>';
    const { kinds } = takeSnapshot(parse(html + LIST)) ?? {};
    expect(kinds?.filter(([tag]) => tag === 'P')).toEqual([
      ['P', 'a', '', false],
      ['P', 'a', 'note', false],
      ['P', '', '', false],
    ]);
  });

  test.each([
    { html: '<a href="/node/1?a=b#c">x</a>', is: ['/node/1?a=b#c'] },
    { html: '<a>x</a><p><a href="">y</a></p><a href="tel:1"></a>', is: ['', '', 'tel:1'] },
    { html: '<nav><a href="/in-a-menu">x</a></nav><a hidden href="/hidden">y</a>', is: ['/hidden'] },
    { html: `<a href="/${'a'.repeat(5_000)}">x</a>`, is: [`/${'a'.repeat(1_999)}`] },
  ])('holds where each link leads, as printed: $html', ({ html, is }) => {
    expect(takeSnapshot(parse(html + LIST))?.links).toEqual(is);
  });

  test.each(Object.entries(CLOBBERING_MUTATIONS))(
    'is the same where names hide what the %s is asked for',
    (_, mutate) => {
      for (let a = 0; a < 40; a++) {
        const document = parse(LIST);
        mutate(document, hostilePage(0), a, a * 7 + 1);
        expect(readSnapshot(takeSnapshot(document), NOW, '')?.fields.projectId?.value).toBe('MD.0029');
      }
    },
  );

  test('changes nothing in the page', () => {
    const document = parse(`<p>a<!-- b --><svg></svg>${LIST}`);
    const before = document.documentElement.outerHTML;
    takeSnapshot(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('a page is worth a snapshot', () => {
  test.each([
    { what: 'four rows', html: LIST, is: true },
    { what: 'three rows', html: ROWS.slice(1).join('<br>'), is: true },
    { what: 'two rows', html: ROWS.slice(2).join('<br>'), is: false },
    { what: 'a project ID alone', html: '<p>Africa<br>TC.0493</p>', is: true },
    { what: 'a project ID in a sentence', html: '<p>The project TC.0493 began.</p>', is: false },
    { what: 'one row four times', html: 'Coverage: National<br>'.repeat(4), is: false },
    { what: 'rows in one text', html: `<p>${ROWS.join(' ')}</p>`, is: true },
    { what: 'rows behind one that is new', html: `<p>Window: 2 | ${ROWS.join(' | ')}</p>`, is: true },
    { what: 'labels in pieces', html: LIST.replaceAll('Pro', '<b>Pro</b>'), is: true },
    { what: 'accents in pieces', html: LIST.replace('Coverage', '<b>Co\u0302</b><i>verage</i>'), is: true },
    {
      what: 'rows behind 5 MB of spaces',
      html: ROWS.map((row) => `<p>${' '.repeat(1e6)}${row}</p>`),
      is: true,
    },
    { what: 'prose', html: '<p>Project on coverage of the year</p>'.repeat(9), is: false },
    { what: 'nothing', html: '', is: false },
  ])('with $what: $is', ({ html, is }) => {
    expect(takeSnapshot(parse(String(html))) !== null).toBe(is);
  });

  test.each([
    { html: '<p>Some news</p>', holds: 'Some news' },
    { html: '', holds: CLOSE },
  ])('with anything at all where it is asked for whole: "$html"', ({ html, holds }) => {
    const { tokens } = takeSnapshot(parse(html), { whole: true }) ?? {};
    expect(tokens).toContain(holds);
  });

  test('but not where it has no root', () => {
    const document = parse('');
    document.documentElement.remove();
    expect(takeSnapshot(document)).toBeNull();
  });
});

describe('an enormous page', () => {
  test.each([
    { what: 'texts', html: `<p>${'A sentence about the project. '.repeat(1_000)}</p>`.repeat(30) },
    { what: 'elements', html: '<p></p>'.repeat(MOST_TOKENS / 2) },
  ])('is told as far as there is room: $what', ({ html }) => {
    const snapshot = takeSnapshot(parse(LIST + html));
    expect(snapshot?.tokens.at(-1)).toBe(CUT);
    expect(snapshot?.tokens.length).toBeLessThan(MOST_TOKENS + 10);
    expect(JSON.stringify(snapshot).length).toBeLessThan(1_000_000);
    expect(readSnapshot(snapshot, NOW, '')?.fields.budget?.value).toEqual({
      amount: 100000,
      currency: 'USD',
    });
  });

  test('is told without the rest of a text that is too long to be read', () => {
    const { tokens = [] } = takeSnapshot(parse(`${LIST}<p>${'a '.repeat(1_000_000)}</p>`)) ?? {};
    expect(String(tokens.find((token) => String(token).length > 1_000))).toMatch(/^(?:a ){30000} …$/);
  });

  test('has no value whose row may go on behind the cut', () => {
    const rows = ROWS.map((row) => `<h3>${row.replace(': ', '</h3><p>')}</p>`).join('');
    const many = '<p>Chile</p>'.repeat(3) + '<p></p>'.repeat(MOST_TOKENS / 2);
    const html = `${rows}<h3>Benefiting Member States</h3>${many}<p>Peru</p>`;
    const { fields } = readSnapshot(takeSnapshot(parse(html)), NOW, '') ?? {};
    expect(fields?.projectId?.value).toBe('MD.0029');
    expect(fields?.benefitingStates).toMatchObject({ printed: 'Chile Chile Chile', value: null });
  });
});

describe('what is no snapshot', () => {
  const good = takeSnapshot(parse(LIST));

  test.each([
    { url: 'nowhere' },
    { url: null },
    { lang: 1 },
    { title: null },
    { kinds: null },
    { kinds: [['P']] },
    { kinds: [['P', '', '', 1]] },
    { tokens: null },
    { links: null },
    { links: [null] },
    { tokens: [] },
    { tokens: ['text'] },
    { tokens: [-1] },
    { tokens: [99] },
    { tokens: [0.5] },
    { tokens: [null] },
    { tokens: [0, -1, 0] },
    { tokens: [0, -1, 'text'] },
    { tokens: [0, -1, -1] },
    { tokens: Array(2 * MOST_TOKENS + 1).fill(0) },
  ])('is not read: $tokens $kinds $url $lang $title', (change) => {
    expect(readSnapshot(good, NOW, '')).not.toBeNull();
    expect(readSnapshot({ ...good, ...change }, NOW, '')).toBeNull();
  });

  test('is not read, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (value) => readSnapshot(value, NOW, '') === null));
  });

  test('never makes the reader throw', () => {
    const token = fc.oneof(fc.integer({ min: -1, max: 9 }), fc.constantFrom(...ROWS), fc.string());
    const tokens = fc
      .array(token, { maxLength: 200 })
      .map((rest) => [0, ...rest.filter((each) => each !== -1)]);
    const closed = fc.array(token, { maxLength: 60 }).map((rest) => [0, 0, 0, 0, 0, 0, 0, 0, ...rest]);
    fc.assert(
      fc.property(fc.oneof(tokens, closed), (each) => {
        readSnapshot({ ...good, tokens: each }, NOW, '');
      }),
    );
  });
});
