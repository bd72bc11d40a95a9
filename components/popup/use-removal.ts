import { useState } from 'preact/hooks';
import { send } from '../../lib/browser/send.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import type { Failure } from '../../lib/messages.ts';

export interface Removal {
  /** What was removed last and can be put back. */
  readonly removed: IndexEntry | null;
  readonly failure: { readonly failure: Failure; removeForGood?(): void } | null;
  remove(entry: IndexEntry): void;
  undo(): void;
}

/** Removes projects from a list, the last of them with a way back. */
export function useRemoval(): Removal {
  const [removed, setRemoved] = useState<IndexEntry | null>(null);
  const [failure, setFailure] = useState<Removal['failure']>(null);

  const remove = async (entry: IndexEntry, forGood: boolean) => {
    const result = await send('remove', { ids: [entry.id], forGood });
    if (result.ok) setRemoved(forGood ? null : entry); // Else the one before can still be put back.
    setFailure(result.ok ? null : { failure: result.failure, removeForGood: () => void remove(entry, true) });
  };
  const undo = async () => {
    if (!removed) return;
    const result = await send('restore', { ids: [removed.id] });
    if (result.ok) setRemoved(null);
    setFailure(result.ok ? null : { failure: result.failure });
  };
  return { removed, failure, remove: (entry) => void remove(entry, false), undo: () => void undo() };
}
