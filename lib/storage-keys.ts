/** A record: see `docs/format.md`. */
export const projectKey = (id: string) => `project:${id}`;

/** A removed record and when it was removed. */
export const trashKey = (id: string) => `trash:${id}`;

/** The projects that state a Prima ID, or that were read at an address: where to look for a reading's project. */
export const finderKey = (token: string) => `find:${token}`;

/** What lists show first: the newest entries, and how many there are. */
export const INDEX_KEY = 'index';

export const SETTINGS_KEY = 'settings';

const PROJECT_PREFIX = projectKey('');

/** `null`: the key of something else. */
export function idOfProjectKey(key: string): string | null {
  return key.startsWith(PROJECT_PREFIX) ? key.slice(PROJECT_PREFIX.length) : null;
}

/** So many parts that one holds 80 entries of 10,000: little is written again for each save. */
const PARTS = 128;

/** All entries of the index are in these. */
export const INDEX_PART_KEYS: readonly string[] = Array.from({ length: PARTS }, (_, i) => `index:${i}`);

/** The part of the index that holds the entry of this project. */
export function indexPartKey(id: string): string {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return `index:${hash % PARTS}`;
}
