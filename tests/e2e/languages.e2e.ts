import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { launchLens } from './browser.ts';
import { fixture } from './fixtures.ts';
import { button, press, shownFields } from './panel.ts';

const WORDS = {
  fr: {
    ...{ save: 'Enregistrer', saved: 'Enregistré', active: 'Actif', coverage: 'Nationale' },
    country: 'Iran (République islamique d’)',
  },
  es: {
    ...{ save: 'Guardar', saved: 'Guardado', active: 'Activo', coverage: 'Nacional' },
    country: 'Irán (República Islámica del)',
  },
};

describe.each(['fr', 'es'] as const)('a reader whose browser speaks %s', (language) => {
  const words = WORDS[language];

  test('has the words of the extension in that language', () => {
    const file = new URL(`../../.output/chrome-mv3/_locales/${language}/messages.json`, import.meta.url);
    const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));

    expect(messages.saving_save?.message).toBe(words.save);
    expect(messages.saving_saved?.message).toBe(words.saved);
    expect(messages.status_active?.message).toBe(words.active);
  });

  test('reads an English page in that language, from field to country, and saves it', async ({ skip }) => {
    const lens = await launchLens(language);
    try {
      const spoken = await lens.quiet.evaluate(() => chrome.i18n.getUILanguage());
      // The words themselves are checked above, in whatever browser.
      skip(!spoken.startsWith(language), `This browser has no language pack for ${language}.`);
      const tab = await lens.open(fixture('iran-en-table'));
      await button(tab, words.save);
      const { status, coverage, benefitingStates } = Object.fromEntries(await shownFields(tab));
      expect({ status, coverage, benefitingStates }).toEqual({
        status: words.active,
        coverage: words.coverage,
        benefitingStates: words.country,
      });
      await press(tab, words.save);
      await button(tab, words.saved);
    } finally {
      await lens.close();
    }
  });
});
