import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../lib/export/bibtex.ts';
import { cslJson } from '../../../lib/export/csl-json.ts';
import { ris } from '../../../lib/export/ris.ts';
import type { Project } from '../../../lib/project.ts';
import { aProject, aReading, notUnderstood } from '../../a-project.ts';
import { ALL_HOSTILE, aContext, HOSTILE } from './a-context.ts';

const FRENCH = aReading({
  language: 'fr',
  url: 'https://www.iom.int/fr/project/un-projet?a=1&b=50%25_c',
  title: 'Renforcement des capacités : l’État à 50 %',
  readAt: '2026-11-20T23:30:00.000Z',
  readerVersion: '0.1.7',
  values: { projectId: 'MD.0029', primaId: 'CO10P0633', allocationYear: 2022 },
});

const NOTE = 'ID du projet MD.0029, ID Prima CO10P0633, consulté le 2026-11-20T23:30Z';

test('a page is cited as a page of the web, read on a day, without a date of publication', async () => {
  expect(JSON.parse(await textOf(cslJson, [aProject({ readings: [FRENCH] })]))).toEqual([
    {
      id: 'iom-MD.0029-fr',
      'citation-key': 'iom-MD.0029-fr',
      type: 'webpage',
      title: 'Renforcement des capacités : l’État à 50 %',
      author: [{ literal: 'Organisation internationale pour les migrations' }],
      'container-title': 'iom.int',
      URL: 'https://www.iom.int/fr/project/un-projet?a=1&b=50%25_c',
      accessed: { 'date-parts': [[2026, 11, 20]] },
      language: 'fr',
      number: 'MD.0029',
      note: NOTE,
    },
  ]);
});

test('BibTeX, as it is written by hand', async () => {
  expect(await textOf(bibtex, [aProject({ readings: [FRENCH] })])).toBe(`@misc{iom-MD.0029-fr,
  author = {{Organisation internationale pour les migrations}},
  note = {${NOTE}},
  title = {{Renforcement des capacités : l’État à 50 \\%}},
  howpublished = {\\url{https://www.iom.int/fr/project/un-projet?a=1&b=50%25_c}},
  url = {https://www.iom.int/fr/project/un-projet?a=1&b=50%25_c},
  urldate = {2026-11-20},
  langid = {french},
}
`);
});

test('RIS, as it is written by hand', async () => {
  expect((await textOf(ris, [aProject({ readings: [FRENCH] })])).split('\r\n')).toEqual([
    'TY  - ELEC',
    'AU  - Organisation internationale pour les migrations,',
    'ID  - iom-MD.0029-fr',
    'LA  - fr',
    `N1  - ${NOTE}`,
    'TI  - Renforcement des capacités : l’État à 50 %',
    'UR  - https://www.iom.int/fr/project/un-projet?a=1&b=50%25_c',
    'T2  - iom.int',
    'Y2  - 2026/11/20/',
    'ER  - ',
    '',
  ]);
});

test('a day has two digits in RIS, as its month', async () => {
  const reading = { ...FRENCH, readAt: '2026-03-04T05:06:07.000Z' };
  expect(await textOf(ris, [aProject({ readings: [reading] })])).toContain('\r\nY2  - 2026/03/04/\r\n');
});

test.each([
  {
    language: 'en',
    author: 'International Organization for Migration',
    note: 'Project ID MD.0029, Prima ID CO10P0633, accessed 2026-11-20T09:00Z',
    langid: 'english',
  },
  {
    language: 'fr',
    author: 'Organisation internationale pour les migrations',
    note: 'ID du projet MD.0029, ID Prima CO10P0633, consulté le 2026-11-20T09:00Z',
    langid: 'french',
  },
  {
    language: 'es',
    author: 'Organización Internacional para las Migraciones',
    note: 'ID del proyecto MD.0029, ID Prima CO10P0633, consultado el 2026-11-20T09:00Z',
    langid: 'spanish',
  },
  {
    language: 'ar',
    author: 'International Organization for Migration',
    note: 'Project ID MD.0029, Prima ID CO10P0633, accessed 2026-11-20T09:00Z',
    langid: null,
  },
])('the words of a page in $language are of its language', async ({ language, author, note, langid }) => {
  const reading = aReading({ language, values: { projectId: 'MD.0029', primaId: 'CO10P0633' } });
  const [citation] = JSON.parse(await textOf(cslJson, [aProject({ readings: [reading] })]));
  expect(citation).toMatchObject({ author: [{ literal: author }], note, language });
  const written = await textOf(bibtex, [aProject({ readings: [reading] })]);
  expect(/^ {2}langid = \{(.*)\},$/m.exec(written)?.[1] ?? null).toBe(langid);
  expect(written).not.toMatch(/^ {2}language/m);
});

test('each page of a project is cited by itself, by language', async () => {
  const readings = [FRENCH, aReading({ values: { projectId: 'MD.0029' } })];
  expect(await keysOf([aProject({ readings })])).toEqual(['iom-MD.0029-en', 'iom-MD.0029-fr']);
});

test.each([
  { why: 'not on the page', fields: {} },
  { why: 'not understood', fields: { projectId: notUnderstood('MD 29'), primaId: notUnderstood('?') } },
])('no ID is given that is $why', async ({ fields }) => {
  const reading = aReading({ values: {} });
  const project = aProject({ readings: [{ ...reading, fields: { ...reading.fields, ...fields } }] });
  const [citation] = JSON.parse(await textOf(cslJson, [project]));

  expect(citation).not.toHaveProperty('number');
  expect(citation.note).toBe('accessed 2026-11-20T09:00Z');
});

test('a page is cited with the IDs that it prints itself, not with those of other pages', async () => {
  const readings = [
    aReading({ values: { projectId: 'MD.0029', primaId: 'CO10P0633' } }),
    aReading({ language: 'es', values: { primaId: 'CO10P0634' } }),
    aReading({ language: 'fr', values: {} }),
  ];
  const citations = JSON.parse(await textOf(cslJson, [aProject({ readings })]));
  expect(citations.map(({ number, note }: Record<string, string>) => [number, note])).toEqual([
    ['MD.0029', 'Project ID MD.0029, Prima ID CO10P0633, accessed 2026-11-20T09:00Z'],
    [undefined, 'ID Prima CO10P0634, consultado el 2026-11-20T09:00Z'],
    [undefined, 'consulté le 2026-11-20T09:00Z'],
  ]);
});

describe('keys', () => {
  test.each([
    { id: 'https://www.iom.int/project/un-projet,{x}', key: 'iom-www.iom.int-project-un-projet-x--en' },
    { id: 'x'.repeat(200), key: `iom-${'x'.repeat(80)}-en` },
    { id: 'a\u0000é"#%~\\=() b', key: 'iom-a-b-en' },
  ])('of $id are legal', async ({ id, key }) => {
    expect(await keysOf([aProject({ id })])).toEqual([key]);
  });

  test('are all different, letter case aside', async () => {
    const projects = ['a b', 'a?b', 'A b', 'a-b'].map((id) => aProject({ id }));
    expect(await keysOf(projects)).toEqual(['iom-a-b-en', 'iom-a-b-en-2', 'iom-A-b-en-3', 'iom-a-b-en-4']);
    const written = await textOf(bibtex, projects);
    expect([...written.matchAll(/^@misc\{(.*),$/gm)].map(([, key]) => key)).toEqual(await keysOf(projects));
    expect((await textOf(ris, projects)).match(/^ID {2}- (.*)\r$/gm)).toHaveLength(4);
  });
});

test.each([
  { printed: '50% & more', tex: '50\\% \\& more' },
  { printed: '$1 #2 a_b', tex: '\\$1 \\#2 a\\_b' },
  { printed: '{x}', tex: '\\textbraceleft{}x\\textbraceright{}' },
  { printed: 'a~b^c\\d', tex: 'a\\textasciitilde{}b\\textasciicircum{}c\\textbackslash{}d' },
  {
    printed: '<i>a</i> | b',
    tex: '\\textless{}i\\textgreater{}a\\textless{}/i\\textgreater{} \\textbar{} b',
  },
  { printed: '"a"', tex: '\\textquotedbl{}a\\textquotedbl{}' },
  { printed: 'É œ ñ ł “ ” « » – 中文 العربية', tex: 'É œ ñ ł “ ” « » – 中文 العربية' },
  { printed: 'à Haïti', tex: 'à Haïti' },
])('BibTeX of the title $printed', async ({ printed, tex }) => {
  const written = await textOf(bibtex, [aProject({ readings: [aReading({ title: printed })] })]);

  expect(written).toContain(`  title = {{${tex}}},\n`);
  expect(parsed('@biblatex/text', written)[0]?.title).toBe(printed);
});

test('braces and backslashes of an address are encoded in BibTeX', async () => {
  const url = 'https://www.iom.int/project/a?b={c}\\d';
  const written = await textOf(bibtex, [aProject({ readings: [aReading({ url })] })]);
  expect(written).toContain('  url = {https://www.iom.int/project/a?b=%7Bc%7D%5Cd},\n');
  expect(written).toContain('  howpublished = {\\url{https://www.iom.int/project/a?b=%7Bc%7D%5Cd}},\n');
});

test('the note is written like the title', async () => {
  const reading = aReading({ values: { projectId: 'É_中%' } });
  expect(await textOf(bibtex, [aProject({ readings: [reading] })])).toContain(
    '  note = {Project ID É\\_中\\%, accessed',
  );
});

test('a long key is whole in RIS too', async () => {
  const projects = [aProject({ id: 'https://www.iom.int/project/a-project-of-the-fund' })];
  expect(await textOf(ris, projects)).toContain(
    '\nID  - iom-www.iom.int-project-a-project-of-the-fund-en\r\n',
  );
});

describe('read back by the plugins', () => {
  test('the author is one name, of no person, in RIS', async () => {
    const written = await textOf(ris, [aProject()]);
    expect(parsed('@ris/file', written)[0]?.author).toEqual([
      { family: 'International Organization for Migration', given: '' },
    ]);
  });

  test('a long title and a long address are whole in RIS', async () => {
    const title =
      'Renforcement des capacités permettant au Gouvernement de la Colombie de mettre en œuvre la politique';
    const url = `https://www.iom.int/fr/project/${'un-long-nom-'.repeat(20)}`;
    const written = await textOf(ris, [aProject({ readings: [aReading({ title, url })] })]);

    expect(parsed('@ris/file', written)[0]).toMatchObject({ title, URL: url });
  });

  test.each(HOSTILE)('%j in every field breaks out of nothing', async (hostile) => {
    const projects = hostileProjects(hostile);
    const csl = JSON.parse(await textOf(cslJson, projects)) as { title: string }[];

    expect(csl).toHaveLength(2);
    expect(parsed('@biblatex/text', await textOf(bibtex, projects))).toHaveLength(2);
    expect(parsed('@ris/file', await textOf(ris, projects))).toHaveLength(2);
    for (const line of (await textOf(ris, projects)).split('\r\n')) {
      expect(line).toMatch(/^(?:[A-Z][A-Z\d] {2}- [^\p{Cc}\u2028\u2029]*)?$/u);
    }
  });
});

test('others get their turn, and can stop the work', async () => {
  const projects = Array.from({ length: 60 }, (_, i) => aProject({ id: `MD.${i}` }));
  for (const format of [cslJson, bibtex, ris]) {
    const turns: number[] = [];
    await format.write(projects, aContext({ turn: async (done) => void turns.push(done) }));
    expect(turns.length).toBeGreaterThan(1);
    expect(turns.at(-1)).toBe(60);

    const cancelled = new Error('cancelled');
    const turn = () => Promise.reject(cancelled);
    await expect(format.write(projects, aContext({ turn }))).rejects.toBe(cancelled);
  }
});

function hostileProjects(text: string): Project[] {
  const reading = aReading({
    title: text,
    description: [text],
    readerVersion: text,
    otherRows: [{ label: text, printed: text }],
  });
  return [
    aProject({ id: text, readings: [reading], note: text, tags: [text] }),
    aProject({ id: ALL_HOSTILE }),
  ];
}

async function textOf(format: typeof bibtex, projects: readonly Project[]): Promise<string> {
  const written = await format.write(projects, aContext());
  if (typeof written !== 'string') throw new TypeError('No text');
  return written;
}

async function keysOf(projects: readonly Project[]): Promise<string[]> {
  return JSON.parse(await textOf(cslJson, projects)).map(({ id }: { id: string }) => id);
}

/** What the plugins understand of a file. */
function parsed(forceType: '@biblatex/text' | '@ris/file', text: string) {
  return new Cite(text, { forceType }).data;
}
