import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { readShortcuts, type Shortcut } from '../../lib/browser/shortcuts.ts';
import { ShortcutList } from '../ShortcutList.tsx';

/** The keys of our commands, and where they are changed. */
export function Shortcuts() {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    const read = () => void readShortcuts().then(setShortcuts);
    read();
    addEventListener('focus', read, { signal: abort.signal }); // Back from where they are changed.
    return () => abort.abort();
  }, []);
  return (
    <section class="card" aria-labelledby="settings-keys">
      <h2 id="settings-keys">{i18n.t('settings.keys')}</h2>
      <ShortcutList shortcuts={shortcuts} />
      <p class="hint">{i18n.t(import.meta.env.FIREFOX ? 'settings.keysFirefox' : 'settings.keysChromium')}</p>
    </section>
  );
}
