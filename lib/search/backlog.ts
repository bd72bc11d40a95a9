import type { IndexEntry } from '../library-index.ts';

/** What a search does not know yet of a library. */
export interface Backlog {
  /** Notes what differs from the entries that it was given last. */
  update(entries: readonly IndexEntry[]): void;
  /** Has the texts of all projects sent from now on, and not only what stands in their entries. */
  wantTexts(): void;
  /** Has everything sent again. */
  restart(): void;
  takeGone(): string[];
  takeEntries(most: number): IndexEntry[];
  /** IDs of projects whose texts are to be read; only after all entries were taken. */
  takeTexts(most: number): string[];
  readonly isEmpty: boolean;
}

export function createBacklog(): Backlog {
  const known = new Map<string, IndexEntry>();
  const [gone, changed, texts] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let wantsTexts = false;

  const note = (id: string) => {
    changed.add(id);
    if (wantsTexts) texts.add(id);
  };
  const forget = (id: string) => {
    known.delete(id);
    changed.delete(id);
    texts.delete(id);
    gone.add(id);
  };
  return {
    update(entries) {
      const now = new Set(entries.map(({ id }) => id));
      [...known.keys()].filter((id) => !now.has(id)).forEach(forget);
      for (const entry of entries) {
        const before = known.get(entry.id);
        known.set(entry.id, entry);
        if (!before || !isSameToSearch(before, entry)) note(entry.id);
      }
    },
    wantTexts() {
      if (wantsTexts) return;
      wantsTexts = true;
      for (const id of known.keys()) texts.add(id);
    },
    restart() {
      gone.clear();
      for (const id of known.keys()) note(id);
    },
    takeGone: () => take(gone, gone.size),
    takeEntries: (most) => take(changed, most).flatMap((id) => known.get(id) ?? []),
    takeTexts: (most) => (changed.size === 0 ? take(texts, most) : []),
    get isEmpty() {
      return gone.size + changed.size + texts.size === 0;
    },
  };
}

function take(ids: Set<string>, most: number): string[] {
  const taken = [...ids.values().take(most)];
  for (const id of taken) ids.delete(id);
  return taken;
}

/** An entry is another object each time it is read. A change of anything else than these is a change of `changedAt`. */
function isSameToSearch(a: IndexEntry, b: IndexEntry): boolean {
  if (a === b) return true;
  return (
    a.changedAt === b.changedAt &&
    a.savedAt === b.savedAt &&
    a.problem === b.problem &&
    a.note === b.note &&
    isSameList(a.tags, b.tags) &&
    isSameList(Object.values(a.titles), Object.values(b.titles))
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
