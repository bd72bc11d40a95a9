import { describe, expect, test } from 'vitest';
import { type PracticeLibrary, practiceLibrary } from '../../components/welcome/practice.ts';
import { aReading, NOW } from '../a-project.ts';

const FRENCH = aReading({ language: 'fr', title: 'Un projet' });
const OTHER = aReading({ values: { projectId: 'RR.0005' } });

/** A library to practise with, and how often it told of a change. */
function practice(): { library: PracticeLibrary; changes: () => number } {
  let count = 0;
  const library = practiceLibrary(
    () => NOW,
    () => count++,
  );
  return { library, changes: () => count };
}

const idsOf = ({ kept }: PracticeLibrary) => kept.map(({ id }) => id);

describe('the practice library', () => {
  test('is empty, and a page is not saved in it', () => {
    const { library, changes } = practice();
    expect(library.session(aReading()).saving).toEqual({
      state: { kind: 'unsaved' },
      busy: false,
      failure: null,
      removed: null,
    });
    expect([library.kept, changes()]).toEqual([[], 0]);
  });

  test('keeps what is saved, in that order, and tells of it', async () => {
    const { library, changes } = practice();
    const reading = aReading();
    await library.session(OTHER).save();
    await library.session(reading).save();
    expect(idsOf(library)).toEqual(['RR.0005', 'MD.0029']);
    expect(library.kept[1]?.readings).toEqual({ en: reading });
    expect(library.session(reading).saving.state).toMatchObject({ kind: 'saved', id: 'MD.0029' });
    expect(changes()).toBe(2);
  });

  test('adds the page in another language to the project', async () => {
    const { library } = practice();
    await library.session(aReading()).save();
    const session = library.session(FRENCH);
    expect(session.saving.state).toMatchObject({ kind: 'otherLanguage', languages: ['en'] });
    await session.save();
    expect(idsOf(library)).toEqual(['MD.0029']);
    expect(session.saving.state).toMatchObject({ kind: 'saved', languages: ['en', 'fr'] });
  });

  test('takes a page out, and puts it back with what was written about it', async () => {
    const { library } = practice();
    const session = library.session(FRENCH);
    await session.save();
    await session.annotate.note({ id: 'MD.0029', note: 'Ask Ana' });
    await session.remove({ forGood: false });
    expect(library.kept).toEqual([]);
    expect(session.saving).toMatchObject({ state: { kind: 'unsaved' }, removed: 'MD.0029' });
    await session.undo();
    expect(library.kept).toMatchObject([{ id: 'MD.0029', note: 'Ask Ana' }]);
    expect(session.saving.removed).toBeNull();
  });

  test('offers no way back from what was removed for good', async () => {
    const { library } = practice();
    const session = library.session(FRENCH);
    await session.save();
    await session.remove({ forGood: true });
    await session.undo();
    expect([library.kept, session.saving.removed]).toEqual([[], null]);
  });

  test('knows what was removed of a page that is shown again', async () => {
    const { library } = practice();
    await library.session(FRENCH).save();
    await library.session(FRENCH).remove({ forGood: false });
    library.session(OTHER);
    expect(library.session(FRENCH).saving.removed).toBe('MD.0029');
  });

  test('keeps note and tags, and says how to undo them', async () => {
    const { library } = practice();
    const { save, annotate } = library.session(FRENCH);
    await save();
    await expect(annotate.note({ id: 'MD.0029', note: 'New' })).resolves.toEqual({
      ok: true,
      value: { changes: [{ id: 'MD.0029', note: '', from: 'New' }] },
    });
    await expect(annotate.tags({ id: 'MD.0029', add: ['desk'], remove: [] })).resolves.toEqual({
      ok: true,
      value: { changes: [{ id: 'MD.0029', add: [], remove: ['desk'], was: [] }] },
    });
    expect(library.kept).toMatchObject([{ note: 'New', tags: ['desk'] }]);
  });

  test('refuses notes and tags of what is not saved', async () => {
    const { annotate } = practice().library.session(FRENCH);
    const refused = { ok: false, failure: 'notSaved' };
    await expect(annotate.note({ id: 'MD.0029', note: 'New' })).resolves.toEqual(refused);
    await expect(annotate.tags({ id: 'MD.0029', add: ['desk'], remove: [] })).resolves.toEqual(refused);
  });
});
