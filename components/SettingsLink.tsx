import { i18n } from '#i18n';

/** The way to the settings page. */
export function SettingsLink({ open }: { open(): void }) {
  return (
    <a
      class="to-settings"
      href="/options.html"
      onClick={(event) => {
        event.preventDefault(); // The page may be open already.
        open();
      }}
    >
      {i18n.t('settings.link')}
    </a>
  );
}
