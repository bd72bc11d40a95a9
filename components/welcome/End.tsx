import { i18n } from '#i18n';
import type { Shortcut } from '../../lib/browser/shortcuts.ts';
import { ShortcutList } from '../ShortcutList.tsx';

export interface EndProps {
  readonly shortcuts: readonly Shortcut[];
}

/** Where to go from here, and the keys that lead there. */
export function End({ shortcuts }: EndProps) {
  return (
    <footer class="end">
      <div>
        <h2 id="end-title">{i18n.t('welcome.end.title')}</h2>
        <nav aria-labelledby="end-title">
          <a class="main" href="https://www.iom.int/" target="_blank" rel="noreferrer">
            {i18n.t('welcome.end.site')}
          </a>
          <a href="/library.html">{i18n.t('welcome.end.library')}</a>
          <a href="/options.html">{i18n.t('welcome.end.settings')}</a>
        </nav>
        <p class="hint">{i18n.t('welcome.end.disclaimer')}</p>
      </div>
      {shortcuts.length > 0 && (
        <div>
          <h2>{i18n.t('welcome.end.keys')}</h2>
          <ShortcutList shortcuts={shortcuts} />
        </div>
      )}
    </footer>
  );
}
