import type { FieldChoices } from './field-choice.ts';
import type { HistoryEntry } from './history.ts';
import type { Reading } from './reading.ts';
import type { RecordKind } from './record-kind.ts';

/** The format of records that this version writes. */
export const FORMAT = 2;

/** In characters of JSON, many times what the pages of a project print: more of one is neither saved nor restored. */
export const LONGEST_RECORD = 4_000_000;

/**
 * All readings of one project, one per language, with the reader's own note and tags; or of another page that was
 * kept. See `docs/format.md`.
 */
export interface Project {
  readonly format: typeof FORMAT;
  readonly kind: RecordKind;
  /** Project ID, else Prima ID, else address. */
  readonly id: string;
  /** By the language of the page; one at least. */
  readonly readings: Readonly<Record<string, Reading>>;
  /** What the pages said before, the oldest first. */
  readonly history: readonly HistoryEntry[];
  /** Which page counts where the pages disagree. */
  readonly choices: FieldChoices;
  readonly note: string;
  readonly tags: readonly string[];
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly changedAt: string;
}
