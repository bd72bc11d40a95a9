import { moveTo, rowAfterKey, type Selection, selectRow } from './selection.ts';

/** What a key asks of a list of rows. */
export type GridAction =
  | { readonly kind: 'select'; readonly selection: Selection }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'remove' | 'copy' };

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

interface Rows {
  readonly selection: Selection;
  readonly order: readonly string[];
  /** How many rows are in sight. */
  readonly page: number;
}

/**
 * As in the lists of files that readers know: arrows move, Shift and Space choose, Enter opens, Delete removes.
 *
 * @returns `null`: the key means nothing here.
 */
export function gridAction(key: Key, rows: Rows): GridAction | null {
  const { selection, order, page } = rows;
  const next = rowAfterKey(key.key, { active: selection.active, order, page });
  if (next !== null) {
    const range = () => selectRow(selection, next, { manner: 'range', order });
    return { kind: 'select', selection: key.shiftKey ? range() : moveTo(selection, next) };
  }
  const withControl = key.ctrlKey || key.metaKey;
  return (withControl ? CONTROL_KEYS[key.key.toLowerCase()] : KEYS[key.key])?.(rows, key) ?? null;
}

type Command = (rows: Rows, key: Key) => GridAction | null;

const KEYS: Readonly<Record<string, Command>> = {
  Escape: (rows) => ofChosen(rows, choose(rows, [])),
  Delete: (rows) => ofChosen(rows, { kind: 'remove' }),
  Enter: ({ selection: { active } }) => (active === null ? null : { kind: 'open', id: active }),
  ' '({ selection, order }, { shiftKey }) {
    const { active } = selection;
    if (active === null) return null;
    const manner = shiftKey ? 'range' : 'toggle';
    return { kind: 'select', selection: selectRow(selection, active, { manner, order }) };
  },
};

const CONTROL_KEYS: Readonly<Record<string, Command>> = {
  a: (rows) => choose(rows, rows.order),
  c: (rows) => ofChosen(rows, { kind: 'copy' }),
};

function choose({ selection }: Rows, ids: readonly string[]): GridAction {
  return { kind: 'select', selection: { ...selection, ids: new Set(ids) } };
}

function ofChosen({ selection }: Rows, action: GridAction): GridAction | null {
  return selection.ids.size > 0 ? action : null;
}
