import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** So many lines are drawn at a time. */
const PAGE = 50;

export interface LongListProps<T> {
  readonly items: readonly T[];
  row(item: T): ComponentChildren;
}

/** A list of which the reader sees more on demand. */
export function LongList<T>({ items, row }: LongListProps<T>) {
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <ul class="long-list">
        {items.slice(0, shown).map((item, at) => (
          <li key={at}>{row(item)}</li>
        ))}
      </ul>
      {items.length > shown && (
        <button type="button" onClick={() => setShown(shown + PAGE)}>
          {i18n.t('popup.showMore')}
        </button>
      )}
    </>
  );
}
