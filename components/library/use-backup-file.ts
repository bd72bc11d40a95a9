import { useRef, useState } from 'preact/hooks';
import { makeBackupFile } from '../../lib/browser/backup-file.ts';
import { download } from '../../lib/browser/download.ts';
import { StorageError } from '../../lib/browser/storage-error.ts';

export interface BackupMaking {
  /** How many projects are read for the file that is being made; `null`: none is. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The name of the last file; `null`: none was made. */
  readonly made: string | null;
  readonly failure: 'storageFull' | 'storageRefused' | 'notMade' | null;
  make(): void;
  cancel(): void;
}

type State = Pick<BackupMaking, 'progress' | 'made' | 'failure'>;

const NOTHING: State = { progress: null, made: null, failure: null };

/** Makes a file of all there is, one at a time. */
export function useBackupFile(): BackupMaking {
  const [state, setState] = useState(NOTHING);
  const abort = useRef<AbortController | null>(null);
  const make = async () => {
    if (abort.current) return;
    abort.current = new AbortController();
    const { signal } = abort.current;
    const progress = (done: number, total: number) => setState({ ...NOTHING, progress: { done, total } });
    progress(0, 0);
    setState(await stateAfter(signal, progress));
    abort.current = null;
  };
  return { ...state, make: () => void make(), cancel: () => abort.current?.abort() };
}

async function stateAfter(
  signal: AbortSignal,
  progress: (done: number, total: number) => void,
): Promise<State> {
  const now = new Date();
  const name = `project-lens-backup-${now.toISOString().slice(0, 10)}.json`;
  try {
    download(await makeBackupFile(now, { signal, progress }), name);
    return { ...NOTHING, made: name };
  } catch (error) {
    if (signal.aborted) return NOTHING;
    return { ...NOTHING, failure: error instanceof StorageError ? error.reason : 'notMade' };
  }
}
