import { describe, expect, test } from 'vitest';
import { compare } from '../../lib/comparison.ts';
import { groupRows } from '../../lib/comparison-groups.ts';
import { aProject, aReading } from '../a-project.ts';

type Given = Parameters<typeof aReading>[0];

function groupsOf(differencesOnly: boolean, ...projects: readonly Given[]) {
  const list = projects.map((given, i) => aProject({ id: 'AB'.charAt(i), readings: [aReading(given)] }));
  return groupRows(compare(list, '2026-11-21').rows, differencesOnly).map(({ group, rows }) => [
    group,
    rows.map((row) => (row.kind === 'other' ? row.label : row.key)),
  ]);
}

describe('the rows of a comparison', () => {
  test('stand in groups, with what no page states last in its group', () => {
    const values = { endDate: '2025', region: 'africa' } as const;
    expect(groupsOf(false, { values, otherRows: [{ label: 'Donor', printed: 'IOM' }] }, { values })).toEqual([
      ['course', ['endDate', 'status', 'budget', 'budgetPerYear', 'startDate', 'duration', 'allocationYear']],
      ['what', ['type', 'coverage']],
      ['where', ['region', 'benefitingStates', 'budgetPerState', 'otherCountries']],
      ['ids', ['projectId', 'primaId']],
      ['other', ['Donor']],
    ]);
  });

  test('are those that differ alone, without the groups in which none does', () => {
    const a = { values: { status: 'active', region: 'africa', startDate: '2020' } } as const;
    const b = { values: { status: 'completed', region: 'europe', startDate: '2020' } } as const;
    expect(groupsOf(true, a, b)).toEqual([
      ['course', ['status']],
      ['where', ['region']],
    ]);
    expect(groupsOf(true, a, a)).toEqual([]);
  });
});
