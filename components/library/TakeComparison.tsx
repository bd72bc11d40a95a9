import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copy } from '../../lib/browser/clipboard.ts';
import type { Comparison } from '../../lib/comparison.ts';
import { comparisonTable } from '../../lib/comparison-table.ts';
import { textCell } from '../../lib/export/cells.ts';
import { comparisonWords } from '../comparison/comparison-words.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { type Copied, copiedText } from './use-copying.ts';
import type { Exports } from './use-exports.ts';

export interface TakeComparisonProps {
  readonly comparison: Comparison;
  readonly differencesOnly: boolean;
  readonly exports: Exports;
  readonly locale: string;
}

/** Ways to take a comparison away. */
export function TakeComparison({ comparison, differencesOnly, exports, locale }: TakeComparisonProps) {
  const [copied, setCopied] = useState<Copied>(null);
  const ids = comparison.columns.map(({ id }) => id);
  const copyTable = async () => {
    const { toHtmlTable, toTsv } = await import('../../lib/export/clipboard.ts');
    const { head, rows } = comparisonTable(comparison, comparisonWords(locale), { locale, differencesOnly });
    const table = { head, rows: rows.map((row) => row.map(textCell)) };
    const done = await copy({ text: toTsv(table), html: toHtmlTable(table) });
    setCopied(done ? rows.length : 'refused');
  };
  return (
    <>
      <button type="button" onClick={() => void copyTable()}>
        {i18n.t('library.copy')}
      </button>
      <ExportMenu
        count={ids.length}
        locale={locale}
        export={(format, separator) => exports.export(ids, format, separator)}
      />
      <span role="status" class="hint">
        {copiedText(copied, locale)}
      </span>
    </>
  );
}
