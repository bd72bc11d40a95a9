import { FIELD_KEYS } from '../lib/fields.ts';

const INSTANT = '2026-03-04T05:06:07.000Z';

/** A record that holds a text wherever a page, a file or a reader can write, its ID included. */
export function poisonedRecord(payload: string, index: number) {
  const id = index % 3 === 0 ? `${payload} ${index}` : `PX.${String(index).padStart(4, '0')}`;
  return {
    ...{
      format: 1,
      id,
      note: `${payload}\n${payload}`,
      tags: [payload],
      savedAt: INSTANT,
      changedAt: INSTANT,
    },
    readings: { en: readingOf(payload, 'en', id), fr: readingOf(payload, 'fr', id) },
  };
}

function readingOf(payload: string, language: string, id: string) {
  const fields = FIELD_KEYS.map((key) => {
    const value =
      key === 'projectId' && id.startsWith('PX') ? id : (valuesOf(payload, language)[key] ?? null);
    return [key, { label: payload, printed: payload, value }];
  });
  return {
    ...{ url: `https://www.iom.int/${language}/project/${payload}?q=${payload}`, language, title: payload },
    ...{ description: [payload, payload], fields: Object.fromEntries(fields) },
    otherRows: [{ label: payload, printed: payload }],
    ...{ readAt: INSTANT, readerVersion: payload },
  };
}

/** Some that are drawn and counted, some that readings disagree in. */
function valuesOf(payload: string, language: string): Readonly<Record<string, unknown>> {
  const states = [
    { name: payload, code: null },
    { name: payload, code: 'GH' },
  ];
  return {
    ...{ startDate: '2021', endDate: language === 'en' ? '2023' : '2024', allocationYear: 2020 },
    ...{ budget: { amount: 1000, currency: 'USD' }, status: 'completed', type: 'PO', region: 'africa' },
    ...{ benefitingStates: states, otherCountries: states },
  };
}
