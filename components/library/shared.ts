import type { LibraryState } from '../../lib/library-address.ts';
import type { Library } from '../use-library.ts';
import type { Changes } from './use-changes.ts';
import type { Exports } from './use-exports.ts';
import type { ShowState } from './use-library-state.ts';

/** What the parts of the library page work with. */
export interface Shared {
  readonly library: Library;
  readonly state: LibraryState;
  readonly show: ShowState;
  readonly changes: Changes;
  readonly exports: Exports;
  /** All tags there are, the most used first. */
  readonly known: readonly string[];
  readonly locale: string;
  /** ISO 8601 date. */
  readonly today: string;
}
