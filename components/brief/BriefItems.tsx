import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

export interface BriefItemsProps<T> {
  readonly items: readonly T[];
  item(item: T): ComponentChildren;
}

/** So many are seen at once; a page may name 200 of a kind. */
const SHOWN = 8;

/** What a page says of one kind, as a list whose end is folded away where it is long. */
export function BriefItems<T>({ items, item }: BriefItemsProps<T>) {
  const more = items.slice(SHOWN);
  return (
    <>
      <List items={items.slice(0, SHOWN)} item={item} />
      {more.length > 0 && (
        <details>
          <summary>{i18n.t('library.more', { count: more.length })}</summary>
          <List items={more} item={item} />
        </details>
      )}
    </>
  );
}

function List<T>({ items, item }: BriefItemsProps<T>) {
  return (
    <ul>
      {items.map((each, i) => (
        <li key={i}>{item(each)}</li>
      ))}
    </ul>
  );
}
