import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { extensionVersion } from '../../lib/browser/extension-version.ts';
import { displaySuffix } from '../../lib/number-display.ts';
import { ClearAll } from './ClearAll.tsx';
import { NumberChoices } from './NumberChoices.tsx';
import { PanelChoices } from './PanelChoices.tsx';
import { PlaceChoices } from './PlaceChoices.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { UpdatingChoices } from './UpdatingChoices.tsx';
import { useChoices } from './use-choices.ts';

/** What the reader can choose; each choice is kept at once. @param locale BCP 47, of the reader. */
export function SettingsPage({ locale }: { readonly locale: string }) {
  const choosing = useChoices();
  useEffect(() => {
    document.title = i18n.t('settings.title');
  }, []);
  return (
    <>
      <header class="settings-head">
        <h1>{i18n.t('settings.title')}</h1>
        <p class="hint">{i18n.t('settings.intro')}</p>
      </header>
      {choosing && (
        <>
          <PanelChoices choosing={choosing} />
          <PlaceChoices choosing={choosing} />
          <UpdatingChoices choosing={choosing} />
          <NumberChoices choosing={choosing} locale={locale} />
          <Shortcuts />
          <ClearAll locale={locale + displaySuffix(choosing.choices)} />
        </>
      )}
      <footer class="settings-foot">
        <a href="/library.html">{i18n.t('settings.library')}</a>
        <a href="/welcome.html">{i18n.t('settings.welcome')}</a>
        <span>{i18n.t('settings.version', { version: extensionVersion() })}</span>
      </footer>
    </>
  );
}
