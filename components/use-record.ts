import { useRef, useState } from 'preact/hooks';
import { failureOf } from '../lib/browser/failure-of.ts';
import { libraryReader } from '../lib/browser/library-reader.ts';
import type { Failure } from '../lib/messages.ts';
import type { StoredRecord } from '../lib/stored-record.ts';
import { useLibraryChanges } from './use-library.ts';

export interface RecordRead {
  /** `null`: there is none; `undefined`: not read yet. */
  readonly record: StoredRecord | null | undefined;
  readonly failure: Failure | null;
}

/** Reads the record of a project, and again when the library changes. */
export function useRecord(id: string): RecordRead {
  const [read, setRead] = useState<RecordRead & { readonly id: string }>();
  const shown = useRef(id);
  shown.current = id;
  const load = async () => {
    try {
      const [record] = await libraryReader.projects([id]);
      if (shown.current === id) setRead({ id, record: record ?? null, failure: null });
    } catch (error) {
      setRead({ id, record: undefined, failure: failureOf(error) });
    }
  };
  useLibraryChanges(() => void load(), [id]);
  return read?.id === id ? read : { record: undefined, failure: null };
}
