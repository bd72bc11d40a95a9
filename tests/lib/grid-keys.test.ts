import { expect, test } from 'vitest';
import { type GridAction, gridAction } from '../../lib/grid-keys.ts';

const ORDER = ['a', 'b', 'c', 'd'];

function said(action: GridAction | null): string {
  if (action?.kind === 'select') {
    return `${action.selection.active} ${[...action.selection.ids].sort().join('')}`;
  }
  return action?.kind === 'open' ? `open ${action.id}` : (action?.kind ?? 'nothing');
}

test.each([
  { key: 'ArrowDown', from: 'b', ids: 'b', does: 'c b', what: 'moves, and chooses nothing' },
  { key: 'Shift+ArrowDown', from: 'b', ids: 'b', does: 'c bc', what: 'chooses up to there' },
  { key: ' ', from: 'b', ids: '', does: 'b b', what: 'chooses' },
  { key: ' ', from: 'b', ids: 'ab', does: 'b a', what: 'takes one out' },
  { key: ' ', from: null, ids: '', does: 'nothing', what: 'means nothing where no row is active' },
  { key: 'Enter', from: 'c', ids: '', does: 'open c', what: 'opens the active row' },
  { key: 'Control+a', from: 'c', ids: '', does: 'c abcd', what: 'chooses all' },
  { key: 'Meta+A', from: 'c', ids: '', does: 'c abcd', what: 'chooses all' },
  { key: 'Escape', from: 'c', ids: 'ab', does: 'c ', what: 'chooses none' },
  { key: 'Escape', from: 'c', ids: '', does: 'nothing', what: 'is left to others where none is chosen' },
  { key: 'Delete', from: 'c', ids: 'ab', does: 'remove', what: 'removes' },
  { key: 'Delete', from: 'c', ids: '', does: 'nothing', what: 'removes nothing that was not chosen' },
  { key: 'Control+c', from: 'c', ids: 'a', does: 'copy', what: 'copies' },
  { key: 'c', from: 'c', ids: 'a', does: 'nothing', what: 'alone means nothing' },
])('$key $what', ({ key, from, ids, does }) => {
  const [plain = '', modifier] = key.split('+').toReversed();
  const pressed = {
    key: plain,
    shiftKey: modifier === 'Shift',
    ctrlKey: modifier === 'Control',
    metaKey: modifier === 'Meta',
  };
  const selection = { ids: new Set(ids), active: from, anchor: from };

  expect(said(gridAction(pressed, { selection, order: ORDER, page: 2 }))).toBe(does);
});
