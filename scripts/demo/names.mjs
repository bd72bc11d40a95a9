import { say } from '../run.mjs';

// The names of the buttons, as in locales/.
const NAMES = {
  en: { save: 'Save', saved: 'Saved', compare: 'Compare' },
  fr: { save: 'Enregistrer', saved: 'Enregistré', compare: 'Comparer' },
  es: { save: 'Guardar', saved: 'Guardado', compare: 'Comparar' },
};

/** The names of the buttons in the language that the browser is in, which need not be the one asked for. */
export async function findNames(tab, extension, asked) {
  await tab.goto(`chrome-extension://${extension}/popup.html`);
  const spoken = (await tab.evaluate(() => chrome.i18n.getUILanguage())).split('-')[0];
  if (spoken !== asked.split('-')[0]) {
    say(`This browser has no words in "${asked}" and is in "${spoken}". On Debian, chromium-l10n has more.`);
  }
  return NAMES[spoken] ?? NAMES.en;
}
