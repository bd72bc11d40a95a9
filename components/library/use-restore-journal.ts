import { useEffect, useState } from 'preact/hooks';
import type { RestoreJournal } from '../../lib/backup-journal.ts';
import { watchRestore } from '../../lib/browser/backup-watch.ts';
import { libraryReader } from '../../lib/browser/library-reader.ts';

/** The last restoring that can be taken back, whichever tab made it; `null`: there is none, or it is not read yet. */
export function useRestoreJournal(): RestoreJournal | null {
  const [journal, setJournal] = useState<RestoreJournal | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const read = async () => {
      const found = await libraryReader.restore().catch(() => null);
      if (!abort.signal.aborted) setJournal(found);
    };
    void read();
    watchRestore(() => void read(), abort.signal);
    return () => abort.abort();
  }, []);
  return journal;
}
