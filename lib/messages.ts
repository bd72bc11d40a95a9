import type { PageState } from './page-state.ts';
import type { Reading } from './reading.ts';

/** Every message to the background: what it carries, and what comes back. Only JSON crosses. */
interface Messages {
  /** A page tells what it prints now, `null`: nothing of a project; comes back what it says. The badge follows. */
  observe: { payload: { snapshot: SnapshotSent | null }; answer: Observation };
  /** How the library stands to a reading. The badge of the page that asks follows. */
  look: { payload: { reading: Reading }; answer: PageState };
  /** Saves a reading, as a new project or with the project that it belongs to. */
  save: { payload: { reading: Reading }; answer: PageState };
  /** Takes a project out of the library; it can be restored unless `forGood`. */
  remove: { payload: { id: string; forGood: boolean }; answer: null };
  /** Puts a removed project back. */
  restore: { payload: { id: string }; answer: null };
  /** Compares the index with the records, `thorough`: part by part, and makes it anew where they differ. */
  checkLibrary: { payload: { thorough: boolean }; answer: null };
  /** Whether the panel opens by itself from now on. */
  rememberPanel: { payload: { open: boolean }; answer: null };
  /** Shows the library. */
  openLibrary: { payload: null; answer: null };
}

/** A snapshot as a message carries it: its address is checked at the door, the rest where it is read. */
interface SnapshotSent {
  readonly url: string;
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
  | 'refused'
  | 'noAnswer'
  | 'outdated';

/** An `Error` does not survive the crossing, so a failure is a value. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };
