import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { formatNumber } from '../../lib/format.ts';
import { Icon } from '../Icon.tsx';
import { TagMenu, type TagMenuProps } from './TagMenu.tsx';

export interface SelectionBarProps extends TagMenuProps {
  readonly count: number;
  /** How many of them can be compared. */
  readonly comparable: number;
  /** What else is to be known of them; `null`: nothing. */
  readonly note: string | null;
  readonly locale: string;
  /** Ways to take the chosen projects away. */
  readonly children: ComponentChildren;
  readonly actions: TagMenuProps['actions'] & {
    compare(): void;
    remove(): void;
    clear(): void;
  };
}

/** What can be done with the chosen projects. */
export function SelectionBar({
  count,
  comparable,
  note,
  locale,
  children,
  actions,
  ...tags
}: SelectionBarProps) {
  const enough = comparable > 1;
  return (
    <section class="selection-bar" aria-label={i18n.t('library.selection')}>
      <b role="status">{i18n.t('library.selected', count, [formatNumber(count, locale)])}</b>
      <button
        type="button"
        class="icon"
        aria-label={i18n.t('popup.clearSelection')}
        title={i18n.t('popup.clearSelection')}
        onClick={actions.clear}
      >
        <Icon name="close" />
      </button>
      {note !== null && <span class="hint">{note}</span>}
      <button
        type="button"
        class="main"
        aria-disabled={!enough}
        title={enough ? undefined : i18n.t('popup.chooseMore')}
        onClick={() => enough && actions.compare()}
      >
        {i18n.t('popup.compare')}
      </button>
      <TagMenu {...tags} actions={actions} />
      {children}
      <button type="button" onClick={actions.remove}>
        {i18n.t('saving.remove')}
      </button>
    </section>
  );
}
