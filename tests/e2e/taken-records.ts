import { ask, type Lens } from './browser.ts';
import { COLOMBIA_READING, NEW, write } from './records.ts';

const { fields: FIELDS } = COLOMBIA_READING;

interface Given {
  readonly language: string;
  readonly url: string;
  readonly title: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly description?: readonly string[];
}

/** A reading with these fields and no others. */
function reading({ language, url, title, fields, description = [] }: Given) {
  const nothing = Object.fromEntries(Object.keys(FIELDS).map((key) => [key, null]));
  return {
    ...{ url, language, title, description, fields: { ...nothing, ...fields }, otherRows: [] },
    ...{ readAt: '2026-03-04T05:06:07.000Z', readerVersion: '0.1.0' },
  };
}

const said = (label: string, printed: string, value: unknown) => ({ label, printed, value });
const money = (printed: string, amount: number) =>
  said('Budget Amount (USD)', printed, { amount, currency: 'USD' });

/** Read in three languages; the English and the French page disagree in the end. */
export const THREE_LANGUAGES = {
  ...NEW,
  id: 'MD.0001',
  readings: {
    en: reading({
      language: 'en',
      url: 'https://www.iom.int/project/safer-borders',
      title: 'Safer borders, “step by step”',
      description: ['What it is about; and more.'],
      fields: {
        startDate: said('Start Date', '2018', '2018'),
        endDate: said('End Date', '2020', '2020'),
        status: said('Project Status', 'Completed', 'completed'),
        type: said('Project Type', 'Migration and Development', 'MD'),
        budget: money('250000.00', 250_000),
        allocationYear: said('Year', '2017', 2017),
        region: said('IDF Region', 'Africa', 'africa'),
        projectId: said('Projects ID', 'MD.0001', 'MD.0001'),
        primaId: said('Prima ID', 'EC10P0001', 'EC10P0001'),
        benefitingStates: said('Benefiting Member States', 'Ecuador', [{ name: 'Ecuador', code: 'EC' }]),
      },
    }),
    fr: reading({
      language: 'fr',
      url: 'https://www.iom.int/fr/project/frontieres',
      title: 'Des frontières plus sûres : l’Équateur',
      fields: {
        startDate: said('Date de début', '2018', '2018'),
        endDate: said('Date de fin', '2021', '2021'),
        projectId: said('Projet ID', 'MD.0001', 'MD.0001'),
      },
    }),
    es: reading({
      language: 'es',
      url: 'https://www.iom.int/es/project/fronteras',
      title: 'Fronteras más seguras',
      fields: {
        startDate: said('Fecha de inicio', '2018', '2018'),
        projectId: said('ID del proyecto', 'MD.0001', 'MD.0001'),
      },
    }),
  },
  note: 'Plain; with "quotes",\nand a second line',
  tags: ['Andes', 'to read'],
  savedAt: '2026-03-04T05:10:00.000Z',
  changedAt: '2026-03-04T05:10:00.000Z',
};

export const FORMULA = '=HYPERLINK("https://evil.example";"click")';
export const MARKUP = '<img src=https://evil.example/x onerror=alert(1)>';

/** Formulas and markup wherever a page or a reader can write. */
export const HOSTILE = {
  ...NEW,
  id: 'PO.0002',
  readings: {
    en: reading({
      language: 'en',
      url: 'https://www.iom.int/project/hostile',
      title: FORMULA,
      description: ['<script>alert(1)</script>'],
      fields: {
        startDate: said('Start Date', '2021', '2021'),
        endDate: said('End Date', '2023', '2023'),
        status: said('Project Status', 'Active', 'active'),
        type: said('Project Type', 'Migration Policy Activities', 'PO'),
        budget: money('90000.50', 90_000.5),
        allocationYear: said('Year', '2020', 2020),
        region: said('IDF Region', 'Europe', 'europe'),
        projectId: said('Projects ID', 'PO.0002', 'PO.0002'),
        benefitingStates: said('Benefiting Member States', 'France, Tuvalu', [
          { name: 'France', code: 'FR' },
          { name: 'Tuvalu', code: 'TV' },
        ]),
      },
    }),
  },
  note: `${MARKUP}\n=1+1`,
  tags: ['@sum', '<b>bold</b>'],
  savedAt: '2026-03-04T05:09:00.000Z',
  changedAt: '2026-03-04T05:09:00.000Z',
};

/** No page states an ID of it, so its address is its ID. */
export const WITHOUT_ID = {
  ...NEW,
  id: 'https://www.iom.int/project/without-id',
  readings: {
    en: reading({
      language: 'en',
      url: 'https://www.iom.int/project/without-id',
      title: 'Without an ID',
      fields: {
        startDate: said('Start Date', '2022', '2022'),
        status: said('Project Status', 'Active', 'active'),
      },
    }),
  },
  note: '',
  tags: [],
  savedAt: '2026-03-04T05:08:00.000Z',
  changedAt: '2026-03-04T05:08:00.000Z',
};

/** In the order in which the library shows them: the newest first. */
export const READABLE = [THREE_LANGUAGES, HOSTILE, WITHOUT_ID];

/** All of them, and one that a newer version wrote, by key. */
export const STORED: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(READABLE.map((record) => [`project:${record.id}`, record])),
  'project:XX.0009': { format: 99, id: 'XX.0009' },
};

/** Saves so many different projects. */
export async function saveMany(lens: Lens, count: number): Promise<void> {
  const records = await makeRecords(count);
  for (let i = 0; i < count; i += 1000) {
    const part = records.slice(i, i + 1000);
    await write(lens, Object.fromEntries(part.map((record) => [`project:${record.id}`, record])));
  }
  await ask(lens.quiet, { name: 'checkLibrary', payload: { thorough: true } });
}

async function makeRecords(count: number): Promise<readonly { readonly id: string }[]> {
  // A script without types, which a name that is put together keeps the compiler from asking for.
  const { makeRecords: make } = await import(
    new URL('../../scripts/bench/records.mjs', import.meta.url).href
  );
  return make(count);
}
