import { i18n } from '#i18n';
import type { Warning } from '../lib/comparison-warnings.ts';
import { fieldName } from './words.ts';

export interface ComparisonWarningsProps {
  readonly warnings: readonly Warning[];
}

/** Where the comparison misleads who does not know this. */
export function ComparisonWarnings({ warnings }: ComparisonWarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <aside class="warnings" aria-label={i18n.t('comparison.warnings')}>
      <h2>{i18n.t('comparison.warnings')}</h2>
      <ul>
        {warnings.map((warning) => {
          const text = warningText(warning);
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </aside>
  );
}

function warningText(warning: Warning): string {
  if (!('ids' in warning)) return i18n.t(`comparison.warning.${warning.kind}`);
  const projects = warning.ids.join(', ');
  if (!('field' in warning)) return i18n.t(`comparison.warning.${warning.kind}`, { projects });
  return i18n.t(`comparison.warning.${warning.kind}`, { field: fieldName(warning.field), projects });
}
