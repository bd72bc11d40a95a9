import { useMemo, useRef, useState } from 'preact/hooks';
import { compare } from '../../lib/comparison.ts';
import { columnOrder } from '../../lib/comparison-order.ts';
import type { Project } from '../../lib/project.ts';
import { ComparisonTable } from '../comparison/ComparisonTable.tsx';
import { DifferencesSwitch } from '../comparison/ComparisonView.tsx';
import { ComparisonWarnings } from '../comparison/ComparisonWarnings.tsx';
import { useColumnDrag } from '../comparison/use-column-drag.ts';
import { useColumns } from '../comparison/use-columns.ts';

export interface PracticeComparisonProps {
  readonly projects: readonly Project[];
  readonly locale: string;
  /** ISO 8601 date. */
  readonly today: string;
}

/** Projects of the practice library side by side, as the library compares its own. */
export function PracticeComparison({ projects, locale, today }: PracticeComparisonProps) {
  const [{ ids, base }, setShown] = useState<Shown>({ ids: projects.map(({ id }) => id), base: null });
  const show = (next: readonly string[], pinned: string | null) => setShown({ ids: next, base: pinned });
  const [differencesOnly, setDifferencesOnly] = useState(false);
  const order = columnOrder(ids, base);
  const key = JSON.stringify(order);
  const comparison = useMemo(
    () =>
      compare(
        order.flatMap((id) => projects.filter((project) => project.id === id)),
        today,
      ),
    [projects, key, today],
  );
  const heading = useRef<HTMLElement>(null);
  const columns = useColumns({ ids, order, base, comparison, locale, show, heading });
  const drag = useColumnDrag(columns.move);
  return (
    <div class="comparison" ref={columns.view as { current: HTMLDivElement | null }}>
      <DifferencesSwitch on={differencesOnly} set={setDifferencesOnly} />
      <p class="unseen" role="status">
        {columns.said}
      </p>
      <div class="scroll">
        <ComparisonTable {...{ comparison, differencesOnly, locale, base, columns, drag }} />
        <div class="drop" hidden ref={drag.mark} />
        <div class="beneath">
          <ComparisonWarnings comparison={comparison} locale={locale} />
        </div>
      </div>
    </div>
  );
}

interface Shown {
  readonly ids: readonly string[];
  readonly base: string | null;
}
