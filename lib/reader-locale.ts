/**
 * The locale in which numbers, dates and names are shown: the browser's, as long as our words are in its language;
 * else the language of our words, so that one sentence is in one language.
 *
 * @param browserLocale BCP 47: `fr-CA`.
 * @param wordsLocale The language that our words came in: `fr`.
 */
export function readerLocale(browserLocale: string, wordsLocale: string): string {
  return browserLocale.split('-')[0] === wordsLocale ? browserLocale : wordsLocale;
}
