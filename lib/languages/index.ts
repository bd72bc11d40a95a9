import { en } from './en.ts';
import { es, esLabels } from './es.ts';
import { fr, frLabels } from './fr.ts';
import type { Language } from './language.ts';

/** Every language whose pages are read; the words of all of them are known on every page. */
export const LANGUAGES: readonly Language[] = [en, fr, es];

/** The labels of the same languages, for the content script. English ones stand in `lib/fields.ts`. */
export const LANGUAGE_LABELS: readonly Language['labels'][] = [frLabels, esLabels];
