import { useState } from 'preact/hooks';
import { failureOf } from '../../lib/browser/failure-of.ts';
import { libraryReader } from '../../lib/browser/library-reader.ts';
import type { Failure } from '../../lib/messages.ts';
import type { TrashEntry } from '../../lib/trash.ts';
import { useLibraryChanges } from '../use-library.ts';

export interface TrashRead {
  /** The last removed first; `null`: not read yet. */
  readonly entries: readonly TrashEntry[] | null;
  readonly failure: Failure | null;
  /** Reads again: what is discarded changes the trash alone. */
  refresh(): void;
}

/** Reads the trash, and again when the library changes. */
export function useTrash(): TrashRead {
  const [read, setRead] = useState<Omit<TrashRead, 'refresh'>>({ entries: null, failure: null });
  const load = async () => {
    try {
      setRead({ entries: await libraryReader.trash(), failure: null });
    } catch (error) {
      setRead({ entries: null, failure: failureOf(error) });
    }
  };
  useLibraryChanges(() => void load(), []);
  return { ...read, refresh: () => void load() };
}
