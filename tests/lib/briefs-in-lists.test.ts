import { expect, test } from 'vitest';
import { facetCounts } from '../../lib/facet-counts.ts';
import { type FacetKey, matches, NO_FILTERS, type Option } from '../../lib/filters.ts';
import { indexEntry } from '../../lib/library-index.ts';
import { titleOf } from '../../lib/library-list.ts';
import { pictureProjects } from '../../lib/pictures/picture-data.ts';
import { documentOf, textsOf } from '../../lib/search/documents.ts';
import { createSearchIndex } from '../../lib/search/search-index.ts';
import { shownId } from '../../lib/shown-id.ts';
import { aSavedBrief } from '../a-brief.ts';
import { aProject, aReading } from '../a-project.ts';
import { anEntry } from './an-entry.ts';

const NEWS = aSavedBrief();
const PROJECT = anEntry({ facts: { status: 'active' } });
const UNKNOWN = anEntry({ id: 'MD.0030' });
const ENTRIES = [indexEntry(NEWS), PROJECT, UNKNOWN];

const countsOf = (key: FacetKey) =>
  facetCounts(ENTRIES, NO_FILTERS).options[key].map(({ option, count }) => [option, count]);

test('a page that is no project has a kind to filter by, and countries', () => {
  expect(countsOf('kind')).toEqual([
    ['project', 2],
    ['news', 1],
  ]);
  expect(countsOf('country')).toContainEqual(['EC', 1]);
});

test('what only projects have is not unknown of another page', () => {
  expect(countsOf('status')).toEqual([
    [null, 1],
    ['active', 1],
  ]);
  expect(facetCounts(ENTRIES, NO_FILTERS).ranges.budget.unknown).toBe(2);

  const found = (key: FacetKey, ...options: Option[]) =>
    ENTRIES.filter((entry) => matches(entry, { options: { [key]: options }, ranges: {} })).map(
      ({ id }) => id,
    );
  expect(found('status', null)).toEqual(['MD.0030']);
  expect(found('kind', 'news')).toEqual([NEWS.id]);
});

test('it is in no picture', () => {
  expect(pictureProjects(ENTRIES, 'en').map(({ id }) => id)).toEqual(['MD.0029', 'MD.0030']);
});

test.each([
  ['Ecuador', 'a country in another language'],
  ['colombianos', null],
  ['Cruz Roja', 'an organisation'],
  ['Ana Ruiz', 'a contact'],
  ['Colombiens', 'what is counted'],
  ['longue', 'its text'],
  ['brief', null],
])('it is found by %s: %s', (query, why) => {
  const search = createSearchIndex();
  const other = aProject({ readings: [aReading({ title: 'Elsewhere', description: [] })] });
  search.put([NEWS, other].map((each) => documentOf(indexEntry(each))));
  search.putTexts([NEWS, other].map(textsOf));

  expect(search.search(query)).toEqual(why === null ? [] : [NEWS.id]);
});

test.each([
  ['brief:https://www.iom.int/a', 'https://www.iom.int/a'],
  ['https://www.iom.int/a', 'https://www.iom.int/a'],
  ['MD.0029', 'MD.0029'],
])('the ID %s is shown as %s', (id, shown) => {
  expect(shownId(id)).toBe(shown);
  expect(titleOf({ id, titles: {} }, 'en')).toBe(shown);
});
