import { describe, expect, test } from 'vitest';
import { markdown } from '../../../lib/export/markdown.ts';
import { markdownLink, markdownText } from '../../../lib/export/markdown-text.ts';
import { aProject, aReading } from '../../a-project.ts';
import { aContext, HOSTILE } from './a-context.ts';
import { aHostileProject, DISAGREEING, HOSTILE_CELLS, TITLE_ALONE } from './table-projects.ts';

async function write(...projects: Parameters<typeof markdown.write>[0]): Promise<string> {
  return String(await markdown.write(projects, aContext()));
}

const FULL = aProject({
  readings: [
    aReading({
      title: 'A project: [phase 2]',
      values: {
        projectId: 'MD.0029',
        startDate: '2018',
        status: 'active',
        type: 'MD',
        budget: { amount: 300_000, currency: 'USD' },
        region: 'africa',
        benefitingStates: [
          { name: 'Kenya', code: 'KE' },
          { name: 'Atlantis', code: null },
        ],
      },
    }),
  ],
});

test('is a table, and behind it the pages that it was read from', async () => {
  expect(await write(FULL, TITLE_ALONE)).toBe(
    [
      '| Record ID | Title | Status | Period | Budget | Type | Region | Benefiting states | Sources |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      `| [MD.0029](https://www.iom.int/project/a-project) | A project: \\[phase 2\\] | Active | 2018 – ? | US\\$300,000 | Mainstreaming migration into development | Africa | Kenya; Atlantis (country not recognised) | 1 |`,
      `| [https:/\u2060/www\u2060.iom.int/project/title-alone](https://www.iom.int/project/title-alone) | A title alone |  |  |  |  |  |  | 2 |`,
      '',
      '## Sources',
      '',
      '1. A project: \\[phase 2\\], <https://www.iom.int/project/a-project>, page in English, read at 2026-11-20T09:00:00.000Z',
      '2. A title alone, <https://www.iom.int/project/title-alone>, page in English, read at 2026-11-20T09:00:00.000Z',
      '',
    ].join('\n'),
  );
});

test('says which page each value comes from, where there are several', async () => {
  const row = (await write(TITLE_ALONE, DISAGREEING)).split('\n')[3];
  expect(row?.split(' | ').slice(2)).toEqual([
    '“Asleep” (not understood) (English) \\| “Endormi” (not understood) (French) \\[2, 4\\]',
    '2018 (English, French) \\| “hace mucho” (not understood) (Spanish) \\[2, 3, 4\\] – 2020-06-30 (English) \\| 2021 (French) \\[2, 4\\]',
    'US\\$300,000 (English) \\| US\\$350,000.50 (French) \\[2, 4\\]',
    'Mainstreaming migration into development (English) \\| Community and economic development (French) \\[2, 4\\]',
    '“Middle Earth” (not understood) \\[2\\]',
    'Colombia; Atlantis (country not recognised) (English) \\| Colombia; Peru (French) \\[2, 4\\]',
    '2, 3, 4 |',
  ]);
});

describe('a text of a page', () => {
  test.each([
    { text: 'a | b', safe: 'a \\| b' },
    { text: 'a\\| b', safe: 'a\\\\\\| b' },
    { text: 'a\n\n# b', safe: 'a \\# b' },
    { text: '[a](https://evil.example)', safe: '\\[a\\](https:/\u2060/evil.example)' },
    { text: '![a](x)', safe: '\\!\\[a\\](x)' },
    { text: '<b>&amp;`x`', safe: '\\<b\\>\\&amp;\\`x\\`' },
    { text: '*a* _b_ ~~c~~', safe: '\\*a\\* \\_b\\_ \\~\\~c\\~\\~' },
    { text: 'WWW.evil.example', safe: 'WWW\u2060.evil.example' },
    { text: 'me@evil.example', safe: 'me@\u2060evil.example' },
    { text: 'mailto:me@evil.example', safe: 'mailto:me@\u2060evil.example' },
    { text: '- a', safe: '\\- a' },
    { text: '+ a', safe: '\\+ a' },
    { text: '12. a', safe: '12\\. a' },
    { text: '1) a', safe: '1\\) a' },
    { text: '> a', safe: '\\> a' },
    { text: '=== a', safe: '\\=== a' },
    { text: 'multi-regional 1.5', safe: 'multi-regional 1.5' },
  ])('is nothing but text: $text', ({ text, safe }) => {
    expect(markdownText(text)).toBe(safe);
  });

  test.each([...HOSTILE, ...HOSTILE_CELLS])('leaves the table and the list as they are: %j', async (text) => {
    const lines = (await write(aHostileProject(text), FULL)).split('\n');
    expect(lines).toHaveLength(10);
    const cells = lines.slice(0, 4).map((line) => line.replaceAll('\\\\', '').match(/(?<!\\)\|/g)?.length);
    expect(cells).toEqual([10, 10, 10, 10]);
    expect(lines[7]).toMatch(/^1\. .*<https:\/\/www\.iom\.int\/project\/a-project>, page in English/);
    const open = lines.join('\n').replace(/<https:\/\/www\.iom\.int[^>]*>|\\./g, '');
    expect(open).not.toMatch(/[<>`*_]|&\w|!\[|\]\((?!https:\/\/www\.iom\.int\/)|\bwww\.(?!iom\.int)|\w@\w/);
  });
});

test('an address cannot end its link or its cell', () => {
  expect(markdownLink('a', 'https://www.iom.int/a(b)|c`d?e=f&copy=[g]')).toBe(
    '[a](https://www.iom.int/a%28b%29%7cc%60d?e=f&amp;copy=%5bg%5d)',
  );
});
