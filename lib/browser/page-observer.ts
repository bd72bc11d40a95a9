import type { Observation, Result } from '../messages.ts';
import type { PageSnapshot } from '../snapshot-format.ts';
import { send } from './send.ts';

/** A page without a project has nothing to tell. */
const NOTHING = JSON.stringify(null);

/**
 * Tells the background what a page prints, where that is something else than before.
 *
 * @param onAnswer Called with what the background says of it, unless the page prints something else by then. Says
 *   whether that is news.
 * @returns What to call with each snapshot, `isAsked`: also where it is told already. It says whether there was news.
 */
export function pageObserver(
  onAnswer: (result: Result<Observation>) => boolean,
): (snapshot: PageSnapshot | null, isAsked?: boolean) => Promise<boolean> {
  let last = NOTHING;
  return async (snapshot, isAsked = false) => {
    const told = JSON.stringify(snapshot);
    if (told === (isAsked ? NOTHING : last)) return false;
    last = told;
    const result = await send('observe', { snapshot });
    if (last !== told) return false;
    if (!result.ok) last = ''; // The next change tells it again.
    return onAnswer(result);
  };
}
