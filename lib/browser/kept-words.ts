import { browser } from 'wxt/browser';

/**
 * Has the words that the browser gives us kept from now on. After an update of the extension, a script of its old
 * version lives on in an open page, cut off, and the browser throws where it is asked again.
 *
 * @param outdated What is said in place of words that were never asked for before: that, and what to do.
 */
export function keepWords(outdated: string): void {
  const { i18n } = browser;
  const ask = i18n.getMessage.bind(i18n) as (...asked: unknown[]) => string;
  const kept: Record<string, string> = {};
  const getMessage = (...asked: unknown[]) => {
    const key = asked.join();
    try {
      kept[key] = ask(...asked);
    } catch {
      kept[key] ??= outdated;
    }
    return kept[key];
  };
  Object.assign(i18n, { getMessage });
}
