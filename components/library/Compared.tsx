import { ComparisonView } from '../comparison/ComparisonView.tsx';
import type { Shared } from './shared.ts';
import { TakeComparison } from './TakeComparison.tsx';

/** The chosen projects side by side. */
export function Compared({ state, show, exports, locale, today }: Shared) {
  const { compared, base } = state;
  return (
    <ComparisonView
      ids={compared}
      base={base}
      locale={locale}
      today={today}
      tools={(comparison, differencesOnly) => (
        <TakeComparison {...{ comparison, differencesOnly, exports, locale }} />
      )}
      actions={{
        back: () => show({ tab: 'table' }),
        show: (ids, pinned) => show({ compared: ids, base: pinned }),
      }}
    />
  );
}
