import { i18n } from '#i18n';
import type { Shortcut } from '../lib/browser/shortcuts.ts';

/** The keys of our commands, a line each. */
export function ShortcutList({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  return (
    <dl class="keys">
      {shortcuts.map(({ command, keys }) => (
        <div key={command}>
          <dt>{i18n.t(`command.${command}`)}</dt>
          <dd>{keys === '' ? i18n.t('command.noKeys') : <kbd>{keys}</kbd>}</dd>
        </div>
      ))}
    </dl>
  );
}
