import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach, describe, expect, test } from 'vitest';
import { indexEntry } from '../../../lib/library-index.ts';
import { fold } from '../../../lib/print.ts';
import { documentOf, textsOf } from '../../../lib/search/documents.ts';
import { nameKey, namesOf } from '../../../lib/search/names.ts';
import { createSearchIndex, type SearchIndex } from '../../../lib/search/search-index.ts';
import { VOCABULARIES, type VocabularyName } from '../../../lib/vocabularies.ts';
import { aProject, aReading } from '../../a-project.ts';

const PROJECTS = [
  aProject({
    id: 'MD.0029',
    readings: [
      aReading({
        language: 'fr',
        url: 'https://www.iom.int/fr/node/194186',
        title: 'Renforcement des capacités sur les côtes',
        description: ['Une œuvre pour la réintégration, en lien avec MA.0417.'],
        values: {
          projectId: 'MD.0029',
          primaId: 'CO10P0633',
          status: 'active',
          type: 'TC',
          region: 'latin-america-caribbean',
          benefitingStates: [{ name: 'Équateur', code: 'EC' }],
        },
      }),
    ],
    tags: ['à relire'],
    note: 'Ask the desk in Lima.',
  }),
  aProject({
    id: 'Q40-805',
    readings: [
      aReading({
        url: 'https://iom.int/project/lacces-a-la-cote-2',
        title: 'Economic border management 2023–2025',
        description: ['Officers are trained in Accra.'],
        values: {
          projectId: 'Q40-805',
          status: 'completed',
          coverage: 'national',
          benefitingStates: [{ name: 'Ghana', code: 'GH' }],
          otherCountries: [{ name: 'Atlantis', code: null }],
        },
      }),
    ],
  }),
  aProject({
    id: 'PO.0003',
    readings: [
      aReading({
        language: 'es',
        title: 'Cursos de migración laboral',
        description: ['Border management: the reintegration of COVID 19 workers.'],
        values: { projectId: 'PO.0003', benefitingStates: [{ name: 'Congo', code: 'CD' }] },
      }),
    ],
  }),
];

let index: SearchIndex;
beforeEach(() => {
  index = createSearchIndex();
  index.put(PROJECTS.map(indexEntry).map(documentOf));
  index.putTexts(PROJECTS.map(textsOf));
});

describe('a project is found by', () => {
  test.each([
    { query: 'Équateur', by: 'a country in French', found: ['MD.0029'] },
    { query: 'ecuador', by: 'a country in English and Spanish', found: ['MD.0029'] },
    {
      query: 'EC',
      by: 'the code of a country, in capitals, and no title that begins so',
      found: ['MD.0029'],
    },
    { query: 'EC renf', by: 'the code of a country with another word', found: ['MD.0029'] },
    { query: 'ec', by: 'a code as well as what begins so', found: ['MD.0029', 'Q40-805'] },
    { query: 'MD', by: 'the beginning of an ID, in capitals', found: ['MD.0029'] },
    { query: 'RDC', by: 'the short name of a country in French', found: ['PO.0003'] },
    { query: 'drc', by: 'the short name of a country in English', found: ['PO.0003'] },
    { query: 'D.R.C.', by: 'a short name with dots', found: ['PO.0003'] },
    { query: 'île équateur', by: 'a country that is called an island', found: ['MD.0029'] },
    { query: 'Isla de Ecuador renforcement', by: 'the same with another word', found: ['MD.0029'] },
    { query: 'congo democratic republic', by: 'the name that our interface gives it', found: ['PO.0003'] },
    { query: 'République démocratique du Congo', by: 'its official name', found: ['PO.0003'] },
    { query: 'Atlantis', by: 'a country without a code', found: ['Q40-805'] },
    { query: 'Actif', by: 'a status in French', found: ['MD.0029'] },
    { query: 'active', by: 'a status in English', found: ['MD.0029'] },
    { query: 'activo', by: 'a status in Spanish', found: ['MD.0029'] },
    { query: 'technical cooperation', by: 'a type in English', found: ['MD.0029'] },
    { query: 'coopération technique', by: 'a type in French', found: ['MD.0029'] },
    { query: 'amérique latine', by: 'a region in French', found: ['MD.0029'] },
    { query: 'caribe', by: 'a region in Spanish', found: ['MD.0029'] },
    { query: 'nationale', by: 'a coverage in French', found: ['Q40-805'] },
    { query: 'RENFORCEMENT COTES', by: 'words of its title, case and accents aside', found: ['MD.0029'] },
    { query: 'renf', by: 'the beginning of a word', found: ['MD.0029'] },
    { query: 'renforcemnt', by: 'a word with a typo', found: ['MD.0029'] },
    { query: 'renforcemetn', by: 'a word with two letters swapped', found: ['MD.0029'] },
    { query: 'acrca', by: 'a word of a description with two letters swapped', found: ['Q40-805'] },
    { query: 'oeuvre', by: 'a ligature, written out', found: ['MD.0029'] },
    { query: 'œuvre', by: 'a ligature', found: ['MD.0029'] },
    { query: 'le renforcement de la', by: 'words of which some say nothing', found: ['MD.0029'] },
    { query: 'MD.0029', by: 'its project ID', found: ['MD.0029'] },
    { query: 'md0029', by: 'its project ID without the dot', found: ['MD.0029'] },
    { query: '0029', by: 'a part of its project ID', found: ['MD.0029'] },
    { query: 'md 29', by: 'its project ID as people say it', found: ['MD.0029'] },
    { query: 'MD29', by: 'its project ID without dot and zeros', found: ['MD.0029'] },
    { query: 'md29', by: 'the same in small letters', found: ['MD.0029'] },
    { query: 'MD.029', by: 'its project ID with fewer zeros', found: ['MD.0029'] },
    { query: 'ma417', by: 'an ID in its description, without dot and zeros', found: ['MD.0029'] },
    { query: 'q40-805', by: 'an old project ID', found: ['Q40-805'] },
    { query: '805', by: 'a part of an old project ID', found: ['Q40-805'] },
    { query: 'co10p0633', by: 'its Prima ID', found: ['MD.0029'] },
    { query: 'MA.0417', by: 'an ID in its description', found: ['MD.0029'] },
    { query: '2023-2025', by: 'years, with another dash', found: ['Q40-805'] },
    { query: 'covid-19', by: 'parts, where the page prints it otherwise', found: ['PO.0003'] },
    { query: 'relire', by: 'a tag', found: ['MD.0029'] },
    { query: 'lima', by: 'a note', found: ['MD.0029'] },
    { query: 'accra', by: 'a description', found: ['Q40-805'] },
    { query: 'ghana border', by: 'words of several fields', found: ['Q40-805'] },
    {
      query: 'https://www.iom.int/es/project/cursos-migracion-laboral',
      by: 'an address that is not its own, with the words of its title',
      found: ['PO.0003'],
    },
    { query: 'https://iom.int/fr/node/194186', by: 'the address of a page', found: ['MD.0029'] },
    { query: 'www.iom.int/fr/node/194186/', by: 'its address without a scheme', found: ['MD.0029'] },
    { query: 'iom.int/fr/node/194186', by: 'its address without www', found: ['MD.0029'] },
    { query: 'http://www.iom.int/fr/node/194186?a=b/c#d', by: 'its address and more', found: ['MD.0029'] },
    { query: '194186', by: 'the number of a page', found: ['MD.0029'] },
    {
      query: 'https://www.iom.int/project/lacces-a-la-cote-2',
      by: 'an address of other words than its title',
      found: ['Q40-805'],
    },
  ])('$by: "$query"', ({ query, found }) => {
    expect(index.search(query)).toEqual(found);
  });
});

describe('nothing is found by', () => {
  test.each([
    { query: '', by: 'nothing' },
    { query: ' .,- ', by: 'signs' },
    { query: 'ghana renforcement', by: 'words of two projects' },
    { query: 'MD.0028', by: 'an ID with a typo' },
    { query: 'g', by: 'a letter that begins no more than the code of a country' },
    { query: 'GX', by: 'a code with a typo' },
    { query: '2024', by: 'a number with a typo' },
    { query: '19418', by: 'the beginning of the number of a page' },
    { query: 'lacces', by: 'a word of an address' },
    { query: 'https://www.iom.int/fr/node/194187', by: 'the address of another page' },
    { query: 'https://www.iom.int/fr/node/805', by: 'the number of another page' },
    { query: 'tr', by: 'two letters that begin a word of a description, "trained"' },
  ])('$by: "$query"', ({ query }) => {
    expect(index.search(query)).toEqual([]);
  });
});

test('no word is taken for a typo of an ID, or of what holds a digit', () => {
  const [id, tags] = ['https://www.iom.int/project/guards', ['abc1']];
  index.put([documentOf(indexEntry(aProject({ id, tags, readings: [aReading({ values: {} })] })))]);

  expect(index.search('guards')).toEqual([id]);
  expect(index.search('gards')).toEqual([]);
  expect(index.search('abc1')).toEqual([id]);
  expect(index.search('abcd')).toEqual([]);
});

/** Projects by ID with the codes of their countries and their titles. */
function searchOf(projects: Readonly<Record<string, readonly [code: string, title: string]>>): SearchIndex {
  const own = createSearchIndex();
  const all = Object.entries(projects).map(([id, [code, title]]) =>
    aProject({
      id,
      readings: [aReading({ title, description: [], values: { benefitingStates: [{ name: code, code }] } })],
    }),
  );
  own.put(all.map(indexEntry).map(documentOf));
  return own;
}

describe('a name of a country is not taken for a typo of another word:', () => {
  const own = searchOf({
    'IR.1': ['IR', 'Border posts'],
    'ZM.1': ['ZM', 'Irán'],
    'GM.1': ['GM', 'Small'],
    'GN.1': ['GN', 'What the police need today'],
    'BI.1': ['BI', 'Bali'],
  });

  test.each([
    { query: 'Iraq', found: [] },
    { query: 'Irak', found: [] },
    { query: 'Gambia', found: ['GM.1'] },
    { query: 'Zambia', found: ['ZM.1'] },
    { query: 'Zambie', found: ['ZM.1'] },
    { query: 'Mali', found: [] },
    { query: 'Chad', found: [] },
    { query: 'Iran', found: ['IR.1', 'ZM.1'] },
    { query: 'Iram', found: ['ZM.1', 'IR.1'] },
    { query: 'Zambai', found: ['ZM.1'] },
    { query: 'Actif', found: [] },
  ])('$query', ({ query, found }) => {
    expect(own.search(query)).toEqual(found);
  });
});

test('a code in capitals and an address are not looked for in descriptions', () => {
  index.putTexts([{ id: 'PO.0003', texts: ['The EC has 194187'] }]);

  expect(index.search('https://www.iom.int/node/194187')).toEqual([]);
  expect(index.search('EC')).toEqual(['MD.0029']);
  expect(index.search('ec')).toEqual(['MD.0029', 'Q40-805', 'PO.0003']);
});

test('a typo counts only where nothing holds the word as it was typed, not even a description', () => {
  index.put([documentOf(indexEntry(aProject({ id: 'X.1', tags: ['accrá', 'acora'] })))]);
  index.put([documentOf(indexEntry(aProject({ id: 'X.2', tags: ['accro'] })))]);

  expect(index.search('accra')).toEqual(['X.1', 'Q40-805']);
  expect(index.search('accrx')).toEqual(['X.2', 'X.1', 'Q40-805']);
});

describe('capitals are a code', () => {
  const own = searchOf({
    'A.1': ['IN', 'Education for all'],
    'A.2': ['EC', 'Policies in India'],
    'A.3': ['UA', 'UK border force'],
    'A.4': ['GB', 'Tourism'],
    'A.5': ['CF', 'A cart and a car'],
    'A.6': ['US', 'Care'],
  });

  test.each([
    { why: 'and no word that says nothing', query: 'IN', found: ['A.1'] },
    { why: 'but not among other words in capitals', query: 'POLICIES IN', found: ['A.2'] },
    { why: 'that is no other country’s beginning', query: 'UK', found: ['A.4', 'A.3'] },
    { why: 'and of no country, the word alone', query: 'BY', found: [] },
    { why: 'and a short name is not the beginning of a word', query: 'CAR', found: ['A.5'] },
    { why: 'and small letters are the beginning of a word', query: 'car', found: ['A.5', 'A.6'] },
    { why: 'with dots', query: 'U.S.', found: ['A.6'] },
    { why: 'with dots and a blank, in Spanish', query: 'EE. UU.', found: ['A.6'] },
    { why: 'and dots are no matter with other words', query: 'care EE. UU.', found: ['A.6'] },
  ])('$why: "$query"', ({ query, found }) => {
    expect(own.search(query)).toEqual(found);
  });

  test('or, where there is no such country, a word', () => {
    expect(searchOf({ 'A.1': ['EC', 'IT for borders'], 'A.2': ['EC', 'Items'] }).search('IT')).toEqual([
      'A.1',
    ]);
  });
});

test('words for islands count where they are not beside the name of a country', () => {
  const own = searchOf({
    'A.1': ['MU', 'Health'],
    'A.2': ['MH', 'Health'],
    'A.3': ['MV', 'Marshall law'],
    'A.4': ['FJ', 'Small islands'],
  });

  expect(own.search('Île Maurice')).toEqual(['A.1']);
  expect(own.search('la isla de Mauricio')).toEqual(['A.1']);
  expect(own.search('health Mauritius island')).toEqual(['A.1']);
  expect(own.search('Marshall Islands')).toEqual(['A.2']);
  expect(own.search('small islands')).toEqual(['A.4']);
  expect(own.search('isla')).toEqual(['A.4', 'A.2']);
});

describe('what is found comes in order:', () => {
  test.each([
    { query: 'border management', why: 'titles before descriptions', found: ['Q40-805', 'PO.0003'] },
    { query: 'migracion', why: 'titles before types', found: ['PO.0003', 'MD.0029'] },
    { query: 'reintegration', why: 'what is equally good by ID', found: ['MD.0029', 'PO.0003'] },
  ])('$why', ({ query, found }) => {
    expect(index.search(query)).toEqual(found);
  });

  test('a country before those whose names hold its name, and before titles that do', () => {
    const own = searchOf({
      'A.1': ['PG', 'Papua New Guinea: borders'],
      'A.2': ['GQ', 'Guinea and Guinea'],
      'A.3': ['GN', 'Voluntary return'],
      'A.4': ['GW', 'Health'],
      'A.5': ['CD', 'Congo'],
      'A.6': ['CG', 'Health'],
    });

    expect(own.search('Guinea')).toEqual(['A.3', 'A.2', 'A.1', 'A.4']);
    expect(own.search('papua new guinea')).toEqual(['A.1']);
    expect(own.search('guinée')).toEqual(['A.3', 'A.1', 'A.2', 'A.4']);
    expect(own.search('guinea-bissau')).toEqual(['A.4']);
    expect(own.search('Congo')).toEqual(['A.6', 'A.5']);
  });

  test('a whole word before the beginning of one, and that before a typo', () => {
    const titles = { 'A.1': 'Portes', 'A.2': 'Portez', 'A.3': 'Porte', 'A.4': 'A door', 'A.0': 'Forte' };
    const readings = Object.entries(titles).map(([id, title]) =>
      aProject({
        id,
        readings: [aReading({ title, values: {}, description: [id === 'A.4' ? 'porte' : ''] })],
      }),
    );
    const own = createSearchIndex();
    own.put(readings.map(indexEntry).map(documentOf));
    own.putTexts(readings.map(textsOf));

    expect(own.search('porte')).toEqual(['A.3', 'A.1', 'A.2', 'A.4']);
    expect(own.search('portz')).toEqual(['A.2', 'A.3', 'A.4']);
    expect(own.search('porter')).toEqual(['A.1', 'A.2', 'A.3', 'A.4']);
  });
});

describe('the index follows the library:', () => {
  test('what was replaced is found by its new words alone', () => {
    const [first] = PROJECTS;
    if (!first) throw new Error('There is no project.');
    const changed = {
      ...first,
      tags: ['done'],
      note: '',
      readings: { en: aReading({ title: 'Another', url: 'https://iom.int/project/new' }) },
    };
    index.put([documentOf(indexEntry(changed))]);
    index.putTexts([textsOf(changed)]);

    expect(index.search('https://www.iom.int/project/new')).toEqual(['MD.0029']);
    expect(index.search('done')).toEqual(['MD.0029']);
    expect(index.search('another')).toEqual(['MD.0029']);
    for (const gone of ['relire', 'ecuador', 'renforcement', 'oeuvre', '194186'])
      expect(index.search(gone)).toEqual([]);
  });

  test('what was dropped is not found, and is found again when it is put again', () => {
    index.drop(['Q40-805', 'never there']);
    for (const gone of ['ghana', 'economic', 'accra', '805', 'iom.int/project/lacces-a-la-cote-2'])
      expect(index.search(gone)).toEqual([]);

    index.put(PROJECTS.map(indexEntry).map(documentOf));
    expect(index.search('ghana')).toEqual(['Q40-805']);
    expect(index.search('accra')).toEqual([]); // Its texts have not come yet.
  });

  test('texts that come for a project that is gone count for nothing', () => {
    index.drop(['Q40-805']);
    index.putTexts(PROJECTS.map(textsOf));

    expect(index.search('accra')).toEqual([]);
  });

  test('texts that were replaced many times over are found by their last words', () => {
    for (let i = 0; i < 1200; i++) index.putTexts([{ id: 'PO.0003', texts: [`turn${i} always`] }]);

    expect(index.search('turn1199')).toEqual(['PO.0003']);
    expect(index.search('turn1198')).toEqual([]);
    expect(index.search('always accra')).toEqual([]);
    expect(index.search('accra')).toEqual(['Q40-805']);
  });

  test('words that are names of objects are words', () => {
    index.put([documentOf(indexEntry(aProject({ id: '__proto__', tags: ['constructor', '__proto__'] })))]);

    expect(index.search('constructor')).toEqual(['__proto__']);
    expect(index.search('__proto__')).toEqual(['__proto__']);
  });
});

test.each(['en', 'fr', 'es'])(
  'all that our interface says in %s for a term or a country is a name of it',
  async (locale) => {
    const words = new Map(
      (await parseMessagesFile(`locales/${locale}.yml`)).flatMap((message) =>
        message.type === 'plural' ? [] : [[message.key.join('.'), message.message] as const],
      ),
    );
    const terms = (Object.keys(VOCABULARIES) as VocabularyName[]).flatMap((vocabulary) =>
      VOCABULARIES[vocabulary].map((term) => nameKey(vocabulary, term)),
    );
    const countries = ['CD', 'CG', 'MM', 'PS'].map((code) => nameKey('country', code));
    const missing = [...terms, ...countries].filter((key) => {
      const name = words.get(key.replaceAll('-', '_')) ?? 'not in locales';
      return !namesOf(key).map(fold).includes(fold(name));
    });

    expect(missing).toEqual([]);
  },
);
