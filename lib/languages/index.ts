import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Language } from './language.ts';

/** Every language whose pages are read; the words of all of them are known on every page. */
export const LANGUAGES: readonly Language[] = [en, fr, es];
