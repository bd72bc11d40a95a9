import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  defaultSeparator,
  type ExportFormat,
  SEPARATORS,
  type Separator,
} from '../../lib/export/export-format.ts';
import { formatNumber } from '../../lib/format.ts';
import { exportName } from './export-names.ts';
import { Menu } from './Menu.tsx';

export interface ExportMenuProps {
  /** How many projects will be in the file, `null`: not known yet. No file is offered where there are none. */
  readonly count: number | null;
  readonly locale: string;
  export(format: ExportFormat, separator: Separator): void;
}

/** The kinds of files that projects can be taken away as. */
export function ExportMenu({ count, locale, export: run }: ExportMenuProps) {
  const [formats, setFormats] = useState<readonly ExportFormat[]>([]);
  const [separator, setSeparator] = useState<Separator>(() => defaultSeparator(locale));
  const load = async () => setFormats((await import('../../lib/export/index.ts')).EXPORT_FORMATS);
  const offered = count ? formats : [];
  return (
    <Menu name={i18n.t('export.export')} opened={() => void load()}>
      <p class="hint">
        {count === null
          ? i18n.t('popup.loading')
          : i18n.t('export.scope', count, [formatNumber(count, locale)])}
      </p>
      <ul class="formats">
        {offered.map((format) => (
          <li key={format.name}>
            <button
              type="button"
              onClick={({ currentTarget }) => {
                close(currentTarget);
                run(format, separator);
              }}
            >
              <b>{exportName(format)}</b>
              <small>{i18n.t(`export.use.${format.name}` as 'export.use.csv')}</small>
            </button>
          </li>
        ))}
      </ul>
      {offered.length > 0 && (
        <label class="separator">
          {i18n.t('export.separator')}
          <select
            value={separator}
            onChange={({ currentTarget }) =>
              setSeparator(SEPARATORS.find((each) => each === currentTarget.value) ?? ',')
            }
          >
            {SEPARATORS.map((each) => (
              <option key={each} value={each}>
                {i18n.t(`export.separators.${SEPARATOR_NAMES[each]}`)}
              </option>
            ))}
          </select>
        </label>
      )}
    </Menu>
  );
}

/** The menu lies over what the reader goes on with; the focus goes back to where it was opened. */
function close(button: HTMLElement): void {
  const menu = button.closest('details');
  menu?.querySelector('summary')?.focus();
  menu?.removeAttribute('open');
}

const SEPARATOR_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;
