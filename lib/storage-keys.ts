/** A record: see `docs/format.md`. */
export const projectKey = (id: string) => `project:${id}`;

/** A removed record and when it was removed. */
export const trashKey = (id: string) => `trash:${id}`;

/** How far the last restoring of a backup is, and what it did: see `lib/backup-journal.ts`. */
export const RESTORE_KEY = 'restore';

/** A part of what takes a restoring back, counted from 1. */
export const undoPartKey = (part: number) => `undo:${part}`;

/** The IDs of one part of a backup that takes the place of the library, counted from 0. */
export const heldPartKey = (part: number) => `held:${part}`;

/** What the last change of notes and tags replaced. */
export const ANNOTATED_KEY = 'annotated';

/** What lists show first: the newest entries, and how many there are. */
export const INDEX_KEY = 'index';

export const SETTINGS_KEY = 'settings';

const PROJECT_PREFIX = projectKey('');

/** `null`: the key of something else. */
export function idOfProjectKey(key: string): string | null {
  return key.startsWith(PROJECT_PREFIX) ? key.slice(PROJECT_PREFIX.length) : null;
}

const TRASH_PREFIX = trashKey('');

/** What `trashKey` was made of. `null`: the key of something else. */
export function idOfTrashKey(key: string): string | null {
  return key.startsWith(TRASH_PREFIX) ? key.slice(TRASH_PREFIX.length) : null;
}

/**
 * So many parts that one holds 40 entries of 10,000: little is written again for each save. And no more than that,
 * since each write takes the longer the more keys there are.
 */
const PARTS = 256;

/** All entries of the index are in these. */
export const INDEX_PART_KEYS = partKeys('index');

/** Where to look for the project of a reading, by what it says: see `lib/finder.ts`. */
export const FINDER_PART_KEYS = partKeys('find');

/** The part of the index that holds the entry of this project. */
export const indexPartKey = (id: string) => partKey('index', id);

/** The part of the finders that holds this word. */
export const finderPartKey = (token: string) => partKey('find', token);

function partKeys(name: string): readonly string[] {
  return Array.from({ length: PARTS }, (_, i) => `${name}:${i}`);
}

function partKey(name: string, text: string): string {
  let hash = 0;
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return `${name}:${hash % PARTS}`;
}
