import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Column, titlesOf } from '../../lib/comparison.ts';
import { isAddress } from '../../lib/identity.ts';
import { titleOf } from '../../lib/library-list.ts';
import { Icon } from '../Icon.tsx';
import { languagesText } from '../words.ts';
import { ComparisonSign } from './ComparisonSign.tsx';
import type { ColumnDrag } from './use-column-drag.ts';
import type { Columns } from './use-columns.ts';

export interface ComparisonToolsProps {
  readonly column: Column;
  readonly isBase: boolean;
  readonly locale: string;
  readonly columns: Columns;
  readonly drag: ColumnDrag;
}

/** What a column is, and what can be done with it. */
export function ComparisonTools({ column, isBase, locale, columns, drag }: ComparisonToolsProps) {
  const [isHeld, setHeld] = useState(false);
  const { id } = column;
  const titles = titlesOf(column);
  const title = titleOf({ id, titles }, locale);
  return (
    <td class={isBase ? 'base' : undefined} data-column={id}>
      <div class="about-column">
        {isHeld ? (
          <Nudge id={id} title={title} columns={columns} />
        ) : (
          <small>
            {isAddress(id) ? '' : `${id} · `}
            {languagesText(Object.keys(titles), locale)}
          </small>
        )}
        <span class="column-tools">
          {!isBase && <Grip {...{ id, title, columns, drag, setHeld }} />}
          <Pin id={id} title={title} isBase={isBase} columns={columns} />
          <TakeOut id={id} title={title} columns={columns} />
        </span>
      </div>
    </td>
  );
}

interface ToolProps extends Pick<ComparisonToolsProps, 'columns'> {
  readonly id: string;
  readonly title: string;
}

interface GripProps extends ToolProps {
  readonly drag: ColumnDrag;
  setHeld(isHeld: boolean): void;
}

function Grip({ id, title, columns, drag, setHeld }: GripProps) {
  const name = i18n.t('comparison.move', { title });
  const hint = i18n.t('comparison.moveHint');
  return (
    <button
      type="button"
      class="icon grip"
      aria-label={name}
      aria-description={hint}
      title={`${name}. ${hint}`}
      onPointerDown={(event) => drag.start(event, id)}
      onKeyDown={(event) => columns.press(event, id)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <ComparisonSign name="grip" />
    </button>
  );
}

/** For those who neither drag nor have keys; the focus stays on the handle meanwhile. */
function Nudge({ id, title, columns }: ToolProps) {
  const [left, right] = [i18n.t('comparison.moveLeft', { title }), i18n.t('comparison.moveRight', { title })];
  const onMouseDown = (event: MouseEvent) => event.preventDefault();
  const common = { type: 'button', class: 'icon', tabIndex: -1, onMouseDown } as const;
  return (
    <span class="nudge">
      <button {...common} aria-label={left} title={left} onClick={() => columns.nudge(id, -1)}>
        <Icon name="expand" />
      </button>
      <button {...common} aria-label={right} title={right} onClick={() => columns.nudge(id, 1)}>
        <Icon name="collapse" />
      </button>
    </span>
  );
}

function Pin({ id, title, isBase, columns }: ToolProps & Pick<ComparisonToolsProps, 'isBase'>) {
  const name = i18n.t('comparison.base.pin', { title });
  return (
    <button
      type="button"
      class="icon pin"
      aria-pressed={isBase}
      aria-label={name}
      title={name}
      onClick={() => columns.toggleBase(id)}
    >
      <ComparisonSign name="pin" />
      {isBase && <span>{i18n.t('comparison.base.name')}</span>}
    </button>
  );
}

function TakeOut({ id, title, columns: { remove } }: ToolProps) {
  if (!remove) return null;
  const name = i18n.t('comparison.removeColumn', { title });
  return (
    <button type="button" class="icon take-out" aria-label={name} title={name} onClick={() => remove(id)}>
      <Icon name="close" />
    </button>
  );
}
