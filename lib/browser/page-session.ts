import { identityOfReading, type PageIdentity } from '../identity.ts';
import type { Annotation, Annotations, Failure, Result, TagChange, TagChanges } from '../messages.ts';
import type { PageState } from '../page-state.ts';
import type { Reading } from '../reading.ts';
import { send } from './send.ts';

/** What a view of one page shows of its saving. */
export interface Saving {
  /** `null`: not known yet. */
  readonly state: PageState | null;
  /** Whether a change is under way. */
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** The ID of the project that was just removed and can be put back. */
  readonly removed: string | null;
}

/** The saving of one page, from a view that shows it. */
export interface PageSession {
  readonly saving: Saving;
  save(): Promise<void>;
  remove(options: { forGood: boolean }): Promise<void>;
  undo(): Promise<void>;
  /** Changes the reader's note or tags of a project of this page. What the library then says of the page follows. */
  readonly annotate: {
    note(change: Annotation): Promise<Result<Annotations>>;
    tags(change: TagChange): Promise<Result<TagChanges>>;
  };
  /** Asks again how the library stands to the page. */
  refresh(): Promise<void>;
}

/**
 * Follows the saving of one reading.
 *
 * @param first How the library stands to the reading, where that is known already.
 * @param onChange Called after each change of `saving`.
 */
export function pageSession(
  reading: Reading,
  { first, onChange }: { first?: Result<PageState>; onChange: () => void },
): PageSession {
  let saving = savingAtFirst(first);
  const page = identityOfReading(reading);
  const set = (change: Partial<Saving>) => {
    saving = { ...saving, ...change };
    onChange();
  };
  /** Takes over what came of a message; `false`: it failed. */
  const settle = <T>(result: Result<T>, change: (value: T) => Partial<Saving>): boolean => {
    set({
      busy: false,
      ...(result.ok ? { failure: null, ...change(result.value) } : { failure: result.failure }),
    });
    return result.ok;
  };
  /** A failure that the reader has not yet answered to stays, unless it was that of the first look. */
  const refresh = async () => {
    const result = await send('look', { reading });
    if (!result.ok) set({ failure: result.failure });
    else {
      const removed = 'id' in result.value ? null : saving.removed; // Saved again elsewhere, it is there.
      set({ state: result.value, removed, failure: saving.state === null ? null : saving.failure });
    }
  };
  return {
    get saving() {
      return saving;
    },
    async save() {
      set({ busy: true });
      settle(await send('save', { reading }), (state) => ({ state, removed: null }));
    },
    async remove({ forGood }) {
      if (!saving.state || !('id' in saving.state)) return;
      const { id } = saving.state;
      set({ busy: true });
      settle(await send('remove', { ids: [id], forGood, page }), () => ({
        state: { kind: 'unsaved' },
        removed: forGood ? null : id,
      }));
    },
    async undo() {
      if (saving.removed === null) return;
      set({ busy: true });
      const restored = settle(await send('restore', { ids: [saving.removed], page }), () => ({ busy: true }));
      // Both at once: between them there would be nothing to remove and nothing to undo.
      if (restored) settle(await send('look', { reading }), (state) => ({ state, removed: null }));
    },
    annotate: annotating(identityOfReading(reading), refresh),
    refresh,
  };
}

/** @param refresh To be done behind each change. */
function annotating(page: PageIdentity, refresh: () => Promise<void>): PageSession['annotate'] {
  const followed = async <T>(sent: Promise<T>): Promise<T> => {
    const result = await sent;
    await refresh();
    return result;
  };
  return {
    note: (change) => followed(send('annotate', { changes: [change], page })),
    tags: (change) => followed(send('tag', { changes: [change], page })),
  };
}

function savingAtFirst(first: Result<PageState> | undefined): Saving {
  const failure = first?.ok === false ? first.failure : null;
  return { state: first?.ok ? first.value : null, busy: false, failure, removed: null };
}
