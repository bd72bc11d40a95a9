import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Comparison, titlesOf } from '../../lib/comparison.ts';
import { moveColumn, placeOfKey } from '../../lib/comparison-order.ts';
import { titleOf } from '../../lib/library-list.ts';

export interface ColumnsProps {
  /** As the address has them. */
  readonly ids: readonly string[];
  /** The IDs of the columns, the base first. */
  readonly order: readonly string[];
  readonly base: string | null;
  readonly comparison: Comparison | null;
  readonly locale: string;
  show(ids: readonly string[], base: string | null): void;
  /** Takes the focus of a column that is taken out. */
  readonly heading: { readonly current: HTMLElement | null };
}

/** What is done with the columns of a comparison. */
export interface Columns {
  /** Of the element that they are in. */
  readonly view: { current: HTMLElement | null };
  /** What was done last, for those who do not see it. */
  readonly said: string;
  /** @param to Its place among the others, counted from 0. */
  move(id: string, to: number): void;
  /** Moves a column by keyboard. */
  press(event: KeyboardEvent, id: string): void;
  /** Moves a column by so many places, to the left where they are negative. */
  nudge(id: string, by: number): void;
  toggleBase(id: string): void;
  /** `null`: there are no more than two. */
  readonly remove: ((id: string) => void) | null;
}

/** Columns that are moved, taken as the base and taken out; the focus stays on what was done with. */
export function useColumns(props: ColumnsProps): Columns {
  const { ids, order, base, comparison, locale, show, heading } = props;
  const view = useRef<HTMLElement>(null);
  const focusNext = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    const next = view.current?.querySelector<HTMLElement>(focusNext.current) ?? heading.current;
    focusNext.current = null;
    next?.focus();
  }, [JSON.stringify([order, base])]);

  const move = (id: string, to: number) => {
    const moved = moveColumn(order, base, id, to);
    if (moved.every((each, i) => each === order[i])) return;
    focusNext.current = `${column(id)} .grip`;
    setSaid(
      i18n.t('comparison.moved', { title: nameOf(id), at: moved.indexOf(id) + 1, count: moved.length }),
    );
    show(moved, base);
  };
  const nameOf = (id: string) => {
    const found = comparison?.columns.find((each) => each.id === id);
    return found ? titleOf({ id, titles: titlesOf(found) }, locale) : id;
  };
  const press = (event: KeyboardEvent, id: string) => {
    const to = placeOfKey(event.key, order.indexOf(id), order.length);
    if (to === null) return;
    event.preventDefault(); // It would scroll.
    move(id, to);
  };
  const nudge = (id: string, by: number) => move(id, order.indexOf(id) + by);
  const toggleBase = (id: string) => {
    focusNext.current = `${column(id)} .pin`;
    show(ids, id === base ? null : id); // Let go, it takes its place again.
  };
  const remove = (id: string) => {
    const next = order[order.indexOf(id) + 1] ?? order.at(-2);
    focusNext.current = order.length > 3 && next !== undefined ? `${column(next)} .take-out` : 'h1';
    show(
      ids.filter((each) => each !== id),
      id === base ? null : base,
    );
  };
  return { view, said, move, press, nudge, toggleBase, remove: order.length > 2 ? remove : null };
}

function column(id: string): string {
  return `td[data-column="${CSS.escape(id)}"]`;
}
