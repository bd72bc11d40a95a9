import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Files whose words are none of our interface, and whose words they are. */
const WORDS_OF_OTHERS: Readonly<Record<string, string>> = {
  'components/welcome/examples.ts': 'the pages of the example, in the languages of the site',
  'lib/brief/known-organisations.ts': 'bodies, as pages name them',
  'lib/brief/money-mentions.ts': 'currencies, as pages name them',
  'lib/export/citation-words.ts': 'a reference, in the language of the page that it cites',
  'lib/export/iati-codes.ts': 'an organisation, as its registry names it',
  'lib/record-json-schema.ts': 'a schema, in the language of its standard',
  'lib/search/term-names.ts': 'other names that readers may search for',
};
/** What pages print, and names of countries there. */
const FOLDERS_OF_OTHERS = ['lib/languages/'];

/** A sentence or a name in quotes: it begins with a capital and has a second word. */
const SPOKEN = /(['"`])(\p{Lu}\p{Ll}+ \p{L}{2,}(?:(?!\1).)*)\1/gu;

/** What is said to developers alone: errors that nobody is shown. */
const TO_DEVELOPERS = /Error\(|super\(/;

/** Ours, and those of typefaces. */
const NAME = /^(?:Project Lens|Segoe UI|Noto Sans)(?: \$\{|$)/;

/** Attributes that are shown or told, with their words written out. */
const SPOKEN_ATTRIBUTE =
  /\b(?:title|alt|placeholder|label|aria-(?:label|description|roledescription|placeholder))="[^"]*\p{L}{2,}/u;

const FILES = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')),
);

describe('words that readers see', () => {
  const ours = FILES.filter((file) => !FOLDERS_OF_OTHERS.some((folder) => file.startsWith(folder)));

  test.each(ours.filter((file) => !(file in WORDS_OF_OTHERS)))(
    'stand in locales/ alone, and not in %s',
    (file) => {
      const lines = readFileSync(file, 'utf8').split('\n');
      expect(lines.flatMap(wordsOf)).toEqual([]);
    },
  );

  test.each(Object.keys(WORDS_OF_OTHERS))('of others are still in %s', (file) => {
    expect(readFileSync(file, 'utf8').split('\n').flatMap(wordsOf)).not.toEqual([]);
  });
});

function wordsOf(line: string): string[] {
  const code = line.replace(/^\s*(?:\/?\*|\/\/).*|\/\/ .*$/, '');
  if (TO_DEVELOPERS.test(code)) return [];
  const spoken = [...code.matchAll(SPOKEN)].map(([, , words = '']) => words);
  const attribute = SPOKEN_ATTRIBUTE.exec(code)?.[0];
  return [...spoken.filter((words) => !NAME.test(words)), ...(attribute ? [attribute] : [])];
}
