import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { FIELD_KEYS } from '../lib/fields.ts';
import { LIBRARY_COLUMNS } from '../lib/library-columns.ts';
import { splitCountries } from '../lib/values/country-names.ts';
import { VOCABULARIES } from '../lib/vocabularies.ts';

const LOCALES = ['en', 'fr', 'es'] as const;
const TRANSLATIONS = ['fr', 'es'] as const;

/** Chrome's web store accepts no more. */
const LONGEST_DESCRIPTION = 132;

/** Names, signs, and words that two languages share. */
const SAME_AS_IN_ENGLISH: { readonly [L in (typeof TRANSLATIONS)[number]]: readonly string[] } = {
  fr: [
    ...[
      'field.budget',
      'region.europe',
      'popup.sortBy.budget',
      'comparison.sources',
      'export.word.sources',
      'kind.programme',
      'source.pages',
    ],
    ...['export.word.code', 'library.column.note', 'library.description'],
    ...['settings.numbers.point', 'settings.currency.code', 'settings.version'],
  ],
  es: ['coverage.regional', 'export.word.fact', 'library.filterOn'],
};
const SAME_EVERYWHERE = [
  ...['csv', 'xlsx', 'markdown', 'bibtex', 'ris', 'csl', 'json'].map((name) => `export.format.${name}`),
  'extension.name',
  'panel.name',
  'popup.title',
  'popup.sortBy.id',
];

/** Kosovo stands with the resolution of the Security Council, which pages name in English alone. */
const WITH_A_RESOLUTION = 'country.XK';

/** Form by form: a message without plural has the form `n` alone. */
type Forms = Readonly<Record<string, string>>;
type Messages = ReadonlyMap<string, Forms>;

const [en, fr, es] = await Promise.all(LOCALES.map(readMessages));
if (!en || !fr || !es) throw new Error('A locale is missing.');
const MESSAGES = { en, fr, es };
const KEYS = [...en.keys()];

describe.each(TRANSLATIONS)('the messages in %s', (locale) => {
  const messages = MESSAGES[locale];

  test('have exactly the keys of the English ones', () => {
    expect([...messages.keys()].sort()).toEqual([...KEYS].sort());
  });

  test('have exactly the placeholders of the English ones, in every plural form', () => {
    const wrong = KEYS.flatMap((key) => {
      const english = en.get(key) ?? {};
      return Object.entries(messages.get(key) ?? {})
        .filter(([form, text]) => !haveSamePlaceholders(form, text, english[form] ?? english.n ?? ''))
        .map(([form]) => `${key} (${form})`);
    });
    expect(wrong).toEqual([]);
  });

  test('have every plural form of the English ones', () => {
    const wanting = KEYS.filter((key) => {
      const forms = messages.get(key) ?? {};
      return Object.keys(en.get(key) ?? {}).some((form) => !(form in forms));
    });
    expect(wanting).toEqual([]);
  });

  test('differ from the English ones, but for words that are the same', () => {
    const texts = (of: Messages, key: string) => Object.values(of.get(key) ?? {});
    const same = KEYS.filter((key) => texts(messages, key).some((text) => texts(en, key).includes(text)));
    const expected = [...SAME_EVERYWHERE, ...SAME_AS_IN_ENGLISH[locale]];
    const isRight = (key: string) => expected.includes(key) || key.startsWith('country.');
    expect(same.filter((key) => !isRight(key))).toEqual([]);
  });
});

describe.each(LOCALES)('the messages in %s', (locale) => {
  const messages = MESSAGES[locale];

  test('say which language they are in', () => {
    expect(messages.get('extension.locale')).toEqual({ n: locale });
  });

  test('name every field and every term of the vocabularies', () => {
    const names = [...FIELD_KEYS.map((key) => `field.${key}`), ...TERM_KEYS];
    expect(names.filter((key) => !messages.get(key)?.n)).toEqual([]);
  });

  test('describe the extension in no more letters than the store accepts', () => {
    expect(messages.get('extension.description')?.n?.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });

  test('name countries as pages do, so that we would read every name', () => {
    const ours = KEYS.filter((key) => key.startsWith('country.') && key !== WITH_A_RESOLUTION);
    const wrong = ours.filter((key) => {
      const read = splitCountries(messages.get(key)?.n ?? '') ?? [];
      return read.map(({ code }) => `country.${code}`).join() !== key;
    });
    expect(wrong).toEqual([]);
  });

  test('quote in the manner of the language', () => {
    expect(keysWith(messages, locale === 'en' ? /[«»"]/ : /[“”"]/)).toEqual([]);
  });
});

describe('the messages in French', () => {
  test('have no blank before a sign, or inside quotation marks, at which a line could break', () => {
    expect(keysWith(fr, / [:;?!»%]|« /)).toEqual([]);
  });

  test('have a blank that holds before such a sign and inside quotation marks', () => {
    expect(keysWith(fr, /[^\u00A0\u202F\s][;?!»]|[^\u00A0\u202F]:(?= |$)|«(?![\u00A0\u202F])/)).toEqual([]);
  });
});

describe('the keys of messages', () => {
  test('are all used somewhere', () => {
    const unused = KEYS.filter((key) => !isLiteral(key) && !isBuilt(key));
    expect(unused).toEqual([]);
  });

  test('exist wherever code names one', () => {
    const missing = [...LITERAL_KEYS].filter((key) => !en.has(key));
    expect(missing).toEqual([]);
  });

  test('exist wherever code builds one', () => {
    const missing = [...BUILT_PREFIXES].filter((prefix) => !KEYS.some((key) => key.startsWith(prefix)));
    expect(missing).toEqual([]);
  });
});

/** As `termName` in `components/words.ts` makes them. */
const TERM_KEYS = Object.entries(VOCABULARIES).flatMap(([vocabulary, terms]) =>
  terms.map((term) => `${vocabulary}.${term.replaceAll('-', '_')}`),
);

/** All code that shows messages. */
const CODE = [
  ...['components', 'entrypoints', 'lib/browser'].map(textOf),
  readFileSync('wxt.config.ts', 'utf8'),
].join('\n');

/** What stands between the first parenthesis and a comma or the last: `'a.b'`, or `yes ? 'a.b' : 'c.d'`. */
const LITERAL_KEYS = new Set(
  [...CODE.matchAll(/\bi18n\.t\(([^`,)]*)/g)].flatMap(([, key = '']) =>
    [...key.matchAll(/'([^']+)'/g)].map(([, literal = '']) => literal),
  ),
);

/** `field.` of i18n.t(`field.${key}`). */
const BUILT_PREFIXES = new Set(
  [...CODE.matchAll(/\bi18n\.t\(`([^`$]+)\$\{/g)].map(([, prefix = '']) => prefix),
);

/** What can stand behind such a prefix: a field, a column, or something that stands in quotes. */
const LAST_PARTS = new Set<string>([
  ...FIELD_KEYS,
  ...LIBRARY_COLUMNS,
  ...[...(CODE + textOf('lib')).matchAll(/'(\w+)'/g)].map(([, word = '']) => word),
]);

function isLiteral(key: string): boolean {
  return LITERAL_KEYS.has(key) || CODE.includes(`__MSG_${key.replaceAll('.', '_')}__`);
}

function isBuilt(key: string): boolean {
  const lastDot = key.lastIndexOf('.');
  const [prefix, last] = [key.slice(0, lastDot + 1), key.slice(lastDot + 1)];
  return (BUILT_PREFIXES.has(prefix) && LAST_PARTS.has(last)) || TERM_KEYS.includes(key);
}

/** @param form Zero can be said without a number: "none". */
function haveSamePlaceholders(form: string, text: string, english: string): boolean {
  const [found, wanted] = [placeholdersOf(text), placeholdersOf(english)];
  if (form === '0') for (const each of [found, wanted]) each.delete('$1');
  return found.symmetricDifference(wanted).size === 0;
}

function placeholdersOf(text: string): Set<string> {
  return new Set(text.match(/\{\w+\}|\$\w+/g));
}

/** The keys of the messages in which a pattern is found. */
function keysWith(messages: Messages, pattern: RegExp): string[] {
  return KEYS.filter((key) => Object.values(messages.get(key) ?? {}).some((text) => pattern.test(text)));
}

/** Of all files in a folder. */
function textOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

async function readMessages(locale: string): Promise<Messages> {
  const messages = await parseMessagesFile(`locales/${locale}.yml`);
  return new Map(
    messages
      .filter(({ key: [first = ''] }) => !first.startsWith('@@')) // Those of the browser.
      .map((message) => [message.key.join('.'), formsOf(message)]),
  );
}

function formsOf(message: ParsedMessage): Forms {
  return message.type === 'plural' ? message.plurals : { n: message.message };
}
