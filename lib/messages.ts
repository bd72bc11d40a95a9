import type { RestoreCounts, RestoreMode, RestoreProgress, UndoProgress } from './backup-journal.ts';
import type { PageState } from './page-state.ts';
import type { Reading } from './reading.ts';
import type { TagCount } from './tags.ts';

/** Every message to the background: what it carries, and what comes back. Only JSON crosses. */
interface Messages {
  /** A page tells what it prints now, `null`: nothing of a project; comes back what it says. The badge follows. */
  observe: { payload: { snapshot: SnapshotSent | null }; answer: Observation };
  /** How the library stands to a reading. The badge of the page that asks follows. */
  look: { payload: { reading: Reading }; answer: PageState };
  /** Saves a reading, as a new project or with the project that it belongs to. */
  save: { payload: { reading: Reading }; answer: PageState };
  /** Takes projects out of the library; they can be restored unless `forGood`. All of them, or none. */
  remove: { payload: { ids: readonly string[]; forGood: boolean }; answer: null };
  /** Puts removed projects back. All of them, or none. */
  restore: { payload: { ids: readonly string[] }; answer: null };
  /** Takes removed projects out of the trash, for good. */
  discard: { payload: { ids: readonly string[] }; answer: null };
  /** Gives projects notes and tags. Comes back what they replaced: sent as it is, it undoes the change. */
  annotate: { payload: Annotations; answer: Annotations };
  /**
   * Gives tags to projects and takes tags from them. Comes back what undoes it, for those that were changed. What is
   * not saved any more, or cannot be read, is passed over.
   */
  tag: {
    payload: { ids: readonly string[]; add: readonly string[]; remove: readonly string[] };
    answer: Annotations;
  };
  /** All tags there are, the most used first. */
  listTags: { payload: null; answer: readonly TagCount[] };
  /** Begins to restore a backup. What an earlier one left unfinished is taken back; what undoes it is dropped. */
  beginRestore: { payload: { mode: RestoreMode }; answer: { restoreId: string } };
  /** One part of a backup, counted from 0, to be sent in order. */
  restoreChunk: {
    payload: { restoreId: string; index: number; records: readonly unknown[] };
    answer: RestoreCounts;
  };
  /** Ends the restoring of a backup. One step: to be sent again until nothing is left. */
  finishRestore: { payload: { restoreId: string }; answer: RestoreProgress };
  /** Takes the last restoring back, finished or not. One step: to be sent again until nothing is left. */
  undoRestore: { payload: null; answer: UndoProgress };
  /** The same for one that is not finished. */
  cancelRestore: { payload: null; answer: UndoProgress };
  /** Drops what undoes the last restoring, where that is finished. */
  forgetRestore: { payload: null; answer: null };
  /** Compares the index with the records, `thorough`: part by part, and makes it anew where they differ. */
  checkLibrary: { payload: { thorough: boolean }; answer: null };
  /** Whether the panel opens by itself from now on. */
  rememberPanel: { payload: { open: boolean }; answer: null };
  /** Which columns the library page shows from now on, in order. */
  rememberColumns: { payload: { columns: readonly string[] }; answer: null };
  /** Shows the library, as the popup or on its page. @param hash What it is to show, with its `#`; or empty. */
  openLibrary: { payload: { view: 'popup' | 'page'; hash: string }; answer: null };
}

/** A snapshot as a message carries it: its address is checked at the door, the rest where it is read. */
interface SnapshotSent {
  readonly url: string;
}

/** What notes and tags are to be. Of what is not given, nothing changes. */
export interface Annotations {
  readonly changes: readonly Annotation[];
}

export interface Annotation {
  readonly id: string;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** What a page says. */
export interface Observation {
  /** `null`: it is no project page. */
  readonly reading: Reading | null;
  /** How the library stands to it. A storage that fails hides no reading. */
  readonly state: Result<PageState>;
}

export type MessageName = keyof Messages;
export type Payload<M extends MessageName> = Messages[M]['payload'];
export type Answer<M extends MessageName> = Messages[M]['answer'];

/** What can go wrong, each with its words in `locales/`. */
export type Failure =
  | 'storageFull'
  | 'storageRefused'
  | 'noRoomForUndo'
  | 'recordTooNew'
  | 'recordMalformed'
  | 'notInTrash'
  | 'notSaved'
  | 'tooManyTags'
  | 'restoreOver'
  | 'refused'
  | 'noAnswer'
  | 'outdated';

/** An `Error` does not survive the crossing, so a failure is a value. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };
