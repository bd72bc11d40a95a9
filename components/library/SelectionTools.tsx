import { i18n } from '#i18n';
import { formatNumber } from '../../lib/format.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { NOTHING_SELECTED, type Selection } from '../../lib/selection.ts';
import { countTags } from '../../lib/tags.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import type { Shared } from './shared.ts';
import type { TagMenuProps } from './TagMenu.tsx';
import { type Copied, copiedText } from './use-copying.ts';

export interface SelectionToolsProps
  extends Pick<Shared, 'library' | 'show' | 'exports' | 'known' | 'locale'> {
  /** Those of the chosen projects that there are. */
  readonly chosen: readonly IndexEntry[];
  /** How many of them the filters hide. */
  readonly hidden: number;
  /** What came of copying; said until something else is chosen. */
  readonly copied: Copied;
  readonly actions: TagMenuProps['actions'] & {
    select(selection: Selection): void;
    remove(): void;
    copy(): void;
  };
}

/** What can be done with the chosen projects; nothing where none is chosen, or not all of them are read yet. */
export function SelectionTools({
  library,
  chosen,
  hidden,
  copied,
  show,
  exports,
  known,
  locale,
  actions,
}: SelectionToolsProps) {
  const ids = chosen.map(({ id }) => id);
  const readable = chosen.filter(({ problem }) => problem === null).map(({ id }) => id);
  // Of what is not read yet, nothing would be done.
  if (chosen.length === 0 || !library.whole) return null;
  return (
    <SelectionBar
      count={chosen.length}
      comparable={readable.length}
      note={hidden > 0 ? i18n.t('library.hidden', hidden, [formatNumber(hidden, locale)]) : null}
      locale={locale}
      known={known}
      present={countTags(chosen).map(({ tag }) => tag)}
      actions={{
        ...actions,
        compare: () => show({ tab: 'compare', compared: readable, base: null }),
        clear: () => actions.select(NOTHING_SELECTED),
      }}
    >
      <ExportMenu
        count={readable.length}
        locale={locale}
        export={(format, separator) => exports.export(ids, format, separator)}
      />
      <button type="button" onClick={actions.copy}>
        {i18n.t('library.copy')}
      </button>
      <span role="status" class="hint">
        {copiedText(copied, locale)}
      </span>
    </SelectionBar>
  );
}
