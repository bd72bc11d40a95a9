import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hasUnkept, leftUnkept, type OwnWords, ownWords } from '../../components/own-words.ts';
import { annotated, annotationBack, retagged, tagsBack } from '../../lib/annotation.ts';
import type { Annotation, Failure, Result, TagChange } from '../../lib/messages.ts';
import type { Project } from '../../lib/project.ts';
import { aProject, NOW } from '../a-project.ts';

const PAUSE = 250;
/** How long the background takes. */
const WAY = 30;

let project: Project;
let failure: Failure | null;
let views: OwnWords[];

/** What the background does, without its storage; all views hear of it. */
async function answer<C>(change: (before: Project) => Project | null, back: (a: Project, b: Project) => C) {
  await new Promise((resolve) => setTimeout(resolve, WAY));
  if (failure) return { ok: false, failure } satisfies Result<never>;
  const [before, after] = [project, change(project) ?? project];
  write(after);
  return { ok: true, value: { changes: before === after ? [] : [back(before, after)] } } as const;
}

const annotate = {
  note: (change: Annotation) => answer((before) => annotated(before, change, NOW), annotationBack),
  tags: (change: TagChange) => answer((before) => retagged(before, change, NOW), tagsBack),
};

function write(after: Project): void {
  project = after;
  for (const view of views) view.follow(after.note);
}

function aView(given: Pick<Partial<Project>, 'note' | 'tags'> = {}): OwnWords {
  project = aProject(given);
  return another();
}

function another(): OwnWords {
  const words = ownWords('MD.0029', project.note);
  words.annotate = annotate;
  views.push(words);
  return words;
}

const pause = () => vi.advanceTimersByTimeAsync(PAUSE + 3 * WAY);

beforeEach(() => {
  vi.useFakeTimers();
  failure = null;
  views = [];
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a note', () => {
  test('is kept after a pause, and taken back to what it was before it was typed', async () => {
    const words = aView({ note: 'A' });
    words.type('A, B');
    await pause();
    words.type('A, B, C');
    await pause();
    expect(project.note).toBe('A, B, C');
    expect(words).toMatchObject({ draft: null, isKept: true });

    words.undo();
    await pause();
    expect(project.note).toBe('A');
  });

  test('that is typed and deleted is not written over what another view wrote', async () => {
    const words = aView();
    words.type('x');
    words.type('');
    await pause();
    expect(words.draft).toBeNull();
    write({ ...project, note: 'An hour of work' });
    words.leave();
    await pause();

    expect(project.note).toBe('An hour of work');
  });

  test.each([
    { when: 'is being typed', begin: async () => {} },
    { when: 'is kept, and typed further', begin: pause },
  ])('of another view that is written while this one $when is kept as well', async ({ begin }) => {
    const words = aView();
    words.type('Mine');
    await begin();
    if (project.note === 'Mine') words.type('Mine!');
    write({ ...project, note: `${project.note && 'Mine\n\n'}An hour of work` });
    await pause();

    expect(project.note).toContain('An hour of work');
    expect(project.note.match(/Mine/g)).toHaveLength(1);
  });

  test('that is typed on while it is on its way is kept once', async () => {
    const words = aView();
    words.type('One');
    words.keep();
    words.type('One, two');
    words.keep();
    await pause();

    expect(project.note).toBe('One, two');
    expect(words.isKept).toBe(true);
  });

  test('whose undoing is asked for while it is on its way is undone', async () => {
    const words = aView();
    words.type('One');
    words.keep();
    words.undo();
    await pause();

    expect(project.note).toBe('');
  });

  test('stays in sight until the view has heard of it', async () => {
    const words = aView();
    views = [];
    words.type('One');
    await pause();
    expect(words).toMatchObject({ draft: 'One', isKept: true });

    words.follow('One');
    expect(words.draft).toBeNull();
  });

  test('that cannot be kept stays, with the failure, and is kept later', async () => {
    const words = aView();
    failure = 'storageFull';
    words.type('One');
    await pause();
    expect(words).toMatchObject({ draft: 'One', failure: 'storageFull', isKept: false });

    failure = null;
    words.keep();
    await pause();
    expect(project.note).toBe('One');
    expect(words).toMatchObject({ draft: null, failure: null });
  });

  test('that cannot be kept when its view goes waits for the next one', async () => {
    const words = aView();
    failure = 'storageFull';
    words.type('One');
    words.leave();
    await pause();
    expect(hasUnkept('MD.0029')).toBe(true);
    expect(leftUnkept()).toEqual([words]);

    const next = another();
    expect(next).toMatchObject({ draft: 'One', failure: 'storageFull' });
    expect(leftUnkept()).toEqual([]);
    failure = null;
    next.keep();
    await pause();
    expect(project.note).toBe('One');
    expect(hasUnkept('MD.0029')).toBe(false);
  });
});

describe('undoing', () => {
  test('a note leaves tags that were given since, here or elsewhere', async () => {
    const words = aView({ tags: ['a'] });
    words.type('Note');
    await pause();
    write({ ...project, tags: ['a', 'urgent'] });
    words.undo();
    await pause();

    expect(project).toMatchObject({ note: '', tags: ['a', 'urgent'] });
  });

  test('tags leaves those that were given since, and gives back the others in their places', async () => {
    const words = aView({ tags: ['a', 'b', 'c'] });
    words.tag({ add: ['new'], remove: ['b'] });
    await pause();
    write({ ...project, tags: [...project.tags, 'urgent'] });
    words.undo();
    await pause();

    expect(project.tags).toEqual(['a', 'b', 'c', 'urgent']);
  });
});

test('tags that two views give at once are both kept', async () => {
  const [one, two] = [aView(), another()];
  one.tag({ add: ['a'], remove: [] });
  two.tag({ add: ['b'], remove: [] });
  await pause();

  expect(project.tags).toEqual(['a', 'b']);
});
