import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { libraryReader } from '../../../lib/browser/library-reader.ts';
import { libraryWriter } from '../../../lib/browser/library-writer.ts';
import { aReading, NOW } from '../../a-project.ts';
import { indexAndTruth, projectIds, stored, storedProject } from './stored.ts';

beforeEach(async () => {
  await libraryWriter.check({ thorough: true }, NOW); // As it is done when the extension is installed.
});

afterEach(async () => {
  const { index, truth } = await indexAndTruth();
  expect(index, 'the index says what the records say').toEqual(truth);
});

describe('settling a field in which pages disagree', () => {
  const [english, french] = [
    aReading({ values: { projectId: 'MD.0029', endDate: '2018' } }),
    aReading({ language: 'fr', values: { projectId: 'MD.0029', endDate: '2024' } }),
  ];
  const SETTLING = {
    id: 'MD.0029',
    field: 'endDate',
    language: 'en',
    reason: 'The report says so.',
  } as const;
  const BACK = { id: 'MD.0029', field: 'endDate', language: null, reason: '' } as const;

  test('keeps the choice, tells what undoes it, and the index follows', async () => {
    await libraryWriter.save(english, NOW);
    await libraryWriter.save(french, NOW);

    await expect(libraryWriter.settleField(SETTLING, NOW)).resolves.toEqual(BACK);
    expect((await storedProject('MD.0029'))?.choices).toEqual({
      endDate: {
        language: 'en',
        printed: '"2018"',
        reason: 'The report says so.',
        chosenAt: '2026-11-21T10:00:00.000Z',
      },
    });
    const [entry] = (await libraryReader.entries()) ?? [];
    expect([entry?.facts.endDate, entry?.disagreeing, entry?.chosen]).toEqual(['2018', [], ['endDate']]);

    await expect(libraryWriter.settleField(SETTLING, NOW)).resolves.toEqual(BACK); // Its answer got lost.
    await expect(libraryWriter.settleField(BACK, NOW)).resolves.toEqual(SETTLING);
    expect((await storedProject('MD.0029'))?.choices).toEqual({});
  });

  test('is refused where no page in that language is there, or the project is not, and changes nothing', async () => {
    await libraryWriter.save(english, NOW);
    const before = await stored();

    const spanish = libraryWriter.settleField({ ...SETTLING, language: 'es' }, NOW);
    await expect(spanish).rejects.toThrow(expect.objectContaining({ reason: 'refused' }));
    const gone = libraryWriter.settleField({ ...SETTLING, id: 'MD.0030' }, NOW);
    await expect(gone).rejects.toThrow(expect.objectContaining({ reason: 'notSaved' }));
    await expect(stored()).resolves.toEqual(before);
  });
});

describe('a saved page that is taken by itself', () => {
  const WAS = aReading({ values: { projectId: 'MD.0029', endDate: '2018' } });
  const later = { readAt: '2026-11-21T09:00:00.000Z' };

  test.each([
    {
      what: 'says something else',
      values: { projectId: 'MD.0029', endDate: '2024' },
      kept: 'new',
      isUpdated: true,
    },
    { what: 'says the same', values: { projectId: 'MD.0029', endDate: '2018' }, kept: 'old' },
    { what: 'states less', values: { projectId: 'MD.0029' }, kept: 'old', kind: 'changed' },
  ])('is saved anew where it says something else, and as much: it $what', async (given) => {
    const { values, kept, kind = 'saved', isUpdated } = given;
    await libraryWriter.save(WAS, NOW);
    const reading = aReading({ ...later, values });

    const state = await libraryWriter.update(reading, NOW);
    expect(state).toMatchObject({ kind });
    expect('isUpdated' in state).toBe(isUpdated === true);
    expect((await storedProject('MD.0029'))?.readings.en).toEqual(kept === 'new' ? reading : WAS);
  });

  test('is not saved anew where another page says it', async () => {
    await libraryWriter.save(WAS, NOW);
    const url = 'https://developmentfund.iom.int/project/a-twin';
    const twin = aReading({ ...later, url, values: { projectId: 'MD.0029', endDate: '2024' } });

    await expect(libraryWriter.update(twin, NOW)).resolves.toMatchObject({ kind: 'changed' });
    expect((await storedProject('MD.0029'))?.readings.en).toEqual(WAS);
  });

  test('is not saved where it was not before', async () => {
    await expect(libraryWriter.update(WAS, NOW)).resolves.toEqual({ kind: 'unsaved' });
    await expect(projectIds()).resolves.toEqual([]);
  });
});

describe('a page that the reader has not seen', () => {
  const FULL = aReading({ values: { projectId: 'MD.0029', endDate: '2018' } });
  const url = 'https://developmentfund.iom.int/project/a-twin';
  const readAt = '2026-11-21T09:00:00.000Z';

  test.each([
    { what: 'another one that states less', given: { url, values: { projectId: 'MD.0029' } }, isKept: false },
    { what: 'another one that states as much', given: { url }, isKept: true },
    { what: 'the same that states less', given: { values: { projectId: 'MD.0029' } }, isKept: true },
    { what: 'one in another language', given: { url, language: 'fr' }, isKept: true },
  ])('takes no place of a fuller one of another address: $what', async ({ given, isKept }) => {
    await libraryWriter.save(FULL, NOW);
    const reading = aReading({ values: { projectId: 'MD.0029', endDate: '2018' }, readAt, ...given });

    await libraryWriter.save(reading, NOW, { keepsFuller: true });
    const saved = (await storedProject('MD.0029'))?.readings ?? {};
    expect(Object.values(saved)).toEqual(
      expect.arrayContaining([isKept ? expect.objectContaining({ readAt }) : FULL]),
    );
    expect(Object.values(saved).some((each) => each.readAt === readAt)).toBe(isKept);
  });
});
