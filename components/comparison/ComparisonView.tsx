import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Comparison, compare } from '../../lib/comparison.ts';
import { columnOrder } from '../../lib/comparison-order.ts';
import { FailureNote } from '../FailureNote.tsx';
import { Icon } from '../Icon.tsx';
import { ComparisonSources } from './ComparisonSources.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { ComparisonTogether } from './ComparisonTogether.tsx';
import { ComparisonWarnings } from './ComparisonWarnings.tsx';
import { useColumnDrag } from './use-column-drag.ts';
import { useColumns } from './use-columns.ts';
import { useCompared } from './use-compared.ts';

export interface ComparisonViewProps {
  readonly ids: readonly string[];
  /** The project that the others are shown as difference to, one of `ids`; `null`: none. */
  readonly base: string | null;
  readonly locale: string;
  /** ISO 8601 date. */
  readonly today: string;
  /** What else can be done with what is shown, such as copying it; behind the switch, in the header. */
  readonly tools?: (comparison: Comparison, differencesOnly: boolean) => ComponentChildren;
  readonly actions: {
    back(): void;
    /** Compares other projects, or these in another order or with another base. */
    show(ids: readonly string[], base: string | null): void;
    openTab?(): void;
  };
}

/** Several projects, field by field. */
export function ComparisonView({ ids, base, locale, today, tools, actions }: ComparisonViewProps) {
  const order = columnOrder(ids, base);
  const { projects, lacksSome, failure } = useCompared(order);
  const [differencesOnly, setDifferencesOnly] = useState(false);
  const comparison = useMemo(() => projects && compare(projects, today), [projects, today]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []); // What had the focus is gone.
  const columns = useColumns({ ids, order, base, comparison, locale, show: actions.show, heading });
  const drag = useColumnDrag(columns.move);
  return (
    <section class="comparison" aria-labelledby="comparison-title" ref={columns.view}>
      <header class="bar">
        <button
          type="button"
          class="icon"
          aria-label={i18n.t('comparison.back')}
          title={i18n.t('comparison.back')}
          onClick={actions.back}
        >
          <Icon name="expand" />
        </button>
        <h1 id="comparison-title" tabIndex={-1} ref={heading}>
          {i18n.t('comparison.projects', projects?.length ?? ids.length)}
        </h1>
        <DifferencesSwitch on={differencesOnly} set={setDifferencesOnly} />
        {comparison && tools?.(comparison, differencesOnly)}
        {actions.openTab && (
          <button type="button" onClick={actions.openTab}>
            {i18n.t('popup.openInTab')}
          </button>
        )}
      </header>
      <p class="unseen" role="status">
        {columns.said}
      </p>
      <FailureNote failure={failure} />
      {!comparison && !failure && <p class="empty">{i18n.t('popup.loading')}</p>}
      {lacksSome && <p class="note">{i18n.t('comparison.missingProject')}</p>}
      {comparison?.of === 'mixed' && <p class="note">{i18n.t('comparison.mixed')}</p>}
      {comparison && (
        <div class="scroll">
          <ComparisonTable {...{ comparison, differencesOnly, locale, base, columns, drag }} />
          <div class="drop" hidden ref={drag.mark} />
          <div class="beneath">
            <ComparisonTogether columns={comparison.columns} locale={locale} />
            <ComparisonWarnings comparison={comparison} locale={locale} />
          </div>
          <ComparisonSources columns={comparison.columns} locale={locale} />
        </div>
      )}
    </section>
  );
}

interface DifferencesSwitchProps {
  readonly on: boolean;
  set(on: boolean): void;
}

/** Leaves rows out that say the same of all projects. */
export function DifferencesSwitch({ on, set }: DifferencesSwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={({ currentTarget }) => set(currentTarget.checked)}
      />
      {i18n.t('comparison.differencesOnly')}
    </label>
  );
}
