import type { RestoreCounts, RestoreMode, RestoreProgress, UndoProgress } from './backup-journal.ts';
import type { PageIdentity } from './identity.ts';
import type { PageMore } from './page-more.ts';
import type { PageState } from './page-state.ts';
import type { Reading } from './reading.ts';
import type { ReadingJob } from './reading-job.ts';
import type { Choices, PanelLook } from './settings.ts';
import type { FieldSettling } from './settling.ts';
import type { TagCount } from './tags.ts';

/** Every message to the background: what it carries, and what comes back. Only JSON crosses. */
interface Messages {
  /**
   * A page tells what it prints now, `null`: nothing of a project; comes back what it says, and how it is to be shown.
   * The badge follows. On a host that the reader does not want read, a page says nothing.
   */
  observe: { payload: { snapshot: SnapshotSent | null }; answer: Observation };
  /**
   * A page tells all that it prints and where it leads, since its reader asks for more; comes back all that is to be told
   * of it. The badge follows.
   */
  describePage: { payload: PageTold; answer: Description };
  /** Puts the script that says more of a page into the page that asks. */
  openBeside: { payload: null; answer: null };
  /** A page tells which pages of the site it links to, without fragments; the saved ones are marked in it. */
  tellLinks: { payload: { addresses: readonly string[] }; answer: null };
  /** Reads and saves a page that the reader had fetched from the host of the page that asks. */
  saveFetched: { payload: { snapshot: SnapshotSent }; answer: { saved: boolean } };
  /** Keeps how far the reading of many pages is, run by the page that asks; `null`: drops it. */
  keepJob: { payload: { job: ReadingJob | null }; answer: null };
  /** The reading of many pages on the host of the page that asks. `null`: there is none. */
  askJob: { payload: null; answer: JobFound | null };
  /** How the library stands to a reading. The badge of the page that asks follows. */
  look: { payload: { reading: Reading }; answer: PageState };
  /** Saves a reading, as a new project or with the project that it belongs to. */
  save: { payload: { reading: Reading }; answer: PageState };
  /** Takes projects out of the library; they can be restored unless `forGood`. All of them, or none. */
  remove: { payload: { ids: readonly string[]; forGood: boolean } & OfPage; answer: null };
  /** Puts removed projects back, those that can be. Fails where none can. */
  restore: { payload: { ids: readonly string[] } & OfPage; answer: PutBack };
  /** Takes removed projects out of the trash, for good. */
  discard: { payload: { ids: readonly string[] }; answer: null };
  /**
   * Gives projects notes, all of them or none. Comes back what undoes it, sent as it is, for those that were changed.
   * A project that has got another ID since is found by the old one, and answers by the new one.
   */
  annotate: { payload: Annotations & OfPage; answer: Annotations };
  /**
   * Gives tags to projects and takes tags from them. Comes back what undoes it, sent as it is, for those that were
   * changed. What is not saved any more, or cannot be read, is passed over.
   */
  tag: { payload: TagChanges & OfPage; answer: TagChanges };
  /** Keeps which page counts where the pages disagree. Comes back what undoes it; `null`: it was so already. */
  settleField: { payload: FieldSettling; answer: FieldSettling | null };
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
  /** The same for one that is not finished. @param restoreId `null`: whichever it is. */
  cancelRestore: { payload: { restoreId: string | null }; answer: UndoProgress };
  /** Drops what undoes the last restoring, where that is finished. */
  forgetRestore: { payload: null; answer: null };
  /** Compares the index with the records, `thorough`: part by part, and makes it anew where they differ. */
  checkLibrary: { payload: { thorough: boolean }; answer: null };
  /** Whether the panel opens by itself from now on. */
  rememberPanel: { payload: { open: boolean }; answer: null };
  /** Which columns the library page shows from now on, in order. */
  rememberColumns: { payload: { columns: readonly string[] }; answer: null };
  /** What the reader has chosen on the settings page; the rest stays as it is. */
  choose: { payload: { change: Partial<Choices> }; answer: null };
  /**
   * Deletes all that is stored: projects, trash, index, settings, and what takes things back.
   *
   * @param count How many projects the reader was told of. Where there are others by now, nothing is deleted.
   */
  clearLibrary: { payload: { count: number }; answer: Cleared };
  /** Shows the library, as the popup or on its page. @param hash What it is to show, with its `#`; or empty. */
  openLibrary: { payload: { view: 'popup' | 'page'; hash: string }; answer: null };
}

/** A snapshot as a message carries it: its address is checked at the door, the rest where it is read. */
interface SnapshotSent {
  readonly url: string;
}

/** A page whose reader asks for more. */
export interface PageTold {
  /** Of the whole page. */
  readonly snapshot: SnapshotSent;
  /** Of its links, in order. */
  readonly links: readonly LinkTold[];
  /** What it names as itself in other languages. */
  readonly languages: readonly LanguageTold[];
}

export interface LinkTold {
  readonly url: string;
  /** As printed. */
  readonly text: string;
}

export interface LanguageTold {
  /** BCP 47. */
  readonly language: string;
  readonly url: string;
}

/** So many links of a page are told, and so many characters of each. */
export const LINKS_TOLD = 2_000;
export const LINK_TOLD_LONGEST = 2_000;

/** A reading of many pages that is not over. */
export interface JobFound {
  readonly job: ReadingJob;
  /** Whether a page is at it at this moment: else it was interrupted. */
  readonly isRun: boolean;
}

/** The page that a content script speaks for: it changes the project of its page, and no other. */
interface OfPage {
  readonly page?: PageIdentity | undefined;
}

/** What came of clearing. */
export interface Cleared {
  readonly cleared: boolean;
  /** How many projects are gone; where nothing was deleted: how many there are. */
  readonly count: number;
}

/** What notes are to be. */
export interface Annotations {
  readonly changes: readonly Annotation[];
}

export interface Annotation {
  readonly id: string;
  readonly note: string;
  /** What the note was when this one was begun: what another view has written since is kept as well. */
  readonly from?: string | undefined;
}

/** What tags are to be given and taken: differences, so that views that know of different tags lose none. */
export interface TagChanges {
  readonly changes: readonly TagChange[];
}

export interface TagChange {
  readonly id: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** Where this undoes a change, the tags as they stood before it: those that come back, do so in their places. */
  readonly was?: readonly string[] | undefined;
}

/** What came of putting removed projects back. */
export interface PutBack {
  /** IDs of projects that are there again. */
  readonly added: readonly string[];
  /** IDs of projects that were saved again meanwhile, and are joined with what was removed. */
  readonly joined: readonly string[];
  /** What stays in the trash, since something is in its way. */
  readonly blocked: readonly string[];
  /** What is not in the trash any more. */
  readonly gone: readonly string[];
}

/** What a page says. */
export interface Observation {
  /** `null`: it is no project page. */
  readonly reading: Reading | null;
  /** How the library stands to it. A storage that fails hides no reading. */
  readonly state: Result<PageState>;
  readonly panel: PanelLook;
}

/** All that is to be told of a page whose reader asks for more. */
export interface Description {
  /** `null`: the page is not to be read, or prints nothing. */
  readonly more: PageMore | null;
  readonly panel: PanelLook;
}

export type MessageName = keyof Messages;
export type Payload<M extends MessageName> = Messages[M]['payload'];
export type Answer<M extends MessageName> = Messages[M]['answer'];

/** So many addresses that a page links to are told. */
export const ADDRESSES_TOLD = 1_000;

/** So many projects are changed by one message; they are written in one go. */
export const PROJECTS_AT_ONCE = 500;

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
  | 'tooLarge'
  | 'otherProject'
  | 'restoreOver'
  | 'refused'
  | 'noAnswer'
  | 'outdated';

/** An `Error` does not survive the crossing, so a failure is a value. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };
