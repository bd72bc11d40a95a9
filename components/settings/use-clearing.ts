import { useState } from 'preact/hooks';
import { send } from '../../lib/browser/send.ts';
import type { Failure } from '../../lib/messages.ts';

/** How far the clearing of everything is, and what goes on with it. */
export interface Clearing {
  /** How many projects the reader is asked about; `null`: the reader is not asked. */
  readonly asked: number | null;
  /** Whether other projects were saved or removed since the reader was asked, so that nothing was cleared. */
  readonly isOther: boolean;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** How many projects are gone; `null`: nothing was cleared. */
  readonly cleared: number | null;
  ask(count: number): void;
  keep(): void;
  clear(): void;
}

type State = Pick<Clearing, 'asked' | 'isOther' | 'busy' | 'failure' | 'cleared'>;

const NOTHING: State = { asked: null, isOther: false, busy: false, failure: null, cleared: null };

/** Deletes all that is stored, once the reader was told how much that is. */
export function useClearing(): Clearing {
  const [state, setState] = useState(NOTHING);
  const clear = async () => {
    if (state.asked === null || state.busy) return;
    setState({ ...state, busy: true });
    const result = await send('clearLibrary', { count: state.asked });
    if (!result.ok) setState({ ...state, failure: result.failure });
    else if (result.value.cleared) setState({ ...NOTHING, cleared: result.value.count });
    else setState({ ...NOTHING, asked: result.value.count, isOther: true });
  };
  return {
    ...state,
    ask: (count) => setState({ ...NOTHING, asked: count }),
    keep: () => state.busy || setState(NOTHING), // Under way, it cannot be stopped.
    clear: () => void clear(),
  };
}
