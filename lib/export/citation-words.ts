/** A reference is in the language of its page, whatever the reader's is. */
export interface CitationWords {
  /** As the organisation calls itself on its pages. */
  readonly author: string;
  readonly projectId: string;
  readonly primaId: string;
  readonly accessed: string;
}

/** English for a language that has none of its own. @param language BCP 47: of the page. */
export function citationWords(language: string): CitationWords {
  return WORDS[language] ?? ENGLISH;
}

const ENGLISH: CitationWords = {
  author: 'International Organization for Migration',
  projectId: 'Project ID',
  primaId: 'Prima ID',
  accessed: 'accessed',
};

const WORDS: Readonly<Record<string, CitationWords>> = {
  fr: {
    author: 'Organisation internationale pour les migrations',
    projectId: 'ID du projet',
    primaId: 'ID Prima',
    accessed: 'consulté le',
  },
  es: {
    author: 'Organización Internacional para las Migraciones',
    projectId: 'ID del proyecto',
    primaId: 'ID Prima',
    accessed: 'consultado el',
  },
};
