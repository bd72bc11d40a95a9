/** The words of the drawn pages that are neither label nor value. */
export interface Words {
  readonly site: string;
  readonly home: string;
  readonly skip: string;
  readonly about: string;
  readonly facts: readonly string[];
  readonly menu: readonly string[];
}

const WORDS: Record<string, Words> = {
  en: {
    site: 'International Organization for Migration',
    home: 'Home',
    skip: 'Skip to main content',
    about: 'About the project',
    facts: ['At a glance', 'Scope and money', 'Where', 'References'],
    menu: [
      'About us',
      'Where we are',
      'What we do',
      'Partners',
      'News',
      'Take part',
      'Data',
      'Jobs',
      'Contact',
    ],
  },
  fr: {
    site: 'Organisation internationale pour les migrations',
    home: 'Accueil',
    skip: 'Aller au contenu principal',
    about: 'À propos du projet',
    facts: ['En bref', 'Portée et moyens', 'Où', 'Références'],
    menu: [
      'À propos',
      'Nos bureaux',
      'Nos activités',
      'Partenaires',
      'Actualités',
      'Participer',
      'Données',
      'Emplois',
      'Contact',
    ],
  },
  es: {
    site: 'Organización Internacional para las Migraciones',
    home: 'Inicio',
    skip: 'Pasar al contenido principal',
    about: 'Acerca del proyecto',
    facts: ['En resumen', 'Alcance y medios', 'Dónde', 'Referencias'],
    menu: [
      'Acerca de',
      'Oficinas',
      'Actividades',
      'Asociados',
      'Noticias',
      'Participe',
      'Datos',
      'Empleo',
      'Contacto',
    ],
  },
};

/** English where a language has no words of its own. */
export function wordsOf(language: string): Words {
  const words = WORDS[language] ?? WORDS.en;
  if (!words) throw new Error('The words of English are missing.');
  return words;
}
