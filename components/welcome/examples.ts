/** A page to try things on. Its words are the page's, in the page's language, and not ours. */
export interface Example {
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** Label and printed value, in the order of the page. */
  readonly rows: readonly (readonly [label: string, printed: string])[];
  readonly description: readonly string[];
}

/** Two projects of iom.int: titles and rows are theirs, the descriptions are ours. */
export const EXAMPLES: readonly [Example, Example] = [
  {
    url: 'https://www.iom.int/project/creative-space-pilot-initiative-access-technology-and-livelihoods-returning-migrants-djibouti',
    language: 'en',
    title:
      'Creative Space Pilot Initiative: Access to Technology and Livelihoods for Returning Migrants in Djibouti',
    rows: [
      ['Start Date', '2018'],
      ['End Date', '2021'],
      ['Project Status', 'Completed'],
      ['Project Type', 'Return and Reintegration Assistance for Migrants and Governments'],
      ['Budget Amount (USD)', '200000.00'],
      ['Coverage', 'Global'],
      ['Year', '2018'],
      ['IDF Region', 'Global'],
      ['Prima ID', 'CH10P0005'],
      ['Projects ID', 'RR.0005'],
      ['Benefiting Member States', 'Djibouti'],
    ],
    description: [
      'A workshop in which people who have come home learn to use tools and machines, make things, and find a living with them.',
      'Trainers from the town run the courses, and what was learned is written down for other countries.',
    ],
  },
  {
    url: 'https://www.iom.int/fr/project/renforcement-des-capacites-permettant-au-gouvernement-de-la-colombie-de-mettre-en-oeuvre-la-politique-integrale-de-migration',
    language: 'fr',
    title:
      'Renforcement des capacités permettant au Gouvernement de la Colombie de mettre en œuvre la politique intégrale de migration',
    rows: [
      ['Date de début', '2023'],
      ['Date de fin', '2025'],
      ['Statut du projet', 'Actif'],
      ['Type de projet', 'Intégration de la migration dans le développement'],
      ['Budget Amount (USD)', '300000.00'],
      ['Couverture', 'National'],
      ['Année', '2022'],
      ['IDF Region', 'Amérique latine et Caraïbes'],
      ['Prima ID', 'CO10P0633'],
      ['Projet ID', 'MD.0029'],
      ['Etat(s) membre(s) beneficiaires remplissant les conditions requises', 'Colombie'],
    ],
    description: [
      'Le projet aide l’État et les collectivités à mettre en pratique une loi sur la politique migratoire, avec des formations et des outils communs.',
      'Des municipalités de plusieurs régions y participent et partagent leur expérience.',
    ],
  },
];
