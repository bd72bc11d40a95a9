import { expect, test } from 'vitest';
import { indexEntry, problemEntry } from '../../../lib/library-index.ts';
import { pictureProjects } from '../../../lib/pictures/picture-data.ts';
import { aProject, aReading } from '../../a-project.ts';

test('pictures show what the readings agree in, and all states that any of them names', () => {
  const english = aReading({
    values: {
      ...{ projectId: 'MD.0029', startDate: '2020', endDate: '2022', budget: { amount: 5, currency: 'USD' } },
      benefitingStates: [{ name: 'Peru', code: 'PE' }],
    },
  });
  const french = aReading({
    ...{ language: 'fr', title: 'Un projet' },
    values: { endDate: '2023', benefitingStates: [{ name: 'Ruritanie', code: null }] },
  });
  const entries = [indexEntry(aProject({ readings: [english, french] })), problemEntry('x', 'malformed')];
  expect(pictureProjects(entries, 'fr')).toEqual([
    {
      ...{ id: 'MD.0029', title: 'Un projet', start: '2020', end: null, allocated: null },
      ...{ budget: { amount: 5, currency: 'USD' }, type: null, region: null },
      ...{ countries: ['PE', 'Ruritanie'], disagreeing: ['endDate', 'benefitingStates'] },
    },
  ]);
});
