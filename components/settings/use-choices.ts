import { useEffect, useState } from 'preact/hooks';
import { send } from '../../lib/browser/send.ts';
import { followSettings, loadSettings } from '../../lib/browser/settings.ts';
import type { Failure } from '../../lib/messages.ts';
import type { Choices } from '../../lib/settings.ts';

/** The settings, and what changes them. */
export interface Choosing {
  readonly choices: Choices;
  /** What came of the last choice; `null`: nothing was chosen yet, or it is under way. */
  readonly outcome: { readonly of: keyof Choices; readonly failure: Failure | null } | null;
  choose<K extends keyof Choices>(of: K, value: Choices[K]): void;
}

/** The choices of the reader, wherever they are made, and a way to make them. `null`: not read yet. */
export function useChoices(): Choosing | null {
  const [choices, setChoices] = useState<Choices | null>(null);
  const [outcome, setOutcome] = useState<Choosing['outcome']>(null);
  useEffect(() => {
    const abort = new AbortController();
    followSettings(setChoices, abort.signal);
    return () => abort.abort();
  }, []);
  if (!choices) return null;

  const keep = async <K extends keyof Choices>(of: K, value: Choices[K]) => {
    setOutcome(null);
    setChoices({ ...choices, [of]: value });
    const result = await send('choose', { change: { [of]: value } });
    if (!result.ok) setChoices(await loadSettings());
    setOutcome({ of, failure: result.ok ? null : result.failure });
  };
  return { choices, outcome, choose: (of, value) => void keep(of, value) };
}
