import { i18n } from '#i18n';
import type { Column } from '../../lib/comparison.ts';
import { preferred } from '../../lib/library-list.ts';
import { shownId } from '../../lib/shown-id.ts';
import { ComparisonTools } from './ComparisonTools.tsx';
import type { ColumnDrag } from './use-column-drag.ts';
import type { Columns } from './use-columns.ts';

export interface ComparisonHeadProps {
  readonly shown: readonly Column[];
  readonly base: string | null;
  readonly locale: string;
  readonly columns: Columns;
  readonly drag: ColumnDrag;
}

/** The titles, and under them what can be done with each column. */
export function ComparisonHead({ shown, base, locale, columns, drag }: ComparisonHeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span class="unseen">{i18n.t('comparison.field')}</span>
        </th>
        {shown.map((column) => (
          <th
            key={column.id}
            scope="col"
            class={column.id === base ? 'base' : undefined}
            data-column={column.id}
          >
            <Title column={column} locale={locale} />
          </th>
        ))}
      </tr>
      <tr class="tools">
        <td />
        {shown.map((column) => (
          <ComparisonTools
            key={column.id}
            {...{ column, isBase: column.id === base, locale, columns, drag }}
          />
        ))}
      </tr>
    </thead>
  );
}

function Title({ column: { id, readings }, locale }: { readonly column: Column; readonly locale: string }) {
  const source = preferred(Object.fromEntries(readings.map((one) => [one.language, one])), locale);
  if (!source) return <>{shownId(id)}</>;
  return (
    <a href={source.url} target="_blank" rel="noreferrer" lang={source.language}>
      {source.title}
    </a>
  );
}
