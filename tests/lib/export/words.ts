import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportWords } from '../../../components/export-words.ts';
import type { ExportWords } from '../../../lib/export/export-words.ts';

/** By the names that browsers know the messages by: `export_word_title`. */
const ENGLISH = new Map(
  (await parseMessagesFile('locales/en.yml')).map((each) => [each.key.join('_'), each]),
);

const english = exportWords('en');

/** The English words, as readers get them; from a call on, the fake browser speaks English for the rest of a test. */
export const TEST_WORDS: ExportWords = {
  field: inEnglish(english.field),
  value: (key, value) => inEnglish(() => english.value(key, value))(),
  country: inEnglish(english.country),
  language: inEnglish(english.language),
  duration: inEnglish(english.duration),
  derived: inEnglish(english.derived),
  kind: inEnglish(english.kind),
  brief: inEnglish(english.brief),
  warning: inEnglish(english.warning),
  say: inEnglish(english.say),
};

function inEnglish<A extends unknown[], T>(say: (...given: A) => T) {
  return (...given: A): T => {
    Object.assign(fakeBrowser, { i18n: { getMessage, getUILanguage: () => 'en' } });
    return say(...given);
  };
}

function getMessage(name: string, [first = '']: readonly string[] = []): string {
  const message = ENGLISH.get(name);
  if (!message) throw new Error(`There is no message ${name}`);
  return formsOf(message).replaceAll('$1', first);
}

/** All plural forms, as the built files hold them. */
function formsOf(message: ParsedMessage): string {
  return message.type === 'plural' ? Object.values(message.plurals).join(' | ') : message.message;
}
