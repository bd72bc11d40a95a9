import { describe, expect, test } from 'vitest';
import { countingFacets, facetCounts, withChosen } from '../../lib/facet-counts.ts';
import { type Filters, NO_FILTERS } from '../../lib/filters.ts';
import { indexEntry } from '../../lib/library-index.ts';
import { aProject, aReading } from '../a-project.ts';

const entryOf = (number: number) =>
  indexEntry(
    aProject({
      id: `A.${number}`,
      readings: [aReading({ values: {} })],
      tags: [number % 2 === 0 ? 'even' : 'odd'],
    }),
  );
const EVEN: Filters = { options: { tag: ['even'] }, ranges: {} };

describe('counts that were made for other filters', () => {
  test('show what is chosen now, and the numbers as they were', () => {
    const counts = facetCounts([1, 2, 3].map(entryOf), NO_FILTERS);
    expect(withChosen(counts, EVEN).options.tag).toEqual([
      { option: 'odd', count: 2, chosen: false },
      { option: 'even', count: 1, chosen: true },
    ]);
  });
});

test('many entries are counted a few at a time, and each once', () => {
  const entries = Array.from({ length: 1_001 }, (_, i) => entryOf(i));
  const counting = countingFacets(entries, EVEN);
  let [steps, step] = [0, counting.next()];
  for (; !step.done; step = counting.next()) steps++;
  expect(steps).toBe(5);
  expect(step.value).toMatchObject({
    found: 501,
    options: {
      tag: [
        { option: 'even', count: 501 },
        { option: 'odd', count: 500 },
      ],
    },
  });
});
