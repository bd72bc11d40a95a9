import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../../lib/fields.ts';
import { readPage } from '../../lib/page.ts';

const NOW = new Date('2026-11-21T10:00:00Z');

/** What a field of a page comes to. */
function readValueOf(main: string, key: FieldKey): unknown {
  const { document } = new JSDOM(`<main><h1>A project</h1>${main}</main>`, {
    url: 'https://www.iom.int/project/a-project',
  }).window;
  const reading = readPage(document, NOW, '0.1.0');
  expect(reading?.fields.projectId?.value).toBe('PO.0500');
  return reading?.fields[key]?.value ?? null;
}

const ITEMS = ['Start Date: 2021', 'Coverage: National', 'IDF Region: Africa', 'Projects ID: PO.0500'];
const list = (row: string) => `<ul>${[...ITEMS, row].map((each) => `<li>${each}</li>`).join('')}</ul>`;
const line = (row: string) => `<p>${[row, ...ITEMS].join(' | ')}</p>`;
const breaks = (row: string) => `<p>${[row, ...ITEMS].join('<br>')}</p>`;
const states = (html: string) =>
  `${list('Year: 2020')}<div>Benefiting Member States</div><div>${html}</div><p>The project.</p>`;
const countries = (...codes: string[]) => codes.map((code) => expect.objectContaining({ code }));

describe('a value that is cut up is whole or not understood', () => {
  test.each<{ what: string; html: string; key: FieldKey; value: unknown }>([
    {
      what: 'by a comment',
      html: list('Budget Amount (USD): 300<!-- -->000.00'),
      key: 'budget',
      value: { amount: 300_000, currency: 'USD' },
    },
    {
      what: 'by an element between rows of one text',
      html: line('Budget Amount (USD): 30<i></i>0000.00'),
      key: 'budget',
      value: null,
    },
    {
      what: 'by elements on a line',
      html: breaks('<span>Budget Amount (USD): 10</span><span>0000.00</span>'),
      key: 'budget',
      value: null,
    },
    {
      what: 'within the name of a state',
      html: states('Chile<br>Hon<i></i>duras<br>Peru<br>Ecuador'),
      key: 'benefitingStates',
      value: null,
    },
    {
      what: 'within the last name of a list',
      html: states('Chile<br>Peru<br><b>Gha</b><b>na</b>'),
      key: 'benefitingStates',
      value: null,
    },
    {
      what: 'by a line that is no state',
      html: states('Chile<br>share this<br>Peru<br>Ecuador'),
      key: 'benefitingStates',
      value: null,
    },
    {
      what: 'by words behind a state',
      html: states('<ul><li>Chile</li><li>Cabo Verde share this</li><li>Peru</li></ul>'),
      key: 'benefitingStates',
      value: null,
    },
    {
      what: 'not at all',
      html: states('Chile<br>Peru'),
      key: 'benefitingStates',
      value: countries('CL', 'PE'),
    },
  ])('$what', ({ html, key, value }) => {
    expect(readValueOf(html, key)).toEqual(value);
  });
});
