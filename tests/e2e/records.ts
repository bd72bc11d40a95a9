import type { Lens } from './browser.ts';

/** The record of DESIGN's example, as saving tests/fixtures/pages/colombia-fr-list.html writes it, times aside. */
export const COLOMBIA_READING = {
  url: 'https://www.iom.int/fr/project/renforcement-des-capacites-permettant-au-gouvernement-de-la-colombie-de-mettre-en-oeuvre-la-politique-integrale-de-migration',
  language: 'fr',
  title:
    'Renforcement des capacités permettant au Gouvernement de la Colombie de mettre en œuvre la politique intégrale de migration',
  description: [
    'La Colombie, longtemps pays de départ, est aussi devenue un pays de passage et d’accueil. Les municipalités reçoivent à la fois des familles venues du Venezuela et des Colombiens qui rentrent, souvent sans disposer des équipes ni des données nécessaires.',
    'Le projet accompagne le Ministère des affaires étrangères dans la mise en œuvre de la politique intégrale de migration. Des fonctionnaires sont formés pour former à leur tour les équipes locales, et une méthode attentive aux questions de genre est mise à leur disposition.',
    'Dans chaque territoire choisi, un plan de gestion des migrations est rédigé avec les habitants, appliqué, puis évalué. Les leçons tirées de ces premiers plans serviront aux autres municipalités du pays.',
  ],
  fields: {
    startDate: { label: 'Date de début', printed: '2023', value: '2023' },
    endDate: { label: 'Date de fin', printed: '2025', value: '2025' },
    status: { label: 'Statut du projet', printed: 'Actif', value: 'active' },
    type: {
      label: 'Type de projet',
      printed: 'Intégration de la migration dans le développement',
      value: 'MD',
    },
    budget: {
      label: 'Budget Amount (USD)',
      printed: '300000.00',
      value: { amount: 300000, currency: 'USD' },
    },
    coverage: { label: 'Couverture', printed: 'National', value: 'national' },
    allocationYear: { label: 'Année', printed: '2022', value: 2022 },
    region: { label: 'IDF Region', printed: 'Amérique latine et Caraïbes', value: 'latin-america-caribbean' },
    otherCountries: null,
    primaId: { label: 'Prima ID', printed: 'CO10P0633', value: 'CO10P0633' },
    projectId: { label: 'Projet ID', printed: 'MD.0029', value: 'MD.0029' },
    benefitingStates: {
      label: 'Etat(s) membre(s) beneficiaires remplissant les conditions requises',
      printed: 'Colombie',
      value: [{ name: 'Colombie', code: 'CO' }],
    },
  },
  otherRows: [],
};

/** What the record of a project begins with. */
export const NEW = { format: 2, kind: 'project', history: [], choices: {} };

/** A whole record of one reading; `fields` takes the place of those of the Colombian example. */
export function aRecord(id: string, { title = id, fields = {}, savedAt = '2026-01-01T10:00:00.000Z' } = {}) {
  const reading = {
    ...COLOMBIA_READING,
    url: `https://www.iom.int/project/${id.toLowerCase()}`,
    language: 'en',
    title,
    fields: {
      ...COLOMBIA_READING.fields,
      primaId: null,
      projectId: { label: 'Projects ID', printed: id, value: id },
      ...fields,
    },
    readAt: savedAt,
    readerVersion: '0.1.0',
  };
  return { ...NEW, id, readings: { en: reading }, note: '', tags: [], savedAt, changedAt: savedAt };
}

/** All that is stored. */
export async function stored({ quiet }: Lens): Promise<Record<string, unknown>> {
  // As text: Firefox stores an object that stands in two places once, and its protocol tells the first place alone.
  return JSON.parse(await quiet.evaluate(async () => JSON.stringify(await chrome.storage.local.get())));
}

/** The records that are stored, by key. */
export async function storedRecords(lens: Lens): Promise<Record<string, unknown>> {
  const items = Object.entries(await stored(lens));
  return Object.fromEntries(items.filter(([key]) => key.startsWith('project:')));
}

/** Writes into the storage past the background, as a restored profile would. */
export function write({ quiet }: Lens, items: Record<string, unknown>): Promise<void> {
  return quiet.evaluate((all) => chrome.storage.local.set(all), items);
}
