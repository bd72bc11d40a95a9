import { annotated, annotationBack, retagged, tagsBack } from '../../lib/annotation.ts';
import type { PageSession, Saving } from '../../lib/browser/page-session.ts';
import { identityOfReading, keysOfPage } from '../../lib/identity.ts';
import { addReading, beginProject } from '../../lib/library.ts';
import type { Result } from '../../lib/messages.ts';
import { pageState } from '../../lib/page-state.ts';
import type { Project } from '../../lib/project.ts';
import type { Reading } from '../../lib/reading.ts';

/** A library to practise with: it is in the memory of one page alone, and no storage knows of it. */
export interface PracticeLibrary {
  /** In the order of saving. */
  readonly kept: readonly Project[];
  /** The saving of one page, as views of a real page have it. The same for the same reading. */
  session(reading: Reading): PageSession;
}

/** @param onChange Called after each change. */
export function practiceLibrary(now: () => Date, onChange: () => void): PracticeLibrary {
  const sessions = new Map<Reading, PageSession>();
  let kept: readonly Project[] = [];
  const shelf: Shelf = {
    now,
    find: (id) => kept.find((project) => project.id === id) ?? null,
    put(project) {
      const at = kept.findIndex(({ id }) => id === project.id);
      kept = at < 0 ? [...kept, project] : kept.with(at, project);
      onChange();
    },
    take(id) {
      kept = kept.filter((project) => project.id !== id);
      onChange();
    },
  };
  return {
    get kept() {
      return kept;
    },
    session(reading) {
      const session = sessions.get(reading) ?? practiceSession(reading, shelf);
      sessions.set(reading, session);
      return session;
    },
  };
}

interface Shelf {
  now(): Date;
  find(id: string): Project | null;
  put(project: Project): void;
  take(id: string): void;
}

function practiceSession(reading: Reading, { now, find, put, take }: Shelf): PageSession {
  const id = keysOfPage(identityOfReading(reading))[0] ?? reading.url;
  let removed: Project | null = null;
  const saving = (): Saving => ({
    state: pageState(reading, find(id)),
    busy: false,
    failure: null,
    removed: removed?.id ?? null,
  });
  return {
    get saving() {
      return saving();
    },
    async save() {
      const project = find(id);
      removed = null;
      put(project ? addReading(project, reading, now()) : beginProject(reading, now()));
    },
    async remove({ forGood }) {
      removed = forGood ? null : find(id);
      take(id);
    },
    async undo() {
      const back = removed;
      removed = null;
      if (back) put(back);
    },
    annotate: practiceNotes({ now, find, put, take }),
    async refresh() {},
  };
}

function practiceNotes({ now, find, put }: Shelf): PageSession['annotate'] {
  return {
    async note(change) {
      const before = find(change.id);
      if (!before) return NOT_SAVED;
      const after = annotated(before, change, now());
      put(after);
      return { ok: true, value: { changes: after === before ? [] : [annotationBack(before, after)] } };
    },
    async tags(change) {
      const before = find(change.id);
      if (!before) return NOT_SAVED;
      const after = retagged(before, change, now());
      if (!after) return { ok: false, failure: 'tooManyTags' };
      put(after);
      return { ok: true, value: { changes: after === before ? [] : [tagsBack(before, after)] } };
    },
  };
}

const NOT_SAVED: Result<never> = { ok: false, failure: 'notSaved' };
