import { isExpired, isOfJournal, journalKeys } from '../backup-journal.ts';
import { statesAsMuch } from '../history.ts';
import { isOtherPage } from '../identity.ts';
import { isOver } from '../last-answer.ts';
import { addReading, beginProject, joinProjects } from '../library.ts';
import type { Changing } from '../message-rules.ts';
import type { Annotations, PutBack, TagChanges } from '../messages.ts';
import { type PageState, pageState } from '../page-state.ts';
import type { Project } from '../project.ts';
import type { Reading } from '../reading.ts';
import type { FieldSettling } from '../settling.ts';
import { ANSWERED_KEY, idOfTrashKey, projectKey, trashKey } from '../storage-keys.ts';
import { isReadable } from '../stored-record.ts';
import { expiredTrash } from '../trash.ts';
import { isIndexSound, rebuildIndex } from './index-rebuild.ts';
import { putProject, unreadableError } from './library-change.ts';
import { settleField } from './library-choices.ts';
import { followRecords } from './library-index-writer.ts';
import { findProject, readRecords } from './library-lookup.ts';
import { annotate, tag } from './library-notes.ts';
import { removeForGood, removeToTrash, restoreFromTrash } from './library-removal.ts';
import { takeBackUnfinished } from './library-restore.ts';
import { keepRemains } from './library-restore-remains.ts';
import { readRestore } from './library-restore-step.ts';
import { assertOfPage } from './page-rights.ts';
import { allKeys, readKeys, removeKeys } from './storage.ts';
import { inTurn } from './storage-queue.ts';

/**
 * The one writer of the library. Changes run one after another, each in one write that the browser does whole or not
 * at all; where a change has to remove something as well, it does so after the write, so that a worker that is
 * killed in between leaves too much and never too little.
 *
 * Every function may throw a `StorageError` or a `LibraryError`; then no record was changed.
 */
export const libraryWriter = {
  /** How the library stands to a page. */
  state(reading: Reading): Promise<PageState> {
    return inTurn(async () => {
      const { projects, unreadable } = await findProject([reading]);
      if (unreadable && projects.length === 0) return { kind: 'unreadable', ...unreadable };
      return pageState(reading, projects[0] ?? null);
    });
  },

  /**
   * How the library stands to a page that is saved anew by itself where it says something else than it did. One that
   * states fewer fields is not: the reader is asked.
   */
  update(reading: Reading, now: Date): Promise<PageState> {
    return inTurn(async () => {
      const { projects, unreadable } = await findProject([reading]);
      const [project] = projects;
      if (unreadable && !project) return { kind: 'unreadable', ...unreadable };
      const state = pageState(reading, project ?? null);
      const saved = project?.readings[reading.language];
      const isSafe = saved && !isOtherPage(saved.url, reading.url) && statesAsMuch(saved, reading);
      if (!project || !isSafe || state.kind !== 'changed') return state;
      const after = pageState(reading, await putProject(addReading(project, reading, now), [project], now));
      return after.kind === 'saved' ? { ...after, isUpdated: true } : after;
    });
  },

  /**
   * Saves a reading, as a new project or with the project that it belongs to.
   *
   * @param keepsFuller Whether what is saved of another page in its language stays, where that states more: of pages
   *   that the reader has not seen.
   */
  save(reading: Reading, now: Date, { keepsFuller = false } = {}): Promise<PageState> {
    return inTurn(async () => {
      const { projects, unreadable } = await findProject([reading]);
      if (unreadable && projects.length === 0) throw unreadableError(unreadable);
      const joined = joinProjects(projects, now);
      if (joined && keepsFuller && isPoorer(reading, joined)) return pageState(reading, joined);
      const project = joined ? addReading(joined, reading, now) : beginProject(reading, now);
      return pageState(reading, await putProject(project, projects, now));
    });
  },

  /**
   * Takes projects out of the library, into the trash: all of them, or none. `forGood`: without the trash, where there is
   * no room for it.
   */
  remove(ids: readonly string[], { forGood }: { forGood: boolean }, now: Date): Promise<void> {
    return inTurn(async () => {
      const distinct = [...new Set(ids)];
      const stored = await readKeys(distinct.map(projectKey));
      const isThere = (id: string) => stored[projectKey(id)] !== undefined;
      const gone = distinct.filter((id) => !isThere(id));
      if (gone.length > 0 && !(await followRecords(gone))) await rebuildIndex();
      const records = distinct.filter(isThere).map((id) => ({ id, record: stored[projectKey(id)] }));
      if (records.length === 0) return;
      await (forGood ? removeForGood(records) : removeToTrash(records, now));
    });
  },

  /** Puts removed projects back, those that can be; what was saved again meanwhile becomes one with what was removed. */
  restore(ids: readonly string[], now: Date): Promise<PutBack> {
    return inTurn(() => restoreFromTrash([...new Set(ids)], now));
  },

  /** Takes removed projects out of the trash, for good. */
  discard(ids: readonly string[]): Promise<void> {
    return inTurn(() => removeKeys([...ids.map(trashKey), ANSWERED_KEY]));
  },

  /** Gives projects notes, all of them or none, and tells what undoes it. */
  annotate(annotations: Annotations, now: Date): Promise<Annotations> {
    return inTurn(() => annotate(annotations, now));
  },

  /** Gives and takes tags, and tells what undoes it. */
  tag(changes: TagChanges, now: Date): Promise<TagChanges> {
    return inTurn(() => tag(changes, now));
  },

  /** Keeps which page counts where the pages disagree, and tells what undoes it; `null`: it was so already. */
  settleField(settling: FieldSettling, now: Date): Promise<FieldSettling | null> {
    return inTurn(() => settleField(settling, now));
  },

  /** See there. */
  assertOfPage(changing: Changing, where: 'library' | 'trash'): Promise<void> {
    return inTurn(() => assertOfPage(changing, where));
  },

  /** What has to be done when nobody can be in the middle of anything: when the browser or a new version starts. */
  async start(now: Date): Promise<void> {
    await takeBackUnfinished(now).catch(() => null); // It can be done later as well, and the index waits for nobody.
    await libraryWriter.check({ thorough: true }, now);
  },

  /**
   * Makes the index anew where it does not match the records, `thorough`: one by one, and joins records of one
   * project that it then finds, and empties the trash of what is older than 30 days.
   */
  check({ thorough }: { thorough: boolean }, now: Date): Promise<void> {
    return inTurn(async () => {
      const keys = await allKeys();
      if (!(await isIndexSound(keys, { thorough }))) await rebuild(now);
      else await followMissed();
      if (!thorough) return; // Reading the trash takes its time, and a list is waiting.
      await dropExpired(keys, now);
    });
  },

  /** Drops what is kept for a while and is older than that. */
  dropExpired(now: Date): Promise<void> {
    return inTurn(async () => dropExpired(await allKeys(), now));
  },

  /** Lets the index follow records that somebody else has written or removed. Where that fails, the next check does. */
  follow(ids: readonly string[]): Promise<void> {
    for (const id of ids) missed.add(id);
    return inTurn(followMissed);
  },
};

/** Whether another page states more than this one in its language. */
function isPoorer(reading: Reading, { readings }: Project): boolean {
  const saved = readings[reading.language];
  return saved !== undefined && isOtherPage(saved.url, reading.url) && !statesAsMuch(saved, reading);
}

/** What the index has still to follow. */
const missed = new Set<string>();

async function followMissed(): Promise<void> {
  const ids = [...missed];
  if (ids.length === 0) return;
  missed.clear(); // Not behind it: one of them may change again meanwhile.
  try {
    if (!(await followRecords(ids))) await rebuildIndex();
  } catch (error) {
    for (const id of ids) missed.add(id);
    throw error;
  }
}

async function dropExpired(keys: readonly string[], now: Date): Promise<void> {
  const stored = await readKeys([ANSWERED_KEY, ...keys.filter((key) => idOfTrashKey(key) !== null)]);
  const { [ANSWERED_KEY]: answered, ...trash } = stored;
  const expired = expiredTrash(trash, now);
  if (answered !== undefined && isOver(answered, now)) expired.push(ANSWERED_KEY);
  const restore = await readRestore();
  if (!restore)
    await keepRemains(keys.filter(isOfJournal), now).catch(() => null); // Else it stays for the next time.
  else if (isExpired(restore, now)) expired.push(...journalKeys(restore));
  if (expired.length > 0) await removeKeys(expired);
}

async function rebuild(now: Date): Promise<void> {
  const related = await rebuildIndex();
  const restore = await readRestore();
  if (restore && restore.state !== 'done') return; // What it wrote is its own, until it is done or taken back.
  // Where two cannot be joined, both stay, and the others are not to wait for them.
  for (const id of related) await joinRelated(id, now).catch(() => null);
}

async function joinRelated(id: string, now: Date): Promise<void> {
  const [record] = await readRecords([id]);
  if (!record || !isReadable(record)) return;
  const { projects } = await findProject(Object.values(record.readings));
  const joined = joinProjects(projects, now);
  if (joined && projects.length > 1) await putProject(joined, projects, now);
}
