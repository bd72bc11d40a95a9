import { expect, test } from 'vitest';
import { sortEntries } from '../../lib/library-list.ts';
import { anEntry } from './an-entry.ts';

test('the largest budgets come first, those of one currency together, and unknown ones last', () => {
  const entry = (id: string, budget: { amount: number; currency: string } | null) =>
    anEntry({ id, facts: { budget } });
  const entries = [
    entry('unknown', null),
    entry('EUR 9', { amount: 9_000, currency: 'EUR' }),
    entry('USD 5', { amount: 5_000, currency: 'USD' }),
    entry('EUR 1', { amount: 1_000, currency: 'EUR' }),
    entry('USD 8', { amount: 8_000, currency: 'USD' }),
  ];
  const ids = sortEntries(entries, 'budget', 'en').map(({ id }) => id);
  expect(ids).toEqual(['USD 8', 'USD 5', 'EUR 9', 'EUR 1', 'unknown']);
});
