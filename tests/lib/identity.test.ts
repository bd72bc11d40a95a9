import { describe, expect, test } from 'vitest';
import { areDifferent, identityOf, isSameProject, plainAddress, projectKeyOf } from '../../lib/identity.ts';
import { aReading } from '../a-project.ts';

const PAGE = 'https://www.iom.int/project/one';
const OTHER_PAGE = 'https://www.iom.int/fr/project/deux';

describe('the key of a project', () => {
  test.each([
    {
      is: 'its project ID',
      values: { projectId: 'MD.0029', primaId: 'CO10P0633' },
      key: 'MD.0029',
    },
    { is: 'else its Prima ID', values: { primaId: 'CO10P0633' }, key: 'CO10P0633' },
    { is: 'else its address', values: {}, key: 'https://www.iom.int/project/one' },
  ])('is $is', ({ values, key }) => {
    expect(projectKeyOf([aReading({ url: `${PAGE}?utm=1#top`, values })])).toBe(key);
  });

  test('is the project ID that any of its readings states', () => {
    const readings = [
      aReading({ values: {} }),
      aReading({ language: 'fr', values: { primaId: 'CO10P0633' } }),
      aReading({ language: 'es', values: { projectId: 'MD.0029' } }),
    ];
    expect(projectKeyOf(readings)).toBe('MD.0029');
  });
});

test.each([
  { url: 'https://www.iom.int/project/one' },
  { url: 'http://www.iom.int/project/one' },
  { url: 'https://iom.int/project/one' },
  { url: 'https://www.iom.int/project/one/' },
  { url: 'https://www.iom.int/project/one?page=2' },
  { url: 'https://www.iom.int/project/one/?page=2#top' },
  { url: 'https://www.iom.int/project/one#a?b' },
])('$url tells a page apart as iom.int/project/one', ({ url }) => {
  expect(plainAddress(url)).toBe('iom.int/project/one');
});

describe('two readings are one project', () => {
  test.each([
    {
      when: 'they share a project ID, whatever else they state',
      a: { url: PAGE, values: { projectId: 'MD.0029', primaId: 'CO10P0633' } },
      b: { url: OTHER_PAGE, values: { projectId: 'MD.0029', primaId: 'CO10P0999' } },
      same: true,
    },
    {
      when: 'one has no project ID and they share a Prima ID',
      a: { url: PAGE, values: { projectId: 'MD.0029', primaId: 'CO10P0633' } },
      b: { url: OTHER_PAGE, values: { primaId: 'CO10P0633' } },
      same: true,
    },
    {
      when: 'one has no ID and they share an address',
      a: { url: PAGE, values: { projectId: 'MD.0029' } },
      b: { url: `${PAGE}?page=2`, values: {} },
      same: true,
    },
    {
      when: 'one has a project ID, the other a Prima ID, and they share an address',
      a: { url: PAGE, values: { projectId: 'MD.0029' } },
      b: { url: PAGE, values: { primaId: 'CO10P0633' } },
      same: true,
    },
    {
      when: 'but not when project IDs differ, for all that the rest is the same',
      a: { url: PAGE, values: { projectId: 'MD.0029', primaId: 'CO10P0633' } },
      b: { url: PAGE, values: { projectId: 'MD.0030', primaId: 'CO10P0633' } },
      same: false,
    },
    {
      when: 'but not when Prima IDs differ and one has no project ID',
      a: { url: PAGE, values: { projectId: 'MD.0029', primaId: 'CO10P0633' } },
      b: { url: PAGE, values: { primaId: 'CO10P0999' } },
      same: false,
    },
    {
      when: 'but not when they share nothing',
      a: { url: PAGE, values: {} },
      b: { url: OTHER_PAGE, values: {} },
      same: false,
    },
  ])('when $when', ({ a, b, same }) => {
    const [one, other] = [identityOf([aReading(a)]), identityOf([aReading(b)])];
    expect([isSameProject(one, other), isSameProject(other, one)]).toEqual([same, same]);
  });
});

test('a project with two Prima IDs is found by either', () => {
  const project = identityOf([
    aReading({ values: { projectId: 'MD.0029', primaId: 'CO10P0633' } }),
    aReading({ language: 'fr', values: { projectId: 'MD.0029', primaId: 'CO10P0999' } }),
  ]);
  const page = (primaId: string) => identityOf([aReading({ url: OTHER_PAGE, values: { primaId } })]);

  expect(isSameProject(project, page('CO10P0633'))).toBe(true);
  expect(isSameProject(project, page('CO10P0999'))).toBe(true);
  expect(isSameProject(project, page('CO10P0111'))).toBe(false);
});

describe('two projects are certainly different', () => {
  test.each([
    { when: 'project IDs differ', a: { projectId: 'MD.0029' }, b: { projectId: 'MD.0030' }, different: true },
    {
      when: 'Prima IDs differ',
      a: { projectId: 'MD.0029', primaId: 'CO10P0633' },
      b: { primaId: 'CO10P0999' },
      different: true,
    },
    {
      when: 'Prima IDs differ, but not where the project ID is the same',
      a: { projectId: 'MD.0029', primaId: 'CO10P0633' },
      b: { projectId: 'MD.0029', primaId: 'CO10P0999' },
      different: false,
    },
    {
      when: 'both have an ID, but not where it is of another kind',
      a: { projectId: 'MD.0029' },
      b: { primaId: 'CO10P0633' },
      different: false,
    },
  ])('when $when', ({ a, b, different }) => {
    const [one, other] = [a, b].map((values) => identityOf([aReading({ values })]));
    expect(one && other && areDifferent(one, other)).toBe(different);
  });
});
