import { i18n } from '#i18n';
import type { ExportWord, ExportWords } from '../lib/export/export-words.ts';
import { formatLanguage } from '../lib/format.ts';
import { warningText } from './comparison/warning-text.ts';
import { valueText } from './value-text.ts';
import { countryName, derivedName, durationText, fieldName, kindName } from './words.ts';

/**
 * The words that files are written in, in the reader's language. A file of all projects asks for the same few words
 * a hundred thousand times, and the browser takes long over each, so they are remembered.
 */
export function exportWords(locale: string): ExportWords {
  const values = new Map<string, string>();
  return {
    field: remembering(fieldName),
    value: (key, value) => {
      if (Array.isArray(value)) return valueText(key, value, locale);
      const name = `${key} ${JSON.stringify(value)}`;
      const text = values.get(name) ?? valueText(key, value, locale);
      values.set(name, text);
      return text;
    },
    country: remembering((code) => countryName(code, locale)),
    language: remembering((tag) => formatLanguage(tag, locale)),
    duration: durationText,
    derived: derivedName,
    kind: kindName,
    brief: (key) => i18n.t(`brief.${key}`),
    warning: (warning, nameOf) => warningText(warning, { nameOf, locale, most: Number.POSITIVE_INFINITY }),
    say: sayRemembering(),
  };
}

function sayRemembering(): ExportWords['say'] {
  const alone = remembering((name: ExportWord) => say(name, {}));
  return (name, values) => (values ? say(name, values) : alone(name));
}

function say(name: ExportWord, values: NonNullable<Parameters<ExportWords['say']>[1]>): string {
  // Which values a message takes is known where it is said, which the type of all messages cannot follow.
  return i18n.t(`export.word.${name}` as 'export.word.code', values as { field: string });
}

function remembering<K extends string, T>(find: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = find(key);
    known.set(key, value);
    return value;
  };
}
