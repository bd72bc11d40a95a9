/** A record: see `docs/format.md`. */
export const projectKey = (id: string) => `project:${id}`;

/** A removed record and when it was removed. */
export const trashKey = (id: string) => `trash:${id}`;

/** How far the last restoring of a backup is, and what it did: see `lib/backup-journal.ts`. */
export const RESTORE_KEY = 'restore';

/** A part of what takes a restoring back, counted from 1. */
export const undoPartKey = (part: number) => `undo:${part}`;

/** The IDs of one part of a backup that takes the place of the library, counted from 0. */
export const heldPartKey = (part: number) => `${HELD_PREFIX}${part}`;

const HELD_PREFIX = 'held:';

/** Whether `heldPartKey` made it. */
export function isHeldPartKey(key: string): boolean {
  return key.startsWith(HELD_PREFIX);
}

/** What the last change answered: see `lib/last-answer.ts`. */
export const ANSWERED_KEY = 'answered';

/** The reading of many pages that is not over: see `lib/reading-job.ts`. */
export const JOB_KEY = 'reading-job';

/** What lists show first: the newest entries, and how many there are. */
export const INDEX_KEY = 'index';

export const SETTINGS_KEY = 'settings';

const PROJECT_PREFIX = projectKey('');

/** `null`: the key of something else. */
export function idOfProjectKey(key: string): string | null {
  return key.startsWith(PROJECT_PREFIX) ? key.slice(PROJECT_PREFIX.length) : null;
}

const TRASH_PREFIX = /* @__PURE__ */ trashKey('');

/** What `trashKey` was made of. `null`: the key of something else. */
export function idOfTrashKey(key: string): string | null {
  return key.startsWith(TRASH_PREFIX) ? key.slice(TRASH_PREFIX.length) : null;
}

/**
 * So many parts that one holds 10 entries of 10,000: little is written again for each save. And no more than that,
 * since each write takes the longer the more keys there are.
 */
const INDEX_PARTS = 1024;

/** Of 10,000 projects, one holds 50 words, which are short. */
const FINDER_PARTS = 512;

/** All entries of the index are in these. Marked as pure, so that the content script, which does not ask, has none. */
export const INDEX_PART_KEYS = /* @__PURE__ */ partKeys('index', INDEX_PARTS);

/** Where to look for the project of a reading, by what it says: see `lib/finder.ts`. */
export const FINDER_PART_KEYS = /* @__PURE__ */ partKeys('find', FINDER_PARTS);

/** The part of the index that holds the entry of this project. */
export const indexPartKey = (id: string) => `index:${hashOf(id) % INDEX_PARTS}`;

/** The part of the finders that holds this word. */
export const finderPartKey = (token: string) => `find:${hashOf(token) % FINDER_PARTS}`;

function partKeys(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${name}:${i}`);
}

/** FNV-1a, mixed once more, since IDs that follow on one another would fill some parts and leave others empty. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
