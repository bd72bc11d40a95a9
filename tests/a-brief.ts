import type { Brief } from '../lib/brief/brief.ts';
import type { Project } from '../lib/project.ts';
import type { Reading } from '../lib/reading.ts';
import { aProject, aReading } from './a-project.ts';

/** What a page of news says that is about border posts of Colombia. */
export function aBrief(given: Partial<Brief> = {}): Brief {
  return {
    kind: 'news',
    date: { printed: 'le 5 novembre 2025', value: '2025-11-05' },
    countries: [
      { name: 'Colombie', code: 'CO', count: 3 },
      { name: 'Équateur', code: 'EC', count: 1 },
    ],
    organisations: [{ name: 'Cruz Roja', count: 2 }],
    money: [
      {
        printed: 'EUR 2,5 millions',
        value: { amount: 2_500_000, currency: 'EUR' },
        sentence: 'Il coûte EUR 2,5 millions.',
      },
    ],
    figures: [
      {
        printed: '3 800 Colombiens',
        value: 3800,
        unit: 'Colombiens',
        sentence: '3 800 Colombiens sont rentrés.',
      },
    ],
    links: [{ text: 'le site', url: 'https://example.org/a' }],
    contacts: [
      {
        name: 'Ana Ruiz',
        organisation: 'OIM Bogotá',
        mails: ['aruiz@iom.int'],
        telephones: ['+57 1 555 01 23'],
        address: [],
      },
    ],
    outline: [{ level: 2, text: 'Les postes' }],
    ...given,
  };
}

/** The reading of such a page. */
export function aBriefReading(given: Partial<Reading> = {}): Reading {
  return aReading({
    url: 'https://www.iom.int/fr/news/postes',
    language: 'fr',
    title: 'Des postes à la frontière',
    description: ['La frontière est longue.'],
    values: {},
    brief: aBrief(),
    ...given,
  });
}

/** Such a page as it is saved. */
export function aSavedBrief(given: Parameters<typeof aProject>[0] = {}): Project {
  const readings = given.readings ?? [aBriefReading()];
  const [first] = readings;
  return aProject({ id: `brief:${first?.url}`, kind: first?.brief?.kind ?? 'news', readings, ...given });
}
