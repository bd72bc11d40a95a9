import { describe, expect, test } from 'vitest';
import { documentOf, TYPED_MARKUPS, type TypedPage } from './drawn-pages.ts';
import { readHtml } from './read-html.ts';

const NEWS: TypedPage = {
  url: 'https://www.iom.int/fr/news/loim-au-perou',
  lang: 'fr',
  title: "L'OIM au Pérou reçoit des visiteurs africains venus pour la main-d'œuvre saisonnière",
  body: [
    'Des agents des ministères du Ghana, du Nigéria, du',
    'Sénégal et de Libye ont passé trois jours au',
    'Pérou pour voir comment marche le programme de',
    "main-d'uvre saisonnière que l'OIM y mène.",
    '',
    'Les 15 responsables africains ont été reçus',
    'par ceux qui en tirent profit depuis 2009.',
    '',
    "Le programme a d'abord été mis en",
    'uvre avec la Unión Pagesos de Cataluña (un groupe',
    "d'agriculteurs en Espagne) et a fait partir",
    'plus de 3 800 Péruviens pour des périodes de 4 à',
    '8 mois, avant leur retour.',
    '',
    '« Il prouve que tout le monde y gagne », explique',
    "Marcela Pardo, cheffe de mission de l'OIM au Pérou.",
    '',
    'Les visiteurs ont aussi vu des agents du Ministère des affaires',
    "étrangères et du Service national d'apprentissage (SENA",
    'en espagnol).',
    '',
    "La visite se termine aujourd'hui, le 5 novembre, à Lima.",
    '',
    "Pour plus d'informations, veuillez contacter:",
    '',
    'Jorge Gallo',
    'OIM Bogota',
    'Tél: +57 1 639 7777',
    'E-mail:',
    '"mailto:jgallo@iom.int">jgallo@iom.int',
  ],
};

const PROGRAMME: TypedPage = {
  url: 'https://www.iom.int/fr/programme-commun',
  lang: 'fr',
  title: 'La migration dans les plans de développement',
  body: [
    "Depuis 2011, le PNUD et l'OIM mènent un Programme mondial conjoint sur la migration, avec le financement de la Direction du développement et de la coopération suisse.",
    '',
    "L'objectif principal du programme est d'aider huit gouvernements - Bangladesh, Équateur, Jamaïque, Kirghizistan, Moldova, Maroc, Serbie et Tunisie - à en tenir compte dans leurs plans.",
    '',
    'Il a servi à écrire 12 lois et règlements et 56 nouvelles politiques dans les 8 pays.',
    '',
    '- Les acteurs se sont mis autour d’une table dans chacun des pays concernés.',
    '',
    '- Plus d’information',
    '- Contactez-nous',
    '-',
    "Division Migration de main-d'oeuvre et développement humain",
    'Organisation internationale pour les migrations (OIM)',
    '17, Route des Morillons',
    'CH-1211 Genève 19',
    'SuisseEmail: lhd@iom.int',
    '+41.22.717 9111',
    '+41.22.798 6150 -',
  ],
};

function figuresOf(brief: NonNullable<ReturnType<typeof readHtml>>['brief']) {
  return brief?.figures.map(({ printed, value, unit }) => [printed, value, unit]);
}

describe.each(Object.entries(TYPED_MARKUPS))('%s', (_, draw) => {
  test('gives a news item with broken lines as it was meant', () => {
    const reading = readHtml(documentOf(NEWS, draw(NEWS)), NEWS.url);

    expect(reading?.title).toBe(NEWS.title);
    expect(reading?.language).toBe('fr');
    expect(reading?.description).toEqual([
      "Des agents des ministères du Ghana, du Nigéria, du Sénégal et de Libye ont passé trois jours au Pérou pour voir comment marche le programme de main-d'œuvre saisonnière que l'OIM y mène.",
      'Les 15 responsables africains ont été reçus par ceux qui en tirent profit depuis 2009.',
      "Le programme a d'abord été mis en œuvre avec la Unión Pagesos de Cataluña (un groupe d'agriculteurs en Espagne) et a fait partir plus de 3 800 Péruviens pour des périodes de 4 à 8 mois, avant leur retour.",
      "« Il prouve que tout le monde y gagne », explique Marcela Pardo, cheffe de mission de l'OIM au Pérou.",
      "Les visiteurs ont aussi vu des agents du Ministère des affaires étrangères et du Service national d'apprentissage (SENA en espagnol).",
      "La visite se termine aujourd'hui, le 5 novembre, à Lima.",
      "Pour plus d'informations, veuillez contacter:",
      'Jorge Gallo',
      'OIM Bogota',
      'Tél: +57 1 639 7777',
      'E-mail:',
      'jgallo@iom.int',
    ]);
    expect(reading?.brief).toMatchObject({
      kind: 'news',
      date: { printed: '5 novembre', value: null },
      countries: [
        { name: 'Pérou', code: 'PE', count: 3 },
        { name: 'Ghana', code: 'GH', count: 1 },
        { name: 'Nigéria', code: 'NG', count: 1 },
        { name: 'Sénégal', code: 'SN', count: 1 },
        { name: 'Libye', code: 'LY', count: 1 },
        { name: 'Espagne', code: 'ES', count: 1 },
      ],
      organisations: [
        { name: 'Unión Pagesos de Cataluña', count: 1 },
        { name: 'Ministère des affaires étrangères', count: 1 },
        { name: "Service national d'apprentissage", count: 1 },
      ],
      money: [],
      links: [],
      contacts: [
        {
          name: 'Jorge Gallo',
          organisation: 'OIM Bogota',
          mails: ['jgallo@iom.int'],
          telephones: ['+57 1 639 7777'],
          address: [],
        },
      ],
      outline: [],
    });
    expect(figuresOf(reading?.brief)).toEqual([
      ['15 responsables africains', 15, 'responsables africains'],
      ['3 800 Péruviens', 3800, 'Péruviens'],
      ['4 à 8 mois', null, 'mois'],
    ]);
  });

  test('gives a programme with an address', () => {
    const reading = readHtml(documentOf(PROGRAMME, draw(PROGRAMME)), PROGRAMME.url);

    expect(reading?.title).toBe(PROGRAMME.title);
    expect(reading?.description.slice(0, 4)).toEqual([
      PROGRAMME.body[0],
      PROGRAMME.body[2],
      PROGRAMME.body[4],
      'Les acteurs se sont mis autour d’une table dans chacun des pays concernés.',
    ]);
    expect(reading?.brief).toMatchObject({
      kind: 'programme',
      date: null,
      countries: ['BD', 'EC', 'JM', 'KG', 'MD', 'MA', 'RS', 'TN'].map((code) => ({ code, count: 1 })),
      organisations: [
        { name: 'PNUD', count: 1 },
        { name: 'Direction du développement et de la coopération suisse', count: 1 },
      ],
      money: [],
      contacts: [
        {
          name: null,
          organisation:
            "Division Migration de main-d'oeuvre et développement humain, Organisation internationale pour les migrations (OIM)",
          mails: ['lhd@iom.int'],
          telephones: ['+41.22.717 9111', '+41.22.798 6150'],
          address: ['17, Route des Morillons', 'CH-1211 Genève 19', 'Suisse'],
        },
      ],
      outline: [],
    });
    expect(figuresOf(reading?.brief)).toEqual([
      ['12 lois', 12, 'lois'],
      ['56 nouvelles politiques', 56, 'nouvelles politiques'],
      ['8 pays', 8, 'pays'],
    ]);
  });
});
