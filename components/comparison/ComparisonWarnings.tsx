import { i18n } from '#i18n';
import { type Comparison, titlesOf } from '../../lib/comparison.ts';
import { isAddress } from '../../lib/identity.ts';
import { titleOf } from '../../lib/library-list.ts';
import { warningText } from './warning-text.ts';

export interface ComparisonWarningsProps {
  readonly comparison: Comparison;
  readonly locale: string;
}

/** Where the comparison misleads who does not know this. */
export function ComparisonWarnings({ comparison: { columns, warnings }, locale }: ComparisonWarningsProps) {
  if (warnings.length === 0) return null;
  const nameOf = (id: string) => {
    const column = columns.find((each) => each.id === id);
    if (!column || !isAddress(id)) return id;
    return i18n.t('comparison.quoted', { title: titleOf({ id, titles: titlesOf(column) }, locale) });
  };
  return (
    <aside class="warnings" aria-label={i18n.t('comparison.warnings')}>
      <h2>{i18n.t('comparison.warnings')}</h2>
      <ul>
        {warnings.map((warning) => {
          const text = warningText(warning, { nameOf, locale, most: MOST });
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </aside>
  );
}

/** So many projects are named. */
const MOST = 5;
